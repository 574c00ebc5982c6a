import assert from 'node:assert/strict';
import { sqlMigrations } from '../../../../src/core/analyze/sqlMigrations';
import type { Observation } from '../../../../src/core/model/finding';

const folders = {
  none: '/w/migrations',
  postgres: '/w/postgres/migrations',
  supabase: '/w/supabase/migrations',
  mysql: '/w/mysql/migrations',
  tsql: '/w/sqlserver/migrations',
  sqlite: '/w/sqlite/migrations',
  oracle: '/w/oracle/migrations',
} as const;

/** What a new migration with this text would do. */
export function dangersOf(database: keyof typeof folders, text: string): readonly Observation[] {
  const files = [{ path: `${folders[database]}/0007_change.sql`, before: null, after: text }];
  return sqlMigrations.analyze({ files, neighbours: () => [] }).observations;
}

/** The codes that each text gives, in the order of the text; an empty list is a harmless one. */
export function checkStatements(database: keyof typeof folders, rows: readonly (readonly [string, string])[]): void {
  for (const [text, codes] of rows) {
    const found = dangersOf(database, text);
    const said = found.map(({ code = '-' }) => code).join(' ');
    assert.equal(said, codes, `${text}\n${found.map(({ says }) => says).join('\n')}`);
  }
}
