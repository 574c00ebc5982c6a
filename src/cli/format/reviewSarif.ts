import type { Location, Log, PropertyBag, Region, ReportingDescriptor, Result, Run } from 'sarif';
import { changeCatalogue } from '../../core/facts/changeCatalogue';
import { severities } from '../../core/model/finding';
import type { Finding, Severity } from '../../core/model/finding';
import { oneLine } from '../../core/present/oneLine';
import type { FindingRow, Report, Spot, UnknownRow } from '../review/report';
import { version } from '../version';
import type { FindingCard, Told } from './findingCards';
import { findingCards } from './findingCards';
import { fingerprints } from './fingerprints';

/* Static Analysis Results Interchange Format 2.1.0, the parts that code scanners show. */

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/** On the scale of ten that scanners sort by. */
const scores: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '3.0',
  info: '1.0',
};

const base = '%SRCROOT%';

function uriOf(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}

function regionOf({ start, end, gone }: Spot): Region {
  const startLine = start.line + 1;
  if (gone) return { startLine };
  const startColumn = start.character + 1;
  const isEmpty = end.line < start.line || (end.line === start.line && end.character <= start.character);
  return isEmpty
    ? { startLine, startColumn }
    : { startLine, startColumn, endLine: end.line + 1, endColumn: end.character + 1 };
}

function locationsOf(spot: Spot | null): Location[] {
  if (spot === null) return [];
  return [
    { physicalLocation: { artifactLocation: { uri: uriOf(spot.file), uriBaseId: base }, region: regionOf(spot) } },
  ];
}

function sentences(parts: readonly string[]): string {
  return parts.map((part) => `${oneLine(part, 1_000)}.`).join(' ');
}

function factSentences({ facts }: Told): readonly string[] {
  return facts.map(({ label, text }) => `${label}: ${text}`);
}

function messageOf({ worst, also }: FindingCard): string {
  const more = also.flatMap((told) => {
    const { finding, spot } = told.row;
    const line = spot === null || spot.gone ? '' : `, line ${spot.start.line + 1}`;
    return [`Also ${finding.severity}${line}: ${finding.says}`, ...factSentences(told)];
  });
  return sentences([worst.row.finding.says, ...factSentences(worst), ...more]);
}

function propertiesOf({ finding, spot, held }: FindingRow): PropertyBag {
  const { severity, certainty, effect, undo, reach, stage, target, code } = finding;
  const { tier, evidence } = target.environment;
  return {
    ...{ severity, certainty, effect, undo, reach, stage, target: target.name, tier, evidence },
    ...(code === undefined ? {} : { code }),
    ...(spot?.gone === true ? { gone: true } : {}),
    held: held.map(({ rule }) => rule),
  };
}

function relatedOf({ row: { finding, spot } }: Told, index: number): Location[] {
  return locationsOf(spot).map((location) => ({
    id: index + 1,
    ...location,
    message: { text: sentences([finding.says]) },
  }));
}

function resultOf(card: FindingCard, ruleIndex: number, fingerprint: string): Result {
  const { worst, also } = card;
  const { finding, spot } = worst.row;
  const more = also.map(({ row }) => ({ rule: row.finding.rule, ...propertiesOf(row) }));
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: messageOf(card) },
    locations: locationsOf(spot),
    ...(also.length === 0 ? {} : { relatedLocations: also.flatMap(relatedOf) }),
    partialFingerprints: { 'holdpoint/v1': fingerprint },
    properties: { ...propertiesOf(worst.row), ...(more.length === 0 ? {} : { also: more }) },
  };
}

function helpOf({ code, saferWay }: Finding): string {
  const entry = code === undefined ? undefined : changeCatalogue.get(code);
  const change = entry === undefined ? [] : [`${code ?? ''}: ${entry.change}; ${entry.consequence}`];
  const safer = saferWay === undefined ? [] : [`Safer, for one: ${saferWay}`];
  const all = [...change, ...safer];
  return sentences(all.length === 0 ? ['Applying the change has this effect; look at its plan first'] : all);
}

function descriptorOf(rule: string, findings: readonly Finding[]): ReportingDescriptor {
  const severity = severities.findLast((one) => findings.some((finding) => finding.severity === one)) ?? 'info';
  const [finding] = findings;
  const text = finding === undefined ? rule : helpOf(finding);
  const effects = [...new Set(findings.map(({ effect }) => effect))].sort();
  return {
    id: rule,
    shortDescription: { text: `${rule}: ${effects.join(', ')}` },
    fullDescription: { text },
    help: { text, markdown: text },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ['security', 'infrastructure', ...effects], 'security-severity': scores[severity] },
  };
}

const unseen = 'holdpoint/not-seen-through';

const unseenDescriptor: ReportingDescriptor = {
  id: unseen,
  shortDescription: { text: 'Not seen through' },
  fullDescription: { text: 'A part of the change cannot be read from its text, so that its effect is not known.' },
  help: { text: 'Make a plan of the change and look at it.', markdown: 'Make a plan of the change and look at it.' },
  defaultConfiguration: { level: 'note' },
  properties: { tags: ['infrastructure'] },
};

function unknownResult({ unknown, spot }: UnknownRow, ruleIndex: number): Result {
  const level = unknown.stake === 'present' ? 'warning' : 'note';
  const message = { text: sentences([unknown.says]) };
  return { ruleId: unseen, ruleIndex, level, message, locations: locationsOf(spot) };
}

/**
 * A review for code scanners, one result for all that is said of a line or a thing; places are on the after side, from
 * the top of the repository.
 */
export function reviewSarif(report: Report): string {
  const ids = [...new Set(report.findings.map(({ finding }) => finding.rule))].sort();
  const byRule = (id: string): readonly Finding[] =>
    report.findings.flatMap(({ finding }) => (finding.rule === id ? [finding] : []));
  const rules = [
    ...ids.map((id) => descriptorOf(id, byRule(id))),
    ...(report.unknowns.length === 0 ? [] : [unseenDescriptor]),
  ];
  const cards = findingCards(report.findings);
  const known = fingerprints(cards);
  const results = cards.map((card) => resultOf(card, ids.indexOf(card.worst.row.finding.rule), known.get(card) ?? ''));
  const notifications = report.notes.map((text) => ({ level: 'note' as const, message: { text } }));
  const run: Run = {
    tool: { driver: { name: 'Holdpoint', version, semanticVersion: version, rules } },
    automationDetails: { id: 'holdpoint/review/' },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [base]: { description: { text: 'The top of the repository.' } } },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
    results: [...results, ...report.unknowns.map((row) => unknownResult(row, ids.length))],
    properties: { reviewed: report.words, verdict: report.decision.verdict, enforced: report.enforced },
  };
  const log: Log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}
