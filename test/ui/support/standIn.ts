import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { EditorMessage, GateMessage } from '../../../src/gate/protocol';

export type StandIn = {
  readonly socket: string;
  /** Says it to the editor as the gate would. */
  readonly say: (message: GateMessage | 'die' | 'freeze') => void;
  /** All that the editor said since the start, oldest first. */
  readonly heard: () => readonly EditorMessage[];
  /** Waits for the first message that fits, from `since` on. */
  readonly hear: (fits: (message: EditorMessage) => boolean, since?: number) => Promise<EditorMessage>;
  readonly close: () => void;
};

const patience = 15_000;

/** The test's end of the stand-in gate; a restarted gate connects again. */
export async function openStandIn(folder: string): Promise<StandIn> {
  const socket = join(folder, 'stand-in.sock');
  const heard: EditorMessage[] = [];
  let gate: Socket | null = null;
  const server = createServer((connection) => {
    gate = connection;
    connection.on('error', () => undefined);
    createInterface({ input: connection }).on('line', (line) => {
      // The door: what comes here was written by the product under test.
      heard.push(JSON.parse(line) as EditorMessage);
    });
  });
  server.listen(socket);
  await once(server, 'listening');
  return {
    socket,
    heard: () => heard,
    say: (message) => {
      gate?.write(`${JSON.stringify(message)}\n`);
    },
    async hear(fits, since = 0) {
      const until = Date.now() + patience;
      for (;;) {
        const found = heard.slice(since).find(fits);
        if (found !== undefined) return found;
        if (Date.now() > until) throw new Error(`not heard; the editor said ${JSON.stringify(heard.slice(since))}`);
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    },
    close: () => {
      gate?.destroy();
      server.close();
    },
  };
}
