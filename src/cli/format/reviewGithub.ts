import type { Severity } from '../../core/model/finding';
import { oneLine } from '../../core/present/oneLine';
import type { Report, Spot, UnknownRow } from '../review/report';
import type { FindingCard, Told } from './findingCards';
import { findingCards, ruleWords } from './findingCards';
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

/** Findings of one card that are written out: the box of an annotation is small. */
const MOST_ALSO = 12;

function factLines({ facts }: Told): readonly string[] {
  return facts.map(({ label, text }) => `${label}: ${text}`);
}

function alsoLines(told: Told): readonly string[] {
  const { finding, spot } = told.row;
  const line = spot === null || spot.gone ? '' : ` (line ${spot.start.line + 1})`;
  return [`Also ${finding.severity}${line}: ${finding.says} [${ruleWords(told.row)}]`, ...factLines(told)];
}

function cardCommand({ worst, also, held }: FindingCard): string {
  const { finding, spot } = worst.row;
  const left = also.length - MOST_ALSO;
  const lines = [
    finding.says,
    ...factLines(worst),
    ...also.slice(0, MOST_ALSO).flatMap(alsoLines),
    ...(left > 0 ? [`And ${left} more`] : []),
  ].map((line) => oneLine(line, 400));
  const more = also.length === 0 ? '' : ` (+${also.length})`;
  const title = `Holdpoint: ${finding.severity}, ${finding.rule}${more}`;
  return command(held ? 'error' : levels[finding.severity], spot, title, lines);
}

function unknownCommand({ unknown, spot, held }: UnknownRow): string {
  const level = held.length > 0 ? 'error' : 'notice';
  return command(level, spot, 'Holdpoint: not seen through', [oneLine(unknown.says, 400)]);
}

/**
 * A review as annotations of a workflow, one for all that is said of a line or a thing; worst first, since a step shows
 * only the first ten of each level.
 */
export function reviewGithub(report: Report): string {
  const lines = [
    ...findingCards(report.findings).map(cardCommand),
    ...report.unknowns.map(unknownCommand),
    // Texts that others wrote stand in it: a word in front keeps the line from being a command.
    `Holdpoint: ${oneLine(summaryWords(report), 400)}`,
    `Reviewed: ${oneLine(report.words, 400)}: ${extentWords(report)}`,
    ...report.notes.map((note) => `Note: ${oneLine(note, 400)}`),
  ];
  return `${lines.join('\n')}\n`;
}
