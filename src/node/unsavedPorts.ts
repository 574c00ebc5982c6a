import { dirname, extname } from 'node:path';
import type { Ports } from '../core/model/ports';

/** How the engine sees files. */
export type FileViews = Pick<Ports, 'read' | 'neighbours'> & Partial<Pick<Ports, 'configurations' | 'templates'>>;

/** The ports with texts of open documents in the place of what is on disk; `unsaved` is by absolute path. */
export function unsavedPorts(files: FileViews, unsaved: ReadonlyMap<string, string>): FileViews {
  if (unsaved.size === 0) return { read: files.read, neighbours: files.neighbours };
  return {
    read: (path) => unsaved.get(path) ?? files.read(path),
    neighbours: (path) => {
      const here = [...unsaved].filter(
        ([other]) => other !== path && dirname(other) === dirname(path) && extname(other) === extname(path),
      );
      const names = new Set(here.map(([other]) => other));
      const saved = files.neighbours(path).filter((file) => !names.has(file.path));
      return [...saved, ...here.map(([other, text]) => ({ path: other, text }))];
    },
  };
}
