import { fork, type ChildProcess } from 'node:child_process';
import type { EditorMessage, GateMessage } from '../gate/protocol';
import type { GateHealth } from './editorState';

export type GateLinkOptions = {
  /** Absolute path of the gate's bundle. */
  readonly script: string;
  /** What terminals call this window by. */
  readonly window?: string;
  /** The first message of each start. */
  readonly hello: () => EditorMessage;
  readonly onMessage: (message: GateMessage) => void;
  readonly onHealth: (health: GateHealth) => void;
  readonly log: (line: string) => void;
};

export type GateLink = {
  readonly send: (message: EditorMessage) => void;
  readonly dispose: () => void;
};

/** Milliseconds. */
const tick = 500;
/** Two seconds without a message mean a dead gate; counted in ticks, so a stalled editor does not blame the gate. */
const quietTicks = 4;
/** Loading the bundle on a busy machine may take longer than one silence. */
const startTicks = 20;
const firstPause = 250;
const longestPause = 10_000;
/** A gate that lived this long is forgiven earlier deaths. */
const steadyTicks = 60;

/** The private pipe is ours from fork to exit; anything with a `kind` on it was written by our gate. */
function isGateMessage(message: unknown): message is GateMessage {
  return typeof message === 'object' && message !== null && 'kind' in message && typeof message.kind === 'string';
}

function gateEnvironment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  delete environment['NODE_OPTIONS'];
  return environment;
}

/** Keeps one gate process alive: starts it, hears it, and starts it again when it dies or falls silent. */
class Link implements GateLink {
  readonly #options: GateLinkOptions;
  #child: ChildProcess | null = null;
  #heard = false;
  #quiet = 0;
  #lived = 0;
  #pause = firstPause;
  #restart: NodeJS.Timeout | null = null;
  readonly #clock: NodeJS.Timeout;
  #disposed = false;

  constructor(options: GateLinkOptions) {
    this.#options = options;
    this.#clock = setInterval(() => {
      this.#listen();
    }, tick);
    this.#start();
  }

  readonly send = (message: EditorMessage): void => {
    if (this.#child?.connected === true) this.#child.send(message, () => undefined);
  };

  readonly dispose = (): void => {
    this.#disposed = true;
    clearInterval(this.#clock);
    if (this.#restart !== null) clearTimeout(this.#restart);
    // The gate ends itself when its channel closes; the signal is for one that hangs.
    this.#child?.disconnect();
    this.#child?.kill('SIGTERM');
    this.#child = null;
  };

  #start(): void {
    this.#restart = null;
    this.#heard = false;
    this.#quiet = 0;
    this.#lived = 0;
    const child = fork(this.#options.script, this.#options.window === undefined ? [] : [this.#options.window], {
      // Without the optimising WebAssembly compiler no grammar can stall the others.
      execArgv: ['--liftoff-only'],
      env: gateEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child = child;
    child.stdout?.on('data', (data: Buffer) => {
      this.#options.log(data.toString().trimEnd());
    });
    child.stderr?.on('data', (data: Buffer) => {
      this.#options.log(data.toString().trimEnd());
    });
    child.on('message', (message: unknown) => {
      if (child === this.#child && isGateMessage(message)) this.#hear(message);
    });
    child.on('error', (error) => {
      this.#lose(child, error.message);
    });
    child.on('exit', (code, signal) => {
      this.#lose(child, `ended with ${signal ?? String(code)}`);
    });
    this.send(this.#options.hello());
  }

  #hear(message: GateMessage): void {
    this.#quiet = 0;
    if (!this.#heard) {
      this.#heard = true;
      this.#options.onHealth('up');
    }
    this.#options.onMessage(message);
  }

  #listen(): void {
    const child = this.#child;
    if (child === null) return;
    this.#quiet += 1;
    this.#lived += 1;
    if (this.#lived === steadyTicks) this.#pause = firstPause;
    if (this.#quiet > (this.#heard ? quietTicks : startTicks)) this.#lose(child, 'fell silent');
  }

  #lose(child: ChildProcess, why: string): void {
    if (this.#disposed || child !== this.#child) return;
    this.#child = null;
    child.kill('SIGKILL');
    this.#options.log(`the gate ${why}; it starts again in ${this.#pause} ms`);
    this.#options.onHealth('down');
    this.#restart = setTimeout(() => {
      this.#start();
    }, this.#pause);
    this.#pause = Math.min(this.#pause * 2, longestPause);
  }
}

export function openGateLink(options: GateLinkOptions): GateLink {
  return new Link(options);
}
