import type { Word } from '../../model/command';
import type { KubectlCall } from './invocation';
import { kindOf } from './kinds';

/** One object, or with an empty name all of a kind. */
export type ClusterObject = { readonly kind: string; readonly name: string };

function shown(word: Word): string {
  return word.dynamic ? word.raw : word.value;
}

/** The objects a command names: `TYPE NAME …`, `TYPE/NAME …`, `TYPE,TYPE`, or a type with a selector. */
export function objectsOf({ operands }: KubectlCall): readonly ClusterObject[] {
  const slashed = operands.filter((word) => word.value.includes('/'));
  if (slashed.length > 0) {
    return slashed.map((word) => {
      const text = shown(word);
      const slash = text.indexOf('/');
      return { kind: kindOf(text.slice(0, slash)), name: text.slice(slash + 1) };
    });
  }
  const [types, ...names] = operands;
  if (types === undefined) return [];
  const kinds = shown(types)
    .split(',')
    .filter((kind) => kind !== '')
    .map(kindOf);
  return kinds.flatMap((kind) =>
    names.length === 0 ? [{ kind, name: '' }] : names.map((word) => ({ kind, name: shown(word) })),
  );
}

/** The files, folders or addresses whose objects a command is about. */
export function filesOf({ options }: KubectlCall): readonly string[] {
  return options.values('--filename', '-f', '--kustomize', '-k').map(shown);
}
