import type { Neighbour } from '../../model/analyzer';
import { moduleOf, type Module } from './module';
import { isTerraform, neighboursIn, sourceOf, withoutShadowed } from './source';

/** The module of a folder as it stands there; one without files when there is none. */
export function folderModule(folder: string, neighbours: (path: string) => readonly Neighbour[]): Module {
  const files = neighboursIn(folder, new Set(), neighbours).filter(({ path }) => isTerraform(path));
  return moduleOf(withoutShadowed(files).map((file) => sourceOf(file, 'after')));
}
