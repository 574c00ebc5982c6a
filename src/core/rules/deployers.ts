import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import type { Signal } from '../model/environment';
import type { NonEmpty } from '../model/nonEmpty';
import { joined, nothing, statement } from '../model/statement';
import { lineOf, startsThere } from './platforms/startsBehind';
import { deployed, stopped } from './platforms/said';
import { readOptions, type OptionGrammar, type Options } from './shared/readOptions';
import { dynamicPart, remoteObservation } from './shared/remoteObservation';
import type { Deed } from './shared/toolPack';

/** A runner of tasks on other machines: where its stage stands, and which of its tasks runs a line there. */
type Deployer = {
  readonly programs: NonEmpty<string>;
  readonly grammar: OptionGrammar;
  readonly idle: readonly string[];
  /** The stage or the hosts, and the tasks. */
  readonly call: (options: Options) => { readonly stage: Word | undefined; readonly tasks: readonly Word[] };
  /** The words of a line for the machines, when the call is one. */
  readonly line?: (options: Options, command: Command) => readonly Word[];
};

const application = { rule: 'deployers/deploy', type: 'application' };
const rolledBack = deployed('Puts the version before back on the machines', { ...application, severity: 'high' });
const halted = stopped('Stops the application on the machines', { rule: 'deployers/interrupt', type: 'application' });

/** Tasks that these tools bring along or that their guides name so; a project's own tasks are its daily work. */
const TASKS: readonly (readonly [names: RegExp, deed: Deed])[] = [
  [/^(?:deploy:)?(?:rollback|revert_release)$/, rolledBack],
  [/^(?:\w+:)*(?:stop|restart|disable|phased_restart|maintenance:enable|web:disable)$/, halted],
  [
    /^(?:deploy(?::(?!check|starting|symlink|updating|unlock|info|finished)\w+)*|setup|provision|publish|release)$/,
    deployed('Deploys to the machines', application),
  ],
  [
    /^(?:deploy:)?(?:cleanup|clean)$/,
    deployed('Deletes old versions from the machines', { ...application, severity: 'low', undo: 'easy' }),
  ],
];

function deedOf(task: Word): Deed | null {
  return TASKS.find(([names]) => names.test(task.value))?.[1] ?? null;
}

const isTask = (word: Word | undefined): boolean =>
  word !== undefined && (word.value.includes(':') || /[[=]/.test(word.value) || deedOf(word) !== null);

/** `cap STAGE TASK…`: a stage is a task as well, and only its place tells it apart. */
function staged({ operands }: Options): ReturnType<Deployer['call']> {
  const [first] = operands;
  return isTask(first) ? { stage: undefined, tasks: operands } : { stage: first, tasks: operands.slice(1) };
}

/** `COMMAND=LINE` behind Capistrano's `invoke`, `[LINE]` behind Mina's `run`. */
function invoked({ operands }: Options): readonly Word[] {
  const bare = operands.flatMap((word) => {
    const [, line] = /^(?:COMMAND=|(?:run|invoke)\[)([^]*?)\]?$/.exec(word.value) ?? [];
    return line === undefined ? [] : [{ ...word, value: line }];
  });
  return bare.slice(0, 1);
}

const ruby: Deployer = {
  programs: ['cap', 'capistrano', 'mina', 'shipit'],
  grammar: { valued: ['-f', '--file', '-r', '--roles', '-z', '--hosts', '-I', '-R', '--require', '--shipitfile'] },
  idle: ['-h', '-T', '-n', '--dry-run', '-P', '-D', '-W', '--tasks', '-V', '-s', '--simulate'],
  call: staged,
  line: invoked,
};

const deployer: Deployer = {
  programs: ['dep', 'dep.phar'],
  grammar: { valued: ['-f', '--file', '-o', '--option', '-l', '--limit', '--tag', '--revision', '--branch', '-t'] },
  idle: ['-h', '--plan', '-V'],
  call: ({ operands: [task, ...behind] }) => ({
    stage: task?.value === 'run' ? behind[1] : behind[0],
    tasks: task === undefined ? [] : [task],
  }),
  line: ({ operands: [task, line] }) => (task?.value === 'run' && line !== undefined ? [line] : []),
};

const fabric: Deployer = {
  programs: ['fab', 'fab2', 'envoy'],
  grammar: {
    valued: ['-H', '--hosts', '-i', '--identity', '-c', '--collection', '-r', '--search-root', '--env', '-u'],
  },
  idle: ['-h', '-l', '--list', '-R', '--dry', '--pretend', '-V'],
  call: ({ operands, value }) => ({
    stage: value('-H', '--hosts', '--env'),
    tasks: operands[0]?.value === 'run' ? operands.slice(1) : operands,
  }),
  line: (_options, { program, args }) => {
    const dashes = args.findIndex((word) => word.value === '--');
    return program === 'envoy' || dashes < 0 ? [] : lineOf(args.slice(dashes + 1));
  },
};

function observed(task: Word, stage: Word | undefined, command: Command, context: RuleContext): Statement {
  const deed = deedOf(task);
  if (deed === null) return nothing;
  const signals: readonly Signal[] =
    stage === undefined || stage.dynamic ? [] : [{ kind: 'name', value: stage.value, from: `\`${command.program}\`` }];
  const name = stage?.value ?? task.value;
  return statement({ observations: [remoteObservation(command, context, { ...deed, name, signals })] });
}

function review(command: Command, context: RuleContext): Statement {
  const own = [ruby, deployer, fabric].find(({ programs }) => programs.includes(command.program));
  if (own === undefined) return nothing;
  const options = readOptions(command.args, own.grammar);
  if (options.has('--help', '--version', ...own.idle)) return nothing;
  const { stage, tasks } = own.call(options);
  const line = own.line?.(options, command) ?? [];
  const hidden = tasks.filter(({ dynamic }) => dynamic && line.length === 0);
  const says = `which task of \`${command.program}\` runs is not known before it runs`;
  return joined([
    statement({ unknowns: hidden.slice(0, 1).map(() => dynamicPart(command, context, says)) }),
    ...(line.length > 0
      ? [startsThere(stage?.value ?? 'servers', line)]
      : tasks.map((task) => observed(task, stage, command, context))),
  ]);
}

/** Tools that run tasks on the machines of a stage: Capistrano, Mina, Shipit, Deployer, Fabric, Envoy. */
export const deployers: RulePack = {
  programs: [...ruby.programs, ...deployer.programs, ...fabric.programs],
  documentation: [
    'https://capistranorb.com/documentation/getting-started/flow/',
    'https://github.com/mina-deploy/mina',
    'https://deployer.org/docs/7.x/basics',
    'https://docs.fabfile.org/en/stable/cli.html',
    'https://laravel.com/docs/envoy',
  ],
  review,
  examples: {
    catches: [
      { run: 'cap production deploy', rule: 'deployers/deploy', effect: 'update', target: 'production' },
      { run: 'cap staging deploy:rollback', rule: 'deployers/deploy', effect: 'update', target: 'staging' },
      { run: 'cap production puma:stop', rule: 'deployers/interrupt', effect: 'interrupt' },
      { run: "cap production invoke 'COMMAND=rm -rf /srv/shop'", starts: 'ssh production rm -rf /srv/shop' },
      { run: 'mina deploy', rule: 'deployers/deploy', effect: 'update', target: 'deploy' },
      { run: "mina 'run[rm -rf /srv/shop]'", starts: 'ssh servers rm -rf /srv/shop' },
      { run: 'dep deploy production', rule: 'deployers/deploy', effect: 'update', target: 'production' },
      { run: "dep run 'rm -rf /srv' web1", starts: 'ssh web1 rm -rf /srv' },
      { run: 'fab -H web1 deploy', rule: 'deployers/deploy', effect: 'update', target: 'web1' },
      { run: 'fab -H web1 -- rm -rf /srv/shop', starts: 'ssh web1 rm -rf /srv/shop' },
      { run: 'envoy run deploy', rule: 'deployers/deploy', effect: 'update' },
    ],
    leaves: [
      'cap -T',
      'cap production deploy:check',
      'cap production deploy --dry-run',
      'cap install',
      'mina init',
      'mina production logs',
      'dep deploy --plan',
      'dep releases production',
      'dep ssh web1',
      'fab --list',
      'fab test',
      'envoy tasks',
    ],
  },
};
