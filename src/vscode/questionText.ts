import type { HoldView } from '../gate/protocol';

export function holdName(hold: { readonly number: number }): string {
  return `HP-${hold.number}`;
}

/** The modal's message: what the agent wants, and the number by which everybody can speak of it. */
export function questionTitle(hold: HoldView): string {
  return `${hold.question.title} · ${holdName(hold)}`;
}

type Row = { readonly label: string; readonly text: string };

/** Rows that only the editor knows: whose folder it is, whether the agent is still there. */
function ownRows(hold: HoldView): readonly Row[] {
  const rows: Row[] = [];
  if (hold.foreignFolder !== null) {
    rows.push({ label: 'Folder', text: `${hold.foreignFolder} (belongs to no open window)` });
  }
  if (!hold.hookWaits) {
    rows.push({
      label: 'Note',
      text: `${hold.agent.title} no longer waits and was told to run it again once approved`,
    });
  }
  return rows;
}

/** Every row of a question, in the order they are shown. */
export function questionRows(hold: HoldView): readonly Row[] {
  return [...hold.question.rows, ...ownRows(hold)];
}

/**
 * The modal's detail. Its font is proportional, so rows are `Lost: …` and not columns; the command comes last.
 * `again` says why the question is put a second time and comes first.
 */
export function questionDetail(hold: HoldView, again: string | null): string {
  const rows = questionRows(hold).map((row) => `${row.label}: ${row.text}`);
  const first = again === null ? [] : [again, ''];
  return [...first, ...rows, '', hold.question.command].join('\n');
}
