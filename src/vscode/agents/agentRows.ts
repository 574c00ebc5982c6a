import { seenWords, stateWords } from '../../health/healthWords';
import type { HealthState } from '../../health/agentHealth';
import type { ShownAgent } from './readHealth';

export type AgentRow =
  | {
      readonly kind: 'agent';
      /** What the commands of the view read. */
      readonly agent: string;
      readonly surface: string;
      readonly label: string;
      readonly description: string;
      readonly tooltip: string;
      readonly spoken: string;
      readonly icon: string;
      readonly tone: 'guarded' | 'unprotected' | 'medium';
      readonly canRepair: boolean;
      /** Its hook stands, and a pin that is known to work is not there yet. */
      readonly canHarden: boolean;
      readonly children: readonly AgentRow[];
    }
  | {
      readonly kind: 'file';
      /** From the workspace or the home folder. */
      readonly label: string;
      readonly description: '';
      /** Absolute. */
      readonly path: string;
    }
  | {
      readonly kind: 'trouble' | 'warning' | 'pinned' | 'unpinned' | 'gap' | 'seen';
      readonly label: string;
      readonly description: string;
    };

export type RowContext = {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** An absolute path in few words. */
  readonly shown: (path: string) => string;
};

/** Shape says the state, colour only repeats it. */
const looks: Readonly<Record<HealthState, readonly [string, 'guarded' | 'unprotected' | 'medium']>> = {
  protected: ['pass', 'guarded'],
  'hook-missing': ['circle-slash', 'medium'],
  'not-trusted': ['unverified', 'unprotected'],
  disarmed: ['debug-disconnect', 'unprotected'],
  quiet: ['warning', 'unprotected'],
  changed: ['edit', 'unprotected'],
  failing: ['error', 'unprotected'],
};

function isOpen({ pins, state }: ShownAgent): boolean {
  return pins === 'open' && (state === 'protected' || state === 'disarmed');
}

function pinRows(agent: ShownAgent): readonly AgentRow[] {
  if (agent.pins === 'pinned') {
    return [{ kind: 'pinned', label: 'pinned', description: 'nobody but an administrator switches its hook off' }];
  }
  if (!isOpen(agent)) return [];
  return [{ kind: 'unpinned', label: 'not pinned', description: 'a repository can switch its hook off' }];
}

function childrenOf(agent: ShownAgent, { now, shown }: RowContext): readonly AgentRow[] {
  return [
    ...agent.troubles.map(({ says, repair }) => ({ kind: 'trouble' as const, label: says, description: repair })),
    ...agent.warnings.map(({ says, repair }) => ({ kind: 'warning' as const, label: says, description: repair })),
    ...pinRows(agent),
    { kind: 'seen', label: 'last seen', description: seenWords(agent.lastSeen, now) },
    ...agent.files.map((path) => ({ kind: 'file' as const, label: shown(path), description: '' as const, path })),
    ...agent.notCovered.map((gap) => ({ kind: 'gap' as const, label: gap, description: 'not covered' })),
  ];
}

/** One row an agent, what there is to know of it below. */
export function agentRows(agents: readonly ShownAgent[], context: RowContext): readonly AgentRow[] {
  return agents.map((agent) => {
    const { title, state, version, troubles } = agent;
    const [icon, tone] = looks[state];
    const words = stateWords[state];
    const wrong = troubles.flatMap(({ says, repair }) => [says, `Repair: ${repair}`]);
    return {
      kind: 'agent',
      agent: agent.id,
      surface: agent.surface,
      label: title,
      description: version === null ? words : `${words} · ${version}`,
      tooltip: [`${title}: ${words}`, ...wrong].join('\n'),
      spoken: [title, words, ...troubles.map(({ says }) => says)].join(', '),
      icon,
      tone,
      canRepair: state !== 'protected',
      canHarden: isOpen(agent),
      children: childrenOf(agent, context),
    };
  });
}

/** Titles of the agents whose hook was there once and protects no more; one that was never connected is no alarm. */
export function unprotectedAgents(agents: readonly ShownAgent[]): readonly ShownAgent[] {
  return agents.filter(({ state }) => state !== 'protected' && state !== 'hook-missing');
}
