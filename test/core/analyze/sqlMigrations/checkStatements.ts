import assert from 'node:assert/strict';
import { sqlMigrations } from '../../../../src/core/analyze/sqlMigrations';
import { severities, type Observation } from '../../../../src/core/model/finding';

const folders = {
  none: '/w/migrations',
  postgres: '/w/postgres/migrations',
  supabase: '/w/supabase/migrations',
  mysql: '/w/mysql/migrations',
  tsql: '/w/sqlserver/migrations',
  sqlite: '/w/sqlite/migrations',
  oracle: '/w/oracle/migrations',
  bigquery: '/w/bigquery/migrations',
  snowflake: '/w/snowflake/migrations',
  clickhouse: '/w/clickhouse/migrations',
  redshift: '/w/redshift/migrations',
} as const;
export type Database = keyof typeof folders;

/** What a new migration with this text would do. */
export function dangersOf(database: Database, text: string): readonly Observation[] {
  const files = [{ path: `${folders[database]}/0007_change.sql`, before: null, after: text }];
  return sqlMigrations.analyze({ files, neighbours: () => [] }).observations;
}

/** The codes that each text gives, in the order of the text; an empty list is a harmless one. */
export function checkStatements(database: Database, rows: readonly (readonly [string, string])[]): void {
  for (const [text, codes] of rows) {
    const found = dangersOf(database, text);
    const said = found.map(({ code = '-' }) => code).join(' ');
    assert.equal(said, codes, `${text}\n${found.map(({ says }) => says).join('\n')}`);
  }
}

function isLoud({ severity }: Observation): boolean {
  return severities.indexOf(severity) >= severities.indexOf('medium');
}

/** Texts parted by lines that must be told of as medium or more, or must not. */
export function checkLoudness(database: Database, expected: 'told' | 'quiet', texts: string): void {
  const rows = texts.split('\n').map((line) => line.trim());
  const wrong = rows.filter((row) => row !== '' && dangersOf(database, row).some(isLoud) !== (expected === 'told'));
  assert.deepEqual(wrong, []);
}
