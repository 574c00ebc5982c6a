import { heldOf } from '../../health/attack/scoreCard';
import type { AttackRow, PinRow, ScoreCard } from '../../health/attack/scoreCard';
import { wrapped } from './wrapped';

const repair = { missed: 'let through', unasked: 'not answered' } as const;

function miss({ id, does, result, says }: AttackRow, { hardening }: ScoreCard, columns: number): readonly string[] {
  if (result === 'held') return [];
  const why = result === 'unasked' ? `: ${says}` : '';
  return [
    ...wrapped(`${repair[result]}: ${id}, which ${does}${why}`, columns, '  '),
    ...wrapped(`hardening: ${hardening}`, columns, '    '),
  ];
}

const pinWords: Readonly<Record<PinRow['result'], string>> = {
  pinned: 'pinned',
  'not-pinned': 'not pinned: holdpoint init --harden',
  'no-pin-known': 'no pin known: look at this file before a session',
};

function pinLines({ pins }: ScoreCard, columns: number): readonly string[] {
  if (pins.length === 0) return [];
  const line = ({ path, text, result }: PinRow): string =>
    `${path} with ${text.replace(/\s+/g, ' ').trim()}: ${pinWords[result]}`;
  return [
    ...wrapped('before the first call no hook can hold a file of a repository', columns, '  '),
    ...pins.flatMap((pin) => wrapped(line(pin), columns, '    ')),
  ];
}

function cardLines(card: ScoreCard, columns: number): readonly string[] {
  const { title, rows, whole, stopped } = card;
  return [
    `${title}: ${heldOf(card)} of ${rows.length} held${whole ? '' : ', a sample; the whole with --agent '.concat(card.id)}`,
    ...rows.flatMap((row) => miss(row, card, columns)),
    ...stopped.flatMap((id) => wrapped(`stops ordinary work: ${id}`, columns, '  ')),
    ...pinLines(card, columns),
  ];
}

/** The score cards for a person, one block an agent; `columns` are the characters of a line. */
export function attackText(cards: readonly ScoreCard[], columns: number): string {
  if (cards.length === 0) return 'no agent is connected here that could be attacked; run `holdpoint init`\n';
  return `${cards.map((card) => cardLines(card, columns).join('\n')).join('\n\n')}\n`;
}
