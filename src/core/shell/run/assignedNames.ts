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

function innerOf(statement: Statement): readonly Statement[] {
  switch (statement.kind) {
    case 'pipeline':
      return statement.stages;
    case 'chain':
      return [statement.first, ...statement.rest.map((one) => one.statement)];
    case 'subshell':
    case 'group':
    case 'unparsed':
      return statement.body;
    case 'redirected':
      return [statement.body];
    case 'if':
      return [...statement.branches.flatMap((one) => [...one.condition, ...one.body]), ...statement.otherwise];
    case 'while':
      return [...statement.condition, ...statement.body];
    case 'for':
      return statement.body;
    case 'case':
      return statement.arms.flat();
    case 'command':
    case 'function':
    case 'test':
      return [];
  }
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
