import { terraformFacts } from '../../facts/terraformFacts';
import type { Observation } from '../../model/finding';
import { attributeOf, blockOf, placeIn, type Module, type Resource } from './module';
import { canonical } from '../hcl/canonical';
import { resolve } from './resolve';

/** How an attribute protects: by being on, by being off, or by a number that is too small when it is lowered. */
type Protection = {
  readonly name: string;
  readonly safe: 'on' | 'off' | 'more';
  readonly says: (address: string) => string;
};

const off = (what: string) => (address: string) => `Removes ${what} from ${address}`;
const lets = (what: string) => (address: string) => `Lets ${address} be ${what}`;

const protections: readonly Protection[] = [
  ...['deletion_protection', 'deletion_protection_enabled', 'enable_deletion_protection', 'delete_protection'].map(
    (name): Protection => ({ name, safe: 'on', says: off('deletion protection') }),
  ),
  { name: 'delete_protection_state', safe: 'on', says: off('deletion protection') },
  { name: 'termination_protection', safe: 'on', says: off('termination protection') },
  { name: 'disable_api_termination', safe: 'on', says: off('termination protection') },
  { name: 'purge_protection_enabled', safe: 'on', says: off('purge protection') },
  { name: 'skip_final_snapshot', safe: 'off', says: lets('deleted without a final snapshot') },
  { name: 'delete_automated_backups', safe: 'off', says: lets('deleted with its automated backups') },
  { name: 'force_destroy', safe: 'off', says: lets('deleted with everything in it') },
  { name: 'force_delete', safe: 'off', says: lets('deleted with everything in it') },
  { name: 'backup_retention_period', safe: 'more', says: (address) => `Shortens the backups of ${address}` },
  { name: 'recovery_window_in_days', safe: 'more', says: (address) => `Shortens the recovery window of ${address}` },
  { name: 'deletion_window_in_days', safe: 'more', says: (address) => `Shortens the deletion window of ${address}` },
];

/** What a switch or number says; null when it is not known. */
type Reading = { readonly on: boolean } | { readonly amount: number } | null;

const onWords = /^"?(?:true|ACTIVE|ENABLED|DELETE_PROTECTION_ENABLED)"?$/;
const offWords =
  /^"?(?:false|INACTIVE|DISABLED|DELETE_PROTECTION_DISABLED|DELETE_PROTECTION_STATE_UNSPECIFIED|null)"?$/;

function readingOf(text: string): Reading {
  if (onWords.test(text)) return { on: true };
  if (offWords.test(text)) return { on: false };
  return /^"?\d{1,6}"?$/.test(text) ? { amount: Number(text.replaceAll('"', '')) } : null;
}

function current(module: Module, resource: Resource, name: string): Reading {
  const attribute = attributeOf(resource.block.body, name);
  if (attribute === null) return readingOf(terraformFacts(resource.type)?.brakes.get(name) ?? 'false');
  const text = canonical(resource.source.text.slice(attribute.value.start, attribute.value.end));
  return readingOf(resolve(text, module).text);
}

/** Whether the reading is the safe one; null when it is not known. */
function isSafe(reading: Reading, good: boolean): boolean | null {
  return reading !== null && 'on' in reading ? reading.on === good : null;
}

function isLess(was: Reading, is: Reading): boolean {
  return was !== null && is !== null && 'amount' in was && 'amount' in is && is.amount < was.amount;
}

function isWeaker(was: Reading, is: Reading, safe: Protection['safe']): 'no' | 'expected' | 'possible' {
  if (safe === 'more') return isLess(was, is) ? 'expected' : 'no';
  const wasSafe = isSafe(was, safe === 'on');
  const nowSafe = isSafe(is, safe === 'on');
  if (wasSafe === true && nowSafe === false) return 'expected';
  // Protected and now unknown, or unknown and now surely off: either may be the flip.
  return (wasSafe === true && nowSafe === null) || (wasSafe === null && nowSafe === false) ? 'possible' : 'no';
}

type Pair = { readonly was: Resource; readonly is: Resource; readonly before: Module; readonly after: Module };

function unprotects(
  pair: Pair,
  rule: string,
  certainty: 'expected' | 'possible',
  says: string,
  at: Observation['at'],
): Observation {
  return {
    rule,
    effect: 'unprotect',
    stage: 'write',
    severity: certainty === 'expected' ? 'high' : 'medium',
    undo: 'easy',
    reach: 'remote',
    target: { type: pair.is.type, name: pair.is.address },
    certainty,
    at,
    says,
    saferWay: 'leave the protection on; take it off in a change of its own, right before a delete that was agreed on',
    signals: [],
  };
}

function flipOf(pair: Pair, protection: Protection): readonly Observation[] {
  const { name } = protection;
  const old = attributeOf(pair.was.block.body, name);
  const now = attributeOf(pair.is.block.body, name);
  if (old === null && now === null) return [];
  const certainty = isWeaker(current(pair.before, pair.was, name), current(pair.after, pair.is, name), protection.safe);
  if (certainty === 'no') return [];
  const at = now !== null ? placeIn(pair.is.source, now.span) : placeIn(pair.was.source, (old ?? pair.was.block).span);
  return [unprotects(pair, 'terraform/unprotect', certainty, protection.says(pair.is.address), at)];
}

function preventsDestroy(resource: Resource): boolean {
  const lifecycle = blockOf(resource.block.body, 'lifecycle');
  const attribute = lifecycle === null ? null : attributeOf(lifecycle.body, 'prevent_destroy');
  return attribute !== null && resource.source.text.slice(attribute.value.start, attribute.value.end) === 'true';
}

function preventDestroyOf(pair: Pair): readonly Observation[] {
  if (!preventsDestroy(pair.was) || preventsDestroy(pair.is)) return [];
  const lifecycle = blockOf(pair.is.block.body, 'lifecycle');
  const now = lifecycle === null ? null : attributeOf(lifecycle.body, 'prevent_destroy');
  const old = blockOf(pair.was.block.body, 'lifecycle');
  const then = old === null ? null : attributeOf(old.body, 'prevent_destroy');
  const at = now !== null ? placeIn(pair.is.source, now.span) : placeIn(pair.was.source, (then ?? pair.was.block).span);
  return [
    unprotects(
      pair,
      'terraform/prevent-destroy-removed',
      'expected',
      `Removes \`prevent_destroy\` from ${pair.is.address}`,
      at,
    ),
  ];
}

/** Every protection that is on in `was` and off in `is`. */
export function protectionChanges(pair: Pair): readonly Observation[] {
  return [...protections.flatMap((protection) => flipOf(pair, protection)), ...preventDestroyOf(pair)];
}

/**
 * What makes an apply refuse to take the resource away: `prevent_destroy` counts as it is written now (a removed block
 * takes it along), deletion protection as it was, because it is read from the state. Null when nothing does.
 */
export function guardOf(was: Resource, is: Resource | null): string | null {
  if (is !== null && preventsDestroy(is)) return 'prevent_destroy';
  const defaults = terraformFacts(was.type)?.brakes;
  const on = protections.find(({ name, safe }) => {
    const attribute = attributeOf(was.block.body, name);
    if (safe !== 'on') return false;
    if (attribute === null) return defaults?.get(name) === 'true';
    return onWords.test(canonical(was.source.text.slice(attribute.value.start, attribute.value.end)));
  });
  return on?.name ?? null;
}
