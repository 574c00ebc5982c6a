import type { Neighbour } from '../../model/analyzer';
import { folderOfCall } from './calledModules';
import { moduleOf } from './module';
import { DEEPEST_CALL, mayCall } from './moduleCallers';
import { neighboursIn, sourceOf } from './source';

type Neighbours = (path: string) => readonly Neighbour[];

function calledFrom(folder: string, neighbours: Neighbours): readonly string[] {
  const files = neighboursIn(folder, new Set(), neighbours).filter(({ text }) => mayCall(text));
  const { resources } = moduleOf(files.map((file) => sourceOf(file, 'after')));
  return [...resources.values()].flatMap((call) => (call.type === 'module' ? (folderOfCall(call) ?? []) : []));
}

/** The folders of the modules beside that an apply in a folder reads, and of those that they call; without itself. */
export function calledFolders(folder: string, neighbours: Neighbours): readonly string[] {
  const found = new Set([folder]);
  let ring = [folder];
  for (let depth = 0; depth <= DEEPEST_CALL && ring.length > 0; depth += 1) {
    const next = new Set(ring.flatMap((at) => calledFrom(at, neighbours)).filter((at) => !found.has(at)));
    for (const at of next) found.add(at);
    ring = [...next];
  }
  found.delete(folder);
  return [...found];
}
