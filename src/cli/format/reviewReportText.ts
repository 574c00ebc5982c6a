import type { Severity } from '../../core/model/finding';
import type { Row } from '../../core/present/findingRows';
import { oneLine } from '../../core/present/oneLine';
import type { FindingRow, Report, UnknownRow } from '../review/report';
import { drawnLine } from './drawnLine';
import type { FindingCard, Told } from './findingCards';
import { findingCards, heldWords, ruleWords } from './findingCards';
import { counted, extentWords, summaryWords } from './reviewWords';

type Colour = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green';
type Paint = (colour: Colour, text: string) => string;

const codes: Readonly<Record<Colour, string>> = {
  bold: '1',
  dim: '2',
  red: '1;31',
  yellow: '33',
  cyan: '36',
  green: '32',
};

const colourOf: Readonly<Record<Severity, Colour>> = {
  critical: 'red',
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
  info: 'dim',
};

const LONGEST = 400;

/** Width of a line number and of a label. */
const NUMBER = 5;
const LABEL = 9;

function labelled(paint: Paint, label: string, text: string): string {
  return `${' '.repeat(NUMBER)} ${paint('dim', '│')} ${paint('dim', label.toLowerCase().padEnd(LABEL))} ${oneLine(text, LONGEST)}`;
}

/** The line of a finding, and marks below the part that says it. */
function drawing({ finding, source }: FindingRow, paint: Paint): readonly [line: string, marks: string] | null {
  if (source === null) return null;
  const { text, marks } = drawnLine(source, finding.at);
  const number = String(source.line + 1).padStart(NUMBER);
  const bar = paint('dim', '│');
  const gone = source.side === 'before' ? paint('dim', '  (before)') : '';
  return [
    `${paint('dim', number)} ${bar} ${text}${gone}`,
    `${' '.repeat(NUMBER)} ${bar} ${paint(colourOf[finding.severity], marks)}`,
  ];
}

function factLines(facts: readonly Row[], paint: Paint): readonly string[] {
  return facts.map(({ label, text }) => labelled(paint, label, text));
}

/** What else is said of a line or a thing; `drawn` is the line above it. */
function alsoLines({ row, facts }: Told, drawn: string | undefined, paint: Paint): readonly string[] {
  const { severity, says } = row.finding;
  const line = drawing(row, paint)?.[0];
  const sentence = `${paint(colourOf[severity], severity)}: ${oneLine(says, LONGEST)} ${paint('dim', `[${ruleWords(row)}]`)}`;
  return [
    ...(line === undefined || line === drawn ? [] : [line]),
    `${' '.repeat(NUMBER)} ${paint('dim', '├')} ${sentence}`,
    ...factLines(facts, paint),
  ];
}

function cardLines({ worst, also }: FindingCard, paint: Paint): readonly string[] {
  const { row, facts } = worst;
  const { severity, says } = row.finding;
  const drawn = [worst, ...also].map((told) => drawing(told.row, paint)?.[0]);
  return [
    `  ${paint(colourOf[severity], severity)}: ${paint('bold', oneLine(says, LONGEST))}`,
    ...(drawing(row, paint) ?? []),
    ...factLines(facts, paint),
    labelled(paint, 'rule', ruleWords(row)),
    ...also.flatMap((told, index) => alsoLines(told, drawn[index], paint)),
    '',
  ];
}

function unknownLines({ unknown, held }: UnknownRow, paint: Paint): readonly string[] {
  const first = held[0];
  return [
    `  ${paint('yellow', 'unknown')}: ${oneLine(unknown.says, LONGEST)}`,
    ...(first === undefined ? [] : [labelled(paint, 'held', heldWords(first))]),
  ];
}

/** The cards of each file, files by their worst one. */
function byFile(cards: readonly FindingCard[]): ReadonlyMap<string, readonly FindingCard[]> {
  const files = new Map<string, FindingCard[]>();
  for (const card of cards) {
    const file = card.worst.row.spot?.file ?? '';
    const known = files.get(file);
    if (known === undefined) files.set(file, [card]);
    else known.push(card);
  }
  return files;
}

function ownReasons({ decision }: Report, paint: Paint): readonly string[] {
  if (decision.verdict === 'allow') return [];
  const apart = decision.because.filter(({ finding, unknown }) => finding === undefined && unknown === undefined);
  return apart.map((reason) => `${paint('dim', 'because')} ${oneLine(heldWords(reason), LONGEST)}`);
}

/**
 * A review for a person at a terminal: by file, worst first, each finding drawn on its line and below the worst of that
 * line or thing; the summary last.
 */
export function reviewReportText(report: Report, coloured: boolean): string {
  const paint: Paint = (colour, text) => (coloured ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text);
  const { findings, unknowns, decision, words, notes } = report;
  const found = [...byFile(findingCards(findings))].flatMap(([file, cards]) => [
    paint('bold', oneLine(file === '' ? 'the change as a whole' : file, LONGEST)),
    ...cards.flatMap((card) => cardLines(card, paint)),
  ]);
  const unseen = [
    ...(unknowns.length === 0 ? [] : [paint('bold', `Not seen through (${counted(unknowns.length, 'place')})`)]),
    ...unknowns.flatMap((row) => unknownLines(row, paint)),
    ...(unknowns.length === 0 ? [] : ['']),
  ];
  const lines = [
    ...found,
    ...unseen,
    paint(decision.verdict === 'allow' ? 'green' : 'red', summaryWords(report)),
    ...ownReasons(report, paint),
    paint('dim', `${oneLine(words, LONGEST)}: ${extentWords(report)}`),
    ...notes.map((note) => paint('dim', `note: ${oneLine(note, LONGEST)}`)),
  ];
  return `${lines.join('\n')}\n`;
}
