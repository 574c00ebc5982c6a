import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { agentNamed } from '../../../../src/agents/registry/agentNamed';
import type { CommandSeen } from '../../../../src/core/model/decision';
import { questionOf } from '../../../../src/core/present/questionOf';
import type { Address } from '../../../../src/gate/addressBook';
import { createAnnounced, type Announced } from '../../../../src/gate/edits/announced';
import { createEditDesk } from '../../../../src/gate/edits/editDesk';
import type { EngineClient } from '../../../../src/gate/engineClient';
import { gateEngine } from '../../../../src/gate/gateEngine';
import { Holds } from '../../../../src/gate/holds';
import type { DeskMessage, GateMessage, HoldView } from '../../../../src/gate/protocol';
import type { FileEvent, HeldChangeView } from '../../../../src/gate/protocol/edits';
import { createCarried } from '../../../../src/node/carried';
import { createLocalHost } from '../../../../src/node/localHost';
import { foldersOf } from '../../../../src/node/state';
import { freshMachine, type Machine } from '../../../support/machine';

/** What a review says of a line of plain words. */
export function commandSeen(line: string): CommandSeen {
  const [program = '', ...args] = line.split(' ');
  return { program, argv: [program, ...args], via: [], host: null };
}

/** A person who answers at once and still counts as having read: this clock jumps a second at each look. */
function jumpingClock(): () => number {
  let now = 0;
  return () => (now += 1_000);
}

export type EditBench = {
  readonly machine: Machine;
  /** The workspace, with a policy that protects `infra/**`. */
  readonly at: (name: string) => string;
  readonly store: string;
  readonly announced: Announced;
  readonly troubles: readonly string[];
  readonly events: readonly string[];
  readonly notes: readonly string[];
  readonly tell: (message: DeskMessage) => void;
  /** What the editor's watcher reports. */
  readonly changed: (...names: readonly string[]) => void;
  readonly saved: (name: string) => void;
  readonly ran: (script: string, touches?: readonly string[]) => void;
  readonly views: () => readonly HeldChangeView[];
  readonly view: (name: string, state: HeldChangeView['state']) => Promise<HeldChangeView>;
  readonly question: () => Promise<HoldView>;
  readonly answer: (hold: number, said: 'allow' | 'deny', typed?: string) => Promise<void>;
  readonly texts: () => Promise<Extract<GateMessage, { kind: 'held-change-texts' }>>;
  readonly until: (holds: () => boolean) => Promise<void>;
  /** Everything that was reported so far has been looked at. */
  readonly quiet: () => Promise<void>;
  readonly close: () => void;
};

export type EditBenchOptions = {
  readonly machine?: Machine;
  readonly files?: Readonly<Record<string, string>>;
  readonly policy?: string;
  readonly gates?: readonly Address[];
  readonly id?: string;
  /** Runs before the watch begins. */
  readonly prepare?: (machine: Machine) => void;
};

const policy = `holdpoint: 1
protect:
  - paths: ['infra/**', '**/*.tfstate']
    then: ask
  - paths: ['sealed/**']
    then: deny
`;

export function put(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** The edit watch of a gate around the real engine and its policies, with the editor played by the test. */
export async function openEditBench(options: EditBenchOptions = {}): Promise<EditBench> {
  const machine = options.machine ?? freshMachine();
  const at = (name: string): string => join(machine.workspace, name);
  if (options.machine === undefined) {
    put(at('.holdpoint/policy.yaml'), options.policy ?? policy);
    for (const [name, text] of Object.entries(options.files ?? {})) put(at(name), text);
  }
  options.prepare?.(machine);
  const folders = foldersOf({ env: machine.env, platform: 'linux' });
  const host = await createLocalHost({ env: machine.env, workspaces: [machine.workspace], languages: [] });
  const engine = gateEngine(host, [machine.workspace], machine.home);
  const messages: GateMessage[] = [];
  const troubles: string[] = [];
  const events: string[] = [];
  const announced = createAnnounced(() => performance.now());
  let number = 0;
  let isClosed = false;
  const send = (message: GateMessage): void => void messages.push(message);
  const holds = new Holds({
    nextNumber: () => Promise.resolve({ kind: 'open', value: ++number }),
    send,
    monotonic: jumpingClock(),
    now: Date.now,
    onAnswer: () => Promise.resolve(),
  });
  const client: Pick<EngineClient, 'review'> = { review: (request) => Promise.resolve(engine.review(request)) };
  const desk = createEditDesk({
    id: options.id ?? 'g1',
    folders,
    holds,
    carried: createCarried(folders.state, () => undefined),
    engine: () => client as EngineClient,
    workspaces: () => [machine.workspace],
    attended: () => true,
    stopped: () => null,
    gates: () => options.gates ?? [],
    seen: () => undefined,
    send,
    trouble: (says) => {
      if (says !== null) troubles.push(says);
    },
    monotonic: () => performance.now(),
    questionOf: (review, asker, operation) =>
      questionOf(review, { asker, operation, titleOf: (id) => id, policyName: (file) => file }),
    agentById: agentNamed,
    announced,
    unannounced: {
      called: () => () => undefined,
      acted: () => undefined,
      isSilent: () => false,
      close: () => undefined,
    },
    journal: {
      event: (kind, says) => {
        events.push(`${kind}: ${says}`);
        return Promise.resolve();
      },
    },
  });
  desk.standing?.(engine.standing());
  await desk.start?.();

  const until = async (fits: () => boolean): Promise<void> => {
    while (!fits()) {
      if (isClosed) throw new Error('the bench was closed');
      await pause(10);
    }
  };
  const tell = (message: DeskMessage): void => void desk.hear(message);
  const last = <K extends GateMessage['kind']>(kind: K): Extract<GateMessage, { kind: K }> | undefined =>
    messages.findLast((message): message is Extract<GateMessage, { kind: K }> => message.kind === kind);
  const views = (): readonly HeldChangeView[] => last('held-changes')?.changes ?? [];
  let asked = 0;
  await until(() => views().length > 0 || last('held-changes') !== undefined || troubles.length > 0);
  return {
    machine,
    at,
    store: join(folders.data, 'store'),
    announced,
    troubles,
    events,
    get notes() {
      return messages.flatMap((message) => (message.kind === 'edit-note' ? [message.says] : []));
    },
    tell,
    changed: (...names) => {
      const files = names.map((name): FileEvent => ({ path: at(name), how: 'changed' }));
      tell({ kind: 'files-changed', files, saved: [] });
    },
    saved: (name) => {
      tell({ kind: 'files-changed', files: [{ path: at(name), how: 'changed' }], saved: [at(name)] });
    },
    ran: (script, touches = []) => {
      const { workspace: cwd } = machine;
      announced.allowed({
        agent: { id: 'kiro', title: 'Kiro' },
        kind: 'agent',
        operations: [{ kind: 'run', script, dialect: 'bash', cwd, session: null, variables: {} }],
        review: {
          commands: [commandSeen(script)],
          unknowns: [],
          touches: touches.map((path) => ({
            path,
            how: 'write',
            at: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          })),
        },
      });
    },
    views,
    view: async (name, state) => {
      const find = (): HeldChangeView | undefined =>
        views().find((one) => one.path === at(name) && one.state === state);
      await until(() => find() !== undefined);
      const found = find();
      if (found === undefined) throw new Error('it was there a moment ago');
      return found;
    },
    question: async () => {
      await until(() => messages.filter(({ kind }) => kind === 'ask').length > asked);
      const ask = messages.filter((message) => message.kind === 'ask')[asked++];
      const hold = holds.views().find((one) => one.number === ask?.hold);
      if (hold === undefined) throw new Error('asked about no hold');
      return hold;
    },
    answer: async (hold, said, typed) => {
      holds.shown(hold);
      await holds.answer(hold, said, typed ?? null);
    },
    texts: async () => {
      await until(() => last('held-change-texts') !== undefined);
      const found = last('held-change-texts');
      if (found === undefined) throw new Error('no texts');
      return found;
    },
    until,
    quiet: async () => {
      // A file that can only be looked at after all that was reported before it.
      const marker = `sealed/marker-${Math.random()}`;
      put(at(marker), 'x');
      tell({ kind: 'files-changed', files: [{ path: at(marker), how: 'created' }], saved: [] });
      await until(() => views().some((one) => one.path === at(marker)));
    },
    close: () => {
      isClosed = true;
      holds.denyAll('the test ends');
      desk.close?.();
      if (options.machine === undefined) rmSync(machine.home, { recursive: true, force: true });
    },
  };
}
