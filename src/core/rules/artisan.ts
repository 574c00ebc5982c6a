import type { RulePack } from '../model/command';
import { always, fills, migrates, reverts, wipes } from './migrations/deeds';
import { migrationReview, type Deed, type Step } from './migrations/migration';
import { reviewScriptText } from './migrations/scriptText';
import { runsSql } from './migrations/sqlStep';

const pretend = { saferWay: 'php artisan migrate:status' };

/** What it stops is the application of this folder, on the machine that it is typed on. */
const stops =
  (says: string): Step =>
  ({ command }): Deed => ({
    ...{ rule: 'interrupt', effect: 'interrupt', severity: 'medium', undo: 'easy', says },
    reach: command.host === null ? 'local' : 'remote',
  });

const tinker: Step = ({ command, context, options }) =>
  reviewScriptText('php', options.value('--execute'), command, context);

const newKey: Step = ({ options }) =>
  options.has('--show')
    ? null
    : {
        ...{ rule: 'key', effect: 'replace', severity: 'medium', undo: 'easy', reach: 'local' },
        says: 'Replaces the application key in .env, without which nothing encrypted by it can be read',
      };

const pruned: Step = ({ options }) =>
  options.has('--pretend')
    ? null
    : reverts('Deletes the rows that models call old', { saferWay: 'php artisan model:prune --pretend' });

/** Laravel's command line, told here by its file's name whatever starts it (`php artisan`, `sail artisan`). */
export const artisan: RulePack = {
  programs: ['artisan'],
  documentation: ['https://laravel.com/docs/migrations', 'https://laravel.com/docs/artisan'],
  review: migrationReview({
    tool: 'artisan',
    valued: ['--env', '--database', '--path', '--step', '--class', '--seeder', '--batch', '--execute', '--schema-path'],
    rehearsals: ['--pretend'],
    settings: (environment) => `.env.${environment}`,
    isPassing: ({ variable }) => variable('DB_CONNECTION') === 'sqlite' && variable('DB_DATABASE') === ':memory:',
    steps: {
      'migrate:fresh': always(wipes('Drops every table and applies every migration anew', pretend)),
      'migrate:refresh': always(wipes('Reverts every migration and applies them anew', pretend)),
      'migrate:reset': always(wipes('Reverts every migration', pretend)),
      'db:wipe': always(wipes('Drops every table, view and type', pretend)),
      'migrate:rollback': always(
        reverts('Reverts the last migrations', { saferWay: 'php artisan migrate:rollback --pretend' }),
      ),
      migrate: always(migrates('Applies the migrations that are left', { saferWay: 'php artisan migrate --pretend' })),
      'migrate:install': always(fills('Creates the table of migrations')),
      'db:seed': always(fills('Fills the database by the seeders')),
      'model:prune': pruned,
      'queue:clear': always(reverts('Deletes every job of a queue', { undo: 'impossible', lost: 'the jobs' })),
      'queue:flush': always(reverts('Deletes every failed job', { undo: 'impossible', lost: 'the failed jobs' })),
      'telescope:clear': always(fills('Deletes what Telescope recorded', { effect: 'update' })),
      'passport:purge': always(migrates('Deletes tokens that are revoked or expired')),
      down: stops('Takes the application down for maintenance'),
      'horizon:terminate': stops('Ends the workers of Horizon'),
      'queue:restart': stops('Restarts the workers of the queues'),
      'tenants:migrate-fresh': always(wipes('Drops the tables of every tenant and applies their migrations anew')),
      'tenants:rollback': always(reverts('Reverts the migrations of every tenant')),
      'scout:flush': always(
        reverts('Deletes the search index of a model', { lost: 'the index, until it is built anew' }),
      ),
      'scout:delete-index': always(reverts('Deletes a search index', { lost: 'the index, until it is built anew' })),
      'scout:delete-all-indexes': always(reverts('Deletes every search index', { lost: 'every index' })),
      'backup:clean': always(reverts('Deletes old backups', { undo: 'impossible', lost: 'the backups' })),
      'env:decrypt': always(fills('Writes the decrypted settings into a file', { effect: 'update', reach: 'local' })),
      'key:generate': newKey,
      db: (call) => runsSql(call, [{ kind: 'input' }]),
      tinker,
    },
    quiet: [
      ...['serve', 'list', 'help', 'about', 'test', 'up', 'env', 'optimize', 'inspire', 'docs', 'completion', 'pail'],
      ...[
        'migrate:status',
        'db:show',
        'db:table',
        'db:monitor',
        'schema:dump',
        'model:show',
        'route:list',
        'event:list',
      ],
      ...['cache:clear', 'config:clear', 'config:cache', 'route:clear', 'route:cache', 'view:clear', 'view:cache'],
      ...['event:cache', 'event:clear', 'optimize:clear', 'queue:work', 'queue:listen', 'queue:failed', 'queue:retry'],
      ...[
        'schedule:list',
        'schedule:run',
        'schedule:work',
        'schedule:test',
        'storage:link',
        'vendor:publish',
        'horizon',
      ],
      ...['config:show', 'channel:list', 'lang:publish', 'stub:publish', 'package:discover', 'ide-helper:generate'],
      ...[
        'queue:monitor',
        'queue:table',
        'session:table',
        'cache:table',
        'config:publish',
        'install:api',
        'cache:forget',
      ],
    ].concat(
      [
        'model',
        'migration',
        'controller',
        'request',
        'seeder',
        'factory',
        'command',
        'test',
        'job',
        'mail',
        'event',
      ].map((kind) => `make:${kind}`),
      ['middleware', 'policy', 'resource', 'provider', 'listener', 'notification', 'rule', 'view', 'component'].map(
        (kind) => `make:${kind}`,
      ),
    ),
  }),
  examples: {
    catches: [
      { run: 'artisan migrate:fresh --seed', rule: 'artisan/wipe', effect: 'delete' },
      { run: 'artisan db:wipe --force', rule: 'artisan/wipe', effect: 'delete' },
      { run: 'artisan migrate:rollback --step=2', rule: 'artisan/revert', effect: 'delete' },
      { run: 'artisan migrate --force', rule: 'artisan/migrate', effect: 'update' },
      { run: "artisan tinker --execute='User::truncate()'", rule: 'code/unread', effect: 'execute' },
      { run: 'artisan backup:clean', rule: 'artisan/revert', effect: 'delete' },
      { run: 'artisan tenants:migrate-fresh', rule: 'artisan/wipe', effect: 'delete' },
      { run: 'artisan scout:flush Order', rule: 'artisan/revert', effect: 'delete' },
      { run: 'artisan down', rule: 'artisan/interrupt', effect: 'interrupt' },
    ],
    leaves: [
      'artisan serve',
      'artisan migrate:status',
      'artisan migrate --pretend',
      'artisan make:model Order -m',
      "artisan tinker --execute='echo User::count()'",
      'artisan cache:clear',
      'artisan test',
    ],
  },
};
