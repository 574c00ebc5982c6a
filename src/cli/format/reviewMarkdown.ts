import { impactParts } from '../../core/present/annotationPhrase';
import { headClause } from '../../core/present/headClause';
import { oneLine } from '../../core/present/oneLine';
import type { FindingRow, Report, Spot, UnknownRow } from '../review/report';
import { drawnLine } from './drawnLine';
import type { FindingCard, Told } from './findingCards';
import { findingCards, ruleWords } from './findingCards';
import { code, escaped, html, line } from './markdownText';
import { counted, extentWords, summaryWords } from './reviewWords';

/** By which a later run finds its comment again. */
const MARK = '<!-- holdpoint-review -->';
/** Characters that a comment on a pull request may have, and those kept free for what closes it. */
const LONGEST = 65_536;
const CLOSING = 1_000;
/** Findings that stand in the open; the rest is folded. */
const MOST_OPEN = 12;

function placeText(spot: Spot | null): string {
  if (spot === null) return '';
  return `${code(oneLine(`${spot.file}:${spot.start.line + 1}`, 200))}${spot.gone ? ' (gone)' : ''}`;
}

const signs = { critical: '■', high: '■', medium: '▲', low: '●', info: '●' } as const;

/** What else is said in a row of the table: more than this is a list, and stands below. */
const MOST_ALSO = 4;
const MOST_DETAILS = 20;

function environmentText({ finding }: FindingRow): string {
  const { tier, name, evidence } = finding.target.environment;
  if (tier === 'unknown') return 'not known';
  const words = `${tier}${name === tier ? '' : ` (${name})`}${evidence.length === 0 ? '' : `: ${evidence.join('; ')}`}`;
  return line(words, 160);
}

/** Of the thing that the row is about already: `turns off the backups of it`. */
function ofIt({ finding }: FindingRow, thing: string): string {
  const { says, target } = finding;
  const head = headClause(says);
  const words =
    target.name === thing && thing !== '' ? head.split(' ').map((word) => (word === thing ? 'it' : word)) : [head];
  const text = words.join(' ');
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** `and: deletes x; opens it to the internet; 2 more`. */
function alsoText(worst: FindingRow, also: readonly Told[]): string {
  if (also.length === 0) return '';
  const said = new Set(also.map(({ row }) => ofIt(row, worst.finding.target.name)));
  const shown = [...said].slice(0, MOST_ALSO).map((says) => line(says, 120));
  const left = said.size - shown.length;
  return `<br>and: ${[...shown, ...(left > 0 ? [`${left} more`] : [])].join('; ')}`;
}

function tableRow({ worst, also, held }: FindingCard): string {
  const { finding, spot } = worst.row;
  const mark = held ? '<br>held' : '';
  const effect = [line(finding.says), ...impactParts(finding).map((part) => line(part))].join(' · ');
  const cells = [
    `${signs[finding.severity]} ${finding.severity}${mark}`,
    `${effect}${alsoText(worst.row, also)}`,
    environmentText(worst.row),
    placeText(spot),
  ];
  return `| ${cells.join(' | ')} |`;
}

const head = ['| | Applying this | Environment | Line |', '| --- | --- | --- | --- |'];

function drawing({ finding, source }: FindingRow): readonly string[] {
  if (source === null) return [];
  const { text, marks } = drawnLine(source, finding.at);
  const side = source.side === 'before' ? '-' : '+';
  return ['', `<pre>${side} ${html(text)}\n  ${marks}</pre>`];
}

function factLines(told: Told): readonly string[] {
  return [...told.facts, { label: 'Rule', text: `\`${ruleWords(told.row)}\`` }].map(
    ({ label, text }) => `- ${escaped(label)}: ${line(text)}`,
  );
}

function alsoDetail(told: Told): string {
  const { finding, spot } = told.row;
  const facts = told.facts.map(({ label, text }) => `${escaped(label)}: ${line(text)}`);
  const words = [`${finding.severity}: ${line(finding.says)} ${placeText(spot)}`, ...facts, code(ruleWords(told.row))];
  return `- ${words.join(' · ')}`;
}

function detail({ worst, also }: FindingCard): string {
  const { row } = worst;
  return [
    `**${line(row.finding.says)}** ${placeText(row.spot)}`,
    ...drawing(row),
    '',
    ...factLines(worst),
    ...also.slice(0, MOST_DETAILS).map(alsoDetail),
    ...(also.length > MOST_DETAILS ? [`- ${also.length - MOST_DETAILS} more`] : []),
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
  const cards = findingCards(findings);
  const rows = cards.map(tableRow);
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
    folded('Each finding on its line', cards.map(detail), 'finding'),
  ];
  return all.filter(({ blocks }) => blocks.length > 0);
}

function titleOf({ findings, unknowns }: Report): string {
  if (findings.length > 0) return counted(findings.length, 'finding');
  return unknowns.length > 0 ? `${counted(unknowns.length, 'place')} not seen through` : 'nothing found';
}

/** A review for a comment on a pull request: it always fits one, what matters most stands first, details are folded. */
export function reviewMarkdown(report: Report): string {
  const { words, notes } = report;
  let text = [
    MARK,
    `### Holdpoint: ${titleOf(report)}`,
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
