import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import { joined } from '../model/statement';
import { always, fills, migrates, reverts, wipes } from './migrations/deeds';
import { migrationReview } from './migrations/migration';

const status = { saferWay: 'mix ecto.migrations' };

const reviewTask = migrationReview({
  tool: 'mix',
  valued: ['-r', '--repo', '-n', '--step', '--to', '-e', '--eval', '-d', '--dump-path'],
  rehearsals: ['--dry-run'],
  steps: {
    'ecto.drop': always(wipes('Drops the database')),
    'ecto.reset': always(wipes('Drops the database and sets it up anew')),
    'ecto.rollback': ({ options }) =>
      options.has('--all') ? wipes('Reverts every migration', status) : reverts('Reverts migrations', status),
    'ecto.migrate': always(migrates('Applies the migrations that are left', status)),
    'ecto.load': always(migrates('Loads the structure into the database')),
    'ecto.create': always(fills('Creates the database', { rule: 'create' })),
    'ecto.setup': always(migrates('Creates the database, applies the migrations and fills it')),
    'ash.reset': always(wipes('Drops the storage and sets it up anew')),
    'ash_postgres.drop': always(wipes('Drops the database')),
    'ash_postgres.rollback': always(reverts('Reverts migrations')),
    'ash_postgres.migrate': always(migrates('Applies the migrations that are left')),
    'hex.publish': always({
      ...{ rule: 'publish', effect: 'publish', severity: 'high', undo: 'costly' },
      says: 'Publishes the package',
      saferWay: 'mix hex.publish --dry-run',
    }),
    'hex.owner': ({ rest }) =>
      rest[0]?.value === 'list' || rest.length === 0
        ? null
        : {
            ...{ rule: 'publish', effect: 'grant', severity: 'high', undo: 'easy' },
            says: 'Changes who may publish the package',
          },
    'hex.retire': always({
      ...{
        rule: 'publish',
        effect: 'publish',
        severity: 'medium',
        undo: 'easy',
        says: 'Retires a version of the package',
      },
    }),
  },
  quiet: [
    ...[
      'compile',
      'test',
      'format',
      'deps',
      'deps.get',
      'deps.update',
      'deps.compile',
      'deps.clean',
      'clean',
      'new',
      'help',
    ],
    ...[
      'ecto',
      'ecto.migrations',
      'ecto.gen.migration',
      'ecto.gen.repo',
      'ecto.dump',
      'phx.server',
      'phx.routes',
      'phx.new',
    ],
    ...[
      'phx.digest',
      'phx.gen.secret',
      'credo',
      'dialyzer',
      'docs',
      'hex.info',
      'hex.build',
      'hex.outdated',
      'hex.audit',
    ],
    ...[
      'local.hex',
      'local.rebar',
      'archive.install',
      'release',
      'run',
      'xref',
      'app.config',
      'assets.deploy',
      'deps.tree',
    ],
    ...[
      'phx.gen.html',
      'phx.gen.live',
      'phx.gen.context',
      'phx.gen.schema',
      'phx.gen.auth',
      'phx.gen.json',
      'hex.search',
    ],
    ...['assets.build', 'assets.setup', 'deps.unlock', 'local', 'loadconfig', 'profile.eprof', 'setup', 'precommit'],
  ],
});

/** `mix do ecto.drop, ecto.create + ecto.migrate`: one command for each task. */
function tasksOf(args: readonly Word[]): readonly (readonly Word[])[] {
  if (args[0]?.value !== 'do') return [args];
  const parts: Word[][] = [[]];
  for (const word of args.slice(1)) {
    const ends = word.value.endsWith(',');
    if (word.value !== '+' && word.value !== ',') {
      parts.at(-1)?.push(ends ? { ...word, value: word.value.slice(0, -1) } : word);
    }
    if (ends || word.value === '+') parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}

function review(command: Command, context: RuleContext): Statement {
  return joined(tasksOf(command.args).map((args) => reviewTask({ ...command, args }, context)));
}

/** Elixir's build tool with Ecto's tasks. */
export const mix: RulePack = {
  programs: ['mix'],
  documentation: [
    'https://hexdocs.pm/ecto/Mix.Tasks.Ecto.Drop.html',
    'https://hexdocs.pm/ecto_sql/Mix.Tasks.Ecto.Rollback.html',
  ],
  review,
  examples: {
    catches: [
      { run: 'mix ecto.drop', rule: 'mix/wipe', effect: 'delete' },
      { run: 'mix do ecto.drop, ecto.create', rule: 'mix/wipe', effect: 'delete' },
      { run: 'mix ecto.rollback --all', rule: 'mix/wipe', effect: 'delete' },
      { run: 'mix ecto.rollback -n 2', rule: 'mix/revert', effect: 'delete' },
      { run: 'mix ecto.migrate', rule: 'mix/migrate', effect: 'update' },
      { run: 'mix hex.owner transfer shop eve@acme.example', rule: 'mix/publish', effect: 'grant' },
      { run: 'mix hex.publish --yes', rule: 'mix/publish', effect: 'publish' },
    ],
    leaves: [
      'mix hex.owner list shop',
      'mix test',
      'mix deps.get',
      'mix ecto.migrations',
      'mix do compile + test',
      'mix phx.server',
    ],
  },
};
