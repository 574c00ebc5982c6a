import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import type { Observation } from '../model/finding';
import { nothing, statement } from '../model/statement';
import { hostSignals } from './databases/hosts';
import { readOptions, type Options } from './shared/readOptions';
import { remoteObservation, type Remark } from './shared/remoteObservation';

const GRAMMAR = { singleDash: true, valued: ['-server', '-timeout', '-client-configuration', '--servers'] };

type Told = Pick<Remark, 'rule' | 'effect' | 'severity' | 'undo' | 'says'>;

const GONE = { rule: 'coordination/removed', effect: 'delete', severity: 'high', undo: 'impossible' } as const;
const WRITTEN = { rule: 'coordination/changed', effect: 'update', severity: 'low', undo: 'costly' } as const;
const OPENED = { rule: 'coordination/access', effect: 'grant', severity: 'high', undo: 'easy' } as const;

/** By the shell's own words; those that it lacks read. */
const WORDS: ReadonlyMap<string, Told> = new Map([
  ['deleteall', { ...GONE, says: 'Deletes with all below it' }],
  ['rmr', { ...GONE, says: 'Deletes with all below it' }],
  ['delete', { ...GONE, severity: 'medium', says: 'Deletes' }],
  ['set', { ...WRITTEN, says: 'Writes' }],
  ['create', { ...WRITTEN, says: 'Makes' }],
  ['reconfig', { ...WRITTEN, severity: 'high', says: 'Changes the servers of the ensemble:' }],
  ['setAcl', { ...OPENED, says: 'Changes who may get at' }],
]);

type Call = { readonly server: Word | undefined; readonly lines: readonly (readonly string[])[] };

/** `zkCli.sh -server HOST WORDS`, `zookeeper-shell HOST WORDS`; without words it reads lines. */
function callOf({ program, input }: Command, { operands, value }: Options): Call {
  const isShell = program.startsWith('zookeeper-shell');
  const words = isShell ? operands.slice(1) : operands;
  const typed = input.kind === 'text' && words.length === 0 ? input.text.split('\n') : [];
  return {
    server: isShell ? operands[0] : value('-server'),
    lines: [words.map((word) => word.value), ...typed.map((line) => line.trim().split(/\s+/))],
  };
}

function review(command: Command, context: RuleContext): Statement {
  const options = readOptions(command.args, GRAMMAR);
  if (options.has('-help', '--help')) return nothing;
  const { server, lines } = callOf(command, options);
  const signals = hostSignals(command, { addresses: server === undefined ? [] : [`x://${server.value}`] });
  const observations = lines.flatMap(([verb = '', ...rest]): readonly Observation[] => {
    const told = WORDS.get(verb);
    if (told === undefined) return [];
    const name = rest.find((word) => word.startsWith('/')) ?? '';
    const says = `${told.says} ${name}`.trim();
    return [remoteObservation(command, context, { ...told, type: 'node', name, says, signals })];
  });
  return statement({ observations });
}

/** ZooKeeper's shell, by its own name and by Kafka's. */
export const zooKeeper: RulePack = {
  programs: ['zkCli', 'zkCli.sh', 'zkcli', 'zookeeper-shell', 'zookeeper-shell.sh'],
  documentation: ['https://zookeeper.apache.org/doc/current/zookeeperCLI.html'],
  review,
  examples: {
    catches: [
      {
        run: 'zkCli.sh -server z1:2181 deleteall /shop',
        rule: 'coordination/removed',
        effect: 'delete',
        target: '/shop',
      },
      { run: 'zookeeper-shell z1:2181 delete /shop', rule: 'coordination/removed', effect: 'delete', target: '/shop' },
      {
        run: 'zkCli.sh -server z1:2181',
        input: 'rmr /shop\nquit',
        rule: 'coordination/removed',
        effect: 'delete',
        target: '/shop',
      },
      { run: 'zkCli.sh set -v 3 /shop/a 1', rule: 'coordination/changed', effect: 'update' },
      { run: 'zkCli.sh reconfig -remove 3', rule: 'coordination/changed', effect: 'update' },
      { run: 'zkCli.sh setAcl /shop world:anyone:r', rule: 'coordination/access', effect: 'grant', target: '/shop' },
    ],
    leaves: ['zkCli.sh -server z1:2181 ls /', 'zookeeper-shell z1:2181 get /shop', 'zkCli.sh', 'zkCli.sh -help'],
  },
};
