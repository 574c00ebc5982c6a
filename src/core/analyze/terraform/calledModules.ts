import { absolutePath, folderOf } from '../../model/filePath';
import type { Observation } from '../../model/finding';
import { canonical } from '../hcl/canonical';
import { valueIn } from '../hcl/value';
import type { Comparison } from './comparison';
import { placeIn, valueOf, type Module, type Value } from './module';
import type { Resource } from './resource';
import type { Pair } from './pairing';
import { resolve } from './resolve';

/** The folder that a module is read from, when that is one beside; null when it is fetched. */
function folderOfCall({ source, block }: Resource): string | null {
  const text = valueOf(source, block.body, 'source');
  const value = text === null ? null : valueIn(text);
  if (value?.kind !== 'scalar' || !/^\.{1,2}\//.test(value.text)) return null;
  return absolutePath(value.text, folderOf(source.path));
}

const ownNames = new Set(['source', 'version', 'count', 'for_each', 'providers', 'depends_on']);

/** The module with its variables set to what a call gives them. */
function called(inside: Module, caller: Module, { source, block }: Resource): Module {
  const given = block.body.attributes
    .filter(({ name }) => !ownNames.has(name))
    .map(({ name, value, span }): readonly [string, Value] => {
      const { text, overridable, from } = resolve(canonical(source.text.slice(value.start, value.end)), caller);
      return [`var.${name}`, { text, overridable, at: from[0] ?? placeIn(source, span), closed: true }];
    });
  return { ...inside, values: new Map([...inside.values, ...given]) };
}

/** The module as it is, as it was called and as it is called; null when its folder holds nothing that can be read. */
export function calledTwice(
  { before, after }: Comparison,
  { was, is }: Pair,
  read: (folder: string) => Module,
): { readonly before: Module; readonly after: Module } | null {
  const folder = folderOfCall(is);
  if (folder === null || folder !== folderOfCall(was)) return null;
  const inside = read(folder);
  if (inside.sources.length === 0) return null;
  return { before: called(inside, before, was), after: called(inside, after, is) };
}

/** What is seen inside a called module, under the address it has outside; the cause stands in the call. */
export function asCalled(address: string, found: Observation): Observation {
  const { name } = found.target;
  return {
    ...found,
    ...(found.effect === 'replace' || found.effect === 'delete' ? { code: 'TF05' } : {}),
    target: { ...found.target, name: `${address}.${name}` },
    says: found.says.replaceAll(name, `${address}.${name}`),
  };
}
