import type { Unknown } from '../../../model/finding';
import { placeOfSpot } from '../read/node';
import type { Draft } from '../policy/draft';
import type { Holder } from '../policy/holder';
import type { Statement, Term } from '../policy/policy';
import { mayBeAnything } from '../policy/readPolicy';
import type { Context } from './context';
import { comparePolicies } from './comparePolicies';
import { gapsOf, notImplied } from './covers';
import { lostDenials } from './denials';
import { indexed, type HolderIndex } from './holderIndex';
import { lostAdmins } from './keyAdmins';

function termsOf({ actions, resources, principals, conditions }: Statement): readonly Term[] {
  return [
    ...actions.terms,
    ...resources.terms,
    ...(principals?.terms ?? []),
    ...conditions.flatMap(({ values }) => values),
  ];
}

/** Account numbers that a side names, and references that stand for one. */
function accountsOf(holders: readonly Holder[]): ReadonlySet<string> {
  const texts = holders.flatMap(({ policy }) => policy.statements.flatMap(termsOf).map(({ text }) => text));
  return new Set(texts.flatMap((text) => text.match(/(?<!\d)\d{12}(?!\d)|(?<=iam::)\$\{[^}]*\}/g) ?? []));
}

function allows({ policy }: Holder): readonly Statement[] {
  return policy.statements.filter(({ effect }) => effect === 'allow');
}

/** Whether a document that stands somewhere else now allowed all that this one does. */
function cameFrom(holder: Holder, gone: Holder): boolean {
  if (gone.kind !== holder.kind || gone.target.type !== holder.target.type) return false;
  const old = allows(gone);
  const weaker = (mine: Statement, other: Statement): Statement['conditions'] =>
    notImplied(mine.conditions, other.conditions);
  return old.length > 0 && allows(holder).every((statement) => gapsOf(statement, old, weaker).length === 0);
}

type Sides = { readonly before: HolderIndex; readonly after: HolderIndex };

/** What every comparison of two sides asks for, found once. */
type Whole = Sides & { readonly gone: readonly Holder[]; readonly accounts: ReadonlySet<string> };

function draftsOf(holder: Holder, { before, gone, accounts }: Whole): readonly Draft[] {
  const same = before.withId(holder.id);
  const near = before.near(holder).filter(({ id }) => id !== holder.id);
  if (same.length === 0 && gone.some((other) => cameFrom(holder, other))) return [];
  const context: Context = { holder, fresh: same.length === 0, accounts };
  const statements = [...same, ...near].flatMap(({ policy }) => policy.statements);
  return comparePolicies(statements, holder.policy.statements, context);
}

/** Denials that went: those of a document that changed, and those of one that is no more. */
function denialsOf(old: Holder, { before, after }: Sides): readonly Draft[] {
  if (old.policy.statements.every(({ effect }) => effect === 'allow')) return [];
  const isNew = (holder: Holder): boolean => holder.kind === old.kind && before.withId(holder.id).length === 0;
  const near = new Set([...after.withId(old.id), ...after.near(old)]);
  const heirs = after.holders.filter((holder) => near.has(holder) || isNew(holder));
  const context: Context = { holder: old, fresh: false, accounts: new Set() };
  return lostDenials(
    old.policy.statements,
    heirs.flatMap(({ policy }) => policy.statements),
    context,
  );
}

function unseenOf(holder: Holder): readonly Term[] {
  const { statements, unseen } = holder.policy;
  const open = statements
    .filter(({ effect }) => effect === 'allow')
    .flatMap((statement) => [
      ...statement.actions.terms,
      ...statement.resources.terms,
      ...(statement.principals?.terms ?? []),
    ])
    .filter(({ text }) => mayBeAnything(text.replace(/^[\w]+:(?=\$\{)/, '')) && !/arns?\}$/i.test(text));
  return [...unseen, ...open];
}

function unknownsOf(holder: Holder, before: HolderIndex): readonly Unknown[] {
  const [old] = before.withId(holder.id);
  const known = new Set(old === undefined ? [] : unseenOf(old).map(({ text }) => text));
  return unseenOf(holder)
    .filter(({ text }) => !known.has(text))
    .slice(0, 1)
    .map(({ shown, spot }) => ({
      code: 'dynamic',
      stake: 'possible',
      at: placeOfSpot(spot),
      says: `what \`${shown}\` lets ${holder.target.name} do is not known: run a plan`,
    }));
}

/** What the policies of one side allow that those of the other did not. */
export function compareHolders(sides: { readonly before: readonly Holder[]; readonly after: readonly Holder[] }): {
  readonly drafts: readonly Draft[];
  readonly unknowns: readonly Unknown[];
} {
  const [before, after] = [indexed(sides.before), indexed(sides.after)];
  const gone = sides.before.filter(({ id }) => after.withId(id).length === 0);
  const whole: Whole = { before, after, gone, accounts: accountsOf(sides.before) };
  return {
    drafts: [
      ...sides.after.flatMap((holder) => draftsOf(holder, whole)),
      ...sides.before.flatMap((holder) => denialsOf(holder, whole)),
      ...sides.before.flatMap((holder) => lostAdmins(holder, after.withId(holder.id)[0])),
    ],
    unknowns: sides.after.flatMap((holder) => unknownsOf(holder, before)),
  };
}
