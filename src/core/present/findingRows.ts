import type { Finding } from '../model/finding';
import { oneLine } from './oneLine';
import { outageText } from './outageText';
import { visible } from './visible';

/** One fact in words, as the question, the hover and the details have it: `Lost`, `data, unless …`. */
export type Row = { readonly label: string; readonly text: string };

const tierLabels = { production: 'Production', staging: 'Staging', development: 'Development', unknown: 'Where' };

/** `Deletes CloudFormation stack x` → label `Deletes`, text `CloudFormation stack x`; `May delete` is one label too. */
export function effectRow({ says }: Finding): Row {
  const words = says.split(' ');
  const count = words[0] === 'May' && words.length > 2 ? 2 : 1;
  return { label: words.slice(0, count).join(' '), text: words.slice(count).join(' ') };
}

/** What stands behind the last `=` or blank of a piece of evidence, an address as its host. */
function valueOf(evidence: string): string {
  const value = evidence.slice(Math.max(evidence.lastIndexOf('='), evidence.lastIndexOf(' ')) + 1);
  return value.replace(/^\w+:\/\/(?:[^/@]*@)?([^/:]+).*$/, '$1').toLowerCase();
}

/** Each value once, by whatever tells it first: `--namespace prod` and `-n prod` are one fact to a person. */
function told(evidence: readonly string[]): readonly string[] {
  const known = new Set<string>();
  return evidence.filter((one) => {
    const value = valueOf(one);
    return known.has(value) ? false : known.add(value);
  });
}

export function environmentRow(finding: Finding): readonly Row[] {
  const { tier, name, evidence } = finding.target.environment;
  if (tier === 'unknown') return [{ label: tierLabels.unknown, text: 'environment not known' }];
  const label = name === tier ? tierLabels[tier] : `${tierLabels[tier]} (${name})`;
  return [{ label, text: evidence.length > 0 ? `because ${told(evidence).join('; ')}` : 'by policy' }];
}

export function impactRows({ impact }: Finding): readonly Row[] {
  if (impact === undefined) return [];
  return [
    ...(impact.lost === undefined ? [] : [{ label: 'Lost', text: impact.lost }]),
    ...(impact.outage === undefined ? [] : [{ label: 'Outage', text: `expected ${outageText(impact.outage)}` }]),
    ...(impact.dependants.length === 0 ? [] : [{ label: 'Depends', text: impact.dependants.join(', ') }]),
  ];
}

/** Safe to show: one line each, and nothing in them can draw over the rest. */
export function shownRows(rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => ({ label: visible(row.label), text: oneLine(row.text, 300) }));
}

/** One finding as a whole: effect, environment, impact, the safer way. */
export function findingRows(finding: Finding): readonly Row[] {
  const { saferWay } = finding;
  return [
    effectRow(finding),
    ...environmentRow(finding),
    ...impactRows(finding),
    ...(saferWay === undefined ? [] : [{ label: 'Safer', text: saferWay }]),
  ];
}
