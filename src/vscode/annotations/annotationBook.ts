import type { FileAnnotations } from '../../gate/protocol/annotations';

export type AnnotationBook = {
  /** Takes what the gate says; the paths whose entry changed. */
  readonly put: (files: readonly FileAnnotations[]) => readonly string[];
  readonly of: (path: string) => FileAnnotations | null;
  /** Files that show something, by path. */
  readonly all: () => readonly FileAnnotations[];
  /** Forgets everything; the paths that showed something. */
  readonly clear: () => readonly string[];
};

/** What the gate last said of each file. */
export function createAnnotationBook(): AnnotationBook {
  const files = new Map<string, FileAnnotations>();
  return {
    put: (fresh) => {
      for (const file of fresh) {
        if (file.annotations.length === 0 && file.missed === null) files.delete(file.path);
        else files.set(file.path, file);
      }
      return fresh.map(({ path }) => path);
    },
    of: (path) => files.get(path) ?? null,
    all: () => [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    clear: () => {
      const paths = [...files.keys()];
      files.clear();
      return paths;
    },
  };
}
