import { isFields } from './fields';
import type { Fields } from './fields';

export type NotebookEdit = {
  readonly mode: string;
  readonly cell: string | null;
  readonly type: string;
  readonly source: string;
};

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** A cell is named by its id, or `cell-N` by its place. -1 when there is none. */
function placeOf(cells: readonly unknown[], name: string | null): number {
  if (name === null) return -1;
  const byId = cells.findIndex((cell) => isFields(cell) && cell['id'] === name);
  if (byId >= 0) return byId;
  const number = /^cell-([0-9]{1,6})$/.exec(name);
  const at = number === null ? -1 : Number(number[1]);
  return at < cells.length ? at : -1;
}

function withEdit(cells: readonly unknown[], edit: NotebookEdit): readonly unknown[] | null {
  const at = placeOf(cells, edit.cell);
  const source = edit.source.split(/(?<=\n)/);
  if (edit.mode === 'insert') {
    return [...cells.slice(0, at + 1), { cell_type: edit.type, metadata: {}, source }, ...cells.slice(at + 1)];
  }
  if (at < 0) return null;
  if (edit.mode === 'delete') return cells.filter((_, place) => place !== at);
  const cell: Fields = isFields(cells[at]) ? cells[at] : {};
  return cells.map((each, place) => (place === at ? { ...cell, source } : each));
}

/**
 * The notebook's text after one cell was replaced, inserted or deleted. Where the notebook or the cell is not
 * understood, the new source is put behind the old text: then the file still counts as changed, by what is new in it.
 */
export function editedNotebook(before: string | null, edit: NotebookEdit): string {
  const notebook = parsed(before);
  const cells = isFields(notebook) && Array.isArray(notebook['cells']) ? withEdit(notebook['cells'], edit) : null;
  if (!isFields(notebook) || cells === null) return `${before ?? ''}\n${edit.source}`;
  return `${JSON.stringify({ ...notebook, cells }, null, 1)}\n`;
}
