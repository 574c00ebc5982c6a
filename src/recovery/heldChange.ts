import { versionIn, type Version } from './version';

/**
 * `taking`: kept, and about to be taken out of the disk. `held`: taken out. `noted`: left where it is until a person
 * decides. `put-back`: allowed and back on the disk. `refused`: a person said no, or the policy does. `kept`: noted
 * once and accepted.
 */
export const heldStates = ['taking', 'held', 'noted', 'put-back', 'refused', 'kept'] as const;
export type HeldState = (typeof heldStates)[number];

/** One change of one file that the store keeps, with both sides of it. */
export type HeldChange = {
  /** Names it for ever: `2026-11-21T08-15-02-117Z-4f2a`. */
  readonly id: string;
  /** Absolute, its folder without links. */
  readonly path: string;
  readonly agent: { readonly id: string; readonly title: string } | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly before: Version;
  readonly after: Version;
  readonly state: HeldState;
  /** How it is known who wrote it, or what hindered; one line. */
  readonly says: string;
  /** The file beside `path` that is written before it takes its place; removed when a crash left it. */
  readonly temporary: string | null;
};

function agentIn(value: unknown): HeldChange['agent'] {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('title' in value)) return null;
  const { id, title } = value;
  return typeof id === 'string' && typeof title === 'string' ? { id, title } : null;
}

function isState(value: unknown): value is HeldState {
  return heldStates.some((state) => state === value);
}

/** An entry as it was written into the store; null when it is none. */
export function heldChangeIn(text: string): HeldChange | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof read !== 'object' || read === null) return null;
  const values = new Map<string, unknown>(Object.entries(read));
  const [id, path, at, says] = ['id', 'path', 'at', 'says'].map((name) => values.get(name));
  const state = values.get('state');
  const before = versionIn(values.get('before'));
  const after = versionIn(values.get('after'));
  const temporary = values.get('temporary');
  if (typeof id !== 'string' || typeof path !== 'string' || typeof at !== 'number' || typeof says !== 'string')
    return null;
  if (before === null || after === null || !isState(state)) return null;
  return {
    id,
    path,
    agent: agentIn(values.get('agent')),
    at,
    before,
    after,
    state,
    says,
    temporary: typeof temporary === 'string' ? temporary : null,
  };
}
