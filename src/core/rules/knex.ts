import type { RulePack } from '../model/command';
import { always, fills, migrates, reverts, wipes } from './migrations/deeds';
import { migrationReview } from './migrations/migration';

const list = { saferWay: 'knex migrate:list' };

/** Knex's command line. */
export const knex: RulePack = {
  programs: ['knex'],
  documentation: ['https://knexjs.org/guide/migrations.html'],
  review: migrationReview({
    tool: 'knex',
    valued: [
      '--env',
      '--knexfile',
      '--knexpath',
      '--cwd',
      '--client',
      '--connection',
      '--migrations-directory',
      '--specific',
    ],
    addresses: ['--connection'],
    steps: {
      'migrate:latest': always(migrates('Applies the migrations that are left', list)),
      'migrate:up': always(migrates('Applies a migration', list)),
      'migrate:down': always(reverts('Reverts a migration', list)),
      'migrate:rollback': ({ options }) =>
        options.has('--all')
          ? wipes('Reverts every migration', list)
          : reverts('Reverts the last batch of migrations', list),
      'migrate:unlock': always(migrates('Lifts the lock on migrations')),
      'migrate:forceFreeMigrationsLock': always(migrates('Lifts the lock on migrations')),
      'seed:run': always(
        fills('Fills the database by the seeds, which usually empty tables first', { effect: 'update' }),
      ),
    },
    quiet: ['init', 'migrate:make', 'migrate:list', 'migrate:status', 'migrate:currentVersion', 'seed:make', 'help'],
  }),
  examples: {
    catches: [
      { run: 'knex migrate:rollback --all', rule: 'knex/wipe', effect: 'delete' },
      { run: 'knex migrate:rollback', rule: 'knex/revert', effect: 'delete' },
      { run: 'knex --knexfile db/knexfile.js migrate:latest', rule: 'knex/migrate', effect: 'update' },
      { run: 'knex seed:run', rule: 'knex/seed', effect: 'update' },
    ],
    leaves: ['knex migrate:list', 'knex migrate:make add_users', 'knex init'],
  },
};
