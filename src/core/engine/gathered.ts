import type { CommandSeen } from '../model/decision';
import type { Finding, Touch, Unknown } from '../model/finding';
import type { FileChange } from '../model/operation';
import type { CarriedFile, SessionFact, Settled } from '../model/session';

/** Everything that is known about an operation before anybody judges it. */
export type Gathered = {
  readonly findings: readonly Finding[];
  readonly unknowns: readonly Unknown[];
  readonly touches: readonly Touch[];
  readonly session: readonly SessionFact[];
  readonly carried: readonly CarriedFile[];
  /** Files whose text is known as it was and as the operation leaves it. */
  readonly changes: readonly FileChange[];
  readonly settles: readonly Settled[];
  /** Canonical commands or file digests, one a line. */
  readonly identity: readonly string[];
  readonly commands: readonly CommandSeen[];
};

export const nothingGathered: Gathered = {
  findings: [],
  unknowns: [],
  touches: [],
  session: [],
  carried: [],
  changes: [],
  settles: [],
  identity: [],
  commands: [],
};

function unlike(settles: readonly Settled[]): readonly Settled[] {
  if (settles.length < 2) return settles;
  return [...new Map(settles.map((one) => [`${one.by} ${one.folder}`, one])).values()];
}

/** The lists one after the other; most of them are empty, and the only one that is not is taken as it is. */
function inRow<T>(parts: readonly Gathered[], listOf: (part: Gathered) => readonly T[]): readonly T[] {
  let first: readonly T[] = [];
  let all: T[] | null = null;
  for (const part of parts) {
    const list = listOf(part);
    if (list.length === 0) continue;
    if (first.length === 0) {
      first = list;
      continue;
    }
    all ??= [...first];
    for (const item of list) all.push(item);
  }
  return all ?? first;
}

export function together(parts: readonly Gathered[]): Gathered {
  return {
    findings: inRow(parts, (part) => part.findings),
    unknowns: inRow(parts, (part) => part.unknowns),
    touches: inRow(parts, (part) => part.touches),
    session: inRow(parts, (part) => part.session),
    carried: inRow(parts, (part) => part.carried),
    changes: inRow(parts, (part) => part.changes),
    settles: unlike(inRow(parts, (part) => part.settles)),
    identity: inRow(parts, (part) => part.identity),
    commands: inRow(parts, (part) => part.commands),
  };
}
