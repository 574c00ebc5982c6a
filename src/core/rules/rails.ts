import { ownField } from '../model/ownField';
import {
  UNKNOWN_PART,
  type Command,
  type RuleContext,
  type RulePack,
  type Statement,
  type Word,
} from '../model/command';
import type { Signal } from '../model/environment';
import { joined, nothing, statement } from '../model/statement';
import { always, wipes } from './migrations/deeds';
import { railsSteps } from './migrations/railsSteps';
import { told, type Call, type Migration } from './migrations/migration';
import { reviewScriptText } from './migrations/scriptText';
import { runsSql } from './migrations/sqlStep';
import { readOptions } from './shared/readOptions';
import { dynamicPart, remoteObservation } from './shared/remoteObservation';

const VALUED = ['-e', '--environment', '-C', '--directory', '-f', '--rakefile', '-I', '-r', '--require', '-j', '--db'];

const RAILS: Migration = { tool: 'rails', valued: VALUED, steps: railsSteps, quiet: [] };

/** `db:rollback[3]`: the task without its arguments. */
function taskName(word: Word): string {
  return word.value.replace(/\[.*$/, '').replace(/^app:/, '');
}

/** `RAILS_ENV=production` among the tasks is an assignment. */
function assignment(word: Word): Signal | null {
  const [, name, value] = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(word.value) ?? [];
  return name !== undefined && value !== undefined && /_ENV$/.test(name) ? { kind: 'name', value, from: name } : null;
}

/** What `rails db:drop` does to the database of one environment, by `db:drop:test` too. */
function taskStatement(call: Call, word: Word): Statement {
  const name = taskName(word);
  const exact = ownField(railsSteps, name);
  // `db:migrate:primary`: the task of one of several databases.
  const parent = name.replace(/:[^:]+$/, '');
  const step = exact ?? ownField(railsSteps, parent);
  // `db:migrate VERSION=0` goes back to the beginning.
  const isBack = name === 'db:migrate' && call.options.operands.some(({ value }) => value === 'VERSION=0');
  if (isBack) return told(RAILS, { ...call, verb: name }, always(wipes('Reverts every migration')));
  return step === undefined ? nothing : told(RAILS, { ...call, verb: name }, step);
}

function signed(said: Statement, signals: readonly Signal[]): Statement {
  return { ...said, observations: said.observations.map((one) => ({ ...one, signals: [...one.signals, ...signals] })) };
}

function credentials({ command, context, verb }: Call): Statement {
  if (!/^(credentials:show|encrypted:show|credentials:diff)$/.test(verb)) return nothing;
  const shown = command.output === 'shown';
  return statement({
    observations: [
      remoteObservation(command, context, {
        ...{ rule: 'rails/read-secret', effect: 'read-secret', severity: shown ? 'high' : 'low', undo: 'impossible' },
        ...{ type: 'credentials', name: 'config/credentials.yml.enc', reach: 'local' },
        says: `${shown ? 'Shows' : 'Fetches'} the decrypted credentials of the application`,
      }),
    ],
  });
}

function review(command: Command, context: RuleContext): Statement {
  const options = readOptions(command.args, { valued: VALUED });
  const [first, ...rest] = options.operands.filter((word) => assignment(word) === null);
  if (first === undefined || options.has('--help', '-h', '--tasks', '-T', '--dry-run', '-n', '--version', '-V'))
    return nothing;
  if (first.value.startsWith(UNKNOWN_PART)) {
    const says = `which task \`${command.program}\` runs is not known before it runs`;
    return statement({ unknowns: [dynamicPart(command, context, says)] });
  }
  const call: Call = { command, context, options, verb: first.value, rest };
  const signals = options.operands.map(assignment).filter((one) => one !== null);
  switch (first.value) {
    case 'runner':
    case 'r':
      return signed(reviewScriptText('ruby', rest[0], command, context), signals);
    case 'console':
    case 'c':
      return reviewScriptText('ruby', undefined, command, context);
    case 'dbconsole':
    case 'db':
      return runsSql(call, [{ kind: 'input' }]);
    default:
      return signed(joined([credentials(call), ...[first, ...rest].map((word) => taskStatement(call, word))]), signals);
  }
}

/** Rails' and Rake's tasks; those of a project's own are not known, and are its daily work. */
export const rails: RulePack = {
  programs: ['rails', 'rake', 'gitlab-rails'],
  documentation: ['https://guides.rubyonrails.org/command_line.html', 'https://ruby.github.io/rake/'],
  review,
  examples: {
    catches: [
      { run: 'rails db:drop', rule: 'rails/wipe', effect: 'delete' },
      { run: 'rails db:drop db:create db:migrate', rule: 'rails/migrate', effect: 'update' },
      { run: 'rake db:reset RAILS_ENV=production', rule: 'rails/wipe', effect: 'delete' },
      { run: 'bin/rails db:schema:load', rule: 'rails/wipe', effect: 'delete' },
      { run: 'rails db:migrate VERSION=0', rule: 'rails/wipe', effect: 'delete' },
      { run: 'rails db:rollback STEP=3', rule: 'rails/revert', effect: 'delete' },
      { run: 'rails db:migrate:down VERSION=20240101', rule: 'rails/revert', effect: 'delete' },
      { run: 'gitlab-rails runner "Project.find(1).destroy!"', rule: 'code/unread', effect: 'execute' },
      { run: 'rails runner "User.delete_all"', rule: 'code/unread', effect: 'execute' },
      { run: 'rails credentials:show', rule: 'rails/read-secret', effect: 'read-secret' },
      { run: 'rails db:truncate_all', rule: 'rails/wipe', effect: 'delete' },
    ],
    leaves: [
      'rails server',
      'rails generate model User name',
      'rails db:migrate:status',
      'rails db:version',
      'rails test',
      'rake spec',
      'rails console',
      'rails runner "puts User.count"',
      'rake -T db',
    ],
  },
};
