import type { Draft } from '../policy/draft';
import type { Statement } from '../policy/policy';
import type { Spot } from '../read/node';
import { drafted, type Context } from './context';
import { gapsOf, notImplied, type Gap } from './covers';

function allActions(gap: Gap): string {
  return gap.action.except === null ? `\`${gap.action.term.shown}\`` : gap.action.term.shown;
}

/** Where a denial lost something, and the words for it. */
function lossOf(gap: Gap): { readonly spot: Spot; readonly says: string } {
  const { statement, nearest, missing } = gap;
  if (nearest === null || missing.has('action')) {
    const whole = nearest === null || statement.actions.terms.length === 1;
    return {
      spot: whole ? statement.spot : gap.action.term.spot,
      says: `Removes the denial of ${allActions(gap)}`,
    };
  }
  if (missing.has('resource')) {
    return {
      spot: gap.resource.term.spot,
      says: `Narrows the denial of ${allActions(gap)} on \`${gap.resource.term.shown}\``,
    };
  }
  if (missing.has('principal') && gap.principal !== null) {
    return {
      spot: gap.principal.term.spot,
      says: `Narrows the denial of ${allActions(gap)} for \`${gap.principal.term.shown}\``,
    };
  }
  const [added] = notImplied(statement.conditions, nearest.conditions);
  return {
    spot: added?.spot ?? nearest.spot,
    says: `Narrows the denial of ${allActions(gap)} by a condition on \`${added?.key ?? ''}\``,
  };
}

/** A denial holds whenever the old one held, if each of its conditions follows from the old one's. */
function weaker(old: Statement, now: Statement): Statement['conditions'] {
  return notImplied(old.conditions, now.conditions);
}

/** What was denied before and is not denied any more. */
export function lostDenials(
  before: readonly Statement[],
  after: readonly Statement[],
  context: Context,
): readonly Draft[] {
  const denies = after.filter(({ effect }) => effect === 'deny');
  return before
    .filter(({ effect }) => effect === 'deny')
    .flatMap((statement) => gapsOf(statement, denies, weaker))
    .map((gap) => {
      const { spot, says } = lossOf(gap);
      return drafted(context, 'IA04', 'high', spot, `${says} from ${context.holder.target.name}`);
    });
}
