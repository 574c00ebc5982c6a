import { ownField } from '../../model/ownField';
import { awsCommand, awsThingCommand } from '../shared/awsCommand';
import { databaseActs } from '../shared/databases';
import type { Act } from '../shared/act';
import { connection } from '../shared/connects';
import { serviceActs } from '../shared/services';
import { vendorActs } from '../shared/sdk/vendorActs';
import { fetchedByWriting, fetchedInto } from '../shared/fetched';
import { sent } from '../shared/sending';
import { downloadedCode, request, shown } from '../shared/telling';
import { held, isKnown, sourcesOf, wordOf, type Call } from '../shared/value';
import { argument } from './arguments';
import { FILES, ofPath } from './files';
import { PROCESSES, processOf } from './processes';
import { requestOf } from './requests';
import { asHeld } from './results';

type Reader = (call: Call) => readonly Act[];

/** Code that is made at run time: `exec("…")` with a text is read by the caller. */
const evaluated: Reader = ({ args: [code] }) => {
  if (code?.kind === 'text' && isKnown(code.text)) return [];
  const downloaded = downloadedCode(code, 'python3');
  const files = sourcesOf(code).flatMap((source) => (source.kind === 'file' ? [source.path] : []));
  const told = [...downloaded, ...files.map((path): Act => ({ kind: 'command', argv: ['python3', path] }))];
  return told.length > 0 ? told : [{ kind: 'unseen', says: 'runs code that is not known before it runs' }];
};

const PRINTS =
  /^(?:print|pprint|pprint\.pprint|pprint\.pp|rich\.print|click\.echo|typer\.echo|sys\.(?:stdout|stderr)\.(?:buffer\.)?(?:write|writelines)|(?:logging|log|logger)\.(?:debug|info|warning|error|critical))$/;
const TO_SCREEN = /^sys\.std(?:out|err)\b/;

/** What is printed: by name, or into the stream of the screen. */
function printed({ name, args, named }: Call): readonly Act[] {
  const into = args[1]?.kind === 'name' && TO_SCREEN.test(args[1].name);
  const isPrinted = PRINTS.test(name) || (into && /^(?:json\.dump|shutil\.copyfileobj|yaml\.dump)$/.test(name));
  const elsewhere = named.get('file');
  const isShown =
    isPrinted && (elsewhere === undefined || (elsewhere.kind === 'name' && TO_SCREEN.test(elsewhere.name)));
  return isShown ? shown(args.map(asHeld)) : [];
}

function requested(call: Call): readonly Act[] {
  const found = requestOf(call);
  return found === null ? [] : [request(found.method, found.address, found.body.map(asHeld))];
}

/** What comes over the network into a file: by one call, or by one that writes what another fetched. */
function fetched(call: Call): readonly Act[] {
  const { name, on, method, args } = call;
  if (/^urllib2?\.(?:request\.)?urlretrieve$/.test(name)) {
    const address = requestOf(call)?.address;
    const content = held({ kind: 'download', address: wordOf(address) });
    return fetchedInto(wordOf(argument(call, 1, 'filename')), content);
  }
  if (name === 'shutil.copyfileobj' && args[1] !== undefined) return fetchedByWriting(args[1], args[0]);
  return /^write(?:_text|_bytes|lines)?$/.test(method) ? fetchedByWriting(on, args[0]) : [];
}

/** What `from MODULE import *` brings in, of the functions that count. */
export function functionsOf(module: string): readonly string[] {
  return [...Object.keys(PROCESSES), ...Object.keys(FILES)]
    .filter((name) => name.startsWith(`${module}.`))
    .map((name) => name.slice(module.length + 1))
    .filter((name) => !name.includes('.'));
}

/** Methods of a client's own that call nothing. */
const HELPERS = /^(?:get_paginator|get_waiter|can_paginate|close|client|resource|create_client)$/;
const DESTROYING = /^(delete|terminate|destroy|remove|purge|deregister)_[a-z_]+$/;

function ofCloud({ on, method, named }: Call): readonly Act[] {
  if (on.kind === 'client' && on.service !== '' && !HELPERS.test(method) && /^[a-z]/.test(method)) {
    return [{ kind: 'command', argv: awsCommand(on.service, method, named, on.words), keeps: true }];
  }
  const argv = on.kind === 'thing' ? awsThingCommand(on, method) : null;
  return argv === null ? [] : [{ kind: 'command', argv, keeps: true }];
}

/** Names made at run time, of modules that start programs or run code. */
const PRIMITIVE =
  /^(?:os|posix|subprocess|pty|builtins|__builtins__)\.\uFFFC|^\uFFFC\.(?:system|popen|exec\w*|run|Popen|call)$/;

function primitive({ name, method }: Call): readonly Act[] | null {
  const isMade = PRIMITIVE.test(name) || method === '__subclasses__';
  return isMade ? [{ kind: 'unseen', says: 'calls a function of the system that is not known before it runs' }] : null;
}

function byName(call: Call): readonly Act[] | null {
  if (call.name === 'exec' || call.name === 'eval') return evaluated(call);
  if (call.name === 'runpy.run_path') return [{ kind: 'command', argv: ['python3', wordOf(call.args[0])] }];
  const files = ownField(FILES, call.name);
  return files?.(call) ?? primitive(call);
}

function byObject(call: Call): readonly Act[] | null {
  const { on, method } = call;
  if (on.kind === 'client' || on.kind === 'thing') return ofCloud(call);
  return on.kind === 'path' || (method === 'unlink' && on.kind !== 'made') ? ofPath(call) : null;
}

/** What one call does. `cloud`: the text uses a cloud library, so that a destroying method of an unknown object counts. */
export function actsOfCall(call: Call, cloud: boolean): readonly Act[] {
  const into = fetched(call);
  const own = byName(call) ?? byObject(call);
  if (own !== null) return [...own, ...into];
  const told = [
    ...into,
    ...[processOf, requested, printed, sent, databaseActs, serviceActs].flatMap((reader) => reader(call)),
    ...connection(call.name),
  ];
  if (told.length > 0) return told;
  const ended = vendorActs(call);
  if (ended.length > 0) return ended;
  const destroys = cloud && call.on.kind !== 'text' && DESTROYING.test(call.method) && call.named.size > 0;
  return destroys
    ? [{ kind: 'unseen', says: `calls \`${call.method}\` of a service that is not known before it runs` }]
    : [];
}
