import { ownField } from '../../model/ownField';
import type { Act } from '../shared/act';
import { quoted } from '../shared/telling';
import { isOn, wordOf, type Call, type Value } from '../shared/value';
import { argument, wordsIn } from './arguments';

type Reader = (call: Call) => readonly Act[];

function script(keeps: boolean): Reader {
  return (call) => [{ kind: 'script', text: wordOf(argument(call, 0, 'cmd', 'command', 'args')), keeps }];
}

/** Whether a started program's output is taken in. */
function takesOutput(call: Call): boolean {
  return isOn(call.named.get('capture_output')) || call.named.has('stdout') || /check_output$/.test(call.name);
}

/** `subprocess.run` and its like: a list is an argv; a text is one program's name, or a script with `shell=True`. */
const started: Reader = (call) => {
  const what = argument(call, 0, 'args');
  const keeps = takesOutput(call);
  if (isOn(call.named.get('shell'))) {
    return [{ kind: 'script', text: what?.kind === 'list' ? wordOf(what.items[0]) : wordOf(what), keeps }];
  }
  const fed = call.named.get('input');
  const argv = wordsIn(what);
  // What the program reads is its business, unless it is a shell: then it is its script.
  return fed?.kind === 'text' && argv.every((word) => /^[\w./-]+$/.test(word))
    ? [{ kind: 'script', text: `echo ${quoted(fed.text)} | ${argv.join(' ')}`, keeps }]
    : [{ kind: 'command', argv, keeps }];
};

const spread: Reader = (call) => [{ kind: 'command', argv: call.args.map(wordOf) }];
/** `os.execv(path, argv)`: the list repeats the program's name. */
const replaced: Reader = ({ args }) => [{ kind: 'command', argv: [wordOf(args[0]), ...listOf(args[1])] }];
const replacedSpread: Reader = ({ args }) => [
  { kind: 'command', argv: [wordOf(args[0]), ...args.slice(2).map(wordOf)] },
];
/** `os.spawnv(mode, path, argv)` */
const spawned: Reader = (call) => replaced({ ...call, args: call.args.slice(1) });
const spawnedSpread: Reader = (call) => replacedSpread({ ...call, args: call.args.slice(1) });

function listOf(value: Value | undefined): readonly string[] {
  return wordsIn(value).slice(1);
}

function all(names: string, reader: Reader): Readonly<Record<string, Reader>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, reader]));
}

/** `os.kill(pid, signal)`; which signal it is matters to none of its judges. */
const ended: Reader = ({ args }) => [{ kind: 'command', argv: ['kill', '-9', wordOf(args[0])] }];

/** Functions that start programs, and end them. */
export const PROCESSES: Readonly<Record<string, Reader>> = {
  ...all('os.kill os.killpg', ended),
  ...all('os.system asyncio.create_subprocess_shell invoke.run posix.system', script(false)),
  ...all('os.popen subprocess.getoutput subprocess.getstatusoutput commands.getoutput', script(true)),
  'asyncio.create_subprocess_exec': spread,
  ...all('subprocess.run subprocess.call subprocess.check_call subprocess.check_output subprocess.Popen', started),
  ...all('pty.spawn pexpect.spawn', started),
  'pexpect.run': script(true),
  ...all('os.execv os.execvp os.execve os.execvpe os.posix_spawn os.posix_spawnp', replaced),
  ...all('os.execl os.execlp os.execle os.execlpe', replacedSpread),
  ...all('os.spawnv os.spawnvp os.spawnve os.spawnvpe', spawned),
  ...all('os.spawnl os.spawnlp os.spawnle os.spawnlpe', spawnedSpread),
};

const HOST = /^fabric2?\.Connection\.(?:run|sudo|local)$/;

/** Libraries where the program's name is the function's: `sh.rm('-rf', 'x')`, `plumbum.local['rm']['x']()`. */
function byName(call: Call): readonly Act[] {
  const { name, on, args } = call;
  const own = /^(?:sh|plumbum\.cmd)\.([a-z][\w-]*)$/.exec(name)?.[1];
  if (own !== undefined) {
    return [{ kind: 'command', argv: [own.replaceAll('_', '-'), ...args.map(wordOf)] }];
  }
  if (HOST.test(name) && on.kind === 'made') {
    const line = wordOf(args[0]);
    return name.endsWith('.local')
      ? [{ kind: 'script', text: line }]
      : [{ kind: 'command', argv: ['ssh', wordOf(on.args[0]), line] }];
  }
  const isRemote = /^paramiko\.SSHClient\.exec_command$/.test(name);
  if (isRemote) return [{ kind: 'script', text: wordOf(args[0]) }];
  return /^ctypes\..*\.system$/.test(name) || name === 'invoke.Context.run'
    ? [{ kind: 'script', text: wordOf(args[0]) }]
    : [];
}

/** The programs that one call starts. */
export function processOf(call: Call): readonly Act[] {
  const known = ownField(PROCESSES, call.name);
  return known === undefined ? byName(call) : known(call);
}
