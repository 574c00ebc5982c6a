import { basename } from 'node:path';
import { commands, Uri, workspace, type TextDocumentContentProvider } from 'vscode';
import type { EditEditorMessage, EditGateMessage, HeldChangeView } from '../../gate/protocol/edits';
import type { Owned } from '../owned';
import { diffTitle } from './heldText';

type Texts = Extract<EditGateMessage, { kind: 'held-change-texts' }>;

export type HeldDocuments = Owned & {
  readonly hear: (texts: Texts) => void;
  /** Opens what was there before beside the change. */
  readonly show: (change: HeldChangeView) => void;
};

const scheme = 'holdpoint-held';
/** Milliseconds after which a gate that does not answer is taken to be gone. */
const PATIENCE = 5_000;

const gone = '(the gate does not tell what this change was)\n';

/** Read-only documents with both sides of a change, read out of the gate's store when they are opened. */
export function createHeldDocuments(send: (message: EditEditorMessage) => void): HeldDocuments {
  const waiting = new Map<number, (texts: Texts) => void>();
  let requests = 0;

  function read(id: string): Promise<Texts> {
    const request = ++requests;
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        waiting.delete(request);
        resolve({ kind: 'held-change-texts', request, before: gone, after: gone });
      }, PATIENCE);
      waiting.set(request, (texts) => {
        clearTimeout(late);
        resolve(texts);
      });
      send({ kind: 'read-held-change', request, id });
    });
  }

  const provider: TextDocumentContentProvider = {
    provideTextDocumentContent: async ({ query, fragment }) => {
      const texts = await read(query);
      return (fragment === 'before' ? texts.before : texts.after) ?? '';
    },
  };
  const registered = workspace.registerTextDocumentContentProvider(scheme, provider);
  const side = ({ id, path }: HeldChangeView, name: 'before' | 'after'): Uri =>
    Uri.from({ scheme, path: `/${basename(path)}`, query: id, fragment: name });

  return {
    hear(texts) {
      waiting.get(texts.request)?.(texts);
      waiting.delete(texts.request);
    },
    show(change) {
      void commands.executeCommand('vscode.diff', side(change, 'before'), side(change, 'after'), diffTitle(change));
    },
    dispose() {
      registered.dispose();
    },
  };
}
