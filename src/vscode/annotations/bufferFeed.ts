import type { AnnotationEditorMessage } from '../../gate/protocol/annotations';

/** An open document, as far as this needs to know it. */
export type OpenText = {
  readonly path: string;
  readonly version: () => number;
  readonly isDirty: () => boolean;
  readonly text: () => string;
};

export type BufferFeed = {
  readonly opened: (document: OpenText) => void;
  readonly changed: (document: OpenText) => void;
  readonly closed: (document: OpenText) => void;
  /** No analyzer reads these: nothing more is sent of them. */
  readonly leaveOut: (paths: readonly string[]) => void;
  /** A gate that knows nothing listens: everything that is open is told again. */
  readonly restart: (documents: readonly OpenText[]) => void;
  readonly dispose: () => void;
};

export type BufferFeedOptions = {
  readonly send: (message: AnnotationEditorMessage) => void;
  /** Calls back once after the milliseconds, unless it is cancelled before. */
  readonly later: (work: () => void, milliseconds: number) => () => void;
};

/** Milliseconds that keystrokes are gathered for. */
const GATHER = 100;

/** Tells the gate what stands in open documents: at once when they open and close, soon after they change. */
export function createBufferFeed({ send, later }: BufferFeedOptions): BufferFeed {
  const leftOut = new Set<string>();
  const waiting = new Map<string, () => void>();

  const tell = ({ path, version, isDirty, text }: OpenText): void => {
    if (leftOut.has(path)) return;
    send({ kind: 'buffer', path, text: isDirty() ? text() : null, version: version() });
  };
  const forget = (path: string): void => {
    waiting.get(path)?.();
    waiting.delete(path);
  };
  return {
    opened: tell,
    // The first keystroke starts the clock and no later one moves it: who types on and on is answered all the same.
    changed: (document) => {
      const { path } = document;
      if (leftOut.has(path) || waiting.has(path)) return;
      const cancel = later(() => {
        waiting.delete(path);
        tell(document);
      }, GATHER);
      waiting.set(path, cancel);
    },
    closed: (document) => {
      const { path, version } = document;
      forget(path);
      if (!leftOut.has(path)) send({ kind: 'buffer', path, text: null, version: version() });
    },
    leaveOut: (paths) => {
      for (const path of paths) {
        leftOut.add(path);
        forget(path);
      }
    },
    restart: (documents) => {
      leftOut.clear();
      for (const document of documents) tell(document);
    },
    dispose: () => {
      for (const path of [...waiting.keys()]) forget(path);
    },
  };
}
