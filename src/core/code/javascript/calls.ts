import { UNKNOWN_PART } from '../../model/command';
import { awsCommand } from '../shared/awsCommand';
import type { Act } from '../shared/found';
import { wordOf, type Value } from '../shared/value';
import type { Call } from './evaluate';

type Reader = (call: Call) => readonly Act[];

function wordsIn(value: Value | undefined): readonly string[] {
  return value?.kind === 'list' ? value.items.map(wordOf) : [UNKNOWN_PART];
}

function entry(value: Value | undefined, name: string): Value | undefined {
  return value?.kind === 'record' ? value.entries.get(name) : undefined;
}

function isOn(value: Value | undefined): boolean {
  return value !== undefined && !(value.kind === 'flag' && !value.on);
}

const script: Reader = ({ args }) => [{ kind: 'script', text: wordOf(args[0]) }];

/** `spawn(program, args, options)`; with `shell` the words are joined and read by a shell. */
const started: Reader = ({ args }) => {
  const [program, given, options] = args;
  const words = given === undefined || given.kind === 'record' ? [] : wordsIn(given);
  const argv = [wordOf(program), ...words];
  const shell = entry(options, 'shell') ?? entry(given, 'shell');
  return isOn(shell) ? [{ kind: 'script', text: argv.join(' ') }] : [{ kind: 'command', argv }];
};

const argvOf: Reader = ({ args }) => [
  { kind: 'command', argv: wordsIn(args[0]?.kind === 'record' ? entry(args[0], 'cmd') : args[0]) },
];

function removed(path: Value | undefined, recursive: boolean): readonly Act[] {
  return [{ kind: 'command', argv: ['rm', ...(recursive ? ['-r'] : []), '-f', '--', wordOf(path)], destroys: true }];
}

const removes: Reader = ({ args }) => removed(args[0], isOn(entry(args[1], 'recursive')));
const removesFile: Reader = ({ args }) => removed(args[0], false);
const removesAll: Reader = ({ args }) => removed(args[0], true);
/** Without `recursive` only an empty folder goes. */
const removesFolder: Reader = ({ args }) => (isOn(entry(args[1], 'recursive')) ? removed(args[0], true) : []);
const writes: Reader = ({ args }) => [{ kind: 'write', path: wordOf(args[0]) }];

function pairOf(program: string): Reader {
  return ({ args }) => [{ kind: 'command', argv: [program, '--', wordOf(args[0]), wordOf(args[1])] }];
}

const evaluated: Reader = ({ args }) =>
  args.at(-1)?.kind === 'text' ? [] : [{ kind: 'unseen', says: 'runs code that is not known before it runs' }];

const fetches: Reader = ({ args }) => {
  const method = entry(args[1], 'method');
  return method?.kind === 'text' && method.text.toUpperCase() === 'DELETE'
    ? [{ kind: 'command', argv: ['curl', '-X', 'DELETE', wordOf(args[0])] }]
    : [];
};

/** Functions of the file system module, each with its `Sync` and its promise form. */
const FILES: Readonly<Record<string, Reader>> = {
  rm: removes,
  unlink: removesFile,
  rmdir: removesFolder,
  rename: pairOf('mv'),
  copyFile: pairOf('cp'),
  cp: pairOf('cp'),
  symlink: pairOf('ln'),
  writeFile: writes,
  appendFile: writes,
  createWriteStream: writes,
  truncate: writes,
  remove: removesAll,
  emptyDir: removesAll,
  outputFile: writes,
  move: pairOf('mv'),
};

const FUNCTIONS: Readonly<Record<string, Reader>> = {
  'child_process.exec': script,
  'child_process.execSync': script,
  'child_process.spawn': started,
  'child_process.spawnSync': started,
  'child_process.execFile': started,
  'child_process.execFileSync': started,
  'child_process.fork': ({ args }) => [{ kind: 'command', argv: ['node', wordOf(args[0])] }],
  'Bun.spawn': argvOf,
  'Bun.spawnSync': argvOf,
  'Bun.$': script,
  'bun.$': script,
  'zx.$': script,
  'execa.execaCommand': script,
  'execa.execa': started,
  'Deno.remove': removes,
  'Deno.removeSync': removes,
  'Deno.writeTextFile': writes,
  'Deno.Command': ({ args }) => [
    { kind: 'command', argv: [wordOf(args[0]), ...wordsIn(entry(args[1], 'args') ?? { kind: 'list', items: [] })] },
  ],
  rimraf: removesAll,
  'rimraf.sync': removesAll,
  'rimraf.rimraf': removesAll,
  eval: evaluated,
  Function: evaluated,
  'vm.runInThisContext': evaluated,
  'vm.runInNewContext': evaluated,
  fetch: fetches,
};

function ofFiles(name: string): Reader | undefined {
  const found = /^(?:fs|fs-extra|graceful-fs)\.(?:promises\.)?([A-Za-z]+?)(?:Sync)?$/.exec(name)?.[1];
  return found === undefined ? undefined : FILES[found];
}

/** `@aws-sdk/client-cloudformation.DeleteStackCommand`: the module names the service, the class the operation. */
function ofCommandClass({ name, args }: Call): readonly Act[] {
  const [, service, operation] = /^@aws-sdk\/(?:client|lib)-([a-z0-9-]+)\.([A-Za-z0-9]+)Command$/.exec(name) ?? [];
  if (service === undefined || operation === undefined) {
    return [];
  }
  const options = args[0]?.kind === 'record' ? args[0].entries : new Map<string, Value>();
  return [{ kind: 'command', argv: awsCommand(service, operation, options, []) }];
}

/** `new AWS.S3().deleteBucket({ … })`: the second version of the library, whose methods are the operations. */
function ofClient({ on, method, args }: Call): readonly Act[] {
  if (on.kind !== 'client' || args[0]?.kind !== 'record') {
    return [];
  }
  return [{ kind: 'command', argv: awsCommand(on.service, method, args[0].entries, on.words) }];
}

/** What one call or construction does. */
export function actsOfCall(call: Call): readonly Act[] {
  const known = FUNCTIONS[call.name] ?? ofFiles(call.name);
  if (known !== undefined) {
    return known(call);
  }
  if (/^(child_process)\.\uFFFC$/.test(call.name)) {
    return [{ kind: 'unseen', says: 'starts a program in a way that is not known before it runs' }];
  }
  return [...ofCommandClass(call), ...ofClient(call)];
}
