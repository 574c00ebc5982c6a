import type { FileAnnotations } from '../protocol/annotations';

export type Published = {
  /** All that is known of a folder's files now; sends what differs from what was sent, files that became clean too. */
  readonly replace: (folder: string, files: readonly FileAnnotations[]) => void;
  /** Folders with a file that shows something. */
  readonly folders: () => readonly string[];
};

function isClean({ annotations, missed }: FileAnnotations): boolean {
  return annotations.length === 0 && missed === null;
}

/** What the editor was told, so that it is told what changes and nothing twice. */
export function createPublished(send: (files: readonly FileAnnotations[]) => void): Published {
  const byFolder = new Map<string, ReadonlyMap<string, string>>();
  return {
    replace: (folder, files) => {
      const before = byFolder.get(folder) ?? new Map<string, string>();
      const shown = files.filter((file) => !isClean(file));
      const now = new Map(shown.map((file) => [file.path, JSON.stringify(file)]));
      const fresh = shown.filter(({ path }) => now.get(path) !== before.get(path));
      const cleaned = [...before.keys()]
        .filter((path) => !now.has(path))
        .map((path): FileAnnotations => ({ path, annotations: [], version: null, deleted: false, missed: null }));
      if (now.size === 0) byFolder.delete(folder);
      else byFolder.set(folder, now);
      if (fresh.length + cleaned.length > 0) send([...fresh, ...cleaned]);
    },
    folders: () => [...byFolder.keys()],
  };
}
