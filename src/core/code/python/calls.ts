import { awsCommand, awsThingCommand } from '../shared/awsCommand';
import type { Act } from '../shared/found';
import { text, wordOf, type Value } from '../shared/value';
import type { Call } from './evaluate';

type Reader = (call: Call) => readonly Act[];

function argument(call: Call, position: number, ...keywords: readonly string[]): Value | undefined {
  return call.args[position] ?? keywords.map((keyword) => call.named.get(keyword)).find((value) => value !== undefined);
}

function wordsIn(value: Value | undefined): readonly string[] {
  return value?.kind === 'list' ? value.items.map(wordOf) : [wordOf(value)];
}

const script: Reader = (call) => [{ kind: 'script', text: wordOf(argument(call, 0, 'cmd', 'command')) }];

/** `subprocess.run` and its like: a list is an argv; a text is one program's name, or a script with `shell=True`. */
const started: Reader = (call) => {
  const what = argument(call, 0, 'args');
  const shell = call.named.get('shell');
  const byShell = shell !== undefined && !(shell.kind === 'flag' && !shell.on);
  if (byShell) {
    return [{ kind: 'script', text: what?.kind === 'list' ? wordOf(what.items[0]) : wordOf(what) }];
  }
  return [{ kind: 'command', argv: wordsIn(what) }];
};

const spread: Reader = (call) => [{ kind: 'command', argv: call.args.map(wordOf) }];
/** `os.execv(path, argv)`: the list repeats the program's name. */
const replaced: Reader = ({ args }) => [{ kind: 'command', argv: [wordOf(args[0]), ...wordsIn(args[1]).slice(1)] }];
const replacedSpread: Reader = ({ args }) => [
  { kind: 'command', argv: [wordOf(args[0]), ...args.slice(2).map(wordOf)] },
];

function removes(...options: readonly string[]): Reader {
  return (call) => [
    { kind: 'command', argv: ['rm', ...options, '--', wordOf(argument(call, 0, 'path'))], destroys: true },
  ];
}

function pairOf(program: string): Reader {
  return (call) => [
    { kind: 'command', argv: [program, '--', wordOf(argument(call, 0, 'src')), wordOf(argument(call, 1, 'dst'))] },
  ];
}

const opened: Reader = (call) => {
  const mode = wordOf(argument(call, 1, 'mode') ?? text('r'));
  return /[wax+]/.test(mode) ? [{ kind: 'write', path: wordOf(argument(call, 0, 'file')) }] : [];
};

/** Code that is made at run time: `exec("…")` with a text is read by the caller. */
const evaluated: Reader = ({ args }) =>
  args[0]?.kind === 'text' ? [] : [{ kind: 'unseen', says: 'runs code that is not known before it runs' }];

const deletes: Reader = (call) => [
  { kind: 'command', argv: ['curl', '-X', 'DELETE', wordOf(argument(call, 0, 'url'))] },
];

/** `requests.request('DELETE', url)` */
const requested: Reader = (call) => {
  const isDelete = wordOf(argument(call, 0, 'method')).toUpperCase() === 'DELETE';
  return isDelete ? [{ kind: 'command', argv: ['curl', '-X', 'DELETE', wordOf(argument(call, 1, 'url'))] }] : [];
};

const FUNCTIONS: Readonly<Record<string, Reader>> = {
  'os.system': script,
  'os.popen': script,
  'subprocess.getoutput': script,
  'subprocess.getstatusoutput': script,
  'commands.getoutput': script,
  'asyncio.create_subprocess_shell': script,
  'asyncio.create_subprocess_exec': spread,
  'subprocess.run': started,
  'subprocess.call': started,
  'subprocess.check_call': started,
  'subprocess.check_output': started,
  'subprocess.Popen': started,
  'pty.spawn': started,
  'os.execv': replaced,
  'os.execvp': replaced,
  'os.execve': replaced,
  'os.execvpe': replaced,
  'os.execl': replacedSpread,
  'os.execlp': replacedSpread,
  'os.posix_spawn': replaced,
  'os.posix_spawnp': replaced,
  'os.remove': removes('-f'),
  'os.unlink': removes('-f'),
  'shutil.rmtree': removes('-r', '-f'),
  'shutil.move': pairOf('mv'),
  'os.rename': pairOf('mv'),
  'os.replace': pairOf('mv'),
  'shutil.copy': pairOf('cp'),
  'shutil.copy2': pairOf('cp'),
  'shutil.copyfile': pairOf('cp'),
  open: opened,
  'io.open': opened,
  exec: evaluated,
  eval: evaluated,
  'requests.delete': deletes,
  'httpx.delete': deletes,
  'requests.request': requested,
  'httpx.request': requested,
};

/** What `from MODULE import *` brings in, of the functions that count. */
export function functionsOf(module: string): readonly string[] {
  return Object.keys(FUNCTIONS)
    .filter((name) => name.startsWith(`${module}.`))
    .map((name) => name.slice(module.length + 1))
    .filter((name) => !name.includes('.'));
}

function ofPath(call: Call): readonly Act[] {
  const path = wordOf(call.on);
  switch (call.method) {
    case 'unlink':
      return [{ kind: 'command', argv: ['rm', '-f', '--', path], destroys: true }];
    case 'write_text':
    case 'write_bytes':
      return [{ kind: 'write', path }];
    case 'open':
      return /[wax+]/.test(wordOf(argument(call, 0, 'mode') ?? text('r'))) ? [{ kind: 'write', path }] : [];
    case 'rename':
    case 'replace':
      return [{ kind: 'command', argv: ['mv', '--', path, wordOf(call.args[0])] }];
    default:
      return [];
  }
}

/** Methods of a client's own that call nothing. */
const HELPERS: ReadonlySet<string> = new Set([
  'get_paginator',
  'get_waiter',
  'can_paginate',
  'close',
  'client',
  'resource',
  'create_client',
]);
const DESTROYING = /^(delete|terminate|destroy|remove|purge|deregister)_[a-z_]+$/;

function ofCloud({ on, method, named }: Call): readonly Act[] {
  if (on.kind === 'client' && on.service !== '' && !HELPERS.has(method) && /^[a-z]/.test(method)) {
    return [{ kind: 'command', argv: awsCommand(on.service, method, named, on.words) }];
  }
  const argv = on.kind === 'thing' ? awsThingCommand(on, method) : null;
  return argv === null ? [] : [{ kind: 'command', argv }];
}

/** What one call does. `cloud`: the text uses a cloud library, so that a destroying method of an unknown object counts. */
export function actsOfCall(call: Call, cloud: boolean): readonly Act[] {
  const known = FUNCTIONS[call.name];
  if (known !== undefined) {
    return known(call);
  }
  if (call.on.kind === 'client' || call.on.kind === 'thing') {
    return ofCloud(call);
  }
  if (call.on.kind === 'path' || call.method === 'unlink') {
    return ofPath(call);
  }
  const destroys = cloud && call.on.kind !== 'text' && DESTROYING.test(call.method) && call.named.size > 0;
  return destroys
    ? [{ kind: 'unseen', says: `calls \`${call.method}\` of a service that is not known before it runs` }]
    : [];
}
