import type { Command, RuleContext, RulePack, Statement } from '../../model/command';
import type { Signal } from '../../model/environment';
import type { Observation } from '../../model/finding';

/** Where a command lands, as far as its words and variables tell. */
export type Placement = {
  /** Set where it is another place than the pack says. */
  readonly reach?: Observation['reach'];
  readonly signals?: readonly Signal[];
};

/** A target's own name is evidence: `orders-prod`. One that is not known before it runs says nothing. */
function nameSignal({ target, says }: Observation): readonly Signal[] {
  const isNamed = says.includes(target.name) && !target.name.includes('$');
  return isNamed ? [{ kind: 'name', value: target.name, from: `${target.type} name` }] : [];
}

/** What was said, with where it lands. */
export function landing(said: Statement, { reach, signals = [] }: Placement): Statement {
  const observations = said.observations.map((one) => ({
    ...one,
    reach: reach ?? one.reach,
    signals: [...one.signals, ...nameSignal(one), ...signals],
  }));
  return { ...said, observations };
}

/** A pack whose observations tell where they land; that is only asked for when there is something to say. */
export function placed(pack: RulePack, placeOf: (command: Command, context: RuleContext) => Placement): RulePack {
  return {
    ...pack,
    review: (command, context) => {
      const said = pack.review(command, context);
      return said.observations.length === 0 ? said : landing(said, placeOf(command, context));
    },
  };
}
