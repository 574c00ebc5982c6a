import type { AgentHealth, CanaryResult, HealthState, Trouble } from './agentHealth';

/** What was seen of one surface of an agent; judging it looks at nothing else. */
export type HealthFacts = {
  readonly id: string;
  readonly surface: string;
  readonly hook: 'installed' | 'other' | 'partly' | 'broken' | 'none';
  /** What is not as it should be, as a sentence's end; null where nothing is wrong with the files. */
  readonly says: string | null;
  /** An installation wrote the entry, and nobody disconnected the agent since. */
  readonly wasConnected: boolean;
  /** False for an agent that skips hooks that nobody trusted; null where there is no such thing. */
  readonly trusted: boolean | null;
  /** Settings that take the hook away, each with its file; pinned ones are none. */
  readonly disarmed: readonly { readonly setting: string; readonly file: string }[];
  /** The launcher that the entry names. */
  readonly launcher: 'intact' | 'missing' | 'changed' | 'unknown';
  readonly canary: CanaryResult;
  /** Milliseconds since 1970. */
  readonly lastSeen: number | null;
  /** When the agent acted and its hook did not tell; null for never. */
  readonly actedUnseen: number | null;
};

export type Judged = { readonly state: HealthState; readonly troubles: readonly Trouble[] };

/** Milliseconds within which an act and the call of its hook are one. */
const SAME_ACT = 60_000;

function connectCommand({ id, surface }: HealthFacts): string {
  return `holdpoint init --agent ${id} --surface ${surface}`;
}

function ofFiles(facts: HealthFacts): Judged | null {
  const repair = connectCommand(facts);
  const { hook, wasConnected, lastSeen } = facts;
  const says = facts.says ?? 'its settings are not as they were installed';
  switch (hook) {
    case 'installed':
      return null;
    case 'none':
      if (wasConnected)
        return { state: 'quiet', troubles: [{ says: 'its hook was taken out of its settings', repair }] };
      return {
        state: 'hook-missing',
        troubles: [{ says: lastSeen === null ? 'it was never connected' : 'it is not connected any more', repair }],
      };
    case 'broken':
      return { state: 'changed', troubles: [{ says, repair: `mend the file, then ${repair}` }] };
    case 'other':
    case 'partly':
      return { state: 'changed', troubles: [{ says, repair }] };
  }
}

function ofLauncher(facts: HealthFacts): Judged | null {
  const repair = connectCommand(facts);
  if (facts.launcher === 'missing') {
    return { state: 'quiet', troubles: [{ says: 'the launcher that its hook names is gone', repair }] };
  }
  if (facts.launcher !== 'changed') return null;
  return { state: 'changed', troubles: [{ says: 'the launcher is not the one that was installed', repair }] };
}

function ofTrust(facts: HealthFacts): Judged | null {
  if (facts.trusted !== false) return null;
  const says = 'the agent skips its hook until somebody trusts it';
  return { state: 'not-trusted', troubles: [{ says, repair: connectCommand(facts) }] };
}

function ofSettings({ disarmed }: HealthFacts): Judged | null {
  if (disarmed.length === 0) return null;
  const troubles = disarmed.map(({ setting, file }) => ({
    says: `\`${setting}\` in ${file} takes its hooks away`,
    repair: 'take the setting out of the file, then pin the hook with holdpoint init --harden',
  }));
  return { state: 'disarmed', troubles };
}

function ofCanary(facts: HealthFacts): Judged | null {
  const repair = connectCommand(facts);
  const { canary } = facts;
  switch (canary.kind) {
    case 'answered':
      return null;
    case 'lets-through':
    case 'stops-all':
      return { state: 'failing', troubles: [{ says: canary.says, repair }] };
    case 'not-asked':
      return null;
  }
}

function ofActs(facts: HealthFacts): Judged | null {
  const { actedUnseen, lastSeen } = facts;
  if (actedUnseen === null || (lastSeen !== null && actedUnseen - lastSeen < SAME_ACT)) return null;
  const says = `it acted and its hook was ${lastSeen === null ? 'never' : 'not'} called`;
  return { state: 'quiet', troubles: [{ says, repair: 'restart the agent, so that it reads its hook again' }] };
}

/** The state of an agent's hook; the first thing that is wrong decides, from the outside in. */
export function judgeHealth(facts: HealthFacts): Judged {
  return (
    ofFiles(facts) ??
    ofLauncher(facts) ??
    ofTrust(facts) ??
    ofSettings(facts) ??
    ofCanary(facts) ??
    ofActs(facts) ?? { state: 'protected', troubles: [] }
  );
}

const rank: readonly HealthState[] = [
  'quiet',
  'disarmed',
  'failing',
  'changed',
  'not-trusted',
  'hook-missing',
  'protected',
];

/** Worst first, then by name. */
export function worstFirst(all: readonly AgentHealth[]): readonly AgentHealth[] {
  return all.toSorted((a, b) => rank.indexOf(a.state) - rank.indexOf(b.state) || a.title.localeCompare(b.title));
}
