import { createHash } from 'node:crypto';
import type { Freeze, Policy } from '../core/model/policy';
import { operationFolder } from '../core/model/operationFolder';
import { isEnforced } from '../core/policy/decide';
import { isFrozen } from '../core/policy/freezeRulings';
import type { LocalHost } from '../node/localHost';
import { analyzers } from '../core/analyze/index.generated';
import { acceptLoosened } from '../node/policies';
import type { LoadedPolicies } from '../node/policies';
import { shownPath } from '../core/present/shownPath';
import { annotate } from './annotations/annotateWork';
import type { GateEngine, StandingParts } from './engineMessages';

/** Of all policies in force together: a release is bound to it. */
function digestOf({ set }: LoadedPolicies): string {
  const parts = [...set.policies.map(({ file, digest }) => `${file} ${digest}`), ...set.broken.map(({ file }) => file)];
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

function shown({ file, from, rules, protect }: Policy): StandingParts['policies'][number] {
  return {
    file,
    from,
    protect: protect.flatMap(({ paths }) => paths),
    rules: rules.map(({ id, then, because, at }) => ({ id, then, because, line: at.start.line })),
  };
}

function unique<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

function standingOf(loaded: readonly LoadedPolicies[], now: number): StandingParts {
  const policies = unique(
    loaded.flatMap((one) => one.set.policies),
    (policy) => policy.file,
  );
  const frozen: readonly Freeze[] = policies.flatMap((policy) => policy.freeze.filter((one) => isFrozen(one, now)));
  const last = frozen.toSorted((a, b) => (a.to < b.to ? 1 : -1))[0];
  return {
    enforced: loaded.some((one) => isEnforced(one.set)),
    frozenUntil: last?.to ?? null,
    frozenBecause: last?.because ?? null,
    policies: policies.map(shown),
    problems: unique(
      loaded.flatMap((one) => one.problems),
      (one) => one.file,
    ),
    loosened: unique(
      loaded.flatMap((one) => one.loosened),
      (one) => one.file,
    ).map(({ file, digest, says }) => ({
      file,
      digest,
      says,
    })),
  };
}

/** The engine and the policies behind it, as the gate's worker serves them. */
export function gateEngine(host: LocalHost, workspaces: readonly string[], home: string): GateEngine {
  const inForce = (): readonly LoadedPolicies[] =>
    (workspaces.length > 0 ? workspaces : [home]).map((folder) => host.policiesFor(folder));
  return {
    review: (request) => ({
      review: host.review(request),
      policyDigest: digestOf(host.policiesFor(operationFolder(request.operation))),
    }),
    standing: () => standingOf(inForce(), Date.now()),
    annotate: (work) => annotate(host, work, (file) => shownPath(file, workspaces, home)),
    analyzed: (paths) => paths.filter((path) => analyzers.some((analyzer) => analyzer.matches(path))),
    notes: host.notes,
    accept: (file, digest) => {
      const workspace = workspaces.find((folder) => file.startsWith(`${folder}/`)) ?? null;
      return acceptLoosened({ workspace, home, folders: host.folders, note: () => undefined }, file, digest);
    },
  };
}
