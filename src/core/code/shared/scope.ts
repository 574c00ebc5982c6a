import type { Budget } from '../../model/budget';
import type { CodeOptions } from '../../model/codeReader';
import type { SyntaxNode } from '../../model/ports';
import type { Value } from './value';

/** What is known at one place of the text: the home folder, what names stand for so far, what expressions are worth. */
export type Scope = {
  readonly home: string;
  readonly names: Map<string, Value>;
  /** Values of expressions as long as no name is given another meaning. */
  readonly known: Map<SyntaxNode, Value>;
  readonly budget: Budget;
};

export function scopeOf({ home, budget }: CodeOptions, names: Scope['names'] = new Map()): Scope {
  return { home, names, known: new Map(), budget };
}

/** Gives a name a meaning: what was told of expressions before may be told otherwise now. */
export function bind(scope: Scope, name: string, value: Value): void {
  scope.names.set(name, value);
  scope.known.clear();
}
