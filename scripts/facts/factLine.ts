/** Timeouts are create, update, delete in minutes. Brakes are attribute names with their defaults. */
export type FactRow = {
  readonly always: readonly string[];
  readonly maybe: readonly string[];
  readonly all: boolean;
  readonly timeouts: readonly [number | null, number | null, number | null];
  readonly brakes: readonly (readonly [string, string | null])[];
};

type Tree = { self: boolean; readonly below: Map<string, Tree> };

function treeOf(paths: readonly string[]): Tree {
  const root: Tree = { self: false, below: new Map() };
  for (const path of paths) {
    let node = root;
    for (const part of path.split('.')) {
      const next = node.below.get(part) ?? { self: false, below: new Map() };
      node.below.set(part, next);
      node = next;
    }
    node.self = true;
  }
  return root;
}

/** `a`, `b!(c,d)` is `b`, `b.c` and `b.d`; `b(c)` is `b.c` alone. */
function treeText(tree: Tree): string {
  return [...tree.below]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, node]) => (node.below.size === 0 ? name : `${name}${node.self ? '!' : ''}(${treeText(node)})`))
    .join(',');
}

/** One line of a fact table: `type|always|maybe|create/update/delete|brake=default,…`; `*` before `always` means every change. */
export function factLine(type: string, row: FactRow): string {
  const timeouts = row.timeouts.every((minutes) => minutes === null) ? '' : row.timeouts.map((m) => m ?? '').join('/');
  const brakes = [...new Map(row.brakes)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => (value === null ? name : `${name}=${value}`))
    .join(',');
  const always = `${row.all ? '*' : ''}${treeText(treeOf(row.always))}`;
  return [type, always, treeText(treeOf(row.maybe)), timeouts, brakes].join('|').replace(/\|+$/, '');
}
