import { ownField } from '../../model/ownField';
import { UNKNOWN_PART } from '../../model/command';
import type { Act } from '../shared/act';
import { isOn, wordOf, type Call, type Value } from '../shared/value';

type Reader = (call: Call) => readonly Act[];

export function wordsIn(value: Value | undefined): readonly string[] {
  return value?.kind === 'list' ? value.items.map(wordOf) : [UNKNOWN_PART];
}

export function entry(value: Value | undefined, name: string): Value | undefined {
  return value?.kind === 'record' ? value.entries.get(name) : undefined;
}

/** Output is taken in, unless the options hand it on. */
function keeps({ args }: Call): boolean {
  const stdio = args.map((value) => entry(value, 'stdio')).find((value) => value !== undefined);
  const words = stdio?.kind === 'list' ? stdio.items.map(wordOf) : [wordOf(stdio)];
  return !words.includes('inherit');
}

const script: Reader = (call) => [{ kind: 'script', text: wordOf(call.args[0]), keeps: keeps(call) }];

/** `spawn(program, args, options)`; with `shell` the words are joined and read by a shell. */
const started: Reader = (call) => {
  const [program, given, options] = call.args;
  const hasWords = given !== undefined && given.kind !== 'record' && given.kind !== 'unknown';
  const argv = [
    wordOf(program),
    ...(hasWords ? wordsIn(given) : given?.kind === 'unknown' && call.args.length > 1 ? [UNKNOWN_PART] : []),
  ];
  const shell = entry(options, 'shell') ?? entry(given, 'shell');
  return isOn(shell)
    ? [{ kind: 'script', text: argv.join(' '), keeps: keeps(call) }]
    : [{ kind: 'command', argv, keeps: keeps(call) }];
};

const argvOf: Reader = ({ args }) => [
  { kind: 'command', argv: wordsIn(args[0]?.kind === 'record' ? entry(args[0], 'cmd') : args[0]) },
];

function all(names: string, reader: Reader): Readonly<Record<string, Reader>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, reader]));
}

const PROCESSES: Readonly<Record<string, Reader>> = {
  ...all('process.kill Deno.kill', ({ args }) => [{ kind: 'command', argv: ['kill', '-9', wordOf(args[0])] }]),
  ...all('child_process.exec child_process.execSync shelljs.exec execa.execaCommand execa.execaCommandSync', script),
  ...all('Bun.$ bun.$ zx.$ execa.$', script),
  ...all('child_process.spawn child_process.spawnSync child_process.execFile child_process.execFileSync', started),
  ...all('execa execa.execa execa.execaSync execa.sync cross-spawn cross-spawn.sync cross-spawn.spawn', started),
  ...all('node-pty.spawn tinyexec.x tinyexec.exec', started),
  'child_process.fork': ({ args }) => [{ kind: 'command', argv: ['node', wordOf(args[0])] }],
  ...all('Bun.spawn Bun.spawnSync', argvOf),
  'Deno.run': argvOf,
  'Deno.Command': ({ args }) => [
    { kind: 'command', argv: [wordOf(args[0]), ...wordsIn(entry(args[1], 'args') ?? { kind: 'list', items: [] })] },
  ],
};

/** The programs that one call starts; a method of that name is macOS's, whatever its object is called. */
export function processOf(call: Call): readonly Act[] {
  const known = ownField(PROCESSES, call.name);
  if (call.method === 'doShellScript') return script(call);
  return known?.(call) ?? [];
}
