import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { EditorMessage, GateMessage, HoldView, Standing } from '../../../src/gate/protocol';
import type { Machine } from '../../support/machine';

const gateScript = resolve(__dirname, '../../../dist/gate.js');

/** What the gate says to an answer that nobody can have read for; its clock counts, and on a busy machine it hears late. */
const TOO_FAST = 'the answer came faster than the question can be read';

type Kind = GateMessage['kind'];
type Of<K extends Kind> = Extract<GateMessage, { kind: K }>;

/** One window that is played by the test: the built gate behind the same private channel that the extension has. */
export type Editor = {
  readonly id: string;
  readonly pid: number;
  readonly socket: string;
  readonly send: (message: EditorMessage) => void;
  /** The next message of this kind that nobody has taken yet. */
  readonly next: <K extends Kind>(kind: K) => Promise<Of<K>>;
  /** Messages of this kind that came and were not taken. */
  readonly pending: (kind: Kind) => number;
  /** Puts the next question on the screen: the hold behind it. */
  readonly question: () => Promise<HoldView>;
  /** Answers as a person who has read for a second. */
  readonly answer: (hold: number, said: 'allow' | 'deny', typed?: string | null) => Promise<void>;
  readonly standing: (fits: (standing: Standing) => boolean) => Promise<Standing>;
  readonly released: (hold: number) => Promise<void>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly close: () => Promise<void>;
};

type Channel = Pick<Editor, 'send' | 'next' | 'pending'>;

type Listening = Channel & {
  readonly holds: () => readonly HoldView[];
  /** Questions that are being answered: what to do when the gate asks again since the answer came too fast. */
  readonly answering: Map<number, () => void>;
};

function listen(child: ReturnType<typeof fork>): Listening {
  const answering = new Map<number, () => void>();
  const queue: GateMessage[] = [];
  let holds: readonly HoldView[] = [];
  const takers: { kind: Kind; take: (message: GateMessage) => void }[] = [];
  child.on('message', (message) => {
    const said = message as GateMessage;
    if (said.kind === 'holds') holds = said.holds;
    const answerAgain = said.kind === 'ask' && said.again === TOO_FAST ? answering.get(said.hold) : undefined;
    if (answerAgain !== undefined) {
      answerAgain();
      return;
    }
    const index = takers.findIndex(({ kind }) => kind === said.kind);
    if (index < 0) queue.push(said);
    else takers.splice(index, 1)[0]?.take(said);
  });
  return {
    answering,
    holds: () => holds,
    send: (message) => child.send(message, () => undefined),
    pending: (kind) => queue.filter((one) => one.kind === kind).length,
    next: <K extends Kind>(kind: K): Promise<Of<K>> => {
      const index = queue.findIndex((message) => message.kind === kind);
      if (index >= 0) return Promise.resolve(queue.splice(index, 1)[0] as Of<K>);
      return new Promise((taken) => {
        const take = (message: GateMessage): void => {
          taken(message as Of<K>);
        };
        takers.push({ kind, take });
      });
    },
  };
}

export type EditorOptions = { readonly focused?: boolean; readonly dist?: string };

/** Forks the built gate as the extension does and waits until it listens. */
export async function openEditor(
  machine: Machine,
  folders: readonly string[],
  { focused = true, dist }: EditorOptions = {},
): Promise<Editor> {
  const child = fork(dist === undefined ? gateScript : resolve(dist, 'gate.js'), [], {
    execArgv: ['--liftoff-only'],
    env: { ...machine.env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const { holds, answering, ...channel } = listen(child);
  const { send, next } = channel;
  const failed = ended.then(() => {
    throw new Error('the gate ended before it listened');
  });
  failed.catch(() => undefined);
  send({ kind: 'hello', editor: 'test', folders, focused, key: 'ab'.repeat(32), head: null });
  const { id, pid, socket } = await Promise.race([next('ready'), failed]);
  return {
    ...channel,
    id,
    pid,
    socket,
    question: async () => {
      const { hold } = await next('ask');
      const view = holds().find((one) => one.number === hold);
      if (view === undefined) throw new Error(`HP-${hold} is asked for and not among the holds`);
      return view;
    },
    answer: async (hold, said, typed = null) => {
      const read = async (): Promise<void> => {
        send({ kind: 'shown', hold });
        await pause(1_000);
        send({ kind: 'answer', hold, answer: said, typed });
      };
      answering.set(hold, () => void read());
      await read();
    },
    standing: async (fits) => {
      for (;;) {
        const { standing } = await next('standing');
        if (fits(standing)) return standing;
      }
    },
    released: async (hold) => {
      while (holds().find((one) => one.number === hold)?.state !== 'released') {
        if (channel.pending('ask') > 0) throw new Error(`asked again: ${String((await next('ask')).again)}`);
        await next('holds');
      }
    },
    kill: (signal) => child.kill(signal),
    close: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      if (child.connected) child.disconnect();
      child.kill('SIGCONT');
      const late = setTimeout(() => child.kill('SIGKILL'), 3_000);
      await ended;
      clearTimeout(late);
    },
  };
}
