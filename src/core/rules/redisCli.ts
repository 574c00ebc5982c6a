import {
  UNKNOWN_PART,
  type Command,
  type RuleContext,
  type RulePack,
  type Statement,
  type Word,
} from '../model/command';
import type { Unknown } from '../model/finding';
import { absolutePath } from '../model/filePath';
import { joined, nothing, statement } from '../model/statement';
import { hostSignals } from './databases/hosts';
import { redisDeeds } from './databases/redisCommand';
import { readOptions, type Options } from './shared/readOptions';
import { dynamicPart, remoteObservation } from './shared/remoteObservation';

const VALUED = [
  ...[
    '-h',
    '-p',
    '-s',
    '-a',
    '-u',
    '-r',
    '-i',
    '-n',
    '-d',
    '-D',
    '-t',
    '-X',
    '--user',
    '--pass',
    '--eval',
    '--pattern',
  ],
  ...['--sni', '--cacert', '--cert', '--key', '--tls-ciphers', '--quoted-pattern', '--count', '--rdb', '--lru-test'],
  ...['--functions-rdb', '--intrinsic-latency', '--cursor', '--cluster', '--show-pushes', '--memkeys-samples'],
];

/** Words of a line as the client splits it: blanks, and both kinds of quotes. */
function splitLine(line: string): readonly string[] {
  return [...line.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
}

type Lines = { readonly commands: readonly (readonly string[])[]; readonly unknowns: readonly Unknown[] };

/** Commands come as words, or as lines of the input; `-x` puts the input in as the last word. */
function linesOf(options: Options, command: Command, context: RuleContext): Lines {
  const words = options.operands.map((word: Word) => word.value);
  if (words.length > 0) return { commands: [words], unknowns: [] };
  const { input } = command;
  if (input.kind === 'none') return { commands: [], unknowns: [] };
  const path = input.kind === 'file' ? absolutePath(input.path.value, command.cwd) : null;
  const text = input.kind === 'text' ? input.text : path === null ? null : context.read(path);
  if (text === null) {
    const says = 'which commands are sent to the server is not known before it runs';
    return { commands: [], unknowns: [dynamicPart(command, context, says)] };
  }
  return { commands: text.split('\n').map(splitLine), unknowns: [] };
}

/** `--cluster del-node …`, `--eval script.lua`: what the client does by its options. */
function byOptions(options: Options, command: Command, context: RuleContext): Statement {
  const verb = options.value('--cluster')?.value ?? '';
  const script = options.value('--eval');
  if (/^(del-node|reshard|rebalance|fix|import|call|create|add-node)$/.test(verb)) {
    const effect = verb === 'del-node' ? 'delete' : 'update';
    const says = verb === 'del-node' ? 'Takes a node out of the cluster' : `Changes the cluster by ${verb}`;
    const remark = {
      rule: 'redis/cluster',
      effect,
      severity: 'high',
      undo: 'costly',
      type: 'redis',
      name: '',
      says,
    } as const;
    return statement({ observations: [remoteObservation(command, context, remark)] });
  }
  const code = script === undefined ? null : evalText(script, command, context);
  const isRead =
    code !== null && !/call\s*\(\s*['"](?:flush|del|unlink|set|h|l|s|z|x|expire|rename|config)/i.test(code);
  if (script === undefined || isRead) return nothing;
  return statement({
    unknowns: [dynamicPart(command, context, `what the script \`${script.raw}\` changes is not read`)],
  });
}

function evalText(word: Word, command: Command, { read }: RuleContext): string | null {
  const path = command.host === null ? absolutePath(word.value, command.cwd) : null;
  return path === null ? null : read(path);
}

function review(command: Command, context: RuleContext): Statement {
  const options = readOptions(command.args, { valued: VALUED, stopAtOperand: true });
  if (options.has('--help', '--version', '-v')) return nothing;
  if (options.has('--eval', '--cluster')) return byOptions(options, command, context);
  const { commands, unknowns } = linesOf(options, command, context);
  const signals = hostSignals(command, {
    hosts: options.values('-h').slice(-1),
    addresses: options.values('-u').slice(-1),
    localDefault: true,
  });
  const isUnknown = (text: string): boolean => text.includes(UNKNOWN_PART);
  const observations = commands
    .flatMap((words) => redisDeeds(words, isUnknown))
    .slice(0, 20)
    .map((deed) => remoteObservation(command, context, { type: 'redis', name: '', signals, ...deed }));
  const dynamic = commands.some(([first]) => first?.includes(UNKNOWN_PART) === true)
    ? [dynamicPart(command, context, 'which command is sent to the server is not known before it runs')]
    : [];
  const scripts = commands.some(([first = '']) => /^(eval|evalsha|fcall)$/i.test(first)) && evalActs(commands);
  const unread = scripts ? [dynamicPart(command, context, 'what the script changes is not read')] : [];
  return joined([statement({ observations, unknowns: [...unknowns, ...dynamic, ...unread] })]);
}

/** A script of which something is called that writes. */
function evalActs(commands: readonly (readonly string[])[]): boolean {
  return commands.some(
    ([verb = '', text = '']) =>
      /^eval/i.test(verb) && !/^return\s+redis\.p?call\(\s*['"](?:get|keys|scan|ttl|type|hget|exists)/i.test(text),
  );
}

/** Redis' shell, and Valkey's and KeyDB's, which speak the same. */
export const redisCli: RulePack = {
  programs: ['redis-cli', 'valkey-cli', 'keydb-cli'],
  documentation: ['https://redis.io/docs/latest/develop/tools/cli/', 'https://redis.io/docs/latest/commands/'],
  review,
  examples: {
    catches: [
      { run: 'redis-cli FLUSHALL', rule: 'redis/wipe', effect: 'delete' },
      { run: 'redis-cli -h db1 -p 6380 -n 2 flushdb async', rule: 'redis/wipe', effect: 'delete' },
      { run: 'redis-cli shutdown nosave', rule: 'redis/interrupt', effect: 'interrupt' },
      { run: 'redis-cli config set protected-mode no', rule: 'redis/unprotect', effect: 'unprotect' },
      { run: 'redis-cli config get requirepass', rule: 'redis/read-secret', effect: 'read-secret' },
      { run: 'redis-cli del session:1', rule: 'redis/write', effect: 'update', target: 'session:1' },
      { run: 'redis-cli del $KEYS', rule: 'redis/wipe', effect: 'delete' },
      { run: 'redis-cli', input: 'SELECT 2\nFLUSHDB\n', rule: 'redis/wipe', effect: 'delete' },
      { run: 'redis-cli --cluster del-node db1:7000 abc', rule: 'redis/cluster', effect: 'delete' },
    ],
    leaves: [
      'redis-cli',
      'redis-cli ping',
      'redis-cli -h db1 GET flushall',
      "redis-cli --scan --pattern 'session:*'",
      'redis-cli info memory',
      'redis-cli monitor',
      'redis-cli config get maxmemory',
    ],
  },
};
