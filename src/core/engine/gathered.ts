import type { CommandSeen } from '../model/decision';
import type { Finding, Touch, Unknown } from '../model/finding';
import type { CarriedFile, SessionFact, Settled } from '../model/session';

/** Everything that is known about an operation before anybody judges it. */
export type Gathered = {
  readonly findings: readonly Finding[];
  readonly unknowns: readonly Unknown[];
  readonly touches: readonly Touch[];
  readonly session: readonly SessionFact[];
  readonly carried: readonly CarriedFile[];
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
  settles: [],
  identity: [],
  commands: [],
};

function unlike(settles: readonly Settled[]): readonly Settled[] {
  return [...new Map(settles.map((one) => [`${one.by} ${one.folder}`, one])).values()];
}

export function together(parts: readonly Gathered[]): Gathered {
  return {
    findings: parts.flatMap((part) => part.findings),
    unknowns: parts.flatMap((part) => part.unknowns),
    touches: parts.flatMap((part) => part.touches),
    session: parts.flatMap((part) => part.session),
    carried: parts.flatMap((part) => part.carried),
    settles: unlike(parts.flatMap((part) => part.settles)),
    identity: parts.flatMap((part) => part.identity),
    commands: parts.flatMap((part) => part.commands),
  };
}
