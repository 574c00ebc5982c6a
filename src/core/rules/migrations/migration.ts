import { ownField } from '../../model/ownField';
import type { Command, RuleContext, RulePack, Statement, Word } from '../../model/command';
import type { Signal } from '../../model/environment';
import { joined, nothing, statement } from '../../model/statement';
import { hostSignals, isLoopback } from '../databases/hosts';
import { readOptions, type Options } from '../shared/readOptions';
import { dynamicPart, remoteObservation, type Remark } from '../shared/remoteObservation';

/** What one command of a migration tool does to its database; the rule's first part is the tool. */
export type Deed = Pick<Remark, 'rule' | 'effect' | 'severity' | 'undo' | 'says'> &
  Partial<Pick<Remark, 'lost' | 'saferWay' | 'certainty' | 'reach'>>;

export type Call = {
  readonly command: Command;
  readonly context: RuleContext;
  readonly options: Options;
  /** The words of the command, `migrate reset`. */
  readonly verb: string;
  /** Operands behind them. */
  readonly rest: readonly Word[];
};

/** What a command of the tool does; null when, with these words, nothing. */
export type Step = (call: Call) => Deed | readonly Deed[] | Statement | null;

export type Migration = {
  /** First part of the rules: `prisma`. */
  readonly tool: string;
  readonly valued: readonly string[];
  readonly singleDash?: true;
  readonly steps: Readonly<Record<string, Step>>;
  /** Commands that read, write files of the workspace, or only tell. */
  readonly quiet: readonly string[];
  /** Options with which nothing is done. */
  readonly rehearsals?: readonly string[];
  /** Options that hold the database's address, and those that hold its host. */
  readonly addresses?: readonly string[];
  readonly hosts?: readonly string[];
  /**
   * The file that the tool reads for an environment instead of `.env`; where it is missing, what it does in a test
   * happens to the usual database.
   */
  readonly settings?: (environment: string) => string;
  /** Whether the database lives only as long as the command. */
  readonly isPassing?: (context: RuleContext) => boolean;
  /** Operands that are addresses too (`goose postgres ADDRESS up`). */
  readonly before?: (operands: readonly Word[]) => readonly Word[];
};

const ENVIRONMENTS = ['RAILS_ENV', 'RACK_ENV', 'NODE_ENV', 'APP_ENV', 'MIX_ENV', 'DJANGO_ENV', 'FLASK_ENV'];

/** Whether the settings of a test are those of a database of its own, as far as files tell. */
function hasOwnSettings(environment: string, migration: Migration, { command, context }: Call): boolean {
  const { settings } = migration;
  if (settings === undefined || command.cwd === null) return true;
  const own = context.read(`${command.cwd}/${settings(environment)}`);
  if (own === null) return false;
  // A host with a domain is no container or machine of the tests' own.
  const host = /^\s*(?:DB_HOST|DB_URL|DATABASE_URL)\s*=\s*["']?(?:[a-z+]+:\/\/(?:[^@\s]*@)?)?([^"'\s:/]+)/m.exec(
    own,
  )?.[1];
  return host === undefined || !host.includes('.') || isLoopback(host);
}

/** The environment that is there to be emptied: its rows are made by the tests themselves. */
function isTest(migration: Migration, call: Call): boolean {
  const { command, context, options } = call;
  if (context.variable('DATABASE_URL') !== undefined || command.host !== null) return false;
  if (migration.isPassing?.(context) === true) return true;
  const option = options.value('--env', '--environment', '-e')?.value;
  const named = option ?? ENVIRONMENTS.map((name) => context.variable(name)).find((value) => value !== undefined);
  return (named === 'test' || named === 'testing') && hasOwnSettings(named, migration, call);
}

function signalsOf(migration: Migration, { command, options }: Call): readonly Signal[] {
  const hosts = options.values(...(migration.hosts ?? []));
  const addresses = [...options.values(...(migration.addresses ?? [])), ...options.operands];
  return hostSignals(command, { hosts, addresses });
}

function observed(migration: Migration, call: Call, deed: Deed): Statement {
  const { command, context } = call;
  const test = isTest(migration, call) && deed.effect !== 'execute';
  const eased = test ? ({ undo: 'easy', reach: 'local', severity: 'low' } as const) : {};
  const says = test ? `${deed.says}, in the test environment` : deed.says;
  const shared = { type: 'database', name: '', signals: signalsOf(migration, call), ...deed };
  const remark = { ...shared, rule: `${migration.tool}/${deed.rule}`, ...eased, says };
  return statement({ observations: [remoteObservation(command, context, remark)] });
}

function isStatement(said: Deed | readonly Deed[] | Statement): said is Statement {
  return 'observations' in said;
}

function isList(said: Deed | readonly Deed[]): said is readonly Deed[] {
  return Array.isArray(said);
}

/** What a step says, as a statement. */
export function told(migration: Migration, call: Call, step: Step): Statement {
  const said = step(call);
  if (said === null) return nothing;
  if (isStatement(said)) return said;
  return joined((isList(said) ? said : [said]).map((deed) => observed(migration, call, deed)));
}

/** The longest beginning of the operands that is a command of the tool. */
function verbOf(migration: Migration, operands: readonly Word[]): { readonly verb: string; readonly length: number } {
  for (let length = Math.min(3, operands.length); length > 0; length -= 1) {
    const verb = operands
      .slice(0, length)
      .map((word) => word.value)
      .join(' ');
    if (Object.hasOwn(migration.steps, verb) || migration.quiet.includes(verb)) return { verb, length };
  }
  return { verb: operands[0]?.value ?? '', length: 1 };
}

function review(migration: Migration, command: Command, context: RuleContext): Statement {
  const options = readOptions(command.args, {
    valued: migration.valued,
    singleDash: migration.singleDash ?? false,
  });
  if (options.has('--help', '-h', '--version', ...(migration.rehearsals ?? []))) return nothing;
  const operands = migration.before?.(options.operands) ?? options.operands;
  if (operands[0]?.dynamic === true) {
    const says = `which command of \`${command.program}\` runs is not known before it runs`;
    return statement({ unknowns: [dynamicPart(command, context, says)] });
  }
  const { verb, length } = verbOf(migration, operands);
  if (verb === '' || migration.quiet.includes(verb)) return nothing;
  const step = ownField(migration.steps, verb);
  if (step !== undefined)
    return told(migration, { command, context, options, verb, rest: operands.slice(length) }, step);
  const unknown = dynamicPart(command, context, `\`${command.program} ${verb}\` is a command that no rule knows`);
  return statement({ unknowns: [{ ...unknown, code: 'unknown-program', stake: 'possible' }] });
}

/** The review of a tool that changes a database step by step. */
export function migrationReview(migration: Migration): RulePack['review'] {
  return (command, context) => review(migration, command, context);
}
