import { UNKNOWN_PART } from '../../model/command';
import type { CodeOptions } from '../../model/codeReader';
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

/** `gateway.customer.delete('c1')` of a name that stands for what somebody opened before: the first word names it. */
function ended(call: Call): readonly Act[] {
  const [root = '', ...path] = call.name.split('.');
  const isOpened = call.on.kind !== 'text' && /^[a-z_]\w*$/i.test(root) && path.length > 0;
  return isOpened && call.args.length + call.named.size > 0 ? endedBy(root, path, call) : [];
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
