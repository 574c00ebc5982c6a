import type { RulePack } from '../model/command';
import { always, fills, migrates, reverts, wipes } from './migrations/deeds';
import { anew, applies, stepTools, takesBack, wiped, type StepTool } from './migrations/stepTools';

const seeded = always(fills('Fills the database by the seeds'));
const dropped = always(wipes('Drops the database'));

/** Yii and CodeIgniter write the task behind a slash or a colon. */
const yii: StepTool['steps'] = {
  ...{ migrate: applies, 'migrate/up': applies, 'migrate/to': takesBack, 'migrate/mark': applies },
  ...{ 'migrate/down': takesBack, 'migrate/redo': takesBack, 'migrate/fresh': wiped },
  'cache/flush-all': () => null,
};

/** What each framework's own command line does to its database. */
const TOOLS: Readonly<Record<string, StepTool>> = {
  payload: {
    steps: {
      ...{ migrate: applies, 'migrate:down': takesBack, 'migrate:refresh': anew, 'migrate:reset': anew },
      'migrate:fresh': wiped,
    },
    quiet: [
      'migrate:create',
      'migrate:status',
      'generate:types',
      'generate:importmap',
      'generate:db-schema',
      'run',
      'info',
    ],
  },
  wasp: {
    steps: {
      'db reset': wiped,
      'db seed': seeded,
      'db migrate-dev': always(migrates('Applies the migrations that are left, and resets a database that drifted')),
      'deploy fly destroy': dropped,
    },
    quiet: ['start', 'compile', 'build', 'clean', 'db start', 'db studio', 'new', 'test', 'deps', 'info', 'studio'],
  },
  medusa: {
    valued: ['-e', '--email', '-p', '--password', '-i', '--id', '-m', '--modules'],
    steps: {
      ...{
        'db:migrate': applies,
        'db:rollback': takesBack,
        'db:create': seeded,
        'db:setup': applies,
        migrations: applies,
      },
      'db:sync-links': always(migrates('Changes the tables that link modules')),
      seed: seeded,
      user: always({
        ...{ rule: 'grant', effect: 'grant', severity: 'medium', undo: 'easy' },
        says: 'Creates a user of the administration',
      }),
    },
    quiet: ['develop', 'build', 'start', 'db:generate', 'new', 'plugin:build', 'telemetry', 'lint'],
  },
  'graphile-migrate': {
    valued: ['-c', '--config'],
    steps: {
      reset: always(wipes('Drops the database and creates it anew')),
      ...{ migrate: applies, watch: applies, run: applies },
    },
    quiet: ['commit', 'uncommit', 'compile', 'completion'],
  },
  kysely: {
    steps: {
      'migrate:rollback': ({ options }) =>
        options.has('--all') ? wipes('Reverts every migration') : reverts('Reverts migrations'),
      ...{ 'migrate:down': takesBack, 'migrate:latest': applies, 'migrate:up': applies, 'seed:run': seeded },
      'migrate:undo': takesBack,
    },
    quiet: ['migrate:list', 'migrate:make', 'seed:make', 'seed:list', 'migrate:which'],
  },
  'mongo-migrate': { steps: { up: applies, down: takesBack } },
  aerich: {
    valued: ['-c', '--config', '--app', '-v', '--version'],
    steps: { upgrade: applies, downgrade: takesBack, 'init-db': seeded, 'fix-migrations': applies },
    quiet: ['heads', 'history', 'inspectdb', 'migrate'],
  },
  cake: {
    valued: ['-t', '--target', '-c', '--connection', '-d', '--date', '-p', '--plugin', '-s', '--source', '--seed'],
    rehearsals: ['--dry-run', '-x'],
    steps: {
      ...{ 'migrations migrate': applies, 'migrations rollback': takesBack, 'migrations seed': seeded },
      ...{ 'migrations reset': anew, 'migrations mark_migrated': applies, 'seeds run': seeded },
    },
    quiet: [
      'migrations',
      'bake',
      'server',
      'cache',
      'schema_cache',
      'routes',
      'plugin',
      'i18n',
      'completion',
      'version',
    ],
  },
  yii: {
    valued: ['--interactive', '--migrationPath', '--db'],
    steps: yii,
    quiet: ['serve', 'gii', 'message', 'cache'],
  },
  spark: {
    valued: ['-g', '-n', '-b'],
    steps: {
      ...{ migrate: applies, 'migrate:rollback': takesBack, 'migrate:refresh': anew, 'db:seed': seeded },
      'db:create': seeded,
    },
    quiet: [
      'serve',
      'routes',
      'migrate:status',
      'db:table',
      'cache:clear',
      'cache:info',
      'env',
      'namespaces',
      'publish',
    ],
  },
  // `cargo loco …` comes here as well.
  loco: {
    valued: ['-e', '--environment'],
    steps: {
      ...{ 'db reset': wiped, 'db down': takesBack, 'db migrate': applies, 'db seed': seeded, 'db create': seeded },
      'db truncate': always(wipes('Empties every table')),
      'jobs purge': always(reverts('Deletes background jobs', { lost: 'the jobs' })),
      'jobs tidy': always(reverts('Deletes background jobs that are done', { undo: 'easy', lost: 'their history' })),
    },
    quiet: [
      'start',
      'routes',
      'task',
      'doctor',
      'generate',
      'db status',
      'db entities',
      'db dump',
      'db schema',
      'watch',
    ],
  },
};

/** Web frameworks whose own command line changes a database step by step. */
export const frameworkMigrations: RulePack = stepTools({
  tools: TOOLS,
  documentation: [
    'https://payloadcms.com/docs/database/migrations',
    'https://wasp.sh/docs/data-model/cli',
    'https://docs.medusajs.com/resources/medusa-cli/commands/db',
    'https://github.com/graphile/migrate#cli-usage',
    'https://github.com/kysely-org/kysely-ctl',
    'https://github.com/tortoise/aerich',
    'https://book.cakephp.org/migrations/4/en/index.html',
    'https://www.yiiframework.com/doc/guide/2.0/en/db-migrations',
    'https://codeigniter.com/user_guide/dbmgmt/migration.html',
    'https://loco.rs/docs/the-app/models/',
  ],
  examples: {
    catches: [
      { run: 'payload migrate:fresh', rule: 'payload/wipe', effect: 'delete' },
      { run: 'wasp db reset', rule: 'wasp/wipe', effect: 'delete' },
      { run: 'medusa db:rollback cart', rule: 'medusa/revert', effect: 'delete' },
      { run: 'medusa user -e eve@acme.example -p x', rule: 'medusa/grant', effect: 'grant' },
      { run: 'graphile-migrate reset --erase', rule: 'graphile-migrate/wipe', effect: 'delete' },
      { run: 'kysely migrate:rollback --all', rule: 'kysely/wipe', effect: 'delete' },
      { run: 'kysely migrate:rollback', rule: 'kysely/revert', effect: 'delete' },
      { run: 'mongo-migrate down', rule: 'mongo-migrate/revert', effect: 'delete' },
      { run: 'aerich downgrade -v 0', rule: 'aerich/revert', effect: 'delete' },
      { run: 'cake migrations rollback -t 0', rule: 'cake/revert', effect: 'delete' },
      { run: 'yii migrate/fresh', rule: 'yii/wipe', effect: 'delete' },
      { run: 'yii migrate/down all', rule: 'yii/revert', effect: 'delete' },
      { run: 'spark migrate:refresh', rule: 'spark/wipe', effect: 'delete' },
      { run: 'loco db truncate', rule: 'loco/wipe', effect: 'delete' },
      { run: 'aerich upgrade', rule: 'aerich/migrate', effect: 'update' },
    ],
    leaves: [
      'payload generate:types',
      'wasp start',
      'medusa develop',
      'graphile-migrate commit',
      'kysely migrate:list',
      'aerich history',
      'cake migrations status',
      'cake migrations rollback --dry-run',
      'yii serve',
      'spark migrate:status',
      'loco routes',
    ],
  },
});
