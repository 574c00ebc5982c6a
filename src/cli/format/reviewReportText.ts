import type { Reason } from '../../core/model/decision';
import type { Severity } from '../../core/model/finding';
import { environmentRow, impactRows } from '../../core/present/findingRows';
import { oneLine } from '../../core/present/oneLine';
import type { FindingRow, Report, UnknownRow } from '../review/report';
import { drawnLine } from './drawnLine';
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

function drawing({ finding, source }: FindingRow, paint: Paint): readonly string[] {
  if (source === null) return [];
  const { text, marks } = drawnLine(source, finding.at);
  const number = String(source.line + 1).padStart(NUMBER);
  const bar = paint('dim', '│');
  const gone = source.side === 'before' ? paint('dim', '  (before)') : '';
  return [
    `${paint('dim', number)} ${bar} ${text}${gone}`,
    `${' '.repeat(NUMBER)} ${bar} ${paint(colourOf[finding.severity], marks)}`,
  ];
}

function heldWords({ rule, says, policyAt }: Reason): string {
  const where =
    policyAt?.file === undefined || policyAt.file.startsWith('preset/')
      ? ''
      : `, ${policyAt.file}:${policyAt.start.line + 1}`;
  return `${says} [${rule}${where}]`;
}

function findingLines(row: FindingRow, paint: Paint): readonly string[] {
  const { finding, held } = row;
  const { code, rule, saferWay } = finding;
  const first = held[0];
  return [
    `  ${paint(colourOf[finding.severity], finding.severity)}: ${paint('bold', oneLine(finding.says, LONGEST))}`,
    ...drawing(row, paint),
    ...[...environmentRow(finding), ...impactRows(finding)].map(({ label, text }) => labelled(paint, label, text)),
    ...(saferWay === undefined ? [] : [labelled(paint, 'safer', saferWay)]),
    labelled(paint, 'rule', code === undefined ? rule : `${rule} (${code})`),
    ...(first === undefined ? [] : [labelled(paint, 'held', heldWords(first))]),
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

/** The rows of each file, files by their worst row. */
function byFile<Row extends FindingRow | UnknownRow>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const files = new Map<string, Row[]>();
  for (const row of rows) {
    const file = row.spot?.file ?? '';
    files.set(file, [...(files.get(file) ?? []), row]);
  }
  return files;
}

function ownReasons({ decision }: Report, paint: Paint): readonly string[] {
  if (decision.verdict === 'allow') return [];
  const apart = decision.because.filter(({ finding, unknown }) => finding === undefined && unknown === undefined);
  return apart.map((reason) => `${paint('dim', 'because')} ${oneLine(heldWords(reason), LONGEST)}`);
}

/** A review for a person at a terminal: by file, worst first, each finding drawn on its line; the summary last. */
export function reviewReportText(report: Report, coloured: boolean): string {
  const paint: Paint = (colour, text) => (coloured ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text);
  const { findings, unknowns, decision, words, notes } = report;
  const found = [...byFile(findings)].flatMap(([file, rows]) => [
    paint('bold', oneLine(file === '' ? 'the change as a whole' : file, LONGEST)),
    ...rows.flatMap((row) => findingLines(row, paint)),
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
