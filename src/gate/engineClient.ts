import type { Worker } from 'node:worker_threads';
import type { HostRequest } from '../node/engineHost';
import type { Annotated, AnnotateWork } from './annotations/work';
import type { FromWorker, Reviewed, StandingParts, ToWorker } from './engineMessages';
import type { Missed } from './overrunReview';
import { overrunReview } from './overrunReview';

export type EngineClient = {
  /** Always answers: past the deadline, or without an engine, with an unknown. */
  readonly review: (request: HostRequest) => Promise<Reviewed>;
  /** The last one when the engine does not answer; null before the first. */
  readonly standing: () => Promise<StandingParts | null>;
  readonly accept: (file: string, digest: string) => Promise<string | null>;
  /** What the changed files of one folder would do; nobody waits for it, so questions go first. */
  readonly annotate: (work: AnnotateWork) => Promise<readonly Annotated[] | Missed>;
  /** Those of the paths that an analyzer reads; null when the engine does not answer. */
  readonly analyzed: (paths: readonly string[]) => Promise<readonly string[] | null>;
  /** A new worker, for other folders; what is asked meanwhile waits for it. */
  readonly restart: () => void;
  readonly dispose: () => void;
};

export type EngineClientOptions = {
  readonly spawn: () => Worker;
  /** Milliseconds from the worker's start on a question. */
  readonly deadline: (request: HostRequest) => number;
  /** Milliseconds that loading the engine may take. */
  readonly startDeadline: number;
  readonly trouble: (says: string) => void;
};

/** A message without its number: the union is kept apart member by member. */
type Body<T> = T extends unknown ? Omit<T, 'id'> : never;
type Job = {
  readonly message: Body<ToWorker>;
  readonly deadline: number;
  /** Every other job goes first. */
  readonly patient: boolean;
  readonly settle: (answer: FromWorker | Missed) => void;
};

const OTHER_DEADLINE = 2_000;
/** Milliseconds before a worker that died while loading is tried again. */
const RETRY = 1_000;

/** 250 ms a question, 2 s for a change of several files. */
export function deadlineOf({ operation }: HostRequest): number {
  return operation.kind === 'change' && operation.files.length > 1 ? 2_000 : 250;
}

/** Owns one worker: gives it one question at a time, and ends it when it does not come back. */
class Client implements EngineClient {
  readonly #options: EngineClientOptions;
  readonly #jobs: Job[] = [];
  #worker: Worker | null = null;
  #ready = false;
  #running: { readonly id: number; readonly job: Job } | null = null;
  #timer: NodeJS.Timeout | null = null;
  #nextId = 1;
  #standing: StandingParts | null = null;
  #disposed = false;

  constructor(options: EngineClientOptions) {
    this.#options = options;
    this.#start();
  }

  readonly review = async (request: HostRequest): Promise<Reviewed> => {
    const answer = await this.#ask({ kind: 'review', request }, this.#options.deadline(request));
    if (answer.kind === 'reviewed') return answer.reviewed;
    const missed = answer.kind === 'missed' ? answer : { code: 'unparsed' as const, says: 'the engine failed' };
    return { review: overrunReview(request, missed, this.#standing), policyDigest: 'none' };
  };

  readonly standing = async (): Promise<StandingParts | null> => {
    const answer = await this.#ask({ kind: 'standing' }, OTHER_DEADLINE);
    if (answer.kind === 'standing') this.#standing = answer.standing;
    return this.#standing;
  };

  readonly accept = async (file: string, digest: string): Promise<string | null> => {
    const answer = await this.#ask({ kind: 'accept', file, digest }, OTHER_DEADLINE);
    return answer.kind === 'accepted' ? answer.says : 'the engine does not answer; the policy was not accepted';
  };

  readonly annotate = async (work: AnnotateWork): Promise<readonly Annotated[] | Missed> => {
    const answer = await this.#ask({ kind: 'annotate', work }, OTHER_DEADLINE, true);
    if (answer.kind === 'annotated') return answer.files;
    if (answer.kind === 'missed') return answer;
    return { code: 'unparsed', says: answer.kind === 'failed' ? answer.says : 'the engine failed' };
  };

  readonly analyzed = async (paths: readonly string[]): Promise<readonly string[] | null> => {
    const answer = await this.#ask({ kind: 'analyzed', paths }, OTHER_DEADLINE);
    return answer.kind === 'analyzed' ? answer.paths : null;
  };

  readonly restart = (): void => {
    this.#lose({ code: 'unparsed', says: 'the engine was started again' }, 0);
  };

  readonly dispose = (): void => {
    this.#disposed = true;
    this.#lose({ code: 'unparsed', says: 'the gate ends' }, 0);
    for (const job of this.#jobs.splice(0)) job.settle({ code: 'unparsed', says: 'the gate ends' });
  };

  #ask(
    message: Body<ToWorker>,
    deadline: number,
    patient = false,
  ): Promise<FromWorker | ({ readonly kind: 'missed' } & Missed)> {
    return new Promise((resolve) => {
      this.#jobs.push({
        message,
        deadline,
        patient,
        settle: (answer) => {
          resolve('kind' in answer ? answer : { kind: 'missed', ...answer });
        },
      });
      this.#next();
    });
  }

  #start(): void {
    if (this.#disposed) return;
    const worker = this.#options.spawn();
    this.#worker = worker;
    this.#ready = false;
    worker.on('message', (message: FromWorker) => {
      if (worker === this.#worker) this.#hear(message);
    });
    worker.on('error', (error) => {
      if (worker === this.#worker) this.#fail(`the engine failed: ${error.message}`);
    });
    worker.on('exit', () => {
      if (worker === this.#worker) this.#fail('the engine ended');
    });
    this.#arm(this.#options.startDeadline, () => {
      this.#fail('the engine does not start');
    });
  }

  /** Without an engine nobody is kept waiting: what was asked so far is answered, and it is started again. */
  #fail(says: string): void {
    this.#options.trouble(says);
    const waiting = this.#ready ? [] : this.#jobs.splice(0);
    this.#lose({ code: 'unparsed', says }, this.#ready ? 0 : RETRY);
    for (const job of waiting) job.settle({ code: 'unparsed', says });
  }

  #lose(missed: Missed, pause: number): void {
    this.#disarm();
    const running = this.#running;
    const worker = this.#worker;
    this.#running = null;
    this.#worker = null;
    this.#ready = false;
    void worker?.terminate();
    running?.job.settle(missed);
    if (this.#disposed) return;
    if (pause === 0) this.#start();
    else
      this.#arm(pause, () => {
        this.#start();
      });
  }

  #hear(message: FromWorker): void {
    if (message.kind === 'note') {
      this.#options.trouble(message.says);
      return;
    }
    if (message.kind === 'ready') {
      this.#disarm();
      this.#ready = true;
      this.#next();
      return;
    }
    const running = this.#running;
    if (running === null || message.id !== running.id) return;
    this.#disarm();
    if (message.kind === 'started') {
      const { deadline } = running.job;
      this.#arm(deadline, () => {
        const says = `reading this takes longer than ${deadline} ms`;
        this.#lose({ code: 'overrun', says }, 0);
      });
      return;
    }
    this.#running = null;
    running.job.settle(message);
    this.#next();
  }

  #next(): void {
    if (!this.#ready || this.#running !== null) return;
    const urgent = this.#jobs.findIndex((one) => !one.patient);
    const [job] = this.#jobs.splice(Math.max(0, urgent), 1);
    if (job === undefined) return;
    const id = this.#nextId++;
    this.#running = { id, job };
    this.#worker?.postMessage({ ...job.message, id });
    // A worker that never says `started` is as dead as one that never answers.
    this.#arm(this.#options.startDeadline, () => {
      this.#lose({ code: 'overrun', says: 'the engine does not answer' }, 0);
    });
  }

  #arm(milliseconds: number, then: () => void): void {
    this.#disarm();
    this.#timer = setTimeout(then, milliseconds);
  }

  #disarm(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

export function createEngineClient(options: EngineClientOptions): EngineClient {
  return new Client(options);
}
