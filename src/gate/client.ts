import { lstatSync } from 'node:fs';
import type * as Net from 'node:net';
import { join } from 'node:path';
import type { HookAnswer } from '../core/model/agent';
import { foldersOf } from '../node/state';
import { listGates } from './addressBook';
import type { Address } from './addressBook';
import { isOfWindow } from './windowId';
import { questionBytes } from './wire';

export type ClientOptions = {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What is asked: a hook's call when left out. */
  readonly kind?: 'hook' | 'line' | 'launch' | 'hello' | 'tool';
  /** Milliseconds without a byte after which a gate is dead. */
  readonly silence?: number;
  /** The asker does not need an answer any more. */
  readonly signal?: AbortSignal;
};

type Reply =
  | { readonly kind: 'answer'; readonly answer: HookAnswer }
  | { readonly kind: 'redirect'; readonly socket: string }
  | { readonly kind: 'dead'; /** It had been heard. */ readonly waited: boolean };

const SILENCE = 2_000;
const MOST_TRIES = 4;

/** Redirect or answer, once it is all there; `wait` lines are taken off the front. */
function replyIn(got: Buffer): Reply | 'more' | 'bad' {
  let rest = got;
  for (;;) {
    const end = rest.indexOf(0x0a);
    if (end < 0) return 'more';
    const line = rest.subarray(0, end).toString('utf8');
    const after = rest.subarray(end + 1);
    if (line === 'wait') {
      rest = after;
      continue;
    }
    if (line.startsWith('redirect ')) return { kind: 'redirect', socket: line.slice('redirect '.length) };
    const [, code, out, err] = /^answer (\d{1,3}) (\d{1,8}) (\d{1,8})$/.exec(line) ?? [];
    if (code === undefined || out === undefined || err === undefined) return 'bad';
    const [first, second] = [Number(out), Number(err)];
    if (after.length < first + second) return 'more';
    const text = (from: number, length: number): string => after.subarray(from, from + length).toString('utf8');
    const answer = { exitCode: Number(code), stdout: text(0, first), stderr: text(first, second) };
    return { kind: 'answer', answer };
  }
}

function isOwnSocket(path: string): boolean {
  if (process.platform === 'win32') return true;
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat?.isSocket() === true && (process.getuid === undefined || stat.uid === process.getuid());
}

type Asking = Required<Pick<ClientOptions, 'silence'>> & Pick<ClientOptions, 'signal'>;

function askOne(gate: Address, question: (credential: string) => Buffer, { silence, signal }: Asking): Promise<Reply> {
  return new Promise((resolve) => {
    if (!isOwnSocket(gate.socket)) {
      resolve({ kind: 'dead', waited: false });
      return;
    }
    let got = Buffer.alloc(0);
    // Loaded here, for where no gate lives it is not needed and costs milliseconds.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { connect } = require('node:net') as typeof Net;
    const socket = connect(gate.socket);
    const settle = (reply: Reply): void => {
      socket.destroy();
      resolve(reply);
    };
    const dead = (): void => {
      // Nobody is asked on behalf of one who has left.
      settle({ kind: 'dead', waited: got.length > 0 || signal?.aborted === true });
    };
    socket.setTimeout(silence, dead);
    signal?.addEventListener('abort', dead, { once: true });
    socket.on('error', dead);
    socket.on('close', dead);
    socket.on('connect', () => socket.write(question(gate.credential)));
    socket.on('data', (chunk: Buffer) => {
      got = Buffer.concat([got, chunk]);
      const reply = replyIn(got);
      if (reply === 'bad') dead();
      else if (reply !== 'more') settle(reply);
    });
  });
}

/** The window that the terminal names first, then the one that had the focus last. */
function inOrder(gates: readonly Address[], window: string | undefined): readonly Address[] {
  return gates.toSorted(
    (a, b) => Number(isOfWindow(b.id, window)) - Number(isOfWindow(a.id, window)) || b.lastFocus - a.lastFocus,
  );
}

/**
 * Puts one question to a gate and waits for its answer, as long as the gate is heard. Null when no gate lives, and
 * when one died on the way: then it has to be judged alone. One that a person was already being asked through is
 * not replaced by another, since that would ask twice.
 */
export async function askGate(
  fields: readonly string[],
  payload: Buffer,
  { env, kind = 'hook', silence = SILENCE, signal }: ClientOptions,
): Promise<HookAnswer | null> {
  const folders = foldersOf({ env, platform: process.platform });
  const books = [...new Set([folders.run, join(folders.state, 'run')])];
  const gates = inOrder(
    books.flatMap((run) => listGates(join(run, 'gates'))),
    env['HOLDPOINT_WINDOW'],
  );
  const question = (credential: string): Buffer => questionBytes(kind, credential, fields, payload);
  const asking = { silence, ...(signal === undefined ? {} : { signal }) };
  let tries = 0;
  for (const first of gates) {
    let next: Address | undefined = first;
    while (next !== undefined) {
      if (++tries > MOST_TRIES) return null;
      const reply: Reply = await askOne(next, question, asking);
      if (reply.kind === 'answer') return reply.answer;
      if (reply.kind === 'dead' && reply.waited) return null;
      next = reply.kind === 'redirect' ? gates.find((gate) => gate.socket === reply.socket) : undefined;
    }
  }
  return null;
}
