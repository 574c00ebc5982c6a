import { assignedIn } from './arithmetic';
import type { CommandSyntax, Part, Statement } from '../syntax/tree';

const readers = new Set([
  'read',
  'mapfile',
  'readarray',
  'getopts',
  'printf',
  'export',
  'declare',
  'local',
  'typeset',
  'integer',
]);

/** The bodies of statements that hold others. */
function bodyOf(statement: Statement): readonly Statement[] {
  const { kind } = statement;
  return kind === 'subshell' || kind === 'group' || kind === 'unparsed' || kind === 'for' ? statement.body : [];
}

function innerOf(statement: Statement): readonly Statement[] {
  if (statement.kind === 'pipeline') return statement.stages;
  if (statement.kind === 'chain') return [statement.first, ...statement.rest.map((one) => one.statement)];
  if (statement.kind === 'redirected') return [statement.body];
  if (statement.kind === 'case') return statement.arms.flatMap(({ body }) => body);
  if (statement.kind === 'if') {
    return [...statement.branches.flatMap((one) => [...one.condition, ...one.body]), ...statement.otherwise];
  }
  return statement.kind === 'while' ? [...statement.condition, ...statement.body] : bodyOf(statement);
}

/** `$((i++))`, `((i++))`, `${x:=y}` */
function assignedByPart(part: Part): readonly string[] {
  if (part.kind === 'parameter') return part.parameter.operator.endsWith('=') ? [part.parameter.name] : [];
  if (part.kind !== 'arithmetic') return [];
  return assignedIn(part.inside.map((one) => (one.kind === 'text' ? one.text : ' ')).join(''));
}

function hasCommand(statements: readonly Statement[], names: RegExp): boolean {
  const waiting = [...statements];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    waiting.push(...innerOf(next));
    if (next.kind === 'command' && names.test(next.words[0]?.raw ?? '')) return true;
  }
  return false;
}

/** Whether a turn may end before its end. */
export const leavesEarly = (body: readonly Statement[]): boolean =>
  hasCommand(body, /^(?:break|continue|return|exit)$/);

/** Whether a turn may leave other positional parameters. */
export const movesWords = (body: readonly Statement[]): boolean => hasCommand(body, /^(?:shift|set)$/);

/** Names that one command may give a value. */
function assignedByCommand({ assignments, words }: CommandSyntax): readonly string[] {
  const [head, ...others] = words;
  const own = head === undefined ? assignments.map(({ name }) => name) : [];
  const inWords = words.flatMap((word) => word.parts).flatMap(assignedByPart);
  if (head?.raw === 'let') return [...inWords, ...others.flatMap(({ raw }) => assignedIn(raw))];
  if (head === undefined || !readers.has(head.raw)) return [...own, ...inWords];
  const read = others.map((word) => word.assignment?.name ?? word.raw).filter((name) => /^\w+$/.test(name));
  return [...inWords, ...read];
}

/** Names that statements may give a value when they run, functions they call aside. */
export function assignedNames(statements: readonly Statement[]): ReadonlySet<string> {
  const names = new Set<string>();
  const waiting = [...statements];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    waiting.push(...innerOf(next));
    const found =
      next.kind === 'test'
        ? next.parts.flatMap(assignedByPart)
        : next.kind === 'command'
          ? assignedByCommand(next)
          : [];
    for (const name of found) names.add(name);
  }
  return names;
}
