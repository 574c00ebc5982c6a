import { absolutePath, folderOf } from '../../model/filePath';
import type { Observation, Unknown } from '../../model/finding';
import { canonical } from '../hcl/canonical';
import { valueIn } from '../hcl/value';
import type { Comparison } from './comparison';
import { instancesOf } from './instances';
import { movedInside } from './movedInside';
import { placeIn, valueOf, type Module, type Value } from './module';
import type { Resource, Source } from './resource';
import { pairResources, type Pair } from './pairing';
import { resolve } from './resolve';

/** The folder that a module is read from, when that is one beside; null when it is fetched. */
export function folderOfCall({ source, block }: Resource): string | null {
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

/** The module of a folder on a side; one without files when nothing is there. */
export type Reader = (folder: string, side: Source['side']) => Module;

/** The calls of modules that are on both sides, as `moved` blocks say. */
export function callPairs(before: Module, after: Module): readonly Pair[] {
  const calls = ({ resources, ...module }: Module): Module => {
    const own = [...resources].filter(([, { type }]) => type === 'module');
    return { ...module, resources: new Map(own) };
  };
  return pairResources(calls(before), calls(after)).pairs;
}

/** A call of a module as it was and as it is, with what stands in the module. */
export type Call = {
  readonly address: string;
  /** Where the module is read from. */
  readonly folder: string;
  readonly before: Module;
  readonly after: Module;
  /** The keys of its instances, as texts; empty for a single one, null when they are not known. */
  readonly instances: readonly string[] | null;
};

/** Null when what is called is not in folders beside, or when the call makes nothing on either side. */
export function callOf({ before, after }: Comparison, { was, is }: Pair, read: Reader): Call | null {
  const [from, folder] = [folderOfCall(was), folderOfCall(is)];
  if (from === null || folder === null) return null;
  const [old, now] = [read(from, 'before'), read(folder, 'after')];
  const files = [old.sources.length, now.sources.length];
  // An empty folder that another one takes the place of is not seen; one that is emptied takes all with it.
  if (from === folder ? Math.max(...files) === 0 : Math.min(...files) === 0) return null;
  const instances = instancesOf(after, is);
  const moved = movedInside(after, [was.address, is.address]);
  return {
    address: is.address,
    folder,
    before: called(old, before, was),
    after: { ...called(now, after, is), moved: new Map([...now.moved, ...moved]) },
    instances,
  };
}

function inInstances({ instances }: Call): string {
  if (instances === null) return ', in each instance';
  if (instances.length === 0) return '';
  const shown = instances.slice(0, 3).map((key) => `\`${key}\``);
  const more = instances.length > 3 ? ` and ${instances.length - 3} more` : '';
  return `, in each instance (${shown.join(', ')}${more})`;
}

/** What is seen inside a called module, under the address that it has outside. */
export function asCalled(call: Call, found: Observation): Observation {
  const outside = (name: string): string => `${call.address}.${name}`;
  const { name } = found.target;
  const { impact } = found;
  // A cause that stands in the call is one at a distance.
  const isDistant = folderOf(found.at.file ?? '') !== call.folder;
  const isLost = found.effect === 'replace' || found.effect === 'delete';
  return {
    ...found,
    ...(isLost && isDistant ? { code: 'TF05' as const } : {}),
    ...(impact === undefined ? {} : { impact: { ...impact, dependants: impact.dependants.map(outside) } }),
    target: { ...found.target, name: outside(name) },
    says: `${found.says.replaceAll(name, outside(name))}${inInstances(call)}`,
  };
}

/** What is not seen inside a called module; the thing that it is about stands in its text as `ADDRESS`. */
export function unknownAsCalled({ address }: Call, unknown: Unknown): Unknown {
  return { ...unknown, says: unknown.says.replace(/ to `(?=[\w.-]+` )/, ` to \`${address}.`) };
}
