import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HookAnswer } from '../../../src/core/model/agent';
import { askGate } from '../../../src/gate/client';
import type { EditorMessage, GateMessage } from '../../../src/gate/protocol';

export type Machine = { readonly home: string; readonly env: Record<string, string>; readonly clean: () => void };

/** A home folder of its own, under a short path so that sockets fit. */
export function machine(): Machine {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'hpg-')));
  const env = { HOME: home, XDG_STATE_HOME: join(home, 's'), XDG_RUNTIME_DIR: join(home, 'r') };
  mkdirSync(env.XDG_RUNTIME_DIR, { mode: 0o700 });
  const clean = (): void => {
    rmSync(home, { recursive: true, force: true });
  };
  return { home, env, clean };
}

type Kind = GateMessage['kind'];
type Of<K extends Kind> = Extract<GateMessage, { kind: K }>;

export type Window = {
  readonly id: string;
  readonly pid: number;
  readonly send: (message: EditorMessage) => void;
  /** The next message of this kind that nobody has taken yet. */
  readonly next: <K extends Kind>(kind: K) => Promise<Of<K>>;
  /** What has come and was not taken. */
  readonly pending: (kind: Kind) => number;
  readonly close: () => Promise<void>;
};

/** Starts a gate as an editor does and waits until it listens. */
export async function openWindow({ env }: Machine, folders: readonly string[], focused = true): Promise<Window> {
  const child = fork(join(__dirname, 'gateMain.ts'), [], {
    execArgv: ['--require', join(__dirname, '../../support/typescript.cjs')],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const queue: GateMessage[] = [];
  const takers: { kind: Kind; take: (message: GateMessage) => void }[] = [];
  child.on('message', (message) => {
    const said = message as GateMessage;
    const index = takers.findIndex(({ kind }) => kind === said.kind);
    if (index < 0) queue.push(said);
    else takers.splice(index, 1)[0]?.take(said);
  });
  const next = <K extends Kind>(kind: K): Promise<Of<K>> => {
    const index = queue.findIndex((message) => message.kind === kind);
    if (index >= 0) return Promise.resolve(queue.splice(index, 1)[0] as Of<K>);
    return new Promise((resolve) => {
      takers.push({
        kind,
        take: (message) => {
          resolve(message as Of<K>);
        },
      });
    });
  };
  const send = (message: EditorMessage): void => {
    child.send(message);
  };
  send({ kind: 'hello', editor: 'test', folders, focused, key: 'ab'.repeat(32), head: null });
  const { id, pid } = await next('ready');
  const close = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      if (child.connected) child.disconnect();
      await ended;
    }
  };
  return { id, pid, send, next, pending: (kind) => queue.filter((one) => one.kind === kind).length, close };
}

export type Asking = { readonly cwd: string; readonly surface?: string; readonly variables?: readonly string[] };

/** One hook's question; null when the call has to be judged alone. */
export function ask({ env }: Machine, script: string, asking: Asking): Promise<HookAnswer | null> {
  const fields = ['tester', asking.surface ?? 'main', asking.cwd, ...(asking.variables ?? [])];
  return askGate(fields, Buffer.from(script), { env });
}

/** Reads the question as a person would, then answers. */
export async function answer(
  window: Window,
  hold: number,
  said: 'allow' | 'deny',
  typed: string | null = null,
): Promise<void> {
  window.send({ kind: 'shown', hold });
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  window.send({ kind: 'answer', hold, answer: said, typed });
}

export type Line = {
  readonly layer?: 'line' | 'shell';
  readonly pid?: number;
  readonly definitions?: string;
  readonly variables?: readonly string[];
};

/** One line of a terminal's shell. */
export function askLine(
  { env }: Machine,
  text: string,
  cwd: string,
  { layer = 'line', pid = process.pid, definitions = '', variables = [] }: Line = {},
): Promise<HookAnswer | null> {
  const fields = ['bash', layer, cwd, String(pid), definitions, ...variables];
  return askGate(fields, Buffer.from(text), { env, kind: 'line' });
}

/** One start of a program by its launcher. */
export function askLaunch({ env }: Machine, text: string, cwd: string, pid = process.pid): Promise<HookAnswer | null> {
  const argv = text.split(' ');
  const fields = [cwd, String(pid), `/usr/bin/${argv[0] ?? ''}`];
  return askGate(fields, Buffer.from(argv.map((word) => `${word}\0`).join('')), { env, kind: 'launch' });
}
