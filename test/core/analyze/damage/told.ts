import { concerns } from '../../../../src/core/model/analyzer';
import { analyzers } from '../../../../src/core/analyze/index.generated';
import type { Observation, Unknown } from '../../../../src/core/model/finding';

type Told = { readonly observations: readonly Observation[]; readonly unknowns: readonly Unknown[] };

/** What all analyzers say of one file. */
export function toldOf(path: string, before: string | null, after: string | null): Told {
  const file = { path, before, after };
  const parts = analyzers
    .filter((analyzer) => concerns(analyzer, file))
    .map((analyzer) => analyzer.analyze({ files: [file], neighbours: () => [] }));
  return {
    observations: parts.flatMap(({ observations }) => observations),
    unknowns: parts.flatMap(({ unknowns }) => unknowns),
  };
}
