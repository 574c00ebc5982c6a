import type { EditEditorMessage, FileEvent } from '../../gate/protocol/edits';

export type ChangeBatch = {
  readonly changed: (event: FileEvent) => void;
  /** A person typed and saved it. */
  readonly saved: (path: string) => void;
  readonly dispose: () => void;
};

/** Milliseconds from the first change to the message that tells of all. */
const GATHERED = 100;
/** Events in one message; a checkout may bring tens of thousands. */
const MOST = 1_000;

/** What two events of one file come to. */
function together(old: FileEvent['how'] | undefined, now: FileEvent['how']): FileEvent['how'] {
  return old === 'deleted' && now === 'created' ? 'changed' : now;
}

/** Gathers what comes within a tenth of a second: an editor that is idle sends nothing. */
export function createChangeBatch(send: (message: EditEditorMessage) => void): ChangeBatch {
  let files = new Map<string, FileEvent['how']>();
  let saved = new Set<string>();
  let timer: NodeJS.Timeout | null = null;

  function flush(): void {
    timer = null;
    const events = [...files].map(([path, how]): FileEvent => ({ path, how }));
    const paths = [...saved];
    files = new Map();
    saved = new Set();
    for (let at = 0; at === 0 || at < events.length; at += MOST) {
      send({ kind: 'files-changed', files: events.slice(at, at + MOST), saved: at === 0 ? paths : [] });
    }
  }

  const soon = (): void => {
    timer ??= setTimeout(flush, GATHERED);
  };
  return {
    changed({ path, how }) {
      files.set(path, together(files.get(path), how));
      soon();
    },
    saved(path) {
      saved.add(path);
      soon();
    },
    dispose() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
