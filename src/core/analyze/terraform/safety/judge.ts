import { unquoted } from '../../hcl/unquoted';
import type { Reading } from './readings';
import { effectiveValue, measureOf, safetyOf } from './safetyOf';
import type { Safety, Setting } from './setting';
import { inside } from '../../hcl/splitTop';
import { itemsOf, wordOf } from './value';

/** What a change does to a setting. `at` is where it shows: the new reading, or the old one when nothing is left of it. */
export type Verdict = {
  readonly certainty: 'expected' | 'possible';
  readonly was: Reading | null;
  readonly is: Reading | null;
  /** ` from 30 to 7`, or empty. */
  readonly extent: string;
  /** It is off altogether, not merely less. */
  readonly off: boolean;
};

type Readings = readonly Reading[];

function certaintyOf(sure: boolean, is: Reading | null): Verdict['certainty'] {
  return sure && is?.field?.overridable !== true ? 'expected' : 'possible';
}

function ofSafety(setting: Setting, readings: Readings, safety: Safety): Readings {
  return readings.filter((reading) => safetyOf(setting, reading) === safety);
}

function textOf({ field }: Reading): string {
  return field === null ? '' : field.resolved;
}

/** Of the readings after, the one that was not there before; or the first. */
function newest(is: Readings, was: Readings): Reading | null {
  const before = was.map(textOf);
  const fresh = is.find((reading) => !before.includes(textOf(reading)));
  return fresh ?? is.at(-1) ?? null;
}

function written(readings: Readings): number {
  return readings.filter(({ field }) => field !== null).length;
}

function flip(setting: Setting, was: Readings, is: Readings): Verdict | null {
  const count = (readings: Readings, safety: Safety): Readings => ofSafety(setting, readings, safety);
  const wasBad = count(was, 'unsafe');
  const nowBad = count(is, 'unsafe');
  const wasGood = count(was, 'safe');
  const wasUnknown = count(was, 'unknown');
  const verdict = (reading: Reading | null, sure: boolean): Verdict => ({
    certainty: certaintyOf(sure, reading),
    was: wasGood[0] ?? wasUnknown[0] ?? null,
    is: reading,
    extent: '',
    off: true,
  });
  // Where something was unsafe already, only what is written out anew counts: another block may leave it out too.
  const more = nowBad.length > wasBad.length && (wasBad.length === 0 || written(nowBad) > written(wasBad));
  if (more) return verdict(newest(nowBad, wasBad), wasUnknown.length === 0 || wasGood.length > 0);
  const nowUnknown = count(is, 'unknown');
  const fewerGood = count(is, 'safe').length < wasGood.length;
  const hidden = nowBad.length === 0 && nowUnknown.length > wasUnknown.length && fewerGood;
  return hidden ? verdict(newest(nowUnknown, wasUnknown), false) : null;
}

type Measured = { readonly reading: Reading; readonly measure: number | null };

function measured(setting: Setting, readings: Readings): readonly Measured[] {
  const all = readings.map((reading) => {
    const value = effectiveValue(setting, reading);
    return { reading, measure: value === null ? null : measureOf(value, setting.test) };
  });
  return all.sort((a, b) => (b.measure ?? -Infinity) - (a.measure ?? -Infinity));
}

function shown(setting: Setting, reading: Reading | null): string {
  const value = reading === null ? null : effectiveValue(setting, reading);
  const word = value === null ? null : wordOf(value);
  return word === null || word === '' ? 'nothing' : word;
}

function lowered(setting: Setting, was: Readings, is: Readings): Verdict | null {
  const old = measured(setting, was);
  const now = measured(setting, is);
  for (const [index, { reading, measure }] of old.entries()) {
    if (measure === null || measure === 0) continue;
    const next = now[index];
    const left = next === undefined ? 0 : next.measure;
    if (left !== null && left >= measure) continue;
    const to = next?.reading ?? null;
    const off = left === 0 && setting.test.kind === 'more';
    const then = shown(setting, reading);
    const extent = left === null ? '' : off ? ` (was ${then})` : ` from ${then} to ${shown(setting, to)}`;
    return { certainty: certaintyOf(left !== null, to), was: reading, is: to, extent, off: left === 0 };
  }
  return flip(setting, was, is);
}

function raised(setting: Setting, was: Readings, is: Readings): Verdict | null {
  const [old] = measured(setting, was);
  const [now] = measured(setting, is);
  if (old === undefined || now === undefined || old.measure === null || now.measure === null) return null;
  if (now.measure <= old.measure) return null;
  const extent = ` from ${shown(setting, old.reading)} to ${shown(setting, now.reading)}`;
  return { certainty: certaintyOf(true, now.reading), was: old.reading, is: now.reading, extent, off: false };
}

/** An expression without the template or the brackets that it alone stands in: `"${a.b}"` and `(a.b)` are `a.b`. */
function bare(text: string): string {
  const inner = inside(text, '(', ')');
  if (inner !== null) return bare(inner);
  const { literals, holes } = text.startsWith('"') ? unquoted(text) : { literals: [], holes: [] };
  const [hole] = holes;
  return hole !== undefined && holes.length === 1 && literals.join('') === '' ? bare(hole) : text;
}

/** Names of one thing by another of its attributes are the same. */
function identityOf({ field }: Reading): string {
  return bare(field?.resolved ?? '').replace(
    /\.(?:arn|id|key_id|key_arn|self_link|versionless_id|name)(?=$|[\]},])/g,
    '',
  );
}

function replaced(was: Readings, is: Readings, lost: boolean): Verdict | null {
  const old = was.filter(({ field }) => field !== null && wordOf(field.value) !== '');
  const now = is.filter(({ field }) => field !== null && wordOf(field.value) !== '');
  const kept = new Set(now.map(identityOf));
  const gone = old.find((reading) => !kept.has(identityOf(reading)));
  if (gone === undefined) return null;
  const before = new Set(old.map(identityOf));
  const next = now.find((reading) => !before.has(identityOf(reading))) ?? null;
  if (next === null && !lost) return null;
  const sure = ![gone, next].some((reading) =>
    /(?:^|[^\w.])(?:var|local|each|data)\./.test(reading?.field?.resolved ?? ''),
  );
  return { certainty: certaintyOf(sure, next), was: gone, is: next, extent: '', off: next === null };
}

function shrunk(was: Readings, is: Readings): Verdict | null {
  const words = (readings: Readings): readonly (string | null)[] =>
    readings.flatMap(({ field }) => (field === null ? [] : itemsOf(field.value).map(wordOf)));
  const now = words(is);
  const lost = words(was).filter((word) => word !== null && !now.includes(word));
  if (lost.length === 0) return null;
  const extent = ` (${lost
    .slice(0, 4)
    .map((word) => `\`${word ?? ''}\``)
    .join(', ')})`;
  const [old = null] = was;
  const next = is.find(({ field }) => field !== null) ?? null;
  return { certainty: certaintyOf(!now.includes(null), next), was: old, is: next, extent, off: false };
}

/** A block that stood at least so often and does not any more. */
function fewer(was: Readings, is: Readings, floor: number): Verdict | null {
  if (written(was) < floor || written(is) >= floor) return null;
  const kept = is.map(textOf);
  const gone = was.find((reading) => reading.field !== null && !kept.includes(textOf(reading))) ?? null;
  const now = is.find(({ field }) => field !== null) ?? null;
  return { certainty: 'expected', was: gone ?? was[0] ?? null, is: now, extent: '', off: false };
}

/** What became worse from `was` to `is`; null when nothing did. */
export function judge(setting: Setting, was: Readings, is: Readings): Verdict | null {
  switch (setting.test.kind) {
    case 'more':
    case 'ranked':
      return lowered(setting, was, is);
    case 'less':
      return raised(setting, was, is);
    case 'same':
      return replaced(was, is, setting.test.lost);
    case 'blocks':
      return fewer(was, is, setting.test.least);
    case 'entries':
      return shrunk(was, is);
    case 'switch':
    case 'words':
    case 'least':
    case 'there':
    case 'none':
      return flip(setting, was, is);
  }
}

/** What a new resource says by itself that is unsafe. A default that is unsafe is not told: nobody wrote it. */
export function judgeNew(setting: Setting, is: Readings): Verdict | null {
  if (setting.test.kind === 'least') return null;
  const found = is.find((reading) => reading.field !== null && safetyOf(setting, reading) === 'unsafe');
  if (found === undefined) return null;
  return { certainty: certaintyOf(true, found), was: null, is: found, extent: '', off: true };
}
