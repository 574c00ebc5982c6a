import type { Budget } from '../../model/budget';
import type { Act } from '../shared/act';
import type { Value } from '../shared/value';
import type { Syntax, Token } from './tokens';

/** A call in a language that is looked through: its name, its arguments, and the code around it. */
export type ScannedCall = {
  readonly name: string;
  readonly args: readonly Value[];
  /** Behind a sign for a member: `$db->do(…)`. */
  readonly isMethod: boolean;
  /** What it is a method of; unknown for a plain function. */
  readonly on: Value;
  /** What a text does that is run as code of the same language. */
  readonly again: (code: Value | undefined) => readonly Act[];
  /** All of the code, for what is said elsewhere in it. */
  readonly code: string;
  /** What a name stands for here: `p.arguments`. */
  readonly lookUp: (name: string) => Value;
};

export type ScannedLanguage = {
  readonly syntax: Syntax;
  /** Joins texts: `.`, `+`, `..`; empty where texts that stand side by side are one. */
  readonly joins: string;
  /** Takes a member: `->`, `.`, `:`. */
  readonly member: string;
  /** Arguments stand side by side: `f x [y]`. */
  readonly applies?: true;
  /** Names that stand for themselves: `:search`. */
  readonly keyword?: RegExp;
  /** Names that the token at a place gives a value to, with that value, where no sign does: `(let ((x "a")) …)`. */
  readonly gives?: (tokens: readonly Token[], at: number) => readonly (readonly [string, readonly Token[]])[];
  /** A line's end ends a statement. */
  readonly lines: boolean;
  /** Gives a name its value: `=`, `<-`. */
  readonly assigns: readonly string[];
  /** Functions that start, remove, write or print something. */
  readonly functions: Readonly<Record<string, (call: ScannedCall) => readonly Act[]>>;
  /** Functions whose value can be told from their arguments. */
  readonly results: Readonly<Record<string, (args: readonly Value[], home: string) => Value>>;
  /** Functions whose first argument is a name that stands for what they give: `open(my $f, …)`. */
  readonly binds?: ReadonlySet<string>;
  /** A method of an object, where it counts. */
  readonly methods?: (call: ScannedCall) => readonly Act[];
  /** The table of variables: `$ENV`, `ENV`, `$_ENV`. */
  readonly environment: RegExp;
};

export type ScanScope = { readonly home: string; readonly names: Map<string, Value>; readonly budget: Budget };

export function scanScope({ home, budget }: Omit<ScanScope, 'names'>): ScanScope {
  return { home, budget, names: new Map() };
}
