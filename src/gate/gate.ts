import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { HookAnswer } from '../core/model/agent';
import type { Review } from '../core/model/decision';
import { createCarried } from '../node/carried';
import { nextHoldNumber } from '../node/counter';
import { createSessions } from '../node/sessions';
import { openRun, privateFolder, socketPath } from '../node/state';
import { liftStop, pullStop, readStopped } from '../node/stopped';
import { listGates, removeAddress, writeAddress } from './addressBook';
import { createEngineClient, deadlineOf } from './engineClient';
import type { EngineClient } from './engineClient';
import { Holds } from './holds';
import { answerHook } from './hookDesk';
import type { HookCall, HookDeskOptions } from './hookDesk';
import type { GateOptions } from './gateOptions';
import { createJournal } from './journal';
import { createPasses } from './passes';
import type { Passes } from './passes';
import type { EditorMessage, Standing } from './protocol';
import { placesOf, readHook, realFolders, refusedBare } from './readHook';
import { openRecord } from './record/openRecord';
import { createRepeats } from './repeats';
import { routeTo } from './routeTo';
import { openSocketServer } from './socketServer';
import type { Asker, SocketServer } from './socketServer';
import type { WireQuestion } from './wire';

type Hello = Extract<EditorMessage, { kind: 'hello' }>;

const ENGINE_START = 20_000;
const now = (): number => Date.now();
const monotonic = (): number => performance.now();

/** One window's gate: front thread only, it parses nothing that an agent wrote but the envelope of its call. */
export class Gate {
  readonly #options: GateOptions;
  readonly #id = randomBytes(8).toString('hex');
  readonly #started = now();
  readonly #credential = randomBytes(16).toString('hex');
  readonly #passes: Passes = createPasses(monotonic);
  readonly #repeats = createRepeats<HookAnswer>(monotonic);
  readonly #desk: Omit<HookDeskOptions, 'engine'>;
  readonly #holds: Holds;
  readonly #record;
  readonly #journal;
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

  constructor(options: GateOptions) {
    this.#options = options;
    const { folders, send } = options;
    const { state } = folders;
    const note = (says: string): void => {
      send({ kind: 'trouble', says });
    };
    this.#record = openRecord({ stateFolder: state, key: null, now });
    this.#journal = createJournal(this.#record, { send, now });
    this.#wasStopped = readStopped(state) !== null;
    this.#holds = new Holds({
      nextNumber: () => nextHoldNumber(state),
      send,
      monotonic,
      now,
      onAnswer: async (hold, answer, bond, used) => {
        if (answer === 'allow') this.#passes.grant(bond, used ? 'hook' : null);
        await this.#journal.answered(hold, answer);
      },
    });
    const sessions = createSessions(state, note);
    sessions.prune(now());
    this.#desk = {
      holds: this.#holds,
      passes: this.#passes,
      sessions,
      carried: createCarried(state, note),
      stopped: () => readStopped(state),
      attended: () => this.#hello !== null,
      denial: options.denial,
      questionOf: (review, agent, operation) => options.questionOf(review, agent, operation, this.#workspaces),
      record: (...decided) => {
        this.#seen(decided[1].map((one) => one.review));
        return this.#journal.decisions(...decided);
      },
    };
    this.#clock = setInterval(() => {
      this.#beat();
    }, 1_000);
  }

  /** INVARIANT: the only way in for an answer, called with what came over the private channel. */
  readonly hear = async (message: EditorMessage): Promise<void> => {
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
        this.#holds.shown(message.hold);
        return;
      case 'answer':
        return this.#holds.answer(message.hold, message.answer, message.typed);
      case 'stop':
        this.#trouble(pullStop(this.#options.folders.state, { since: now(), because: message.because }));
        return this.#checkStopped();
      case 'resume':
        this.#trouble(liftStop(this.#options.folders.state));
        return this.#checkStopped();
      case 'accept-policy':
        return this.#accept(message.file, message.digest);
      case 'policies-changed':
        return this.#tellStanding();
    }
  };

  /** The editor is gone or goes: waiting hooks hear a no, nothing can be asked any more. */
  close(): void {
    clearInterval(this.#clock);
    this.#hello = null;
    this.#holds.denyAll('the editor was closed or reloaded');
    this.#passes.clear();
    if (this.#gates !== null) removeAddress(this.#gates, { id: this.#id, socket: this.#socket });
    // One turn later the answers of the hooks have been handed to their sockets.
    setTimeout(() => {
      this.#server?.close();
      this.#engine?.dispose();
    }, 50);
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
        kinds: ['hook'],
        onQuestion: (question, asker) => void this.#question(question, asker),
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

  async #question(question: WireQuestion, asker: Asker): Promise<void> {
    let deny = refusedBare;
    try {
      const read = readHook(question, this.#options.agentById);
      if (read.kind === 'unknown-agent') {
        asker.answer(refusedBare(read.says));
        return;
      }
      const { agent, surface, cwd, window, call } = read;
      deny = agent.deny;
      if (call.kind === 'refused') {
        await this.#journal.refused(agent.id, call.says);
        const help = call.help === undefined ? '' : `\nhelp: ${call.help}`;
        asker.answer(agent.deny(`refused by Holdpoint: ${call.says}${help}`));
        return;
      }
      const paths = placesOf(call);
      const route = this.#gates === null ? null : routeTo(listGates(this.#gates), { window, paths });
      if (route !== null && route.gate.id !== this.#id) {
        asker.redirect(route.gate.socket);
        return;
      }
      const foreignFolder = route?.foreign === true ? (paths[0] ?? null) : null;
      asker.answer(await this.#answer({ agent, surface, cwd, call, foreignFolder }, asker));
    } catch (error) {
      const says = `holdpoint failed: ${error instanceof Error ? error.message : 'unknown fault'}`;
      this.#trouble(says);
      asker.answer(deny(says));
    }
  }

  #answer(hook: HookCall, asker: Asker): Promise<HookAnswer> {
    const engine = this.#engine;
    if (engine === null) return Promise.resolve(hook.agent.deny('refused by Holdpoint: the gate is not ready'));
    const { agent, surface, call } = hook;
    const { since } = this.#desk.stopped() ?? {};
    const same = JSON.stringify([agent.id, surface, call.session, call.tool, call.cwd, call.operations, since]);
    const key = createHash('sha256').update(same).digest('hex');
    return this.#repeats(key, () => answerHook(hook, asker, { ...this.#desk, engine }));
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
  }

  /** The switch may be pulled from a command line at any time. */
  async #checkStopped(): Promise<void> {
    const stopped = readStopped(this.#options.folders.state);
    if ((stopped !== null) === this.#wasStopped) return;
    this.#wasStopped = stopped !== null;
    if (stopped !== null) {
      this.#holds.denyAll('all agents are stopped');
      this.#passes.clear();
    }
    await this.#journal.event(stopped === null ? 'resumed' : 'stopped', stopped?.because ?? 'the editor resumed');
    await this.#tellStanding();
  }

  async #accept(file: string, digest: string): Promise<void> {
    const failed = (await this.#engine?.accept(file, digest)) ?? null;
    if (failed === null) await this.#journal.event('accepted', `${file} ${digest}`);
    this.#trouble(failed);
    await this.#tellStanding();
  }

  async #tellStanding(): Promise<void> {
    const parts = (await this.#engine?.standing()) ?? null;
    if (parts === null) return;
    const stopped = readStopped(this.#options.folders.state);
    this.#options.send({ kind: 'standing', standing: { ...parts, stopped, environment: this.#environment } });
  }

  #trouble(says: string | null): void {
    if (says !== null) this.#options.send({ kind: 'trouble', says });
  }
}
