import type { Makefile, MakeVariable } from './makefile';

/** `$(name text)`: what it gives. */
export type MakeFunction = (text: string, scope: MakeScope) => string;

/** In what a piece of a makefile is expanded. */
export type MakeScope = {
  readonly makefile: Makefile;
  /** Automatic variables, those of the target, arguments of `call`. */
  readonly locals: ReadonlyMap<string, MakeVariable>;
  readonly functions: ReadonlyMap<string, MakeFunction>;
  /** Runs a line of `$(shell …)`; what it prints. */
  readonly shell: (text: string) => string;
  /** Reads more lines of the makefile, which `$(eval …)` gave. */
  readonly evaluate: (text: string, scope: MakeScope) => void;
  /** A variable of the environment, undefined when it is not known. */
  readonly environment: (name: string) => string | undefined;
  readonly folder: string;
  /** Counts work; false when there has been too much. */
  readonly spend: (amount: number) => boolean;
  /** Of expansions inside expansions. */
  readonly depth: number;
};

export function withLocals(scope: MakeScope, locals: Iterable<readonly [string, string]>): MakeScope {
  const simple = [...locals].map(([name, value]) => [name, { value, simple: true }] as const);
  return { ...scope, locals: new Map([...scope.locals, ...simple]) };
}

export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
