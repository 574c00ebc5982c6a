import type { AgentHealth, HealthState } from '../../health/agentHealth';

/** An agent as the view shows it, as `holdpoint doctor --json` told of it. */
export type ShownAgent = {
  readonly id: string;
  readonly surface: string;
  readonly title: string;
  readonly state: HealthState;
  readonly version: string | null;
  readonly files: readonly string[];
  readonly canary: string;
  /** Milliseconds since 1970. */
  readonly lastSeen: number | null;
  readonly notCovered: readonly string[];
  readonly troubles: readonly Told[];
  readonly pins: AgentHealth['pins'];
  readonly warnings: readonly Told[];
};

/** What is not as it should be, and what is done about it. */
type Told = { readonly says: string; readonly repair: string };

export type ShownHealth = {
  readonly answer: string;
  readonly agents: readonly ShownAgent[];
  /** Absolute paths. */
  readonly watched: readonly string[];
};

const pinStates: readonly AgentHealth['pins'][] = ['pinned', 'open', 'none-known'];

type Loose = Readonly<Record<string, unknown>>;

const states: readonly HealthState[] = [
  'protected',
  'hook-missing',
  'not-trusted',
  'disarmed',
  'quiet',
  'changed',
  'failing',
];

function loose(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function tolds(value: unknown): readonly Told[] {
  return (Array.isArray(value) ? value.map(loose) : []).map(({ says, repair }) => ({
    says: text(says),
    repair: text(repair),
  }));
}

/** A state that is in no list of ours is taken for the worst. */
function agentOf(value: unknown): ShownAgent {
  const agent = loose(value);
  const seen = Date.parse(text(agent['lastSeen']));
  return {
    id: text(agent['id']),
    surface: text(agent['surface']),
    title: text(agent['title']),
    state: states.find((one) => one === agent['state']) ?? 'failing',
    version: text(agent['version']) === '' ? null : text(agent['version']),
    files: texts(agent['files']),
    canary: text(loose(agent['canary'])['kind']),
    lastSeen: Number.isNaN(seen) ? null : seen,
    notCovered: texts(agent['notCovered']),
    troubles: tolds(agent['troubles']),
    pins: pinStates.find((one) => one === agent['pins']) ?? 'none-known',
    warnings: tolds(agent['warnings']),
  };
}

/** The health of the agents in what the command line wrote; null for anything else. */
export function readHealth(json: string): ShownHealth | null {
  try {
    const { version, answer, agents, watched } = loose(JSON.parse(json));
    if (version !== 1 || !Array.isArray(agents)) return null;
    return { answer: text(answer), agents: agents.map(agentOf), watched: texts(watched) };
  } catch {
    return null;
  }
}
