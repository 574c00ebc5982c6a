import type { RulePack } from '../model/command';
import { always, fits, migrates, wipes } from './migrations/deeds';
import { migrationReview } from './migrations/migration';

/** Drizzle's command line. `drop` takes a migration's file away, which version control keeps. */
export const drizzleKit: RulePack = {
  programs: ['drizzle-kit'],
  documentation: ['https://orm.drizzle.team/docs/kit-overview'],
  review: migrationReview({
    tool: 'drizzle',
    valued: [
      '--config',
      '--dialect',
      '--schema',
      '--out',
      '--url',
      '--host',
      '--port',
      '--user',
      '--password',
      '--name',
    ],
    addresses: ['--url'],
    hosts: ['--host'],
    steps: {
      push: ({ options }) =>
        options.has('--force')
          ? wipes('Changes the database to fit the schema, whatever is lost by it', {
              ...{ severity: 'high', lost: 'columns and tables that the schema no longer has' },
              saferWay: 'drizzle-kit generate',
            })
          : fits({ saferWay: 'drizzle-kit generate' }),
      migrate: always(migrates('Applies the migrations that are left')),
    },
    quiet: ['generate', 'check', 'up', 'studio', 'pull', 'introspect', 'export', 'drop', 'help'],
  }),
  examples: {
    catches: [
      { run: 'drizzle-kit push --force', rule: 'drizzle/wipe', effect: 'delete' },
      { run: 'drizzle-kit push', rule: 'drizzle/schema-push', effect: 'update' },
      { run: 'drizzle-kit migrate --config db.config.ts', rule: 'drizzle/migrate', effect: 'update' },
    ],
    leaves: ['drizzle-kit generate --name init', 'drizzle-kit studio', 'drizzle-kit check'],
  },
};
