import type { AnnotationEditorMessage, AnnotationGateMessage } from '../../gate/protocol/annotations';

export type ChangeList = Extract<AnnotationGateMessage, { kind: 'changed-files' }>;

export type GateRequests = {
  /** Null when no gate answers. */
  readonly changedFiles: () => Promise<ChangeList | null>;
  readonly baseText: (path: string) => Promise<string | null>;
  readonly hear: (message: ChangeList | Extract<AnnotationGateMessage, { kind: 'base-text' }>) => void;
  /** The gate that was asked is gone, and with it its answers. */
  readonly giveUp: () => void;
};

/** Questions to the gate about changed files, each answered once. */
export function createGateRequests(send: (message: AnnotationEditorMessage) => void): GateRequests {
  const lists = new Map<number, (answer: ChangeList | null) => void>();
  const texts = new Map<number, (answer: string | null) => void>();
  let last = 0;
  return {
    changedFiles: () =>
      new Promise((resolve) => {
        last += 1;
        lists.set(last, resolve);
        send({ kind: 'list-changed-files', request: last });
      }),
    baseText: (path) =>
      new Promise((resolve) => {
        last += 1;
        texts.set(last, resolve);
        send({ kind: 'read-base', request: last, path });
      }),
    hear: (message) => {
      if (message.kind === 'changed-files') {
        lists.get(message.request)?.(message);
        lists.delete(message.request);
      } else {
        texts.get(message.request)?.(message.text);
        texts.delete(message.request);
      }
    },
    giveUp: () => {
      for (const answer of lists.values()) answer(null);
      for (const answer of texts.values()) answer(null);
      lists.clear();
      texts.clear();
    },
  };
}
