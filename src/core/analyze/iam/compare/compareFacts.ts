import type { Draft } from '../policy/draft';
import type { Guard, Identity, Lifeline, World } from '../world/world';

function draft(
  { target, spot }: { readonly target: Draft['target']; readonly spot: Draft['spot'] },
  code: Draft['code'],
  severity: Draft['severity'],
  says: string,
  certainty: Draft['certainty'] = 'expected',
): Draft {
  return { code, severity, certainty, target, spot, says };
}

/** A pool's condition says who of an issuer is meant at all. */
function codeOf({ what }: Guard): Pick<Draft, 'code' | 'severity'> {
  return what === 'the attribute condition'
    ? { code: 'IA03', severity: 'critical' }
    : { code: 'IA04', severity: 'high' };
}

function guardGone(old: Guard, now: Guard | undefined, things: ReadonlySet<string>): readonly Draft[] {
  if (old.value === null || (old.owner !== null && !things.has(old.owner))) return [];
  const { code, severity } = codeOf(old);
  if (now === undefined) return [draft(old, code, severity, `Removes ${old.what} from ${old.target.name}`)];
  if (now.value === null) return [draft(now, code, severity, `Takes ${old.what} off ${now.target.name}`)];
  // What guards another way may guard less; only a reading of both could tell.
  return now.value === old.value
    ? []
    : [draft(now, code, 'medium', `May weaken ${old.what} of ${now.target.name}`, 'possible')];
}

function shorter(old: Lifeline, now: Lifeline): readonly Draft[] {
  const drafts: Draft[] = [];
  if (old.days !== null && now.days !== null && now.days < old.days) {
    const says = `Shortens the time in which ${now.target.name} can be had back from ${old.days} to ${now.days} days`;
    drafts.push(draft({ ...now, spot: now.daysSpot }, 'IA07', 'high', says));
  }
  if (old.enabled && !now.enabled) {
    drafts.push(draft(now, 'IA07', 'high', `Disables ${now.target.name}: what it encrypted cannot be read`));
  }
  return drafts;
}

function lifelineGone(old: Lifeline, now: Lifeline | undefined): readonly Draft[] {
  if (now !== undefined) return shorter(old, now);
  const wait = old.days === null || old.days === 0 ? '' : `, for good after ${old.days} days`;
  return [draft(old, 'IA07', 'critical', `Deletes ${old.target.name}${wait}`)];
}

function identityGone(old: Identity, things: ReadonlySet<string>): Draft {
  const left = old.users.filter((user) => things.has(user));
  const [first] = left;
  if (first === undefined) {
    return draft(old, 'IA06', 'medium', `Removes ${old.target.name}: whoever uses it is denied`, 'possible');
  }
  const more = left.length > 1 ? ` and ${left.length - 1} more` : '';
  return draft(
    old,
    'IA06',
    'high',
    `Takes ${old.target.name} away from ${first.slice(first.lastIndexOf(' ') + 1)}${more}`,
  );
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** Guards that end, keys and secrets that go or can be had back for less long, identities that go, secrets that are made. */
export function compareFacts(before: World, after: World): readonly Draft[] {
  const things = new Set(after.things);
  const guards = byId(after.guards);
  const lifelines = byId(after.lifelines);
  const identities = byId(after.identities);
  const credentials = byId(before.credentials);
  return [
    ...before.guards.flatMap((old) => guardGone(old, guards.get(old.id), things)),
    ...before.lifelines.flatMap((old) => lifelineGone(old, lifelines.get(old.id))),
    ...before.identities.filter(({ id }) => !identities.has(id)).map((old) => identityGone(old, things)),
    ...after.credentials
      .filter(({ id }) => !credentials.has(id))
      .map((made) => draft(made, 'IA05', 'medium', made.says)),
  ];
}
