import type { Observation } from '../../../model/finding';
import type { Holder } from '../policy/holder';
import type { Spot } from '../read/node';

/** A ready-made role or policy that is given to somebody. */
export type Grant = {
  /** `AdministratorAccess`, `roles/owner`, `Owner`, `cluster-admin`. */
  readonly role: string;
  readonly roleSpot: Spot;
  /** Who gets it; the same text for the same one. */
  readonly member: string;
  readonly memberSpot: Spot;
  /** `group`: the role is the name of a group, of which the member becomes one. */
  readonly vendor: 'aws' | 'google' | 'azure' | 'kubernetes' | 'github' | 'entra' | 'group';
  /** What it holds for, from one thing to a whole organisation. */
  readonly reach: 'thing' | 'group' | 'account' | 'organisation';
  readonly target: Observation['target'];
  readonly sure: boolean;
};

/** Something that keeps rights small: a boundary, a lock, a second factor. Its end or its change is a weakening. */
export type Guard = {
  readonly id: string;
  /** `the permissions boundary`, as it stands in `Removes …`. */
  readonly what: string;
  /** The same text as long as it guards the same way; null where it is off. */
  readonly value: string | null;
  /** The thing that it stands on; a guard that goes with its thing guards nothing. Null where it is the thing. */
  readonly owner: string | null;
  readonly target: Observation['target'];
  readonly spot: Spot;
};

/** Days for which a key or secret can be had back; or a key that is in use. */
export type Lifeline = {
  readonly id: string;
  readonly days: number | null;
  readonly enabled: boolean;
  readonly target: Observation['target'];
  readonly spot: Spot;
  /** Where the days are written, or the whole thing's header. */
  readonly daysSpot: Spot;
};

/** A role, policy, user or key that others name. */
export type Identity = {
  readonly id: string;
  readonly what: 'role' | 'policy' | 'user' | 'group' | 'key' | 'account';
  readonly target: Observation['target'];
  readonly spot: Spot;
  /** What names it, by key. */
  readonly users: readonly string[];
};

/** A long-lived secret that is made for somebody. */
export type Credential = {
  readonly id: string;
  readonly says: string;
  readonly target: Observation['target'];
  readonly spot: Spot;
};

/** Everything about rights that one side of a change set says. */
export type World = {
  readonly holders: readonly Holder[];
  readonly grants: readonly Grant[];
  readonly guards: readonly Guard[];
  readonly lifelines: readonly Lifeline[];
  readonly identities: readonly Identity[];
  readonly credentials: readonly Credential[];
  /** Keys of everything that is there. */
  readonly things: readonly string[];
};

export const nothingSaid: World = {
  holders: [],
  grants: [],
  guards: [],
  lifelines: [],
  identities: [],
  credentials: [],
  things: [],
};

export function joined(worlds: readonly World[]): World {
  return {
    holders: worlds.flatMap(({ holders }) => holders),
    grants: worlds.flatMap(({ grants }) => grants),
    guards: worlds.flatMap(({ guards }) => guards),
    lifelines: worlds.flatMap(({ lifelines }) => lifelines),
    identities: worlds.flatMap(({ identities }) => identities),
    credentials: worlds.flatMap(({ credentials }) => credentials),
    things: worlds.flatMap(({ things }) => things),
  };
}
