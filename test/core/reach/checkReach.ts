import assert from 'node:assert/strict';
import { reachNow } from '../../../src/core/engine/reachNow';
import type { ReachMachine } from '../../../src/core/model/reach';

export const home = '/home/dev';
export type Machine = {
  readonly files?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
};

export function machineOf({ files = {}, variables = {} }: Machine, notes: string[]): ReachMachine {
  return {
    home,
    folders: ['/w/app', '/w'],
    settings: [`${home}/.config`],
    variables,
    read: (path) => files[path] ?? null,
    names: (folder) => [
      ...new Set(
        Object.keys(files)
          .filter((path) => path.startsWith(`${folder}/`))
          .map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''),
      ),
    ],
    note: (file, says) => notes.push(`${file} ${says}`),
    now: Date.UTC(2026, 10, 21),
  };
}

/** Compares `key kind name place` of every row, with who hands the key out in brackets; `*` is in use. */
export function checkReach(machine: Machine, expected: readonly string[], expectedNotes: readonly string[] = []): void {
  const notes: string[] = [];
  const { rows } = reachNow(machineOf(machine, notes), []);
  const shown = rows.map(({ key, kind, name, by, from, inUse }) => {
    const place = from.kind === 'variable' ? from.name : `${from.file.replace(home, '~')}:${from.line ?? '-'}`;
    return `${key} ${kind} ${name}${by === undefined ? '' : ` (${by})`}${inUse ? ' *' : ''} ${place}`;
  });
  assert.deepEqual([...shown].sort(), [...expected].sort());
  assert.deepEqual(notes, expectedNotes);
}

export const inHome = (path: string, text: string): Machine => ({ files: { [`${home}/${path}`]: text } });
export const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64');
export const webToken = (claims: object): string => `eyJhbGciOiJub25lIn0.${base64(JSON.stringify(claims))}.x`;
