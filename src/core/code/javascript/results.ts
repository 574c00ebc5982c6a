import { ownField } from '../../model/ownField';
import { UNKNOWN_PART } from '../../model/command';
import { outputsOf } from '../shared/outputs';
import { decodedBy, textMethod } from '../shared/textMethods';
import {
  asJson,
  held,
  isKnown,
  joinedText,
  listing,
  made,
  mixed,
  text,
  unknownValue,
  wordOf,
  type Call,
  type Value,
} from '../shared/value';
import { processOf } from './processes';
import { requestOf } from './requests';

/** `node:fs` and `fs` are one; `fs/promises` is a part of it. */
export function moduleName(name: string): string {
  return name
    .replace(/^(?:node|npm|jsr):/, '')
    .replace(/^fs\/promises$/, 'fs.promises')
    .replace(/^mysql2\/promise$/, 'mysql2.promise');
}

/** What is all of the environment, or a file asked for as a module, in whatever wrapping. */
export function asHeld(value: Value | undefined): Value {
  if (value?.kind !== 'name') return value ?? unknownValue;
  if (/^(?:process|Bun)\.env$/.test(value.name)) return held({ kind: 'environment' });
  return /^\.{0,2}\/.*\.json$/.test(value.name) ? held({ kind: 'file', path: value.name }) : value;
}

function joinedPath(parts: readonly Value[], absolute: boolean): Value {
  const words = parts.map(wordOf);
  const joined = words.reduce((folder, name) => (absolute && name.startsWith('/') ? name : `${folder}/${name}`), '');
  const isRooted = words[0]?.startsWith('/') === true || (absolute && words.some((word) => word.startsWith('/')));
  const path = joined.replaceAll(/\/{2,}/g, '/');
  return text(isRooted ? path : path.replace(/^\//, ''));
}

type Reader = (call: Call, home: string) => Value;

const imported: Reader = ({ args }) => ({ kind: 'name', name: moduleName(wordOf(args[0])) });
const first: Reader = ({ args }) => asHeld(args[0]);
const passed: Reader = ({ args }) => mixed(args.map(asHeld));
const fileHeld: Reader = ({ args }) => held({ kind: 'file', path: wordOf(args[0]) });

function buffer({ args: [value, coding] }: Call): Value {
  const name = wordOf(coding);
  return /^base64/.test(name) || name === 'hex'
    ? decodedBy(name === 'hex' ? 'hex' : 'base64', value)
    : (value ?? unknownValue);
}

function letters({ args }: Call): Value {
  const points = args.map((value) => Number(wordOf(value)));
  const areKnown = points.every((point) => Number.isInteger(point) && point >= 0 && point <= 0x10ffff);
  return areKnown ? text(String.fromCodePoint(...points)) : unknownValue;
}

function all(names: string, reader: Reader): Readonly<Record<string, Reader>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, reader]));
}

/** What a table that is written out is looped over by: its keys, its values, or both. */
function entriesOf(call: Call, home: string): Value {
  const [whole] = call.args;
  if (whole?.kind !== 'record') return call.name === 'Object.keys' ? unknownValue : passed(call, home);
  const items = [...whole.entries].map(([key, value]): Value => {
    if (call.name === 'Object.entries') return { kind: 'list', items: [text(key), value] };
    return call.name === 'Object.keys' ? text(key) : value;
  });
  return { kind: 'list', items };
}

const RESULTS: Readonly<Record<string, Reader>> = {
  ...all('require process.mainModule.require process.getBuiltinModule import', imported),
  'module.createRequire': () => ({ kind: 'name', name: 'require' }),
  'os.homedir': (_, home) => text(home),
  'process.cwd': () => text('.'),
  ...all('path.join path.posix.join', ({ args }) => joinedPath(args, false)),
  'path.resolve': ({ args }) => joinedPath(args, true),
  'JSON.stringify': ({ args }) => asJson(asHeld(args[0])) ?? unknownValue,
  String: ({ args }) => joinedText(args.slice(0, 1)),
  // Promises change who waits, not what runs.
  'util.promisify': ({ args }) => args[0] ?? unknownValue,
  ...all('Buffer.from', buffer),
  atob: ({ args }) => decodedBy('base64', args[0]),
  ...all('decodeURIComponent unescape', first),
  ...all('String.fromCharCode String.fromCodePoint', letters),
  ...all('fs.readFileSync fs.readFile fs.promises.readFile fs.createReadStream Bun.file', fileHeld),
  ...all('Deno.readTextFile Deno.readTextFileSync Deno.readFile Deno.readFileSync Deno.open', fileHeld),
  ...all('glob.sync glob.globSync glob.glob glob.globIterate glob fast-glob fast-glob.sync globby', (call) =>
    isKnown(wordOf(call.args[0])) ? listing(wordOf(call.args[0])) : passed(call, ''),
  ),
  ...all('fs.readdirSync fs.readdir fs.promises.readdir', () => listing('*')),
  ...all('Deno.env.get', ({ args }) => held({ kind: 'variable', name: wordOf(args[0]) })),
  'Deno.env.toObject': () => held({ kind: 'environment' }),
  ...all('JSON.parse Object.assign structuredClone util.inspect Promise.all', passed),
  ...all('Object.entries Object.values Object.keys', entriesOf),
  ...all('btoa encodeURIComponent dotenv.parse Array.from', passed),
};

/** Methods that tell something about a text, and not the text. */
const ABOUT = /^(?:includes|startsWith|endsWith|indexOf|search|test|keys|has|close|on|once|pipe)$/;

/** What a started program prints, or a request answers. */
function answered(call: Call): Value | null {
  const request = requestOf(call);
  if (request !== null) return held({ kind: 'download', address: wordOf(request.address) });
  const outputs = outputsOf(processOf(call));
  return outputs.length === 0 ? null : held(...outputs);
}

/** What a call gives. */
export function resultOf(call: Call, home: string): Value {
  const known = ownField(RESULTS, call.name);
  if (known !== undefined) return known(call, home);
  if (call.on.kind === 'held') return ABOUT.test(call.method) ? unknownValue : call.on;
  const told = answered(call) ?? textMethod(call);
  if (told !== null) return told;
  if (call.name === '' || call.name.includes(UNKNOWN_PART)) return mixed([call.on, ...call.args]);
  return made(call.name, call.on, call);
}
