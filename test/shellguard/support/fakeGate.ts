import { EventEmitter, once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReader } from '../../../src/gate/wire';
import type { WireQuestion } from '../../../src/gate/wire';

export type Stage = { readonly root: string; readonly run: string; readonly remove: () => void };

/** A private folder with an empty address book. */
export function stage(): Stage {
  const root = mkdtempSync(join(tmpdir(), 'hp-launcher-'));
  const run = join(root, 'run');
  mkdirSync(join(run, 'gates'), { recursive: true, mode: 0o700 });
  return {
    root,
    run,
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

export type FakeGate = {
  readonly socket: string;
  readonly questions: readonly WireQuestion[];
  /** The first question of this kind, once it has come: a greeting comes from the shell's background. */
  readonly first: (kind: string) => Promise<WireQuestion>;
  readonly close: () => Promise<void>;
};

const credential = 'c0ffee'.repeat(6);

function listening(server: Server, socket: string): Promise<void> {
  return new Promise((resolve) => {
    server.listen(socket, resolve);
  });
}

/** A gate that speaks the protocol and answers as it is told; `reply` gets each question once it has arrived whole. */
export async function fakeGate(
  run: string,
  id: string,
  reply: (socket: Socket, question: WireQuestion) => void,
): Promise<FakeGate> {
  const socket = join(run, 'gates', `${id}.sock`);
  const questions: WireQuestion[] = [];
  const asked = new EventEmitter();
  const open = new Set<Socket>();
  const server = createServer((connection) => {
    open.add(connection);
    connection.on('error', () => undefined);
    const read = createReader((_kind, given) => (given === credential ? null : 'no'));
    connection.on('data', (chunk) => {
      const now = read(Buffer.from(chunk));
      if (now.kind === 'bad') connection.destroy();
      if (now.kind !== 'question') return;
      questions.push(now.question);
      asked.emit('question');
      reply(connection, now.question);
    });
  });
  await listening(server, socket);
  writeFileSync(join(run, 'gates', `${id}.json`), JSON.stringify({ id, pid: process.pid, socket, credential }), {
    mode: 0o600,
  });
  return {
    socket,
    questions,
    async first(kind) {
      for (;;) {
        const found = questions.find((question) => question.kind === kind);
        if (found !== undefined) return found;
        await once(asked, 'question');
      }
    },
    close: () =>
      new Promise((resolve) => {
        for (const connection of open) connection.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
}
