/*
 * The text form of a fact table, one type a line:
 *   type|always|maybe|create/update/delete|brake=default,…
 * `always` and `maybe` are paths as a tree: `a`, `b!(c,d)` is `b`, `b.c` and `b.d`, `b(c)` is `b.c` alone. A `*` before
 * `always` means that every change replaces. A line is found by searching the text and decoded when it is asked for,
 * so that a program that asks for three types does not pay for three thousand.
 */

/** What one line says; minutes; `null` where nothing is known. */
export type FactLine = {
  readonly always: readonly string[];
  readonly maybe: readonly string[];
  readonly all: boolean;
  readonly timeouts: readonly [number | null, number | null, number | null] | null;
  readonly brakes: ReadonlyMap<string, string | null>;
};

function pathsOf(tree: string): readonly string[] {
  const paths: string[] = [];
  const above: string[] = [];
  for (const token of tree.match(/[^,()]+|[()]/g) ?? []) {
    if (token === ')') {
      above.pop();
    } else if (token === '(') {
      const opened = paths.pop() ?? '';
      if (opened.endsWith('!')) paths.push(opened.slice(0, -1));
      above.push(opened.endsWith('!') ? opened.slice(0, -1) : opened);
    } else {
      const parent = above.at(-1);
      paths.push(parent === undefined ? token : `${parent}.${token}`);
    }
  }
  return paths;
}

function minutesOf(field: string): FactLine['timeouts'] {
  if (field === '') return null;
  const [create, update, remove] = field.split('/').map((part) => (part === '' ? null : Number(part)));
  return [create ?? null, update ?? null, remove ?? null];
}

function brakesOf(field: string): ReadonlyMap<string, string | null> {
  const pairs = field.split(',').filter((pair) => pair !== '');
  return new Map(
    pairs.map((pair) => {
      const [name = '', value] = pair.split('=');
      return [name, value ?? null];
    }),
  );
}

// A large change asks for the same few types thousands of times. The table holds no meaning: emptying it changes no answer.
const decoded = new Map<string, Map<string, FactLine | null>>();
const MOST_DECODED = 2000;

/** The line of `type` (without its provider's prefix) in `table`, or null when the table does not know the type. */
export function factLineOf(table: string, type: string): FactLine | null {
  const lines = decoded.get(table) ?? new Map<string, FactLine | null>();
  const known = lines.get(type);
  if (known !== undefined) return known;
  if (lines.size >= MOST_DECODED) lines.clear();
  const found = foundLine(table, type);
  decoded.set(table, lines.set(type, found));
  return found;
}

function foundLine(table: string, type: string): FactLine | null {
  const start = table.indexOf(`\n${type}|`);
  const bare = start < 0 && table.includes(`\n${type}\n`);
  if (start < 0 && !bare) return null;
  return factLineIn(bare ? '' : table.slice(start + 1, table.indexOf('\n', start + 1)));
}

/** Decodes one line. */
export function factLineIn(line: string): FactLine {
  const [, always = '', maybe = '', timeouts = '', brakes = ''] = line.split('|');
  const all = always.startsWith('*');
  return {
    always: pathsOf(all ? always.slice(1) : always),
    maybe: pathsOf(maybe),
    all,
    timeouts: minutesOf(timeouts),
    brakes: brakesOf(brakes),
  };
}
