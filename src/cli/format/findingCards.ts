import type { Reason } from '../../core/model/decision';
import type { Card } from '../../core/present/cards';
import { cardsOf, rowsOnce } from '../../core/present/cards';
import { environmentRow, impactRows } from '../../core/present/findingRows';
import type { Row } from '../../core/present/findingRows';
import type { FindingRow } from '../review/report';

/** A finding of a card and what is to be said of it that the card has not said before. */
export type Told = { readonly row: FindingRow; readonly facts: readonly Row[] };

/** What a report shows in one piece: several findings about one line or one thing, worst first. */
export type FindingCard = { readonly worst: Told; readonly also: readonly Told[]; readonly held: boolean };

/** Columns past which a line is not one to its reader any more: a minified file is a line as a whole. */
const WIDEST_LINE = 400;

/** The line of the side that says it; what is gone shares the nearest line that is left with strangers. */
function lineOf({ finding: { at }, spot }: FindingRow): string | null {
  if (spot === null) return null;
  const { start, end } = spot.gone ? at : spot;
  const column = end.character > WIDEST_LINE ? `:${start.character}` : '';
  return `${spot.gone ? 'before ' : ''}${start.line}${column}`;
}

/** Why a policy holds it, and where that is written: `…[opening, .holdpoint/policy.yaml:7]`. */
export function heldWords({ rule, says, policyAt }: Reason): string {
  const where =
    policyAt?.file === undefined || policyAt.file.startsWith('preset/')
      ? ''
      : `, ${policyAt.file}:${policyAt.start.line + 1}`;
  return `${says} [${rule}${where}]`;
}

function factsOf({ finding, held }: FindingRow): readonly Row[] {
  const { saferWay } = finding;
  const [first] = held;
  return [
    ...environmentRow(finding),
    ...impactRows(finding),
    ...(saferWay === undefined ? [] : [{ label: 'Safer', text: saferWay }]),
    ...(first === undefined ? [] : [{ label: 'Held', text: heldWords(first) }]),
  ];
}

function toldOf(card: Card<FindingRow>): FindingCard {
  const [facts = [], ...others] = rowsOnce(card, factsOf);
  return {
    worst: { row: card.worst, facts },
    also: card.also.map((row, index) => ({ row, facts: others[index] ?? [] })),
    held: [card.worst, ...card.also].some(({ held }) => held.length > 0),
  };
}

/** The findings of a report as a reader meets them, worst first. */
export function findingCards(findings: readonly FindingRow[]): readonly FindingCard[] {
  const cards = cardsOf(findings, (row) => ({
    file: row.spot?.file ?? '',
    line: lineOf(row),
    target: row.finding.target.name,
  }));
  return cards.map(toldOf);
}

/** `terraform/replaces (X02)`. */
export function ruleWords({ finding: { rule, code } }: FindingRow): string {
  return code === undefined ? rule : `${rule} (${code})`;
}
