import { UNKNOWN_PART } from '../../model/command';
import { awsCommand } from '../shared/awsCommand';
import { databaseActs } from '../shared/databases';
import type { Act } from '../shared/act';
import { connection } from '../shared/connects';
import { serviceActs } from '../shared/services';
import { vendorActs } from '../shared/sdk/vendorActs';
import { fetchedInto } from '../shared/fetched';
import { sent } from '../shared/sending';
import { downloadedCode, request, shown } from '../shared/telling';
import { isKnown, wordOf, type Call, type Value } from '../shared/value';
import { fileActs } from './files';
import { processOf } from './processes';
import { requestOf } from './requests';
import { asHeld } from './results';

/** Functions that run a text as code. */
export const EVALUATES: ReadonlySet<string> = new Set([
  ...['eval', 'Function', 'vm.runInThisContext', 'vm.runInNewContext', 'vm.runInContext', 'vm.Script'],
  'vm.compileFunction',
]);

/** The argument that is the code: the last of `Function(a, b, code)`, the first of every other. */
export function codeIn({ name, args }: Call): Value | undefined {
  return name === 'Function' ? args.at(-1) : args[0];
}

function evaluated(call: Call): readonly Act[] {
  const code = codeIn(call);
  if (code?.kind === 'text' && isKnown(code.text)) return [];
  const told = downloadedCode(code, 'node');
  return told.length > 0 ? told : [{ kind: 'unseen', says: 'runs code that is not known before it runs' }];
}

const PRINTS = /^(?:console\.(?:log|info|warn|error|debug|dir|table)|process\.std(?:out|err)\.write|print|echo)$/;

function printed({ name, on, method, args }: Call): readonly Act[] {
  const into = args[0]?.kind === 'name' && /^process\.std(?:out|err)$/.test(args[0].name);
  if (method === 'pipe' && into) return shown([on]);
  return PRINTS.test(name) ? shown(args.map(asHeld)) : [];
}

function requested(call: Call): readonly Act[] {
  const found = requestOf(call);
  return found === null ? [] : [request(found.method, found.address, found.body.map(asHeld))];
}

/** `@aws-sdk/client-cloudformation.DeleteStackCommand`: the module names the service, the class the operation. */
function ofCommandClass({ name, args }: Call): readonly Act[] {
  const [, service, operation] = /^@aws-sdk\/(?:client|lib)-([a-z0-9-]+)\.([A-Za-z0-9]+)Command$/.exec(name) ?? [];
  if (service === undefined || operation === undefined) {
    return [];
  }
  const options = args[0]?.kind === 'record' ? args[0].entries : new Map<string, Value>();
  return [{ kind: 'command', argv: awsCommand(service, operation, options, []), keeps: true }];
}

/** `new AWS.S3().deleteBucket({ … })`: the second version of the library, whose methods are the operations. */
function ofClient({ on, method, args }: Call): readonly Act[] {
  const [options] = args;
  if (on.kind !== 'client' || options === undefined || method === 'send') return [];
  const entries = options.kind === 'record' ? options.entries : new Map<string, Value>();
  const argv = awsCommand(on.service, method, entries, on.words);
  // Options that were put together elsewhere are words that nobody knows.
  return [{ kind: 'command', argv: options.kind === 'unknown' ? [...argv, UNKNOWN_PART] : argv, keeps: true }];
}

/** Functions of modules that start programs, by names that are made at run time. */
const PRIMITIVE =
  /^child_process\.\uFFFC$|^\uFFFC\.(?:exec|execSync|spawn|spawnSync|execFile|execFileSync)$|^process\.binding$/;

/** `.then(eval)`: a function by its name, handed what it is called behind. */
function handedOn({ on, method, args: [handler] }: Call): readonly Act[] {
  const name = method === 'then' && handler?.kind === 'name' ? handler.name : '';
  return EVALUATES.has(name) ? evaluated({ name, on, method, args: [asHeld(on)], named: new Map() }) : [];
}

const WRITES = /^(?:(?:fs|fs-extra)\.(?:promises\.)?(?:writeFile|outputFile)(?:Sync)?|(?:Deno|Bun)\.write\w*)$/;

/** What came over the network, written into a file. */
function fetched({ name, args }: Call): readonly Act[] {
  return WRITES.test(name) ? fetchedInto(wordOf(args[0]), asHeld(args[1])) : [];
}

/** What one call or construction does. */
export function actsOfCall(call: Call): readonly Act[] {
  if (EVALUATES.has(call.name)) return evaluated(call);
  if (PRIMITIVE.test(call.name)) {
    return [{ kind: 'unseen', says: 'starts a program in a way that is not known before it runs' }];
  }
  const files = fileActs(call);
  if (files !== null) return [...files, ...fetched(call)];
  const own = [processOf, requested, printed, ofCommandClass, ofClient, handedOn, sent].flatMap((reader) =>
    reader(call),
  );
  if (own.length > 0) return own;
  const told = [...databaseActs(call), ...serviceActs(call), ...connection(call.name)];
  return told.length > 0 ? told : vendorActs(call);
}
