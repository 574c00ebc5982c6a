import type { Actions } from '../commands';
import type { Owned } from '../owned';
import { createChangeDocuments } from './changeDocuments';
import { createEditorPlugin } from './editorPlugin';

export type ConnectPart = Owned & { readonly actions: Pick<Actions, 'connectAgents' | 'hardenAgent'> };

/**
 * The editor's way to what `holdpoint init` does. `dist` is the folder of the built programs; `changed` hears of each
 * change that was made.
 */
export function createConnectPart(dist: string, changed: () => void): ConnectPart {
  const documents = createChangeDocuments();
  const plugin = createEditorPlugin(dist);
  return {
    dispose: () => {
      documents.dispose();
      plugin.dispose();
    },
    // Evaluated when they are asked for: the agents' settings have no part in the editor's start.
    actions: {
      connectAgents: () => {
        void import('./connectAgents').then(({ connectAgents }) => connectAgents(dist, documents));
      },
      hardenAgent: (row) => {
        void import('./hardenAgent')
          .then(({ hardenAgent }) => hardenAgent(row, dist, documents))
          .then((isWritten) => {
            if (isWritten) changed();
          });
      },
    },
  };
}
