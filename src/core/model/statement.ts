import type { Statement } from './command';

/** A statement that says nothing: an ordinary command. */
export const nothing: Statement = {
  observations: [],
  unknowns: [],
  touches: [],
  session: [],
  settles: [],
  applies: [],
  destroys: [],
  starts: [],
  isUnlisted: false,
};

export function statement(part: Partial<Statement>): Statement {
  return { ...nothing, ...part };
}

export function joined(parts: readonly Statement[]): Statement {
  return {
    observations: parts.flatMap((part) => part.observations),
    unknowns: parts.flatMap((part) => part.unknowns),
    touches: parts.flatMap((part) => part.touches),
    session: parts.flatMap((part) => part.session),
    settles: parts.flatMap((part) => part.settles),
    applies: parts.flatMap((part) => part.applies),
    destroys: parts.flatMap((part) => part.destroys),
    starts: parts.flatMap((part) => part.starts),
    isUnlisted: parts.some((part) => part.isUnlisted),
  };
}
