import { timingSafeEqual } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import type { HookAnswer } from '../core/model/agent';
import { answerBytes, createReader } from './wire';
import type { WireQuestion } from './wire';

/** One question that waits for its answer. */
export type Asker = {
  readonly answer: (answer: HookAnswer) => void;
  readonly redirect: (socket: string) => void;
  /** The line was closed from the other side before there was an answer. */
  readonly onGone: (then: () => void) => void;
};

export type SocketServer = { readonly beat: () => void; readonly close: () => void };

export type SocketServerOptions = {
  readonly path: string;
  /** Hex. */
  readonly credential: string;
  readonly kinds: readonly string[];
  readonly onQuestion: (question: WireQuestion, asker: Asker) => void;
  readonly onTrouble: (says: string) => void;
};

/** Milliseconds in which a question has to arrive whole. */
const ARRIVAL = 10_000;

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function serve(socket: Socket, options: SocketServerOptions, waiting: Set<Socket>): void {
  const read = createReader((kind, credential) => {
    if (!isSame(credential, options.credential)) return 'wrong credential';
    return options.kinds.includes(kind) ? null : 'no such kind of question';
  });
  let done = false;
  const end = (bytes: Buffer | string): void => {
    done = true;
    waiting.delete(socket);
    if (!socket.destroyed) socket.end(bytes);
  };
  const late = setTimeout(() => {
    end('error the question did not arrive in time\n');
    // A peer that never closes its side must not keep the line.
    setTimeout(() => {
      socket.destroy();
    }, 1_000).unref();
  }, ARRIVAL);
  let gone: (() => void) | null = null;
  socket.on('error', () => undefined);
  socket.on('close', () => {
    clearTimeout(late);
    waiting.delete(socket);
    if (!done) gone?.();
  });
  socket.on('data', (chunk: Buffer) => {
    if (done || waiting.has(socket)) return;
    const got = read(chunk);
    if (got.kind === 'more') return;
    clearTimeout(late);
    if (got.kind === 'bad') {
      end(`error ${got.says}\n`);
      setTimeout(() => {
        socket.destroy();
      }, 1_000).unref();
      return;
    }
    waiting.add(socket);
    options.onQuestion(got.question, {
      answer: (answer) => {
        end(answerBytes(answer));
      },
      redirect: (path) => {
        end(`redirect ${path}\n`);
      },
      onGone: (then) => {
        gone = then;
      },
    });
  });
}

/** Listens for questions on a socket that only this user can reach (0600 in a 0700 folder). Rejects when it cannot. */
export function openSocketServer(options: SocketServerOptions): Promise<SocketServer> {
  const waiting = new Set<Socket>();
  const open = new Set<Socket>();
  const server: Server = createServer({ allowHalfOpen: true }, (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('end', () => {
      if (!waiting.has(socket)) socket.end();
    });
    serve(socket, options, waiting);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.path, () => {
      server.off('error', reject);
      server.on('error', (error) => {
        options.onTrouble(`the gate's socket failed: ${error.message}`);
      });
      if (process.platform !== 'win32') chmodSync(options.path, 0o600);
      resolve({
        beat() {
          for (const socket of waiting) if (socket.writable) socket.write('wait\n');
        },
        close() {
          server.close();
          for (const socket of open) socket.destroySoon();
        },
      });
    });
  });
}
