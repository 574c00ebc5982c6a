import type { ChangedFile } from '../gate/protocol/annotations';

/** Which texts of a file the diff shows: neither side is made up where there is none. */
export type Sides = { readonly path: string; readonly base: boolean; readonly now: boolean };

export function sidesOf({ path, how }: ChangedFile): Sides {
  return { path, base: how !== 'added', now: how !== 'deleted' };
}

/** Above the files: `Changes since the last commit (4dcd6bf)`, and how many are not shown. */
export function reviewTitle(base: string, shown: number, total: number): string {
  const rest = total > shown ? `, ${shown} of ${total} files` : '';
  return `Changes since ${base}${rest}`;
}
