import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createAnnotationDesk } from '../../../src/gate/annotations/annotationDesk';
import type { Annotated, AnnotateWork } from '../../../src/gate/annotations/work';
import { gateEngine } from '../../../src/gate/gateEngine';
import type { EngineClient } from '../../../src/gate/engineClient';
import type { Missed } from '../../../src/gate/overrunReview';
import type { DeskMessage, GateMessage } from '../../../src/gate/protocol';
import type { FileAnnotations } from '../../../src/gate/protocol/annotations';
import { createLocalHost } from '../../../src/node/localHost';
import { grammarsOfPackages } from '../../support/grammars';
import type { Machine } from '../../support/machine';
import { freshMachine } from '../../support/machine';

type Kind = GateMessage['kind'];
type Of<K extends Kind> = Extract<GateMessage, { kind: K }>;

/** A desk over the real engine without its worker, on a folder of its own. */
export type TestDesk = {
  readonly machine: Machine;
  readonly folder: string;
  readonly path: (name: string) => string;
  readonly write: (name: string, text: string) => string;
  readonly git: (...args: readonly string[]) => string;
  readonly commit: (files: Readonly<Record<string, string>>) => void;
  readonly hear: (message: DeskMessage) => void;
  /** The next message of this kind that nobody has taken yet. */
  readonly next: <K extends Kind>(kind: K) => Promise<Of<K>>;
  readonly pending: (kind: Kind) => number;
  /** Waits until the editor was told exactly these phrases of a file; by the file's name. */
  readonly shows: (name: string, phrases: readonly string[]) => Promise<FileAnnotations>;
  /** What the editor was last told of a file. */
  readonly told: (name: string) => FileAnnotations | undefined;
  /** Answers in the engine's place from now on; null gives it back. */
  readonly answer: (answer: ((work: AnnotateWork) => readonly Annotated[] | Missed) | null) => void;
  readonly works: () => number;
  readonly close: () => void;
};

/** What a git process of a test sees: no settings of anybody. */
function gitEnvironment(machine: Machine): NodeJS.ProcessEnv {
  const who = { GIT_AUTHOR_NAME: 't', GIT_AUTHOR_EMAIL: 't@t', GIT_COMMITTER_NAME: 't', GIT_COMMITTER_EMAIL: 't@t' };
  return { ...machine.env, ...who, GIT_CONFIG_NOSYSTEM: '1' };
}

export function gitIn(machine: Machine, folder: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...args], {
    env: gitEnvironment(machine),
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

export async function openDesk(): Promise<TestDesk> {
  const machine = freshMachine();
  const folder = machine.workspace;
  const host = await createLocalHost({
    env: machine.env,
    workspaces: [folder],
    languages: [],
    grammars: grammarsOfPackages,
  });
  const engine = gateEngine(host, [folder], machine.home);
  let answer: ((work: AnnotateWork) => readonly Annotated[] | Missed) | null = null;
  let works = 0;
  const client: Pick<EngineClient, 'annotate' | 'analyzed'> = {
    annotate: (work) => {
      works += 1;
      return Promise.resolve(answer === null ? engine.annotate(work) : answer(work));
    },
    analyzed: (paths) => Promise.resolve(engine.analyzed(paths)),
  };
  const queue: GateMessage[] = [];
  const shown = new Map<string, FileAnnotations>();
  let wake: () => void = () => undefined;
  let said = new Promise<void>((resolve) => (wake = resolve));
  const send = (message: GateMessage): void => {
    queue.push(message);
    if (message.kind === 'annotations') for (const file of message.files) shown.set(file.path, file);
    wake();
    said = new Promise<void>((resolve) => (wake = resolve));
  };
  const desk = createAnnotationDesk({
    engine: () => client as EngineClient,
    send,
    trouble: (says) => {
      if (says !== null) send({ kind: 'trouble', says });
    },
  });
  const path = (name: string): string => join(folder, name);
  const write = (name: string, text: string): string => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text);
    return path(name);
  };
  return {
    machine,
    folder,
    path,
    write,
    git: (...args) => gitIn(machine, folder, ...args),
    commit: (files) => {
      for (const [name, text] of Object.entries(files)) write(name, text);
      gitIn(machine, folder, 'init', '-q', '-b', 'main');
      gitIn(machine, folder, 'add', '-A');
      gitIn(machine, folder, 'commit', '-q', '--allow-empty', '-m', 'as it is applied');
    },
    hear: (message) => void desk.hear(message),
    next: async (kind) => {
      for (;;) {
        const index = queue.findIndex((message) => message.kind === kind);
        if (index >= 0) return queue.splice(index, 1)[0] as Of<typeof kind>;
        await said;
      }
    },
    pending: (kind) => queue.filter((one) => one.kind === kind).length,
    shows: async (name, phrases) => {
      for (;;) {
        const file = shown.get(path(name));
        const now = (file?.annotations ?? []).map(({ phrase }) => phrase);
        if (file !== undefined && JSON.stringify(now) === JSON.stringify(phrases)) return file;
        await said;
      }
    },
    told: (name) => shown.get(path(name)),
    answer: (next) => (answer = next),
    works: () => works,
    close: () => {
      desk.close?.();
      machine.remove();
    },
  };
}

/** A database and a queue, as they are applied. */
export const database = `resource "aws_db_instance" "main" {
  identifier        = "ce-prod"
  engine            = "postgres"
  db_name           = "shop"
}

resource "aws_sqs_queue" "jobs" {
  name = "ce-jobs-prod"
}
`;
