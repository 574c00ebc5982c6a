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
import { nothing, statement } from '../model/statement';
import { hostSignals } from './databases/hosts';
import type { LuaGiven } from './databases/luaCalls';
import { redisDeeds } from './databases/redisCommand';
import { readRedisScript, scriptOf } from './databases/redisScript';
import { inputText } from './shared/inputText';
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

const CLUSTER_VERBS: ReadonlySet<string> = new Set(
  'del-node reshard rebalance fix import create add-node set-timeout'.split(' '),
);

/** Words of a line as the client splits it: blanks, and both kinds of quotes. */
function splitLine(line: string): readonly string[] {
  return [...line.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
}

type Lines = { readonly commands: readonly (readonly string[])[]; readonly unknowns: readonly Unknown[] };

/** Commands come as words, or as lines of the input; `-x` puts the input in as the last word, `-X TAG` where the tag stands. */
function linesOf(options: Options, command: Command, context: RuleContext): Lines {
  const given = options.operands.map((word: Word) => word.value);
  // `--cluster call HOST:PORT COMMAND …`: every node is sent it.
  const words = options.has('--cluster') ? given.slice(1) : given;
  if (words.length > 0) {
    const put = inputText(command, context) ?? UNKNOWN_PART;
    const tag = options.value('-X')?.value;
    const last = options.has('-x') ? [put] : [];
    return { commands: [[...words.map((word) => (word === tag ? put : word)), ...last]], unknowns: [] };
  }
  if (command.input.kind === 'none') return { commands: [], unknowns: [] };
  const text = inputText(command, context);
  if (text === null) {
    const says = 'which commands are sent to the server is not known before it runs';
    return { commands: [], unknowns: [dynamicPart(command, context, says)] };
  }
  return { commands: text.split('\n').map(splitLine), unknowns: [] };
}

/** `--cluster del-node …`: what the client does to a cluster. */
function onCluster(verb: string, command: Command, context: RuleContext): Statement {
  if (!CLUSTER_VERBS.has(verb)) return nothing;
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

function isUnknown(text: string): boolean {
  return text.includes(UNKNOWN_PART);
}

const acts = (words: readonly string[]): boolean => redisDeeds(words, isUnknown).length > 0;

/** `--eval FILE key … , arg …`: the commands that the script in the file calls. */
function byScript(script: Word, options: Options, command: Command, context: RuleContext): Lines {
  const path = command.host === null ? absolutePath(script.value, command.cwd) : null;
  const text = path === null ? null : context.read(path);
  const words = options.operands.map(({ value }) => value);
  const comma = words.indexOf(',');
  const given = comma < 0 ? { keys: words, args: [] } : { keys: words.slice(0, comma), args: words.slice(comma + 1) };
  const says = `what the script \`${script.raw}\` changes is not read`;
  if (text === null) return { commands: [], unknowns: [dynamicPart(command, context, says)] };
  return calledBy(text, given, () => dynamicPart(command, context, says));
}

function calledBy(text: string, given: LuaGiven, unread: () => Unknown): Lines {
  const { commands, opaque } = readRedisScript(text, given, acts);
  return { commands, unknowns: opaque ? [unread()] : [] };
}

/** A command, and those that its script calls. */
function withCalled(words: readonly string[], command: Command, context: RuleContext): Lines {
  const unread = (): Unknown => dynamicPart(command, context, 'what the script changes is not read');
  const script = scriptOf(words);
  if (script !== null) return calledBy(script.text, script.given, unread);
  const [first = ''] = words;
  if (/^(?:evalsha|fcall)$/i.test(first)) return { commands: [], unknowns: [unread()] };
  if (!isUnknown(first)) return { commands: [words], unknowns: [] };
  const says = 'which command is sent to the server is not known before it runs';
  return { commands: [words], unknowns: [dynamicPart(command, context, says)] };
}

/** The safer way asks the same server: the words that say which. */
function there(saferWay: string, options: Options): string {
  const names = ['-h', '-p', '-u', '-s'];
  // An address with a password in it is not said again.
  const given = names.flatMap((name) =>
    options
      .values(name)
      .slice(-1)
      .map((word) => ({ name, raw: word.raw })),
  );
  const words = given.filter(({ raw }) => !raw.includes('@')).map(({ name, raw }) => `${name} ${raw} `);
  return saferWay.replace(/^redis-cli /, `redis-cli ${words.join('')}`);
}

function review(command: Command, context: RuleContext): Statement {
  const options = readOptions(command.args, { valued: VALUED, stopAtOperand: true });
  if (options.has('--help', '--version', '-v')) return nothing;
  const script = options.value('--eval');
  const onNodes = options.value('--cluster')?.value;
  if (script === undefined && onNodes !== undefined && onNodes !== 'call') return onCluster(onNodes, command, context);
  const sent = script === undefined ? linesOf(options, command, context) : byScript(script, options, command, context);
  const lines = sent.commands.map((words) => withCalled(words, command, context));
  const signals = hostSignals(command, {
    hosts: options.values('-h').slice(-1),
    addresses: options.values('-u').slice(-1),
    localDefault: true,
  });
  const observations = lines
    .flatMap(({ commands }) => commands)
    .flatMap((words) => redisDeeds(words, isUnknown))
    .slice(0, 20)
    .map((deed) => {
      const safer = deed.saferWay === undefined ? {} : { saferWay: there(deed.saferWay, options) };
      return remoteObservation(command, context, { type: 'redis', name: '', signals, ...deed, ...safer });
    });
  const unknowns = [...sent.unknowns, ...lines.flatMap((line) => line.unknowns).slice(0, 5)];
  return statement({ observations, unknowns });
}

/** Redis' shell, and Valkey's and KeyDB's, which speak the same. */
export const redisCli: RulePack = {
  programs: ['redis-cli', 'valkey-cli', 'keydb-cli', 'iredis'],
  documentation: ['https://redis.io/docs/latest/develop/tools/cli/', 'https://redis.io/docs/latest/commands/'],
  review,
  examples: {
    catches: [
      { run: 'redis-cli FLUSHALL', rule: 'redis/wipe', effect: 'delete' },
      { run: 'redis-cli -h db1 -p 6380 -n 2 flushdb async', rule: 'redis/wipe', effect: 'delete' },
      { run: 'redis-cli shutdown nosave', rule: 'redis/wipe', effect: 'delete' },
      { run: 'redis-cli shutdown', rule: 'redis/interrupt', effect: 'interrupt' },
      { run: 'redis-cli config set protected-mode no', rule: 'redis/unprotect', effect: 'unprotect' },
      { run: 'redis-cli config get requirepass', rule: 'redis/read-secret', effect: 'read-secret' },
      { run: 'redis-cli del session:1', rule: 'redis/write', effect: 'update', target: 'session:1' },
      { run: 'redis-cli del $KEYS', rule: 'redis/wipe', effect: 'delete' },
      { run: 'redis-cli', input: 'SELECT 2\nFLUSHDB\n', rule: 'redis/wipe', effect: 'delete' },
      {
        ...{ run: 'redis-cli -X lua eval lua 0', input: "redis.pcall('FLUSHDB', 'ASYNC')" },
        ...{ rule: 'redis/wipe', effect: 'delete' },
      },
      { run: 'redis-cli --cluster call db1:7000 flushall', rule: 'redis/wipe', effect: 'delete' },
      { run: 'redis-cli config rewrite', rule: 'redis/setting', effect: 'replace' },
      { run: 'redis-cli -p 26379 sentinel remove shop', rule: 'redis/unprotect', effect: 'unprotect' },
      { run: 'redis-cli -p 26379 sentinel reset shop', rule: 'redis/unprotect', effect: 'unprotect' },
      { run: 'redis-cli module unload search', rule: 'redis/interrupt', effect: 'interrupt' },
      { run: 'redis-cli cluster delslots 1 2', rule: 'redis/wipe', effect: 'delete' },
      { run: 'redis-cli debug segfault', rule: 'redis/interrupt', effect: 'interrupt' },
      { run: 'redis-cli --cluster del-node db1:7000 abc', rule: 'redis/cluster', effect: 'delete' },
    ],
    leaves: [
      'redis-cli',
      'redis-cli debug object session:1',
      'redis-cli --cluster call db1:7000 info',
      'redis-cli --cluster check db1:7000',
      'redis-cli ping',
      'redis-cli -h db1 GET flushall',
      "redis-cli --scan --pattern 'session:*'",
      'redis-cli info memory',
      'redis-cli monitor',
      'redis-cli config get maxmemory',
    ],
  },
};
