import { callPairs, folderOfCall, type Reader } from '../../terraform/calledModules';
import { DEEPEST_CALL } from '../../terraform/moduleCallers';
import type { Pair } from '../../terraform/pairing';
import type { Resource } from '../../terraform/resource';
import type { World } from '../world/world';
import { moduleReader, type Given, type ModuleReader } from './moduleReader';
import { terraformWorld } from './terraformWorld';

/** What both sides of a change say about rights. */
export type Worlds = { readonly before: World; readonly after: World };

/** A folder on both sides, with what is read there. */
type Side = { readonly folder: string; readonly reader: ModuleReader };
type Caller = { readonly before: Side; readonly after: Side; readonly name: string; readonly depth: number };

/** Calls that are read in one change; modules that call each other many times over must not multiply. */
const MOST_CALLS = 100;

const unmoved: ReadonlyMap<string, string> = new Map();

function givenBy({ reader }: Side, { source, block }: Resource): Given {
  return (variable) => reader.value(source, block, variable);
}

function textOf({ source, block }: Resource): string {
  return source.text.slice(block.span.start, block.span.end);
}

/** The same call, which gives nothing that may be another value now. */
function isUntouched({ was, is }: Pair): boolean {
  const now = textOf(is);
  return textOf(was) === now && !/\b(?:var|local)\./.test(now);
}

/**
 * What modules say about rights with the values that their calls give them, where the call or the module changed. `folders`
 * are those with files that did, `callers` others that call them. What a `moved` block takes into a module or out of it is told by the folders alone.
 */
export function calledWorlds(folders: readonly string[], callers: readonly string[], read: Reader): readonly Worlds[] {
  const changed = new Set(folders);
  const found: Worlds[] = [];

  function visit(caller: Caller, pair: Pair): void {
    const [was, is] = [folderOfCall(pair.was), folderOfCall(pair.is)];
    if (was === null || is === null || caller.depth >= DEEPEST_CALL) return;
    if (found.length >= MOST_CALLS || (!changed.has(is) && isUntouched(pair))) return;
    const [before, after] = [read(was, 'before'), read(is, 'after')];
    if (before.sources.length === 0 || after.sources.length === 0) return;
    const name = `${caller.name} ${pair.is.address}`;
    const readers = {
      before: moduleReader(before, after.moved, givenBy(caller.before, pair.was)),
      after: moduleReader(after, unmoved, givenBy(caller.after, pair.is)),
    };
    const keyOf = (_: string, address: string): string => `${name} ${address}`;
    found.push({
      before: terraformWorld(before, after.moved, keyOf, readers.before),
      after: terraformWorld(after, unmoved, keyOf, readers.after),
    });
    descend({
      before: { folder: was, reader: readers.before },
      after: { folder: is, reader: readers.after },
      ...{ name, depth: caller.depth + 1 },
    });
  }

  function descend(caller: Caller): void {
    const [before, after] = [read(caller.before.folder, 'before'), read(caller.after.folder, 'after')];
    if ([...after.moved].some((names) => names.some((address) => address.startsWith('module.')))) return;
    for (const pair of callPairs(before, after)) visit(caller, pair);
  }

  for (const folder of [...folders, ...callers]) {
    const [before, after] = [read(folder, 'before'), read(folder, 'after')];
    if (![...after.resources.values()].some(({ type }) => type === 'module')) continue;
    descend({
      before: { folder, reader: moduleReader(before, after.moved) },
      after: { folder, reader: moduleReader(after, unmoved) },
      ...{ name: folder, depth: 0 },
    });
  }
  return found;
}
