import { UNKNOWN_PART } from '../../model/command';
import type { CodeOptions } from '../../model/codeReader';
import { wordsOf } from '../../model/wordsOf';
import { callOf as javascriptCall } from '../javascript/evaluate';
import { callOf as pythonCall } from '../python/evaluate';
import type { Act } from '../shared/act';
import { everyNode } from '../shared/nodes';
import { scopeOf } from '../shared/scope';
import { endedBy } from '../shared/sdk/vendorActs';
import { isKnown, wordOf, type Call } from '../shared/value';

/** What people call the ways to a database that take a statement. */
const STATEMENT =
  /^(?:\w+\.)*(?:cursor|cur|curs|conn|connection|engine|session|db|database|pool|client|pg|mysql|sql|sequelize|query_runner|queryRunner)(?:\.\w+)*\.(?:execute|executemany|executescript|exec|query|raw|run|fetch)$/;

/** A statement that is handed to a way to a database, whichever it is. */
function statement(call: Call): readonly Act[] {
  const sql = wordOf(call.args[0]);
  const isSql = STATEMENT.test(call.name) && isKnown(sql.trim().slice(0, 4)) && /^\s*[a-z]{3,}\s/i.test(sql);
  return isSql ? [{ kind: 'command', argv: ['psql', UNKNOWN_PART, '-c', sql], keeps: true, isSure: true }] : [];
}

/** The shell of MongoDB is JavaScript with its database at hand: its own reader reads such a line. */
function mongo(text: string): readonly Act[] {
  return /^\s*(?:await\s+)?db\./.test(text)
    ? [{ kind: 'command', argv: ['mongosh', UNKNOWN_PART, '--eval', text], keeps: true, isSure: true }]
    : [];
}

/** What people call the ways to a service of others, by the last word of the name: `acmeClient`, `payments_api`. */
const OUTSIDE: ReadonlySet<string> = new Set([
  ...['client', 'gateway', 'api', 'sdk', 'rest', 'service', 'svc', 'conn', 'connection', 'db', 'database', 'remote'],
  ...['admin', 'cloud', 'tenant', 'billing', 'payments', 'crm', 'prod', 'production'],
]);
/** What a program keeps for itself, even in an object that reaches others. */
const OWN: ReadonlySet<string> = new Set([
  ...['cache', 'caches', 'headers', 'header', 'params', 'cookies', 'map', 'set', 'list', 'items', 'queue', 'listeners'],
  ...['handlers', 'interceptors', 'middleware', 'hooks', 'options', 'fields', 'state', 'session', 'locals', 'pending'],
]);

const lastWord = (name: string): string => wordsOf(name).at(-1) ?? '';

/** `gateway.customer.delete('c1')` of a name that stands for what somebody opened before: that name is the program. */
function ended(call: Call): readonly Act[] {
  const parts = call.name.split('.');
  const at = parts.slice(0, -1).findIndex((part) => /^[a-z_]\w*$/i.test(part) && OUTSIDE.has(lastWord(part)));
  const isHanded = call.on.kind !== 'text' && call.args.length + call.named.size > 0;
  const [root = '', ...path] = at < 0 ? [] : parts.slice(at);
  return isHanded && !path.some((part) => OWN.has(lastWord(part))) ? endedBy(root, path, call) : [];
}

function callsIn(text: string, options: CodeOptions): readonly Call[] {
  const python = options.parse('python', text);
  const language = python === null || python.hasError ? 'javascript' : 'python';
  const tree = language === 'python' ? python : options.parse('javascript', text);
  if (tree === null || tree.hasError) return [];
  const type = language === 'python' ? 'call' : 'call_expression';
  const scope = scopeOf(options);
  return everyNode(tree)
    .filter((node) => node.type === type)
    .map((node) => (language === 'python' ? pythonCall(node, scope) : javascriptCall(node, scope)));
}

/** What a line does by names that its console has, and nobody else knows. */
export function consoleActs(text: string, options: CodeOptions): readonly Act[] {
  const database = mongo(text);
  return database.length > 0
    ? database
    : callsIn(text, options).flatMap((call) => [...statement(call), ...ended(call)]);
}
