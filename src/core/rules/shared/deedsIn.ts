import type { Word } from '../../model/command';
import type { Deed } from './toolPack';

/** Says what is done to things of a type; `part` overrides what is usual. */
export type DeedMaker = (says: string, type: string, part?: Partial<Deed>) => Deed;

export type Deeds = {
  /** Gone with what only it held. */
  readonly gone: DeedMaker;
  /** Gone, and made again from what describes it. */
  readonly dropped: DeedMaker;
  readonly replaced: DeedMaker;
  readonly interrupted: DeedMaker;
  readonly changed: DeedMaker;
  readonly made: DeedMaker;
  readonly granted: DeedMaker;
  readonly exposed: DeedMaker;
  readonly unprotected: DeedMaker;
};

function every(operands: readonly Word[]): readonly Word[] {
  return operands;
}

function maker(usual: Pick<Deed, 'rule' | 'effect' | 'severity' | 'undo' | 'named'>): DeedMaker {
  return (says, type, part = {}) => ({ ...usual, says, type, ...part });
}

/** The usual deeds under the name of one room of rules: `messaging/removed`. */
export function deedsIn(room: string): Deeds {
  return {
    gone: maker({ rule: `${room}/removed`, effect: 'delete', severity: 'high', undo: 'impossible', named: every }),
    dropped: maker({ rule: `${room}/removed`, effect: 'delete', severity: 'medium', undo: 'easy', named: every }),
    replaced: maker({ rule: `${room}/replaced`, effect: 'replace', severity: 'high', undo: 'impossible' }),
    interrupted: maker({
      rule: `${room}/interrupt`,
      effect: 'interrupt',
      severity: 'medium',
      undo: 'easy',
      named: every,
    }),
    changed: maker({ rule: `${room}/changed`, effect: 'update', severity: 'medium', undo: 'easy' }),
    made: maker({ rule: `${room}/made`, effect: 'create', severity: 'low', undo: 'easy' }),
    granted: maker({ rule: `${room}/access`, effect: 'grant', severity: 'high', undo: 'easy' }),
    exposed: maker({ rule: `${room}/exposed`, effect: 'expose', severity: 'high', undo: 'easy' }),
    unprotected: maker({ rule: `${room}/unprotected`, effect: 'unprotect', severity: 'high', undo: 'easy' }),
  };
}
