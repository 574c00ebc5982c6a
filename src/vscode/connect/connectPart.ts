import type { Owned } from '../owned';
import { createChangeDocuments } from './changeDocuments';

/** The editor's way to what `holdpoint init` does. `dist` is the folder of the built programs. */
export function createConnectPart(dist: string): Owned & { readonly connect: () => void } {
  const documents = createChangeDocuments();
  return {
    dispose: () => {
      documents.dispose();
    },
    connect: () => {
      // Evaluated when it is asked for: the agents' settings have no part in the editor's start.
      void import('./connectAgents').then(({ connectAgents }) => connectAgents(dist, documents));
    },
  };
}
