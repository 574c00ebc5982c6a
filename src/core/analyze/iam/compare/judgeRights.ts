import type { Severity } from '../../../model/finding';
import { actionClass, breadth } from '../policy/actionClass';
import type { ActionClass } from '../policy/awsActions';
import type { Draft } from '../policy/draft';
import { includes, isWild } from '../policy/pattern';
import type { Statement, Term } from '../policy/policy';
import { mayBeAnything } from '../policy/readPolicy';
import { drafted, fromTerm, type Context } from './context';
import type { Element, Gap } from './covers';

/** The terms that were there before and that the wider one takes in besides itself. */
function takenIn(
  wide: Term,
  old: readonly Statement[],
  pick: (statement: Statement) => readonly Term[],
): Term | undefined {
  if (!isWild(wide.text)) return undefined;
  return old.flatMap(pick).find(({ text }) => text !== wide.text && includes(wide.text, text));
}

function quoted({ term, except }: Element): string {
  return except === null ? `\`${term.shown}\`` : term.shown;
}

function isBroad(resource: Element): boolean {
  return resource.except !== null || breadth(resource.term.text) === 'all' || breadth(resource.term.text) === 'kind';
}

type Judged = { readonly gap: Gap; readonly context: Context; readonly old: readonly Statement[] };

function isSure({ gap }: Judged): boolean {
  return gap.action.term.sure && gap.resource.term.sure;
}

function everything(judged: Judged): readonly Draft[] {
  const { gap, context } = judged;
  const { name } = context.holder.target;
  const { spot } = gap.missing.has('action') ? gap.action.term : gap.resource.term;
  if (gap.action.except !== null) {
    const says = `Allows through ${name} every action but ${gap.action.except.map(({ shown }) => `\`${shown}\``).join(', ')}`;
    return [drafted(context, 'IA01', 'high', spot, says, isSure(judged))];
  }
  const admin = breadth(gap.resource.term.text) === 'all' && gap.resource.except === null;
  const says = admin
    ? `Gives ${name} full control: every action on every resource`
    : `Allows through ${name} every action on ${quoted(gap.resource)}`;
  const limited = gap.statement.conditions.length > 0 || gap.statement.principals !== null;
  const code = admin && !limited ? 'IA02' : 'IA01';
  return [drafted(context, code, code === 'IA02' ? 'critical' : 'high', spot, says, isSure(judged))];
}

function wholeService(judged: Judged): readonly Draft[] {
  const { gap, context, old } = judged;
  const taken = takenIn(gap.action.term, old, ({ actions }) => actions.terms);
  const severity: Severity = taken !== undefined || isBroad(gap.resource) ? 'high' : 'medium';
  const says =
    taken === undefined
      ? `Allows through ${context.holder.target.name} everything that ${quoted(gap.action)} takes in`
      : `Widens what ${context.holder.target.name} allows to ${quoted(gap.action)}${fromTerm(taken)}`;
  return [drafted(context, 'IA01', severity, gap.action.term.spot, says, isSure(judged))];
}

/** A role that is only handed to one service, or a user's own keys, is the usual way to write it. */
function isHeld({ conditions }: Statement, resource: string): boolean {
  if (/\$\{aws:(?:username|userid)\}/i.test(resource)) return true;
  return conditions.some(({ key, operator }) => key === 'iam:passedtoservice' && !operator.includes('not'));
}

/** Whether a right to raise one's rights is one that ordinary work needs: for one thing, and held. */
function isOrdinary({ gap, context }: Judged, kind: 'identity' | 'code', broad: boolean): boolean {
  const { text } = gap.action.term;
  const assumes = text.startsWith('sts:');
  if (broad || !(context.fresh || assumes || isHeld(gap.statement, gap.resource.term.text))) return false;
  return kind === 'code' || assumes || !isWild(text);
}

function escalation(judged: Judged, kind: 'identity' | 'code'): readonly Draft[] {
  const { gap, context } = judged;
  const byResource = context.holder.policy.dialect === 'aws';
  const broad = isBroad(gap.resource) || !byResource;
  if (isOrdinary(judged, kind, broad)) return [];
  const severity: Severity = broad && !isHeld(gap.statement, gap.resource.term.text) ? 'high' : 'medium';
  const where = byResource ? ` on ${quoted(gap.resource)}` : '';
  const says = `Lets who has ${context.holder.target.name} raise its own rights: ${quoted(gap.action)}${where}`;
  const culprit = gap.missing.has('action') ? gap.action : gap.resource;
  return [drafted(context, 'IA05', severity, culprit.term.spot, says, isSure(judged))];
}

/** Actions that are no danger by themselves are one when they reach everything. */
function reaching(judged: Judged): readonly Draft[] {
  const { gap, context, old } = judged;
  const { term, except } = gap.resource;
  const wide = except === null ? breadth(term.text) : 'all';
  const actions = old.filter((statement) => statement.effect === 'allow');
  const taken = except === null ? takenIn(term, actions, ({ resources }) => resources.terms) : undefined;
  if (wide === 'one' || (wide === 'some' && taken === undefined)) return [];
  const culprit = gap.missing.has('resource') ? term : gap.action.term;
  const grown = gap.missing.has('resource') && taken !== undefined;
  const severity: Severity = grown && wide !== 'some' ? 'high' : 'medium';
  const name = context.holder.target.name;
  const says = grown
    ? `Widens what ${name} reaches to ${quoted(gap.resource)}${fromTerm(taken)}`
    : `Allows ${quoted(gap.action)} through ${name} on ${quoted(gap.resource)}`;
  return [drafted(context, 'IA01', severity, culprit.spot, says, isSure(judged))];
}

/** A pattern of actions that took the place of a narrower one. */
function grownAction(judged: Judged): readonly Draft[] {
  const { gap, context, old } = judged;
  const taken = gap.missing.has('action') ? takenIn(gap.action.term, old, ({ actions }) => actions.terms) : undefined;
  if (taken === undefined) return [];
  const says = `Widens what ${context.holder.target.name} allows to ${quoted(gap.action)}${fromTerm(taken)}`;
  return [drafted(context, 'IA01', 'medium', gap.action.term.spot, says, isSure(judged))];
}

function classOf({ gap, context }: Judged): ActionClass {
  return gap.action.except !== null ? 'all' : actionClass(context.holder.policy.dialect, gap.action.term.text);
}

function ordinary(judged: Judged, kind: ActionClass): readonly Draft[] {
  const { dialect } = judged.context.holder.policy;
  const grown = grownAction(judged);
  if (grown.length > 0 || kind === 'harmless' || kind === 'unknown') return grown;
  if (dialect === 'gcp' || dialect === 'azure' || mayBeAnything(judged.gap.resource.term.text)) return [];
  return reaching(judged);
}

/** What a combination of action and resource means that was not allowed before. */
export function judgeRights(judged: Judged): readonly Draft[] {
  const kind = classOf(judged);
  const newAction = judged.gap.missing.has('action');
  if (kind === 'identity' || kind === 'code') {
    const told = escalation(judged, kind);
    return told.length > 0 ? told : ordinary(judged, kind);
  }
  if (kind === 'all') return everything(judged);
  if (newAction && kind === 'service') return wholeService(judged);
  // What harms nothing needs a star often, but had none here.
  return ordinary(judged, kind === 'harmless' && !newAction ? 'write' : kind);
}
