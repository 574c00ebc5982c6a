import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Review } from '../core/model/decision';
import { openRun, privateFolder, socketPath } from '../node/state';
import { liftStop, pullStop, readStopped } from '../node/stopped';
import { listGates, removeAddress, writeAddress } from './addressBook';
import { createAnnotationDesk } from './annotations/annotationDesk';
import type { Desk } from './desk';
import { createEngineClient, deadlineOf } from './engineClient';
import type { EngineClient } from './engineClient';
import { createEditDesk } from './edits/editDesk';
import { createDisarmedWatch } from './disarmed';
import { createGateContext, monotonic, now } from './createGateContext';
import type { GateContext } from './gateContext';
import type { Questions } from './hookQuestions';
import type { GateOptions } from './gateOptions';
import { isDeskMessage } from './protocol';
import type { EditorMessage, MainEditorMessage, Standing } from './protocol';
import { openRecord } from './record/openRecord';
import { realFolders } from './realFolders';
import { recently } from './recently';
import { openSocketServer } from './socketServer';
import type { SocketServer } from './socketServer';
import { createTerminalParts } from './terminals/terminalParts';
import { createPlanDesk } from './plans/planDesk';
import { createQuestions } from './questions';
import { gateIdOf } from './windowId';

type Hello = Extract<EditorMessage, { kind: 'hello' }>;

const ENGINE_START = 20_000;

/** One window's gate: front thread only, it parses nothing that an agent wrote but the envelope of its call. */
export class Gate {
  readonly #options: GateOptions;
  readonly #id: string;
  readonly #started = now();
  readonly #credential = randomBytes(16).toString('hex');
  readonly #context: GateContext;
  /** By the kind of a question on the socket. */
  readonly #questions: ReadonlyMap<string, Questions>;
  readonly #desks: readonly Desk[];
  readonly #record;
  #engine: EngineClient | null = null;
  #hello: Hello | null = null;
  #workspaces: readonly string[] = [];
  #lastFocus = 0;
  #gates: string | null = null;
  #socket = '';
  #server: SocketServer | null = null;
  #wasStopped: boolean;
  #environment: Standing['environment'] = { name: 'unknown', tier: 'unknown' };
  readonly #clock: NodeJS.Timeout;
  readonly #disarmed;

  constructor(options: GateOptions) {
    this.#options = options;
    this.#disarmed = createDisarmedWatch(homedir(), options.takesHookAway ?? (() => false));
    this.#id = gateIdOf(options.window, randomBytes(4).toString('hex'));
    const { state } = options.folders;
    this.#record = openRecord({ stateFolder: state, key: null, now });
    this.#wasStopped = readStopped(state) !== null;
    this.#context = this.#shared();
    const terminals = createTerminalParts(this.#context);
    this.#questions = createQuestions(this.#context, terminals.questions);
    const beside = [createEditDesk, createAnnotationDesk, createPlanDesk].map((create) => create(this.#context));
    this.#desks = [terminals.desk, ...beside];
    this.#clock = setInterval(() => {
      this.#beat();
    }, 1_000);
  }

  /** INVARIANT: the only way in for an answer, called with what came over the private channel. */
  readonly hear = async (message: EditorMessage): Promise<void> => {
    if (!isDeskMessage(message)) return this.#hear(message);
    for (const desk of this.#desks) await desk.hear(message);
  };

  async #hear(message: MainEditorMessage): Promise<void> {
    switch (message.kind) {
      case 'hello':
        return this.#start(message);
      case 'focus':
        if (message.focused) this.#lastFocus = now();
        this.#announce();
        return;
      case 'folders':
        this.#workspaces = realFolders(message.folders);
        this.#announce();
        this.#engine?.restart();
        return this.#tellStanding();
      case 'shown':
        this.#context.holds.shown(message.hold);
        return;
      case 'answer':
        return this.#context.holds.answer(message.hold, message.answer, message.typed);
      case 'stop':
        this.#trouble(pullStop(this.#options.folders.state, { since: now(), because: message.because }));
        return this.#checkStopped();
      case 'resume':
        this.#trouble(liftStop(this.#options.folders.state));
        this.#context.breaker.clear();
        return this.#checkStopped();
      case 'accept-policy':
        return this.#accept(message.file, message.digest);
      case 'policies-changed':
        return this.#tellStanding();
    }
  }

  /** The editor is gone or goes: waiting hooks hear a no, nothing can be asked any more. */
  close(): void {
    clearInterval(this.#clock);
    for (const desk of this.#desks) desk.close?.();
    this.#hello = null;
    this.#context.holds.denyAll('the editor was closed or reloaded');
    this.#context.passes.clear();
    this.#context.approvedPlans.clear();
    this.#context.unannounced.close();
    if (this.#gates !== null) removeAddress(this.#gates, { id: this.#id, socket: this.#socket });
    // One turn later the answers of the hooks have been handed to their sockets.
    setTimeout(() => {
      this.#server?.close();
      this.#engine?.dispose();
    }, 50);
  }

  #shared(): GateContext {
    return createGateContext(this.#options, this.#record, {
      id: this.#id,
      engine: () => this.#engine,
      workspaces: () => this.#workspaces,
      attended: () => this.#hello !== null,
      gates: recently(monotonic, () => (this.#gates === null ? [] : listGates(this.#gates))),
      seen: (reviews) => {
        this.#seen(reviews);
      },
      trouble: (says) => {
        this.#trouble(says);
      },
    });
  }

  async #start(hello: Hello): Promise<void> {
    this.#record.useKey(hello.key);
    this.#workspaces = realFolders(hello.folders);
    if (hello.focused) this.#lastFocus = now();
    const first = this.#hello === null;
    this.#hello = hello;
    if (!first) {
      this.#announce();
      return;
    }
    this.#engine = createEngineClient({
      spawn: () => this.#options.spawnEngine(this.#workspaces),
      deadline: deadlineOf,
      startDeadline: ENGINE_START,
      trouble: (says) => {
        this.#trouble(says);
      },
    });
    await this.#listen();
    await this.#tellStanding();
    for (const desk of this.#desks) await desk.start?.();
  }

  async #listen(): Promise<void> {
    const run = openRun(this.#options.folders);
    const gates = run.kind === 'open' ? privateFolder(join(run.value, 'gates')) : run;
    const socket = gates.kind === 'open' ? socketPath(gates.value, this.#id) : gates;
    if (gates.kind === 'closed' || socket.kind === 'closed') {
      this.#trouble(gates.kind === 'closed' ? gates.says : socket.kind === 'closed' ? socket.says : null);
      return;
    }
    this.#socket = socket.value;
    try {
      this.#server = await openSocketServer({
        path: socket.value,
        credential: this.#credential,
        kinds: [...this.#questions.keys()],
        onQuestion: (question, asker) => void this.#questions.get(question.kind)?.(question, asker),
        onTrouble: (says) => {
          this.#trouble(says);
        },
      });
    } catch (error) {
      this.#trouble(`the gate cannot listen: ${error instanceof Error ? error.message : 'unknown'}`);
      return;
    }
    this.#gates = gates.value;
    listGates(gates.value);
    this.#announce();
    this.#options.send({ kind: 'ready', id: this.#id, socket: socket.value, pid: process.pid });
  }

  #seen(reviews: readonly Review[]): void {
    const known = reviews.flatMap((review) => review.findings).find((one) => one.target.environment.tier !== 'unknown');
    if (known === undefined || known.target.environment.name === this.#environment.name) return;
    const { name, tier } = known.target.environment;
    this.#environment = { name, tier };
    void this.#tellStanding();
  }

  #announce(): void {
    if (this.#gates === null || this.#hello === null) return;
    const { editor } = this.#hello;
    this.#trouble(
      writeAddress(this.#gates, {
        id: this.#id,
        pid: process.pid,
        started: this.#started,
        editor,
        folders: this.#workspaces,
        socket: this.#socket,
        credential: this.#credential,
        lastFocus: this.#lastFocus,
      }),
    );
  }

  #beat(): void {
    this.#options.send({ kind: 'beat' });
    this.#server?.beat();
    void this.#checkStopped();
    void this.#checkDisarmed();
  }

  /** A file may take an agent's hooks away at any time, and no hook would ever say so. */
  async #checkDisarmed(): Promise<void> {
    if (this.#hello === null || !this.#disarmed.look(this.#workspaces)) return;
    for (const { agent, setting, file } of this.#disarmed.found()) {
      await this.#context.journal.event('disarmed', `${agent} \`${setting}\` ${file}`);
    }
    await this.#tellStanding();
  }

  /** The switch may be pulled from a command line at any time. */
  async #checkStopped(): Promise<void> {
    const stopped = readStopped(this.#options.folders.state);
    if ((stopped !== null) === this.#wasStopped) return;
    this.#wasStopped = stopped !== null;
    if (stopped !== null) {
      this.#context.holds.denyAll('all agents are stopped', 'agents');
      this.#context.passes.clear();
      this.#context.approvedPlans.clear();
    }
    await this.#context.journal.event(
      stopped === null ? 'resumed' : 'stopped',
      stopped?.because ?? 'the editor resumed',
    );
    await this.#tellStanding();
  }

  async #accept(file: string, digest: string): Promise<void> {
    const failed = (await this.#engine?.accept(file, digest)) ?? null;
    if (failed === null) await this.#context.journal.event('accepted', `${file} ${digest}`);
    this.#trouble(failed);
    await this.#tellStanding();
  }

  async #tellStanding(): Promise<void> {
    const parts = (await this.#engine?.standing()) ?? null;
    if (parts === null) return;
    for (const desk of this.#desks) desk.standing?.(parts);
    const stopped = readStopped(this.#options.folders.state);
    this.#options.send({
      kind: 'standing',
      standing: { ...parts, stopped, environment: this.#environment, disarmed: this.#disarmed.found() },
    });
  }

  #trouble(says: string | null): void {
    if (says !== null) this.#options.send({ kind: 'trouble', says });
  }
}
