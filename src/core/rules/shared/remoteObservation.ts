import type { Command, RuleContext } from '../../model/command';
import type { Effect, Observation, Severity, Undo, Unknown } from '../../model/finding';
import type { Signal } from '../../model/environment';
import { placeOf } from '../../model/place';

/** What a pack has to say of an effect; the rest is the same for all commands that act on something shared. */
export type Remark = {
  readonly rule: string;
  readonly effect: Effect;
  readonly severity: Severity;
  readonly undo: Undo;
  readonly type: string;
  readonly name: string;
  readonly says: string;
  readonly signals?: readonly Signal[];
  readonly lost?: string;
  readonly saferWay?: string;
  readonly certainty?: Observation['certainty'];
  readonly reach?: Observation['reach'];
};

/** An effect that happens now, on something others share. */
export function remoteObservation(command: Command, context: RuleContext, remark: Remark): Observation {
  const { type, name, lost, saferWay, ...rest } = remark;
  return {
    stage: 'act',
    reach: 'remote',
    certainty: 'certain',
    signals: [],
    ...rest,
    target: { type, name },
    at: placeOf(context.text, command.span),
    ...(lost === undefined ? {} : { impact: { lost, dependants: [] } }),
    ...(saferWay === undefined ? {} : { saferWay }),
  };
}

/** A part of the command that decides what it does and is not known before it runs. */
export function dynamicPart(command: Command, context: RuleContext, says: string): Unknown {
  return { code: 'dynamic', stake: 'present', at: placeOf(context.text, command.span), says };
}
