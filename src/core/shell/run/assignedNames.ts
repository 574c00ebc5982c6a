import type { Statement } from '../syntax/tree';

const readers = new Set([
  'read',
  'mapfile',
  'readarray',
  'getopts',
  'printf',
  'let',
  'export',
  'declare',
  'local',
  'typeset',
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
  if (statement.kind === 'case') return statement.arms.flat();
  if (statement.kind === 'if') {
    return [...statement.branches.flatMap((one) => [...one.condition, ...one.body]), ...statement.otherwise];
  }
  return statement.kind === 'while' ? [...statement.condition, ...statement.body] : bodyOf(statement);
}

/** Names that statements may give a value when they run, functions they call aside. */
export function assignedNames(statements: readonly Statement[]): ReadonlySet<string> {
  const names = new Set<string>();
  const waiting = [...statements];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    waiting.push(...innerOf(next));
    if (next.kind !== 'command') continue;
    for (const { name } of next.assignments) if (next.words.length === 0) names.add(name);
    const [head, ...words] = next.words;
    if (head === undefined || !readers.has(head.raw)) continue;
    for (const word of words) {
      const name = word.assignment?.name ?? word.raw;
      if (/^\w+$/.test(name)) names.add(name);
    }
  }
  return names;
}
