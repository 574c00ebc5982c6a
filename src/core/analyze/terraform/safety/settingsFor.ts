import { terraformFacts } from '../../../facts/terraformFacts';
import { readingsAt } from './readings';
import type { Setting } from './setting';
import { anyProvider } from './tables/anyProvider';
import { tables } from './tables/tables';
import type { Tree } from './tree';
import type { ObjectValue, Value } from './value';

type Glob = { readonly parts: readonly string[]; readonly setting: Setting };

/** The tables by exact type, and what stands for several types. */
function indexed(all: readonly Setting[]): { readonly exact: ReadonlyMap<string, Setting[]>; readonly globs: Glob[] } {
  const exact = new Map<string, Setting[]>();
  const globs: Glob[] = [];
  for (const setting of all) {
    for (const type of setting.types) {
      if (type.includes('*')) globs.push({ parts: type.split('*'), setting });
      else exact.set(type, [...(exact.get(type) ?? []), setting]);
    }
  }
  return { exact, globs };
}

const index = indexed(tables);

function fits(type: string, parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts;
  const last = rest.at(-1) ?? '';
  if (!type.startsWith(first) || !type.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    at = type.indexOf(part, at);
    if (at < 0) return false;
    at += part.length;
  }
  return true;
}

const MAX_DEPTH = 6;

function children(value: Value): readonly ObjectValue[] {
  if (value.kind === 'object') return [value];
  return value.kind === 'list' ? value.items.flatMap(children) : [];
}

function pathsIn(object: ObjectValue, above: string, depth: number, found: Set<string>): void {
  for (const { name, value } of object.fields) {
    const path = above === '' ? name : `${above}.${name}`;
    found.add(path);
    if (depth < MAX_DEPTH) for (const child of children(value)) pathsIn(child, path, depth + 1, found);
  }
}

/** Where our tables do not know what absence means, the provider's schema may. */
function withDefault(setting: Setting, type: string): Setting {
  if (setting.absent !== 'unknown') return setting;
  const brake = terraformFacts(type)?.brakes.get(setting.path.join('.')) ?? '';
  return brake === '' ? setting : { ...setting, absent: { value: brake } };
}

/** Names that mean the same with every provider, where the tables do not know the type's own setting. */
function byName(type: string, trees: readonly Tree[], known: readonly Setting[]): readonly Setting[] {
  const paths = new Set<string>();
  for (const { root } of trees) pathsIn(root, '', 0, paths);
  const told = new Set(
    known.flatMap(({ path }) =>
      path[0] === '**' ? [...paths].filter((one) => one.endsWith(path.slice(1).join('.'))) : [path.join('.')],
    ),
  );
  return [...paths].flatMap((path) => {
    if (told.has(path)) return [];
    const segments = path.split('.');
    const name = segments.at(-1) ?? '';
    const named = anyProvider.find(({ pattern }) => pattern.test(name));
    return named === undefined ? [] : [{ ...named.setting, types: [type], path: segments }];
  });
}

/** Only what is written somewhere can have changed. */
function isWritten(setting: Setting, trees: readonly Tree[]): boolean {
  return trees.some(({ root }) => readingsAt(root, setting.path).some(({ field }) => field !== null));
}

/** The settings that decide about a resource as it was and as it is. */
export function settingsFor(was: Tree | null, is: Tree): readonly Setting[] {
  const { type } = is.resource;
  const trees = was === null ? [is] : [was, is];
  const known = [
    ...(index.exact.get(type) ?? []),
    ...index.globs.filter(({ parts }) => fits(type, parts)).map(({ setting }) => setting),
  ];
  return [...known, ...byName(type, trees, known)]
    .filter((setting) => isWritten(setting, trees))
    .map((setting) => withDefault(setting, type));
}
