import type { EnvironmentChange } from '../../gate/protocol/terminals';

/** What the editor keeps of one variable; `type` as its own numbers have it. */
export type Mutator = {
  readonly type: number;
  readonly value: string;
  readonly options: { readonly applyAtProcessCreation?: boolean; readonly applyAtShellIntegration?: boolean };
};

/** The part of the editor's collection that is used; the real one is `context.environmentVariableCollection`. */
export type Collection = {
  readonly get: (name: string) => Mutator | undefined;
  readonly replace: (name: string, value: string, options: Mutator['options']) => void;
  readonly prepend: (name: string, value: string, options: Mutator['options']) => void;
  readonly delete: (name: string) => void;
  readonly names: () => readonly string[];
};

const types = { replace: 1, prepend: 3 } as const;

function isThere(present: Mutator | undefined, { how, value, again }: EnvironmentChange): boolean {
  if (present === undefined) return false;
  const { applyAtProcessCreation = false, applyAtShellIntegration = false } = present.options;
  return (
    present.type === types[how] &&
    present.value === value &&
    applyAtProcessCreation &&
    applyAtShellIntegration === again
  );
}

/**
 * Makes the collection hold just these changes; gives the names that were touched. What is there already is left alone,
 * because each change makes the editor mark every open terminal as stale.
 */
export function applyEnvironment(collection: Collection, changes: readonly EnvironmentChange[]): readonly string[] {
  const wanted = new Set(changes.map(({ name }) => name));
  const gone = collection.names().filter((name) => !wanted.has(name));
  for (const name of gone) collection.delete(name);
  const missing = changes.filter((change) => !isThere(collection.get(change.name), change));
  for (const { name, how, value, again } of missing) {
    collection[how](name, value, { applyAtProcessCreation: true, applyAtShellIntegration: again });
  }
  return [...gone, ...missing.map(({ name }) => name)];
}
