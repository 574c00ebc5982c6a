import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds that git is given to finish what it is doing. */
const SETTLE = 150;

/** A commit writes the index and the log of HEAD, a checkout HEAD itself, a soft reset its log. */
const telling = new Set(['HEAD', 'index', 'ORIG_HEAD', 'packed-refs', 'logs']);

/** Calls `moved` after the head of the repository whose git folder this is may have moved. Nothing is polled. */
export function watchHead(gitFolder: string, moved: () => void): () => void {
  let timer: NodeJS.Timeout | null = null;
  const soon = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(moved, SETTLE);
  };
  const watchers: FSWatcher[] = [];
  const open = (folder: string): void => {
    try {
      const watcher = watch(folder, { persistent: false }, (_event, name) => {
        if (name === null || telling.has(name)) soon();
      });
      // The folder went away: the next change of a file finds no repository any more.
      watcher.on('error', () => {
        watcher.close();
      });
      watchers.push(watcher);
    } catch {
      // A repository without commits has no log yet; its index is watched anyway.
    }
  };
  open(gitFolder);
  open(join(gitFolder, 'logs'));
  return () => {
    if (timer !== null) clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
