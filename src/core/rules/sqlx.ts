import type { RulePack } from '../model/command';
import { always, fills, migrates, reverts, wipes } from './migrations/deeds';
import { migrationReview } from './migrations/migration';

const info = { saferWay: 'sqlx migrate info' };

/** sqlx, diesel and SeaORM: Rust's migration tools, each under its own words. */
export const sqlx: RulePack = {
  programs: ['sqlx', 'diesel', 'sea-orm-cli'],
  documentation: [
    'https://github.com/launchbadge/sqlx/tree/main/sqlx-cli',
    'https://diesel.rs/guides/getting-started',
    'https://www.sea-ql.org/SeaORM/docs/migration/running-migration/',
  ],
  review: migrationReview({
    tool: 'sqlx',
    valued: [
      '-D',
      '--database-url',
      '--source',
      '--target-version',
      '--migration-dir',
      '-d',
      '--migration-dir',
      '-u',
      '-n',
    ],
    addresses: ['-D', '--database-url', '-u'],
    rehearsals: ['--dry-run'],
    steps: {
      'database drop': always(wipes('Drops the database', info)),
      'database reset': always(wipes('Drops the database and applies every migration anew', info)),
      'database setup': always(migrates('Creates the database and applies the migrations', info)),
      'database create': always(fills('Creates the database', { rule: 'create' })),
      'migrate run': always(migrates('Applies the migrations that are left', info)),
      'migrate revert': always(reverts('Reverts a migration', info)),
      'migration run': always(migrates('Applies the migrations that are left')),
      'migration revert': ({ options }) =>
        options.has('--all', '-a') ? wipes('Reverts every migration') : reverts('Reverts a migration'),
      'migration redo': always(reverts('Reverts a migration and applies it anew')),
      setup: always(migrates('Creates the database and applies the migrations')),
      'migrate fresh': always(wipes('Drops every table and applies every migration anew')),
      'migrate refresh': always(wipes('Reverts every migration and applies them anew')),
      'migrate reset': always(wipes('Reverts every migration')),
      'migrate down': always(reverts('Reverts a migration')),
      'migrate up': always(migrates('Applies the migrations that are left')),
    },
    quiet: [
      ...['prepare', 'migrate info', 'migrate add', 'migrate build-script', 'completions', 'migration list', 'migrate'],
      ...['migration pending', 'migration generate', 'print-schema', 'generate', 'migrate status', 'migrate generate'],
      ...['migrate init', 'generate entity', 'database', 'migration', 'help'],
    ],
  }),
  examples: {
    catches: [
      { run: 'sqlx database drop -y', rule: 'sqlx/wipe', effect: 'delete' },
      { run: 'sqlx database reset --source db', rule: 'sqlx/wipe', effect: 'delete' },
      { run: 'sqlx migrate revert', rule: 'sqlx/revert', effect: 'delete' },
      { run: 'diesel database reset', rule: 'sqlx/wipe', effect: 'delete' },
      { run: 'sea-orm-cli migrate fresh', rule: 'sqlx/wipe', effect: 'delete' },
      { run: 'sqlx migrate run --database-url postgres://db1/x', rule: 'sqlx/migrate', effect: 'update' },
    ],
    leaves: ['sqlx migrate info', 'sqlx migrate add users', 'sqlx migrate revert --dry-run', 'diesel print-schema'],
  },
};
