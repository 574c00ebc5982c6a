import type { Review } from '../core/model/decision';
import type { Question } from '../core/model/question';
import type { Opened } from '../node/state';
import type { Bond, User } from './passes';
import { sameBond, sameDeed } from './passes';
import type { GateMessage, HoldView } from './protocol';

/** What is held, and what it came to when it was last judged. */
export type Judged = {
  readonly bond: Bond;
  readonly review: Review;
  readonly question: Question;
};

export type HoldRequest = Judged & {
  readonly agent: { readonly id: string; readonly title: string };
  /** Where it was met and by which process; an agent's hook when left out. */
  readonly by?: User;
  /** It is a person's own: the kill switch for agents leaves it alone. */
  readonly isPerson?: boolean;
  /** Shown among what waits, without a question on the screen. */
  readonly isQuiet?: boolean;
  /** A person answered it. */
  readonly onAnswered?: () => void;
  readonly cwd: string;
  readonly foreignFolder: string | null;
  /** Judges it again as things are now, at the moment of the yes. */
  readonly again: () => Promise<Judged>;
};

/** How a held call ended for the hook that waits. */
export type Release = { readonly kind: 'released' } | { readonly kind: 'denied'; readonly says: string };

/** What a release says when it is a person's no; any other word is of a no that nobody gave. */
export const personSaidNo = 'a person said no';

export type Held = {
  /** Null when it is refused without a question. */
  readonly number: number | null;
  readonly release: Promise<Release>;
  /** The hook is gone or was told to come back. */
  readonly leave: () => void;
};

export type HoldsOptions = {
  readonly nextNumber: () => Promise<Opened<number>>;
  readonly send: (message: GateMessage) => void;
  /** Milliseconds that never jump. */
  readonly monotonic: () => number;
  readonly now: () => number;
  /** A person answered; called before those who wait learn it. `used`: who was waiting. */
  readonly onAnswer: (hold: HoldView, answer: 'allow' | 'deny', bond: Bond, used: User | null) => Promise<void>;
};

type Hold = {
  readonly number: number;
  readonly request: HoldRequest;
  judged: Judged;
  state: HoldView['state'];
  readonly since: number;
  readonly waiters: Set<(release: Release) => void>;
  shownAt: number | null;
  /** An answer is being checked; another one does not count meanwhile. */
  settling: boolean;
};

/** Milliseconds before which an answer was not read but pressed. */
const TOO_FAST = 700;
/** Unanswered questions of one agent before it is refused at once. */
const MOST_UNANSWERED = 5;
/** Settled holds that stay visible. */
const MOST_SETTLED = 20;

const hook: User = { layer: 'hook', pids: [] };

/** The held operations of one gate. Everything here ends with it: a hold does not survive its process. */
export class Holds {
  readonly #options: HoldsOptions;
  #holds: readonly Hold[] = [];
  /** Per agent: holds since a person last answered anything. */
  readonly #unanswered = new Map<string, number>();
  readonly #open = new Map<string, number>();

  constructor(options: HoldsOptions) {
    this.#options = options;
  }

  /** Puts a question, or joins the one that is already there for the same thing. */
  async hold(request: HoldRequest): Promise<Held> {
    const same = this.#sameAs(request);
    if (same !== undefined) return this.#join(same);
    const unanswered = this.#unanswered.get(request.agent.id) ?? 0;
    if (unanswered >= MOST_UNANSWERED) return refused('too many questions wait for a person already');
    this.#unanswered.set(request.agent.id, unanswered + 1);
    const number = await this.#options.nextNumber();
    if (number.kind === 'closed') return refused(number.says);
    const twin = this.#sameAs(request);
    if (twin !== undefined) return this.#join(twin);
    const hold: Hold = {
      number: number.value,
      request,
      judged: request,
      state: 'waiting',
      since: this.#options.now(),
      waiters: new Set(),
      shownAt: null,
      settling: false,
    };
    this.#holds = [...this.#holds, hold];
    const held = this.#join(hold);
    this.#askNext();
    return held;
  }

  shown(number: number): void {
    const hold = this.#find(number);
    if (hold !== undefined) hold.shownAt = this.#options.monotonic();
  }

  async answer(number: number, answer: 'allow' | 'deny', typed: string | null): Promise<void> {
    const hold = this.#find(number);
    if (hold === undefined) {
      this.#options.send({ kind: 'withdrawn', hold: number });
      return;
    }
    if (hold.settling) return;
    this.#unanswered.clear();
    const doubt = this.#doubt(hold, answer, typed);
    if (doubt !== null) {
      this.#askAgain(hold, doubt);
      return;
    }
    hold.settling = true;
    try {
      if (answer === 'deny') await this.#settle(hold, 'denied', { kind: 'denied', says: personSaidNo });
      else await this.#release(hold);
    } finally {
      hold.settling = false;
    }
  }

  /** Denies what waits: at the end of the editor everything, by the kill switch what agents want. */
  denyAll(says: string, whose: 'everybody' | 'agents' = 'everybody'): void {
    for (const hold of this.#waiting()) {
      if (whose === 'agents' && hold.request.isPerson === true) continue;
      this.#close(hold, 'denied', { kind: 'denied', says });
      this.#options.send({ kind: 'withdrawn', hold: hold.number });
    }
    this.#publish();
  }

  views(): readonly HoldView[] {
    return this.#holds.map(viewOf);
  }

  #waiting(): readonly Hold[] {
    return this.#holds.filter((hold) => hold.state === 'waiting');
  }

  /** A layer below the hooks may not know who acts, and still joins the question that is already there. */
  #sameAs({ bond, by }: HoldRequest): Hold | undefined {
    const isSame = by === undefined || by.layer === 'hook' ? sameBond : sameDeed;
    return this.#waiting().find((one) => isSame(one.judged.bond, bond));
  }

  #find(number: number): Hold | undefined {
    return this.#waiting().find((hold) => hold.number === number);
  }

  #join(hold: Hold): Held {
    let settle: (release: Release) => void = () => undefined;
    const release = new Promise<Release>((resolve) => {
      settle = resolve;
    });
    hold.waiters.add(settle);
    this.#publish();
    const leave = (): void => {
      if (hold.waiters.delete(settle)) this.#publish();
    };
    return { number: hold.number, release, leave };
  }

  #doubt(hold: Hold, answer: 'allow' | 'deny', typed: string | null): string | null {
    const { shownAt, judged } = hold;
    if (shownAt === null || this.#options.monotonic() - shownAt < TOO_FAST) {
      return 'the answer came faster than the question can be read';
    }
    const { confirm, typeName } = judged.question;
    const isRight = confirm !== 'type-name' || (typeName !== null && typed === typeName);
    return answer === 'allow' && !isRight ? 'the name that was typed is another one' : null;
  }

  /** What was asked must be what runs: scripts, plans and policies may have changed since the question. */
  async #release(hold: Hold): Promise<void> {
    const now = await hold.request.again();
    if (hold.state !== 'waiting') return;
    const { decision } = now.review;
    if (decision.verdict === 'deny') {
      await this.#settle(hold, 'denied', { kind: 'denied', says: decision.because[0].says });
      return;
    }
    if (!sameBond(now.bond, hold.judged.bond)) {
      hold.judged = now;
      this.#askAgain(hold, 'what would run has changed since the question was put');
      return;
    }
    await this.#settle(hold, 'released', { kind: 'released' });
  }

  async #settle(hold: Hold, state: 'released' | 'denied', release: Release): Promise<void> {
    const answer = state === 'released' ? 'allow' : 'deny';
    const { by = hook, onAnswered } = hold.request;
    await this.#options.onAnswer(viewOf(hold), answer, hold.judged.bond, hold.waiters.size > 0 ? by : null);
    onAnswered?.();
    this.#close(hold, state, release);
    this.#publish();
    this.#askNext();
  }

  #close(hold: Hold, state: HoldView['state'], release: Release): void {
    if (hold.state !== 'waiting') return;
    hold.state = state;
    for (const settle of hold.waiters) settle(release);
    hold.waiters.clear();
    if (this.#open.get(hold.request.agent.id) === hold.number) this.#open.delete(hold.request.agent.id);
    const settled = this.#holds.filter((one) => one.state !== 'waiting');
    const old = new Set(settled.slice(0, Math.max(0, settled.length - MOST_SETTLED)));
    this.#holds = this.#holds.filter((one) => !old.has(one));
  }

  #askAgain(hold: Hold, again: string): void {
    hold.shownAt = null;
    this.#publish();
    this.#options.send({ kind: 'ask', hold: hold.number, again });
  }

  /** One question an agent is open at a time. */
  #askNext(): void {
    for (const hold of this.#waiting()) {
      const { id } = hold.request.agent;
      if (this.#open.has(id) || hold.request.isQuiet === true) continue;
      this.#open.set(id, hold.number);
      this.#options.send({ kind: 'ask', hold: hold.number, again: null });
    }
  }

  #publish(): void {
    this.#options.send({ kind: 'holds', holds: this.views() });
  }
}

function refused(says: string): Held {
  return { number: null, release: Promise.resolve({ kind: 'denied', says }), leave: () => undefined };
}

function viewOf(hold: Hold): HoldView {
  const { request, judged } = hold;
  const environment = judged.review.findings[0]?.target.environment ?? { name: 'unknown', tier: 'unknown' as const };
  return {
    number: hold.number,
    agent: { id: request.agent.id, title: request.agent.title },
    session: judged.bond.session,
    cwd: request.cwd,
    question: judged.question,
    environment: { name: environment.name, tier: environment.tier },
    state: hold.state,
    since: hold.since,
    hookWaits: hold.waiters.size > 0,
    foreignFolder: request.foreignFolder,
  };
}
