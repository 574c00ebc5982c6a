import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { nothing, statement } from '../model/statement';
import { always, fills, migrates, reverts, wipes } from './migrations/deeds';
import { migrationReview, type Step } from './migrations/migration';
import { runsSql, sqlWords } from './migrations/sqlStep';

const dump = { saferWay: 'php bin/console doctrine:schema:update --dump-sql' };

/** Without `--force` these only say what they would do. */
const forced =
  (step: Step): Step =>
  (call) =>
    call.options.has('--force', '-f') ? step(call) : null;

const migrate: Step = (call) => {
  const [target] = call.rest;
  return /^(first|prev|0)$/.test(target?.value ?? '')
    ? reverts('Reverts migrations', { saferWay: 'php bin/console doctrine:migrations:status' })
    : migrates('Applies the migrations that are left', {
        saferWay: 'php bin/console doctrine:migrations:migrate --dry-run',
      });
};

const sql: Step = (call) => runsSql(call, sqlWords(call.rest));

const reviewConsole = migrationReview({
  tool: 'doctrine',
  valued: ['--env', '-e', '--em', '--connection', '--group', '--configuration', '--db-configuration', '--up', '--down'],
  rehearsals: ['--dry-run', '--dump-sql', '--write-sql'],
  steps: {
    'doctrine:database:drop': forced(always(wipes('Drops the database'))),
    'doctrine:schema:drop': forced(always(wipes('Drops every table that has an entity', dump))),
    'doctrine:schema:update': forced(
      always(reverts('Changes the database to fit the entities', { rule: 'sync', certainty: 'possible', ...dump })),
    ),
    'doctrine:fixtures:load': ({ options }) =>
      options.has('--append')
        ? fills('Adds the rows of fixtures')
        : wipes('Empties every table and loads the fixtures'),
    'doctrine:migrations:migrate': migrate,
    'doctrine:migrations:execute': ({ options }) =>
      options.has('--down') ? reverts('Reverts a migration') : migrates('Applies a migration'),
    'doctrine:migrations:rollup': always(migrates('Forgets every migration but one')),
    'doctrine:database:create': always(fills('Creates the database', { rule: 'create' })),
    'doctrine:schema:create': always(fills('Creates the tables', { rule: 'create' })),
    'doctrine:query:sql': sql,
    'dbal:run-sql': sql,
  },
  quiet: [],
});

function review(command: Command, context: RuleContext): Statement {
  const [first, ...rest] = command.args;
  if (command.program === 'symfony') {
    const isConsole = first?.value === 'console';
    // `cloud:environment:delete` is the command line of the platform under another name.
    const [, hosted] = /^(?:cloud|upsun):(.+)$/.exec(first?.value ?? '') ?? [];
    if (hosted !== undefined)
      return statement({ starts: [{ kind: 'argv', argv: ['upsun', hosted, ...rest.map(({ value }) => value)] }] });
    return isConsole
      ? statement({ starts: [{ kind: 'argv', argv: ['console', ...rest.map(({ value }) => value)] }] })
      : nothing;
  }
  // A project's own commands are not known, and are its daily work.
  const said = reviewConsole(command, context);
  return { ...said, unknowns: said.unknowns.filter((one) => one.code !== 'unknown-program') };
}

/** Symfony's console with Doctrine's commands. */
export const symfony: RulePack = {
  programs: ['console', 'symfony'],
  documentation: ['https://symfony.com/bundles/DoctrineMigrationsBundle/current/index.html'],
  review,
  examples: {
    catches: [
      { run: 'symfony cloud:environment:delete staging', starts: 'upsun environment:delete staging' },
      { run: 'bin/console doctrine:database:drop --force', rule: 'doctrine/wipe', effect: 'delete' },
      { run: 'bin/console doctrine:fixtures:load -n', rule: 'doctrine/wipe', effect: 'delete' },
      { run: 'bin/console doctrine:migrations:migrate', rule: 'doctrine/migrate', effect: 'update' },
      { run: "bin/console dbal:run-sql 'TRUNCATE users'", rule: 'sql/truncate', effect: 'delete', target: 'users' },
    ],
    leaves: [
      'bin/console cache:clear',
      'bin/console doctrine:schema:update --dump-sql',
      'bin/console doctrine:database:drop',
      'symfony serve',
    ],
  },
};
