/**
 * How a command becomes the one that only shows what it would do. All words that are not named here stay as they were
 * written: the folder, the names, the place.
 */
export type Rehearsal = {
  readonly programs: readonly string[];
  /** The program that shows it, where another one does. */
  readonly as?: string;
  /** The words of the verb in their order, `a|b` for either, `*:destroy` by its end; empty where the program has none. */
  readonly of: string;
  /**
   * The words that take its place, `VERB` standing for it, `VERB0` and `VERB1` for its first and last word, and `*` for
   * what a star stood for; absent where it stays.
   */
  readonly becomes?: string;
  /** Words behind the verb, and at the very end. */
  readonly add?: string;
  readonly addLast?: string;
  /** Options that are left out; one that ends with `=` takes its value along. */
  readonly without?: string;
  /** Options without one of which the command has no such rehearsal. */
  readonly when?: string;
  /** Options of the command that have no rehearsal. */
  readonly unless?: string;
  /** No word that is no option stands before the verb. */
  readonly first?: true;
  /** One of these words stands before the verb: the kind of thing that it is about. */
  readonly under?: string;
  /**
   * The options that the rehearsal takes too, `--zone=` with a value, `*-id=` by their end. A command with one that stands
   * neither here nor in `without` has no such rehearsal.
   */
  readonly only?: string;
  /** The most words behind the verb that are no options. */
  readonly most?: number;
  /** How many of the words behind the verb that are no options stay; the others are left out. */
  readonly keep?: number;
  /** The first of these words ends the rehearsal, and is left out. */
  readonly until?: string;
  /** Nothing that stands behind the verb belongs to the rehearsal. */
  readonly alone?: true;
};
