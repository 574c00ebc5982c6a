import { checkLoudness, type Database } from './sqlMigrations/checkStatements';
import { postgres } from './sqlMigrationsToldOrQuiet/postgres';
import type { RowsByDatabase } from './sqlMigrationsToldOrQuiet/rows';
import { servers } from './sqlMigrationsToldOrQuiet/servers';
import { warehouses } from './sqlMigrationsToldOrQuiet/warehouses';

describe('what a migration does is told, and what does no harm is left alone', () => {
  const all: RowsByDatabase = { postgres, ...servers, ...warehouses };
  const databases: readonly Database[] = [
    ...(['postgres', 'mysql', 'tsql', 'oracle', 'sqlite'] as const),
    ...(['bigquery', 'snowflake', 'clickhouse', 'redshift'] as const),
  ];
  for (const database of databases) {
    it(`${database}: told`, () => {
      checkLoudness(database, 'told', all[database]?.told ?? '');
    });
    it(`${database}: left alone`, () => {
      checkLoudness(database, 'quiet', all[database]?.quiet ?? '');
    });
  }
});
