import type { RulePack } from '../model/command';
import { always, fills, migrates, reverts, wipes } from './migrations/deeds';
import type { Migration } from './migrations/migration';
import { anew, applies, onlyWith, stepTools, takesBack, wiped, type StepTool } from './migrations/stepTools';

const schemaTool: Migration['steps'] = {
  'orm:schema-tool:drop': onlyWith(wiped, '--force', '-f'),
  'orm:schema-tool:update': onlyWith(always(reverts('Changes the database to fit the entities')), '--force', '-f'),
  'orm:schema-tool:create': applies,
  ...{ 'migrations:migrate': applies, migrate: applies, 'migrations:execute': takesBack, execute: takesBack },
};

/** What each tool's commands do to its database. */
const TOOLS: Readonly<Record<string, StepTool>> = {
  sqitch: {
    valued: ['--to', '--onto', '--upto', '-t', '--target', '--db-name', '-d', '-h', '--db-host', '-u', '--set', '-s'],
    hosts: ['-h', '--db-host'],
    steps: { revert: takesBack, rebase: takesBack, checkout: takesBack, deploy: applies },
    quiet: ['bundle', 'rework', 'tag', 'target', 'engine', 'upgrade', 'check'],
  },
  phinx: {
    valued: ['-e', '--environment', '-t', '--target', '-d', '--date', '-c', '--configuration', '-s', '--seed', '-p'],
    rehearsals: ['--dry-run', '-x'],
    steps: { rollback: takesBack, migrate: applies, 'seed:run': always(fills('Fills the database by the seeds')) },
    quiet: ['breakpoint', 'test', 'seed:create', 'list:aliases'],
  },
  doctrine: { rehearsals: ['--dry-run', '--dump-sql'], steps: schemaTool },
  'doctrine-migrations': { rehearsals: ['--dry-run', '--write-sql'], steps: schemaTool },
  'mikro-orm': {
    valued: ['--from', '--to', '-f', '-t', '--config', '-c', '--only', '--contextName'],
    steps: {
      ...{ 'schema:drop': onlyWith(wiped, '--run', '-r'), 'schema:fresh': onlyWith(wiped, '--run', '-r') },
      'schema:update': onlyWith(always(reverts('Changes the database to fit the entities')), '--run', '-r'),
      'schema:create': onlyWith(applies, '--run', '-r'),
      ...{ 'migration:down': takesBack, 'migration:fresh': wiped, 'migration:up': applies },
      'seeder:run': always(fills('Fills the database by the seeds')),
    },
    quiet: ['migration:create', 'migration:list', 'migration:pending', 'migration:check', 'debug', 'cache:clear'],
  },
  ace: {
    steps: {
      ...{ 'migration:rollback': takesBack, 'migration:reset': anew, 'migration:refresh': anew },
      ...{ 'migration:fresh': wiped, 'db:wipe': wiped, 'db:truncate': wiped, 'migration:run': applies },
      'db:seed': always(fills('Fills the database by the seeds')),
    },
    quiet: ['migration:status', 'make:migration', 'serve', 'build', 'test', 'list:routes', 'repl', 'generate:key'],
    rehearsals: ['--dry-run'],
  },
  'db-migrate': {
    valued: ['-e', '--env', '-m', '--migrations-dir', '-c', '--count', '--config'],
    rehearsals: ['--dry-run'],
    steps: { down: takesBack, reset: anew, up: applies, 'db:drop': always(wipes('Drops the database')) },
    quiet: ['check', 'db:create'],
  },
  'node-pg-migrate': {
    valued: ['-m', '--migrations-dir', '-d', '--database-url-var', '-f', '--config-file', '-s', '--schema', '-t'],
    rehearsals: ['--dry-run'],
    steps: { down: takesBack, redo: takesBack, up: applies },
  },
  umzug: { steps: { down: takesBack, up: applies }, quiet: ['pending', 'executed'] },
  'migrate-mongo': { valued: ['-f', '--file'], steps: { down: takesBack, up: applies } },
  yoyo: {
    valued: ['-d', '--database', '-c', '--config', '-r', '--revision', '-m', '--match'],
    addresses: ['-d', '--database'],
    steps: {
      ...{ rollback: takesBack, reapply: takesBack, develop: takesBack, apply: applies },
      ...{ mark: applies, unmark: applies },
    },
    quiet: ['new', 'newmigration', 'break-lock'],
  },
  pgroll: {
    valued: ['--postgres-url', '--schema', '--pgroll-schema', '--role'],
    addresses: ['--postgres-url'],
    steps: { rollback: takesBack, complete: takesBack, start: applies, migrate: applies, baseline: applies },
    quiet: ['analyze', 'validate', 'pull', 'latest', 'convert', 'update'],
  },
  skeema: {
    valued: ['-h', '--host', '-u', '--user'],
    rehearsals: ['--dry-run'],
    steps: {
      push: ({ options }) =>
        options.has('--allow-unsafe')
          ? wipes('Changes the database to fit the files, whatever is lost by it', { severity: 'high' })
          : migrates('Changes the database to fit the files'),
    },
    quiet: ['diff', 'lint', 'format', 'pull', 'add-environment'],
  },
};

/** Tools that apply steps to a database and take them back, each under its own words. */
export const stepMigrations: RulePack = stepTools({
  tools: TOOLS,
  documentation: [
    'https://sqitch.org/docs/manual/',
    'https://book.cakephp.org/phinx/0/en/commands.html',
    'https://mikro-orm.io/docs/migrations',
    'https://docs.adonisjs.com/guides/database/lucid',
    'https://www.skeema.io/docs/commands/push/',
  ],
  examples: {
    catches: [
      { run: 'sqitch revert -y --to @HEAD^', rule: 'sqitch/revert', effect: 'delete' },
      { run: 'sqitch deploy', rule: 'sqitch/migrate', effect: 'update' },
      { run: 'phinx rollback -t 0 -e production', rule: 'phinx/revert', effect: 'delete' },
      { run: 'phinx seed:run', rule: 'phinx/seed', effect: 'create' },
      { run: 'doctrine orm:schema-tool:drop --force', rule: 'doctrine/wipe', effect: 'delete' },
      { run: 'mikro-orm schema:fresh --run', rule: 'mikro-orm/wipe', effect: 'delete' },
      { run: 'mikro-orm migration:down', rule: 'mikro-orm/revert', effect: 'delete' },
      { run: 'ace db:wipe', rule: 'ace/wipe', effect: 'delete' },
      { run: 'ace migration:rollback', rule: 'ace/revert', effect: 'delete' },
      { run: 'db-migrate reset', rule: 'db-migrate/wipe', effect: 'delete' },
      { run: 'node-pg-migrate down', rule: 'node-pg-migrate/revert', effect: 'delete' },
      { run: 'umzug down', rule: 'umzug/revert', effect: 'delete' },
      { run: 'migrate-mongo down', rule: 'migrate-mongo/revert', effect: 'delete' },
      { run: 'yoyo rollback', rule: 'yoyo/revert', effect: 'delete' },
      { run: 'pgroll complete', rule: 'pgroll/revert', effect: 'delete' },
      { run: 'skeema push --allow-unsafe', rule: 'skeema/wipe', effect: 'delete' },
      { run: 'skeema push production', rule: 'skeema/migrate', effect: 'update' },
    ],
    leaves: [
      'sqitch status',
      'phinx rollback --dry-run',
      'doctrine orm:schema-tool:drop',
      'mikro-orm schema:drop --dump',
      'ace serve --watch',
      'db-migrate create carts',
      'skeema diff',
      'yoyo list',
    ],
  },
});
