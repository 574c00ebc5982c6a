import { UNKNOWN_PART } from '../model/command';
import type { Finding, Unknown } from '../model/finding';
import type { Gathered } from './gathered';

/** Marks of parts that are not known, with what stands behind them: the listing they come from, or a process's name. */
const MARK = /\uFFFC(?:\uFFF9|\uFFFA[^\uFFFB]*\uFFFB)?/g;

function shown(text: string): string {
  return text.includes(UNKNOWN_PART) ? text.replace(MARK, '…') : text;
}

function shownFinding(finding: Finding): Finding {
  const { says, target, saferWay } = finding;
  if (![says, target.name, saferWay ?? ''].some((text) => text.includes(UNKNOWN_PART))) return finding;
  return {
    ...finding,
    says: shown(says),
    target: { ...target, name: shown(target.name) },
    ...(saferWay === undefined ? {} : { saferWay: shown(saferWay) }),
  };
}

function shownUnknown(unknown: Unknown): Unknown {
  const says = shown(unknown.says);
  return says === unknown.says ? unknown : { ...unknown, says };
}

/** Facts as people read them: the engine's own marks for parts that are not known are `…` in every text. */
export function withoutMarks(facts: Gathered): Gathered {
  if (facts.findings.length === 0 && facts.unknowns.length === 0) return facts;
  return { ...facts, findings: facts.findings.map(shownFinding), unknowns: facts.unknowns.map(shownUnknown) };
}
