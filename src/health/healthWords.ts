import type { AgentHealth, CanaryResult, HealthState } from './agentHealth';

/** The state as a person reads it. */
export const stateWords: Readonly<Record<HealthState, string>> = {
  protected: 'protected',
  'hook-missing': 'hook missing',
  'not-trusted': 'not trusted',
  disarmed: 'disarmed',
  quiet: 'quiet',
  changed: 'changed',
  failing: 'failing',
};

export function canaryWords(canary: CanaryResult): string {
  switch (canary.kind) {
    case 'answered':
      return `denied in ${canary.milliseconds} ms${canary.enforced ? '' : ', policy only observes'}`;
    case 'lets-through':
      return 'let through';
    case 'stops-all':
      return 'all refused';
    case 'not-asked':
      return 'not asked';
  }
}

/** How long ago, in the largest unit that fits. Times in milliseconds since 1970. */
export function seenWords(lastSeen: number | null, now: number): string {
  if (lastSeen === null) return 'never';
  const minutes = Math.floor((now - lastSeen) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h ago` : `${Math.floor(minutes / (24 * 60))} days ago`;
}

/** One line over all: the answer first. */
export function healthAnswer(all: readonly Pick<AgentHealth, 'state'>[]): string {
  if (all.length === 0) return 'no agent was found on this machine';
  const good = all.filter(({ state }) => state === 'protected').length;
  if (good === all.length)
    return all.length === 1 ? 'the agent is protected' : `all ${all.length} agents are protected`;
  return `${good} of ${all.length} agents ${good === 1 ? 'is' : 'are'} protected`;
}
