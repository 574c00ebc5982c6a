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

function shareSubject(a: Holder, b: Holder): boolean {
  return a.kind === b.kind && a.subjects.some((subject) => b.subjects.includes(subject));
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

type Sides = { readonly before: readonly Holder[]; readonly after: readonly Holder[] };

function draftsOf(holder: Holder, sides: Sides, gone: readonly Holder[]): readonly Draft[] {
  const same = sides.before.filter(({ id }) => id === holder.id);
  const near = sides.before.filter((other) => other.id !== holder.id && shareSubject(other, holder));
  if (same.length === 0 && gone.some((other) => cameFrom(holder, other))) return [];
  const context: Context = { holder, fresh: same.length === 0, accounts: accountsOf(sides.before) };
  const before = [...same, ...near].flatMap(({ policy }) => policy.statements);
  return comparePolicies(before, holder.policy.statements, context);
}

/** Denials that went: those of a document that changed, and those of one that is no more. */
function denialsOf(old: Holder, sides: Sides): readonly Draft[] {
  const known = new Set(sides.before.map(({ id }) => id));
  const heirs = sides.after.filter(
    (holder) =>
      holder.id === old.id || shareSubject(holder, old) || (holder.kind === old.kind && !known.has(holder.id)),
  );
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

function unknownsOf(holder: Holder, before: readonly Holder[]): readonly Unknown[] {
  const old = before.find(({ id }) => id === holder.id);
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
export function compareHolders(sides: Sides): {
  readonly drafts: readonly Draft[];
  readonly unknowns: readonly Unknown[];
} {
  const left = new Set(sides.after.map(({ id }) => id));
  const gone = sides.before.filter(({ id }) => !left.has(id));
  return {
    drafts: [
      ...sides.after.flatMap((holder) => draftsOf(holder, sides, gone)),
      ...sides.before.flatMap((holder) => denialsOf(holder, sides)),
      ...sides.before.flatMap((holder) => lostAdmins(holder, sides.after)),
    ],
    unknowns: sides.after.flatMap((holder) => unknownsOf(holder, sides.before)),
  };
}
