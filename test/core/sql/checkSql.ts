import assert from 'node:assert/strict';
import { dialects, type DialectName } from '../../../src/core/sql/dialect';
import { readSql } from '../../../src/core/sql/readSql';

export type SqlRow = readonly [text: string, expected: readonly string[]];

const files: Readonly<Record<string, string>> = { 'more.sql': 'TRUNCATE included', 'loop.sql': '\\i loop.sql' };

/** What each statement does, then `?stake` for each unknown, `$ line` for a shell, `> file`, `< file`, `^ address` and `@ host`. */
export function checkSql(dialect: DialectName, rows: readonly SqlRow[]): void {
  for (const [text, expected] of rows) {
    const read = readSql([text], { dialect: dialects[dialect], include: (path) => files[path] ?? null });
    const said = [
      ...read.deeds.map(({ deed }) => `${deed.effect} ${deed.undo}: ${deed.says}`),
      ...read.unseen.map(({ stake }) => `?${stake}`),
      ...read.shells.map((line) => `$ ${line}`),
      ...read.writes.map((path) => `> ${path}`),
      ...read.reads.map((path) => `< ${path}`),
      ...read.sends.map((address) => `^ ${address}`),
      ...read.connects.map((host) => `@ ${host}`),
    ];
    assert.deepEqual(said, expected, text);
  }
}
