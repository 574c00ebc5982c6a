import { createHash } from 'node:crypto';
import type { Operation } from '../core/model/operation';

/** What an agent did where its hook should have told of it first. */
export type Act = {
  /** The adapter's id. */
  readonly agent: string;
  /** Milliseconds since 1970 at which it began. */
  readonly began: number;
  /** The line as it stands in the terminal; null for what is no line. */
  readonly line: string | null;
};

/**
 * Notices agents that act and whose hook is not called. It is in no hurry, and decides nothing: a word of doubt is the
 * hook's benefit, for an alarm that comes from ordinary work would soon be paid no heed to.
 */
export type Unannounced = {
  /** A call of the agent's hook begins; the function is called when it is answered. */
  readonly called: (agent: string, operations: readonly Operation[]) => () => void;
  readonly acted: (act: Act) => void;
  /** Whether an act that began just now could be one that no hook told of. */
  readonly isSilent: (agent: string) => boolean;
  readonly close: () => void;
};

export type UnannouncedPorts = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** When a hook of the agent was last called anywhere on this machine, in the same; null for never. */
  readonly lastCalled: (agent: string) => number | null;
  /** Whether the agent's hook is installed: what was never connected is no alarm. */
  readonly isConnected: (agent: string) => boolean;
  readonly note: (agent: string) => void;
  /** Calls once, `milliseconds` later; the function takes it back. */
  readonly later: (step: () => void, milliseconds: number) => () => void;
};

/** Milliseconds before an act within which a call is taken to be the one about it, as `holdpoint doctor` does. */
const BEFORE = 60_000;
/** Milliseconds in which a call may still arrive that set out before the act. */
const ON_ITS_WAY = 5_000;
/** Milliseconds in which an agent's own dialog may keep a line that its hook has allowed. */
const KEPT = 60 * 60 * 1000;
const MOST = 500;

type Told = { readonly agent: string; readonly at: number; readonly digest: string };

/** Agents put spaces and line ends around a line, and nothing else that a digest could be kept of. */
function digestOf(line: string): string {
  return createHash('sha256').update(line.trim().replace(/\s+/g, ' ')).digest('hex');
}

function linesOf(operations: readonly Operation[]): readonly string[] {
  return operations.flatMap((one) => (one.kind === 'run' && 'script' in one ? [one.script] : []));
}

export function createUnannounced({ now, lastCalled, isConnected, note, later }: UnannouncedPorts): Unannounced {
  let told: readonly Told[] = [];
  const open = new Map<string, number>();
  const waiting = new Set<() => void>();

  const isOpen = (agent: string): boolean => (open.get(agent) ?? 0) > 0;
  const wasCalledSince = (agent: string, time: number): boolean => (lastCalled(agent) ?? -Infinity) >= time;
  const wasTold = ({ agent, line }: Act): boolean => {
    if (line === null) return false;
    const digest = digestOf(line);
    return told.some((one) => one.agent === agent && one.digest === digest && now() - one.at <= KEPT);
  };
  const isExplained = (act: Act): boolean =>
    isOpen(act.agent) || wasCalledSince(act.agent, act.began - BEFORE) || wasTold(act);

  return {
    called(agent, operations) {
      open.set(agent, (open.get(agent) ?? 0) + 1);
      const digests = linesOf(operations).map((line) => ({ agent, at: now(), digest: digestOf(line) }));
      told = [...told.filter(({ at }) => now() - at <= KEPT), ...digests].slice(-MOST);
      return () => {
        open.set(agent, Math.max(0, (open.get(agent) ?? 0) - 1));
      };
    },
    acted(act) {
      if (isExplained(act) || !isConnected(act.agent)) return;
      const takeBack = later(() => {
        waiting.delete(takeBack);
        if (!isExplained(act)) note(act.agent);
      }, ON_ITS_WAY);
      waiting.add(takeBack);
    },
    isSilent: (agent) => !isOpen(agent) && !wasCalledSince(agent, now() - BEFORE) && isConnected(agent),
    close() {
      for (const takeBack of waiting) takeBack();
      waiting.clear();
    },
  };
}
