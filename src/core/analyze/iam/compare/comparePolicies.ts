import type { Draft } from '../policy/draft';
import type { Statement } from '../policy/policy';
import { drafted, type Context } from './context';
import { elementsOf, gapsOf, holds, holdsPrincipal, notImplied, type Gap } from './covers';
import { judgeConditions } from './judgeCondition';
import { judgePrincipal } from './judgePrincipal';
import { judgeRights } from './judgeRights';

function quoted(gap: Gap): string {
  return gap.action.except === null ? `\`${gap.action.term.shown}\`` : gap.action.term.shown;
}

/** A ceiling that lets more through is a guard that is gone, whoever comes to use it. */
function judgeCeiling(gap: Gap, context: Context): readonly Draft[] {
  if (context.fresh) return [];
  const culprit = gap.missing.has('action') ? gap.action : gap.resource;
  const says = `Lets ${context.holder.target.name} allow ${quoted(gap)}`;
  return [drafted(context, 'IA04', 'high', culprit.term.spot, says)];
}

/** Policies of things give rights to those they name; a right to a thing's own self is no wide one. */
function judgeRightsOfThing(gap: Gap, context: Context, old: readonly Statement[]): readonly Draft[] {
  if (context.fresh || gap.nearest === null || gap.missing.has('principal')) return [];
  const own = gap.missing.has('action') ? gap.action : gap.resource;
  if (own.except === null && !own.term.text.includes('*')) return [];
  return judgeRights({ gap, context, old }).filter(({ code }) => code === 'IA01');
}

function judge(gap: Gap, context: Context, old: readonly Statement[]): readonly Draft[] {
  const { kind } = context.holder;
  const { missing, nearest, statement } = gap;
  if (nearest !== null && missing.has('condition') && missing.size === 1) {
    return judgeConditions(nearest, statement, context);
  }
  if (kind === 'ceiling') return judgeCeiling(gap, context);
  if (kind === 'identity') return judgeRights({ gap, context, old });
  const entering = judgePrincipalOf(gap, context);
  if (entering.length > 0 || kind === 'trust') return entering;
  return judgeRightsOfThing(gap, context, old);
}

/** New actions for everybody are as new as everybody. */
function judgePrincipalOf(gap: Gap, context: Context): readonly Draft[] {
  return gap.missing.has('principal') || gap.nearest === null || gap.principal?.term.text === '*'
    ? judgePrincipal(gap, context)
    : [];
}

/** Conditions that let a combination of `mine` slip out of `other`. */
function weaker(mine: Statement, other: Statement): Statement['conditions'] {
  return notImplied(mine.conditions, other.conditions);
}

/** Whether `now` allows all that `old` does, but for conditions. */
function succeeds(now: Statement, old: Statement): boolean {
  const principals = old.principals === null ? [null] : elementsOf(old.principals);
  return (
    elementsOf(old.actions).every((action) => holds(now.actions, action)) &&
    elementsOf(old.resources).every((resource) => holds(now.resources, resource)) &&
    principals.every((principal) => holdsPrincipal(now.principals, principal))
  );
}

/** Conditions that went while the statement grew: what it allowed before, it allows without them. */
function conditionsLost(statement: Statement, old: readonly Statement[], context: Context): readonly Draft[] {
  const succeeded = old.filter((one) => succeeds(statement, one));
  if (succeeded.some((one) => notImplied(statement.conditions, one.conditions).length === 0)) return [];
  return succeeded.flatMap((one) => judgeConditions(one, statement, context));
}

/** What a wider thing took in is named from the statement that it grew out of, if that has it. */
function nearestFirst({ nearest }: Gap, old: readonly Statement[]): readonly Statement[] {
  return nearest === null ? old : [nearest, ...old];
}

/** What `after` allows that `before` did not. */
export function comparePolicies(
  before: readonly Statement[],
  after: readonly Statement[],
  context: Context,
): readonly Draft[] {
  const old = before.filter(({ effect }) => effect === 'allow');
  return after
    .filter(({ effect }) => effect === 'allow')
    .flatMap((statement) => [
      ...gapsOf(statement, old, weaker).flatMap((gap) => judge(gap, context, nearestFirst(gap, old))),
      ...conditionsLost(statement, old, context),
    ]);
}
