import type { Severity } from '../../core/model/finding';
import { environmentRow, impactRows } from '../../core/present/findingRows';
import { oneLine } from '../../core/present/oneLine';
import type { FindingRow, Report, Spot, UnknownRow } from '../review/report';
import { extentWords, summaryWords } from './reviewWords';

/* Commands that a workflow of GitHub Actions prints; each becomes an annotation on a line of the diff. */

type Level = 'error' | 'warning' | 'notice';

const levels: Readonly<Record<Severity, Level>> = {
  critical: 'warning',
  high: 'warning',
  medium: 'warning',
  low: 'notice',
  info: 'notice',
};

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function placeOf(spot: Spot | null): readonly string[] {
  if (spot === null) return [];
  const { file, start, end, gone } = spot;
  const lines = [`file=${property(file)}`, `line=${start.line + 1}`];
  if (gone || end.line < start.line) return lines;
  // Columns count within one line alone.
  const columns = [`col=${start.character + 1}`, `endColumn=${Math.max(start.character, end.character) + 1}`];
  return [...lines, `endLine=${end.line + 1}`, ...(end.line === start.line ? columns : [])];
}

function command(level: Level, spot: Spot | null, title: string, lines: readonly string[]): string {
  const properties = [...placeOf(spot), `title=${property(title)}`].join(',');
  return `::${level} ${properties}::${data(lines.join('\n'))}`;
}

function findingCommand({ finding, spot, held }: FindingRow): string {
  const rows = [...environmentRow(finding), ...impactRows(finding)].map(({ label, text }) => `${label}: ${text}`);
  const safer = finding.saferWay === undefined ? [] : [`Safer: ${finding.saferWay}`];
  const rule = held[0] === undefined ? [] : [`Held: ${held[0].says} [${held[0].rule}]`];
  const lines = [finding.says, ...rows, ...safer, ...rule].map((line) => oneLine(line, 400));
  const level = held.length > 0 ? 'error' : levels[finding.severity];
  return command(level, spot, `Holdpoint: ${finding.severity}, ${finding.rule}`, lines);
}

function unknownCommand({ unknown, spot, held }: UnknownRow): string {
  const level = held.length > 0 ? 'error' : 'notice';
  return command(level, spot, 'Holdpoint: not seen through', [oneLine(unknown.says, 400)]);
}

/** A review as annotations of a workflow, worst first, since a step shows only the first ten of each level. */
export function reviewGithub(report: Report): string {
  const lines = [
    ...report.findings.map(findingCommand),
    ...report.unknowns.map(unknownCommand),
    // Texts that others wrote stand in it: a word in front keeps the line from being a command.
    `Holdpoint: ${oneLine(summaryWords(report), 400)}`,
    `Reviewed: ${oneLine(report.words, 400)}: ${extentWords(report)}`,
    ...report.notes.map((note) => `Note: ${oneLine(note, 400)}`),
  ];
  return `${lines.join('\n')}\n`;
}
