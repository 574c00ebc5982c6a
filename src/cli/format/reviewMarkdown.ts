import { annotationPhrase } from '../../core/present/annotationPhrase';
import { environmentRow, findingRows } from '../../core/present/findingRows';
import { oneLine } from '../../core/present/oneLine';
import type { FindingRow, Report, Spot, UnknownRow } from '../review/report';
import { drawnLine } from './drawnLine';
import { counted, extentWords, summaryWords } from './reviewWords';

/** By which a later run finds its comment again. */
const MARK = '<!-- holdpoint-review -->';
/** Characters that a comment on a pull request may have, and those kept free for what closes it. */
const LONGEST = 65_536;
const CLOSING = 1_000;
/** Findings that stand in the open; the rest is folded. */
const MOST_OPEN = 12;

/** Nothing in it may be markup; a colon, that of an address. */
function entities(text: string): string {
  return text.replace(/[&<>|*_[\]~\\`!]|:(?=\/\/)/g, (character) => `&#${character.codePointAt(0) ?? 0};`);
}

/** Nor may it call somebody or name another thread, which is looked for in what is shown: a space without width stops it. */
function escaped(text: string): string {
  return entities(text)
    .replace(/[@#](?=\w)/g, '$&\u200b')
    .replaceAll('&#\u200b', '&#');
}

/** Inside a block of its own, where markup means nothing. */
function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A line of ours, with what stands between backticks as code. */
function line(text: string, longest = 300): string {
  const parts = oneLine(text, longest).split('`');
  const isPaired = parts.length % 2 === 1;
  return parts
    .map((part, index) => (isPaired && index % 2 === 1 ? code(part) : escaped(part)))
    .join(isPaired ? '' : '&#96;');
}

function code(text: string): string {
  return `<code>${entities(text)}</code>`;
}

function placeText(spot: Spot | null): string {
  if (spot === null) return '';
  return `${code(oneLine(`${spot.file}:${spot.start.line + 1}`, 200))}${spot.gone ? ' (gone)' : ''}`;
}

const signs = { critical: '■', high: '■', medium: '▲', low: '●', info: '●' } as const;

function tableRow({ finding, spot, held }: FindingRow): string {
  const { severity } = finding;
  const [where] = environmentRow(finding);
  const environment = where === undefined ? '' : line(`${where.label}: ${where.text}`, 160);
  const mark = held.length > 0 ? '<br>held' : '';
  const phrase = annotationPhrase(finding);
  const effect = line(phrase.charAt(0).toUpperCase() + phrase.slice(1));
  return `| ${signs[severity]} ${severity}${mark} | ${effect} | ${environment} | ${placeText(spot)} |`;
}

const head = ['| | Applying this | Environment | Line |', '| --- | --- | --- | --- |'];

function detail(row: FindingRow): string {
  const { finding, source, held, spot } = row;
  const drawn = source === null ? null : drawnLine(source, finding.at);
  const side = source?.side === 'before' ? '-' : '+';
  const says = finding.code === undefined ? finding.rule : `${finding.rule}, ${finding.code}`;
  const rows = findingRows(finding).slice(1);
  return [
    `**${line(finding.says)}** ${placeText(spot)}`,
    ...(drawn === null ? [] : ['', `<pre>${side} ${html(drawn.text)}\n  ${drawn.marks}</pre>`]),
    '',
    ...rows.map(({ label, text }) => `- ${escaped(label)}: ${line(text)}`),
    `- Rule: ${code(says)}`,
    ...held.slice(0, 1).map(({ rule, says: why }) => `- Held: ${line(why)} (${code(rule)})`),
    '',
  ].join('\n');
}

function unknownLine({ unknown, spot, held }: UnknownRow): string {
  return `- ${line(unknown.says)} ${placeText(spot)}${held.length > 0 ? ' · held' : ''}`;
}

/** As many of the blocks as there is room for, and how many were left out. */
function fitting(blocks: readonly string[], room: number): { readonly text: string; readonly left: number } {
  const kept: string[] = [];
  let used = 0;
  for (const block of blocks) {
    if (used + block.length + 1 > room) break;
    kept.push(block);
    used += block.length + 1;
  }
  return { text: kept.join('\n'), left: blocks.length - kept.length };
}

type Section = {
  readonly open: string;
  readonly blocks: readonly string[];
  readonly close: string;
  readonly thing: string;
};

function folded(summary: string, blocks: readonly string[], thing: string, before: readonly string[] = []): Section {
  const open = ['', `<details><summary>${summary}</summary>`, '', ...before].join('\n');
  return { open, blocks, close: '\n</details>\n', thing };
}

function sectionsOf({ findings, unknowns }: Report): readonly Section[] {
  const rows = findings.map(tableRow);
  const rest = rows.slice(MOST_OPEN);
  const all: readonly Section[] = [
    { open: ['', ...head].join('\n'), blocks: rows.slice(0, MOST_OPEN), close: '', thing: 'row' },
    {
      open: '\n**Not seen through**\n',
      blocks: unknowns.slice(0, MOST_OPEN).map(unknownLine),
      close: '',
      thing: 'place',
    },
    folded(`${rest.length} more`, rest, 'row', head),
    folded(
      `${unknowns.length - MOST_OPEN} more places not seen through`,
      unknowns.slice(MOST_OPEN).map(unknownLine),
      'place',
    ),
    folded('Each finding on its line', findings.map(detail), 'finding'),
  ];
  return all.filter(({ blocks }) => blocks.length > 0);
}

/** A review for a comment on a pull request: it always fits one, what matters most stands first, details are folded. */
export function reviewMarkdown(report: Report): string {
  const { findings, words, notes } = report;
  const title = findings.length === 0 ? 'nothing found' : counted(findings.length, 'finding');
  let text = [
    MARK,
    `### Holdpoint: ${title}`,
    '',
    `${line(summaryWords(report))}.`,
    ...notes.slice(0, 5).map((note) => `\n${line(note)}.`),
    '',
  ].join('\n');
  for (const { open, blocks, close, thing } of sectionsOf(report)) {
    const room = LONGEST - CLOSING - text.length - open.length - close.length;
    const { text: body, left } = fitting(blocks, room);
    if (left === blocks.length) continue;
    const more = left === 0 ? '' : `\n\n${counted(left, thing)} more: there is no room for all here.`;
    text += `${open}\n${body}${more}\n${close}`;
  }
  return `${text}\n<sub>${line(words, 200)}: ${extentWords(report)}</sub>\n`;
}
