import { ownField } from '../../model/ownField';
import { UNKNOWN_PART } from '../../model/command';
import { rotated } from '../shared/decode';
import { awsCommand } from '../shared/awsCommand';
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
  sourcesOf,
  text,
  unknownValue,
  wordOf,
  type Call,
  type Value,
} from '../shared/value';
import { clientValue } from './clients';
import { processOf } from './processes';
import { requestOf } from './requests';

/** Paths put together: an absolute one begins anew. */
export function joinedPath(values: readonly Value[]): string {
  return values
    .map(wordOf)
    .reduce((folder, name) => (name.startsWith('/') ? name : `${folder.replace(/\/$/, '')}/${name}`));
}

function expanded(path: string, home: string): string {
  return path.replace(/^~(?=\/|$)/, home);
}

const same = ({ args }: Call): Value => args[0] ?? unknownValue;
const asText = ({ args }: Call): Value => {
  const whole = asHeld(args[0]);
  return whole === args[0] ? joinedText(args.slice(0, 1)) : whole;
};
const pathOf = ({ args }: Call): Value => ({ kind: 'path', text: args.length === 0 ? '.' : joinedPath(args) });
const variable = ({ args }: Call, home: string): Value =>
  wordOf(args[0]) === 'HOME' ? text(home) : held({ kind: 'variable', name: wordOf(args[0]) });
const fileHeld = ({ args, named }: Call): Value =>
  held({ kind: 'file', path: wordOf(args[0] ?? named.get('file') ?? named.get('dotenv_path')) });

/** What is all of the environment, in whatever wrapping. */
export function asHeld(value: Value | undefined): Value {
  return value?.kind === 'name' && value.name === 'os.environ'
    ? held({ kind: 'environment' })
    : (value ?? unknownValue);
}

/** What fits a pattern, below a folder where one is told. */
function listed(pattern: Value | undefined, folder: Value | undefined): Value {
  const word = joinedPath([folder ?? text(''), pattern ?? unknownValue].filter((one) => wordOf(one) !== ''));
  return isKnown(word) ? listing(word) : passedOn([pattern]);
}

/** A folder, the names of the folders in it and those of the files, as `os.walk` gives them. */
function walked(folder: Value | undefined): Value {
  return { kind: 'list', items: [folder ?? unknownValue, listing('*'), listing('*')] };
}

/** `enumerate(['a', 'b'])` */
function counted(call: Call): Value {
  const [whole] = call.args;
  if (whole?.kind !== 'list') return passed(call);
  return { kind: 'list', items: whole.items.map((item): Value => ({ kind: 'list', items: [unknownValue, item] })) };
}

/** What a table that is written out is looped over by: its keys, its values, or both. */
function entriesOf({ on, method }: Call): Value | null {
  if (on.kind !== 'record' || !/^(?:items|keys|values)$/.test(method)) return null;
  const items = [...on.entries].map(([key, value]): Value => {
    if (method === 'items') return { kind: 'list', items: [text(key), value] };
    return method === 'keys' ? text(key) : value;
  });
  return { kind: 'list', items };
}

const passedOn = (values: readonly (Value | undefined)[]): Value => mixed(values.map(asHeld));
const passed = ({ args, named }: Call): Value => passedOn([...args, ...named.values()]);

function decodedFrom({ args }: Call): Value {
  const [value, coding] = args;
  const name = wordOf(coding);
  if (/rot/.test(name)) return value?.kind === 'text' ? text(rotated(value.text)) : unknownValue;
  return decodedBy(name === 'hex' ? 'hex' : 'base64', value);
}

function letter({ args }: Call): Value {
  const point = Number(wordOf(args[0]));
  return Number.isInteger(point) && point >= 0 && point <= 0x10ffff ? text(String.fromCodePoint(point)) : unknownValue;
}

type Reader = (call: Call, home: string) => Value;

function all(names: string, reader: Reader): Readonly<Record<string, Reader>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, reader]));
}

/** Functions whose value can be told from their arguments. */
const RESULTS: Readonly<Record<string, Reader>> = {
  ...all('pathlib.Path pathlib.PosixPath pathlib.PurePath', pathOf),
  'pathlib.Path.home': (_, home) => ({ kind: 'path', text: home }),
  'pathlib.Path.cwd': () => ({ kind: 'path', text: '.' }),
  'os.getcwd': () => text('.'),
  'os.path.expanduser': ({ args }, home) => text(expanded(wordOf(args[0]), home)),
  'os.path.expandvars': ({ args }, home) => text(wordOf(args[0]).replace(/\$HOME\b|\$\{HOME\}/, home)),
  'os.path.join': ({ args }) => (args.length === 0 ? unknownValue : text(joinedPath(args))),
  ...all('os.path.abspath os.path.realpath os.path.normpath os.fspath', asText),
  ...all('str bytes', asText),
  ...all(
    'compile iter memoryview bytearray sqlalchemy.text sqlalchemy.sql.text psycopg2.sql.SQL psycopg.sql.SQL',
    same,
  ),
  'json.dumps': ({ args }) => asJson(asHeld(args[0])) ?? unknownValue,
  ...all('list tuple set sorted reversed', (call) => (call.args[0]?.kind === 'list' ? call.args[0] : passed(call))),
  ...all('repr dict zip next vars', passed),
  enumerate: counted,
  ...all('glob.glob glob.iglob', ({ args, named }) => listed(args[0] ?? named.get('pathname'), named.get('root_dir'))),
  'os.listdir': () => listing('*'),
  ...all('os.scandir', ({ args }) => listing(joinedPath([...args.slice(0, 1), text('*')]))),
  'os.walk': ({ args }) => ({ kind: 'list', items: [walked(args[0])] }),
  ...all('json.loads json.load yaml.safe_load yaml.dump yaml.load toml.loads tomllib.loads pprint.pformat', passed),
  ...all(
    'base64.b64encode binascii.hexlify base64.urlsafe_b64encode urllib.parse.urlencode urllib.parse.quote',
    passed,
  ),
  ...all('base64.b64decode base64.urlsafe_b64decode base64.standard_b64decode binascii.a2b_base64', ({ args }) =>
    decodedBy('base64', args[0]),
  ),
  ...all('bytes.fromhex binascii.unhexlify bytearray.fromhex', ({ args }) => decodedBy('hex', args[0])),
  'codecs.decode': decodedFrom,
  chr: letter,
  ...all('open io.open codecs.open dotenv.dotenv_values', fileHeld),
  ...all('os.getenv os.environ.get os.environ.pop os.environ.setdefault', variable),
  ...all('os.environ.copy os.environ.items os.environ.values', () => held({ kind: 'environment' })),
  ...all('__import__ importlib.import_module', ({ args }) => ({ kind: 'name', name: wordOf(args[0]) })),
  getattr: ({ args: [object, name] }) =>
    object?.kind === 'name' ? { kind: 'name', name: `${object.name}.${wordOf(name)}` } : unknownValue,
  'shlex.split': ({ args }) => ({ kind: 'list', items: wordOf(args[0]).split(/\s+/).map(text) }),
  ...all('globals locals', () => ({ kind: 'name', name: '__dict__' })),
};

/** What `from MODULE import *` brings in, of the values that are known. */
export function namesOf(module: string): readonly string[] {
  const names = [...Object.keys(RESULTS), 'os.environ'].filter((name) => name.startsWith(`${module}.`));
  return [...new Set(names.map((name) => name.split('.')[1] ?? name))];
}

/** Methods that tell something about a text, and not the text. */
const ABOUT = /^(?:is\w+|startswith|endswith|find|index|count|keys|close|exists|wait|__len__)$/;

/** What stands in the folder of a path object. */
function below({ on, method, args }: Call): Value | null {
  switch (method) {
    case 'iterdir':
      return listing(joinedPath([on, text('*')]));
    case 'glob':
      return listed(args[0], on);
    case 'rglob':
      return listed(text(`**/${wordOf(args[0])}`), on);
    default:
      return null;
  }
}

function pathMethod(call: Call, home: string): Value | null {
  const { on, method, args } = call;
  if (on.kind !== 'path') return null;
  switch (method) {
    case 'expanduser':
      return { kind: 'path', text: expanded(on.text, home) };
    case 'joinpath':
      return { kind: 'path', text: joinedPath([on, ...args]) };
    case 'resolve':
    case 'absolute':
      return on;
    case 'as_posix':
      return text(on.text);
    case 'read_text':
    case 'read_bytes':
    case 'open':
      return held({ kind: 'file', path: on.text });
    default:
      return below(call) ?? unknownValue;
  }
}

/** What a read of a cloud's service answers. */
function serviceAnswer({ on, method, named }: Call): Value | null {
  const isRead = /^(?:get_(?!paginator|waiter)|describe_|batch_get_|list_)/.test(method);
  if (on.kind !== 'client' || on.service === '' || !isRead) return null;
  const argv = awsCommand(on.service, method, named, on.words);
  return held({ kind: 'output', start: { kind: 'argv', argv } });
}

/** What a started program prints, or a request answers. */
function answered(call: Call): Value | null {
  const address = requestOf(call)?.address;
  if (address !== undefined) return held({ kind: 'download', address: wordOf(address) });
  const outputs = outputsOf(processOf(call));
  return outputs.length === 0 ? serviceAnswer(call) : held(...outputs);
}

function madeBy(call: Call): Value {
  if (call.name === '' || call.name.includes(UNKNOWN_PART)) return mixed([call.on, ...call.args]);
  return made(call.name, call.on, call);
}

/** What a call gives. */
export function resultOf(call: Call, home: string): Value {
  const known = ownField(RESULTS, call.name);
  if (known !== undefined) return known(call, home);
  if (sourcesOf(call.on).length > 0 && call.on.kind === 'held') return ABOUT.test(call.method) ? unknownValue : call.on;
  return (
    entriesOf(call) ?? clientValue(call) ?? answered(call) ?? pathMethod(call, home) ?? textMethod(call) ?? madeBy(call)
  );
}
