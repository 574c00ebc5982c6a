/** How judging a folder ended; `again`: the engine was not there, `stuck`: it takes too long. */
export type Judged = 'done' | 'again' | 'stuck';

export type FolderQueue = {
  /** To be judged soon; one that waits already waits once. `now`: before all others, somebody looks at it. */
  readonly mark: (folder: string, now: boolean) => void;
  /** What made it stuck may be gone: judged again at its next mark. */
  readonly free: (folder: string) => void;
  readonly close: () => void;
};

export type FolderQueueOptions = {
  readonly judge: (folder: string) => Promise<Judged>;
  /** The folder will not be tried again before it is freed. */
  readonly giveUp: (folder: string) => void;
  readonly trouble: (says: string) => void;
};

/** Milliseconds before a folder is tried again whose engine was not there. */
const PAUSE = 1_000;
const MOST_TRIES = 3;

/** Folders that wait to be judged, one at a time. A folder that is stuck is left alone: it costs the engine its life. */
export function createFolderQueue({ judge, giveUp, trouble }: FolderQueueOptions): FolderQueue {
  const waiting: string[] = [];
  const stuck = new Set<string>();
  const tries = new Map<string, number>();
  const timers = new Set<NodeJS.Timeout>();
  let running = false;
  let closed = false;

  const later = (folder: string): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      mark(folder, false);
    }, PAUSE);
    timers.add(timer);
  };
  const after = (folder: string, judged: Judged): void => {
    const tried = judged === 'again' ? (tries.get(folder) ?? 0) + 1 : 0;
    if (judged === 'again' && tried < MOST_TRIES) {
      tries.set(folder, tried);
      later(folder);
      return;
    }
    tries.delete(folder);
    if (judged === 'done') return;
    stuck.add(folder);
    giveUp(folder);
  };
  const work = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (let folder = waiting.shift(); folder !== undefined && !closed; folder = waiting.shift()) {
      try {
        after(folder, await judge(folder));
      } catch (error) {
        trouble(`\`${folder}\` cannot be judged: ${error instanceof Error ? error.message : 'unknown fault'}`);
      }
    }
    running = false;
  };
  const mark = (folder: string, now: boolean): void => {
    if (stuck.has(folder) || closed) return;
    const at = waiting.indexOf(folder);
    if (at >= 0 && !now) return;
    if (at >= 0) waiting.splice(at, 1);
    if (now) waiting.unshift(folder);
    else waiting.push(folder);
    void work();
  };
  return {
    mark,
    free: (folder) => stuck.delete(folder),
    close: () => {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
