import type { JustToken } from './tokens';

export type JustParameter = {
  readonly name: string;
  readonly otherwise: readonly JustToken[] | null;
  /** `+` takes one or more words, `*` any number. */
  readonly variadic: '+' | '*' | null;
  /** `$name`: the recipe's lines find it in their environment. */
  readonly exported: boolean;
};

export type JustDependency = { readonly recipe: string; readonly arguments: readonly JustToken[] };

export type JustRecipe = {
  readonly name: string;
  readonly parameters: readonly JustParameter[];
  readonly before: readonly JustDependency[];
  readonly after: readonly JustDependency[];
  /** Names and values of `[…]` lines above it. */
  readonly attributes: ReadonlyMap<string, readonly JustToken[]>;
  readonly body: string[];
};

export type Justfile = {
  readonly recipes: Map<string, JustRecipe>;
  readonly aliases: Map<string, string>;
  readonly variables: Map<string, { readonly value: readonly JustToken[]; readonly exported: boolean }>;
  readonly settings: Map<string, readonly JustToken[]>;
  /** The recipe that runs when none is named. */
  first: string | null;
};

export function emptyJustfile(): Justfile {
  return { recipes: new Map(), aliases: new Map(), variables: new Map(), settings: new Map(), first: null };
}
