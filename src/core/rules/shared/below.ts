import type { Grammar } from './toolPack';

/** The same verbs below each word of a family: `stream rm`, `str rm`. */
export function below(families: readonly string[], verbs: Grammar['verbs']): Grammar['verbs'] {
  const entries = Object.entries(verbs);
  return Object.fromEntries(families.flatMap((family) => entries.map(([verb, deed]) => [`${family} ${verb}`, deed])));
}
