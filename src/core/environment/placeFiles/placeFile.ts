import type { SignalKind } from '../../model/environment';
import type { Shape } from '../settings';

/** How a program is told which of its environments is meant. */
export type Chosen = {
  readonly options?: readonly string[];
  readonly variables?: readonly string[];
  /** A word that stands alone names it: the whole of it, or what stands before this sign. */
  readonly operands?: true | '/' | ':';
  /** Where the file itself says so, as a way. */
  readonly at?: string;
  /** What it is where nothing says. */
  readonly or?: string;
};

/** A settings file that programs read by themselves, and where in it a place is named. */
export type PlaceFile = {
  readonly programs: readonly string[];
  /**
   * `~/` is the home; others stand in the command's folder or above it, the nearest and first that is there counts. `%`
   * is the environment that is chosen.
   */
  readonly files: readonly string[];
  /** Options and variables that name another file. */
  readonly options?: readonly string[];
  readonly variables?: readonly string[];
  readonly shape: Shape;
  readonly chosen?: Chosen;
  /**
   * What is named, and the way to it, parted by blanks: `.` is no key, `%` the environment that is chosen, `+` a blank in
   * a key. An address counts by its host.
   */
  readonly places: readonly (readonly [kind: SignalKind, way: string])[];
};

/** Each kind of place at each way below each of these. */
export function below(under: readonly string[], ...places: PlaceFile['places']): PlaceFile['places'] {
  return under.flatMap((way) => places.map(([kind, key]) => [kind, `${way} ${key}`.trim()] as const));
}
