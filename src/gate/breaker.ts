import type { Finding } from '../core/model/finding';

/** What an agent wants to do, as far as the breaker counts it. */
export type Attempt = {
  /** The operations' own text, by which two ways to the same end are told apart. */
  readonly text: string;
  readonly findings: readonly Finding[];
};

export type Trip = {
  /** One line, lower case, for the agent and the record. */
  readonly says: string;
  /** The question that lifts it; null before it has one. */
  readonly hold: number | null;
};

export type Breaker = {
  /**
   * Counts what is about to be allowed (`asks` false) or asked about; why it is denied without a question instead, or
   * null. Work that needs no question and deletes nothing is never denied.
   */
  readonly look: (session: string, attempt: Attempt, asks: boolean) => Trip | null;
  /** The question that a person can answer to let the session go on. */
  readonly heldAs: (session: string, hold: number) => void;
  readonly denied: (session: string, attempt: Attempt) => void;
  /** True for the first act of a session that changes production. */
  readonly entersProduction: (session: string, attempt: Attempt) => boolean;
  /** A person has answered a question of the session: one that was stopped short begins anew. */
  readonly lift: (session: string) => void;
  readonly clear: () => void;
};

type Counts = {
  /** Texts that were denied, by what they were after. */
  readonly denials: Map<string, Set<string>>;
  deletes: readonly { readonly at: number; readonly target: string }[];
  inProduction: boolean;
  trip: Trip | null;
};

/** Different ways to the same end that were denied before the next one is not even asked about. */
const MOST_VARIANTS = 2;
/**
 * Different things deleted within the time below, by more than one operation. Eight is past what one fix needs (a
 * service, its deployment, its config, its secret, its ingress …) and well before a sweep is through; one operation
 * that deletes many things is a single question, which shows them.
 */
const BURST = 8;
/** Milliseconds. */
const BURST_TIME = 60_000;
/** Sessions that are remembered; the oldest is forgotten first. */
const MOST_SESSIONS = 200;

/** What happens now; a thing that goes with all that is in it is one. */
const acts = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ stage, partOf }) => stage === 'act' && partOf === undefined);

function targetOf({ target }: Finding): string {
  return `${target.type} ${target.name}`;
}

function intentsOf({ findings }: Attempt): readonly string[] {
  return [...new Set(acts(findings).map((finding) => `${finding.effect} ${targetOf(finding)}`))];
}

/** Local things that are made again at once (build folders, containers) are deleted by the dozen in ordinary work. */
function isCounted({ effect, reach, undo }: Finding): boolean {
  return effect === 'delete' && (reach === 'remote' || undo !== 'easy');
}

function isVariant({ denials }: Counts, attempt: Attempt): boolean {
  return intentsOf(attempt).some((intent) => {
    const texts = denials.get(intent);
    return texts !== undefined && texts.size >= MOST_VARIANTS && !texts.has(attempt.text);
  });
}

/** Counts the attempt's deletes, and whether they make a burst of what others deleted before it. */
function isBurst(counts: Counts, attempt: Attempt, now: number): boolean {
  const recent = counts.deletes.filter(({ at }) => now - at <= BURST_TIME);
  const targets = [...new Set(acts(attempt.findings).filter(isCounted).map(targetOf))];
  counts.deletes = [...recent, ...targets.map((target) => ({ at: now, target }))];
  const earlier = new Set(recent.map(({ target }) => target));
  const isNew = targets.some((target) => !earlier.has(target));
  return earlier.size > 0 && isNew && new Set([...earlier, ...targets]).size >= BURST;
}

function tripOf(counts: Counts, attempt: Attempt, asks: boolean, now: number): Trip | null {
  if (isBurst(counts, attempt, now)) return { says: `${BURST} or more deletes within a minute`, hold: null };
  const isThird = asks && isVariant(counts, attempt);
  return isThird ? { says: 'this is the third way to do what was denied twice', hold: null } : null;
}

/** An act that changes something there; reading is no touch. */
function changesProduction({ effect, target }: Finding): boolean {
  return effect !== 'read-secret' && target.environment.tier === 'production';
}

/**
 * Counts per session what single decisions cannot see: the same end by ever new ways, a burst of deletes, the first
 * change of production. Memory of this process alone: without a gate every question is a no anyway, so that there is
 * nothing left to break.
 */
export function createBreaker(monotonic: () => number): Breaker {
  const sessions = new Map<string, Counts>();

  function countsOf(session: string): Counts {
    const known = sessions.get(session);
    const counts = known ?? { denials: new Map(), deletes: [], inProduction: false, trip: null };
    sessions.delete(session);
    sessions.set(session, counts);
    const [oldest] = sessions.keys();
    if (sessions.size > MOST_SESSIONS && oldest !== undefined) sessions.delete(oldest);
    return counts;
  }

  return {
    look(session, attempt, asks) {
      const counts = countsOf(session);
      if (!asks && !acts(attempt.findings).some(isCounted)) return null;
      counts.trip ??= tripOf(counts, attempt, asks, monotonic());
      return counts.trip;
    },
    heldAs(session, hold) {
      const counts = countsOf(session);
      if (counts.trip !== null) counts.trip = { ...counts.trip, hold };
    },
    denied(session, attempt) {
      const { denials } = countsOf(session);
      for (const intent of intentsOf(attempt)) {
        denials.set(intent, (denials.get(intent) ?? new Set<string>()).add(attempt.text));
      }
    },
    entersProduction(session, attempt) {
      const counts = countsOf(session);
      if (counts.inProduction || !acts(attempt.findings).some(changesProduction)) return false;
      counts.inProduction = true;
      return true;
    },
    lift(session) {
      const counts = sessions.get(session);
      if (counts === undefined || counts.trip === null) return;
      sessions.set(session, { ...counts, denials: new Map(), deletes: [], trip: null });
    },
    clear() {
      sessions.clear();
    },
  };
}
