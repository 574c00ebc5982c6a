import { dirname, join, resolve } from 'node:path';
import type { Layer } from '../../core/model/decision';
import { nowhere } from '../../core/model/place';
import type { Policy, PolicyProblem } from '../../core/model/policy';
import { presetNames } from '../../core/policy/presetPolicies';
import { fixedVersion, type FixedTexts } from './fixedVersion';
import { versionInForce, type InForce, type Loosened } from './versionInForce';

export type FileProblems = { readonly file: string; readonly problems: readonly PolicyProblem[] };

/** A policy file and all that it extends by path. */
export type LoadedLayer = {
  readonly policies: readonly Policy[];
  /** Refused and without a last good version. */
  readonly broken: readonly FileProblems[];
  /** All problems, those of files whose last good version is in force too. */
  readonly problems: readonly FileProblems[];
  readonly loosened: readonly Loosened[];
  /** Presets named by `extends`. */
  readonly presets: readonly string[];
};

type Loading = {
  readonly from: Layer;
  readonly state: string;
  readonly home: string;
  readonly note: (says: string) => void;
  /** Files that are taken as a commit has them, in the place of those on disk. */
  readonly fixed?: FixedTexts | undefined;
};

/** Files that one policy may draw in. */
const MOST_FILES = 20;

function pathsOf(policy: Policy, home: string): readonly string[] {
  return policy.extends
    .filter((name) => !presetNames.includes(name))
    .map((name) => (name.startsWith('~/') ? join(home, name.slice(2)) : resolve(dirname(policy.file), name)));
}

function problem(code: PolicyProblem['code'], says: string): readonly PolicyProblem[] {
  return [{ code, at: nowhere, says }];
}

function problemsOf(file: string, found: InForce, isFirst: boolean): readonly PolicyProblem[] {
  const isMissing = found.policy === null && found.problems.length === 0;
  return isMissing && !isFirst ? problem('missing', `\`${file}\` is extended and not there`) : found.problems;
}

function versionOf(file: string, loading: Loading): InForce {
  const source = loading.fixed?.(file) ?? null;
  return source === null ? versionInForce({ ...loading, file }) : fixedVersion(file, loading.from, source);
}

/** Loads `file` and, one after the other, what it extends; files that extend each other in a ring are refused. */
export function loadLayer(file: string, loading: Loading): LoadedLayer {
  const policies: Policy[] = [];
  const broken: FileProblems[] = [];
  const problems: FileProblems[] = [];
  const loosened: Loosened[] = [];
  let count = 0;
  const load = (path: string, above: readonly string[]): void => {
    count += 1;
    const isLoop = above.includes(path) || count > MOST_FILES;
    const found: InForce = isLoop
      ? { policy: null, problems: problem('loop', `\`${path}\` extends itself, or too many files`), loosened: null }
      : versionOf(path, loading);
    const wrong = problemsOf(path, found, above.length === 0);
    if (wrong.length > 0) problems.push({ file: path, problems: wrong });
    if (wrong.length > 0 && found.policy === null) broken.push({ file: path, problems: wrong });
    if (found.loosened !== null) loosened.push(found.loosened);
    if (found.policy === null) return;
    policies.push(found.policy);
    if (count <= MOST_FILES) for (const next of pathsOf(found.policy, loading.home)) load(next, [...above, path]);
  };
  load(file, []);
  const presets = policies.flatMap((policy) => policy.extends.filter((name) => presetNames.includes(name)));
  return { policies, broken, problems, loosened, presets };
}
