import { ownField } from '../../model/ownField';
import { jsonIn } from '../hcl/sameValue';
import type { Value } from '../hcl/valueKinds';

type Entries = ReadonlyMap<string, Value>;

/** A document as Terraform holds it, written out as text or put together by `jsonencode`. */
function documentOf(value: Value | null): Value | null {
  return value?.kind === 'scalar' ? jsonIn(value.text) : value;
}

/** An object with fewer keys than it had; gone altogether counts too. */
export function isFewer(was: Value | null, is: Value | null): boolean | null {
  if (was === null || is === null) return was !== null;
  const [old, now] = [documentOf(was), documentOf(is)];
  return old?.kind === 'object' && now?.kind === 'object' ? now.entries.size < old.entries.size : null;
}

/** The text of a column's property; `other` where it has none, null where it is not known. */
function textOf(column: Entries, name: string, other: string): string | null {
  const value = column.get(name);
  if (value === undefined) return other;
  return value.kind === 'scalar' ? value.text.toUpperCase() : null;
}

const sameTypes: Readonly<Record<string, string>> = {
  INT64: 'INTEGER',
  FLOAT64: 'FLOAT',
  BOOL: 'BOOLEAN',
  STRUCT: 'RECORD',
};

function isOtherType(old: Entries, now: Entries): boolean | null {
  const [was, is] = [textOf(old, 'type', ''), textOf(now, 'type', '')];
  if (was === null || is === null) return null;
  return was !== '' && is !== '' && (ownField(sameTypes, was) ?? was) !== (ownField(sameTypes, is) ?? is);
}

/** A column may always become nullable; any other change of the mode is a new column. */
function isOtherMode(old: Entries, now: Entries): boolean | null {
  const [was, is] = [textOf(old, 'mode', 'NULLABLE'), textOf(now, 'mode', 'NULLABLE')];
  if (was === null || is === null) return null;
  return was !== is && !(was === 'REQUIRED' && is === 'NULLABLE');
}

function isOtherColumn(old: Entries, now: Entries): boolean | null {
  const [was, is] = [old.get('fields') ?? null, now.get('fields') ?? null];
  const fields = was === null && is === null ? false : comparedColumns(was, is, false);
  return worst([isOtherType(old, now), isOtherMode(old, now), fields]);
}

function worst(answers: readonly (boolean | null)[]): boolean | null {
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

function columnsOf(value: Value | null): ReadonlyMap<string, Entries> | null {
  if (value?.kind !== 'list') return null;
  const columns = new Map<string, Entries>();
  for (const item of value.items) {
    const name = item.kind === 'object' ? item.entries.get('name') : undefined;
    if (item.kind !== 'object' || name?.kind !== 'scalar') return null;
    columns.set(name.text, item.entries);
  }
  return columns;
}

function comparedColumns(was: Value | null, is: Value | null, isTop: boolean): boolean | null {
  const [olds, news] = [columnsOf(was), columnsOf(is)];
  if (olds === null || news === null) return null;
  const kept = [...olds].flatMap(([name, old]) => {
    const now = news.get(name);
    return now === undefined ? [] : [isOtherColumn(old, now)];
  });
  if (kept.length === olds.size) return worst(kept);
  // One that goes while another comes may be a new name; one that only goes takes its data along, at the top in place.
  const isRenamed = news.size > kept.length;
  return worst([...kept, isRenamed || !isTop ? true : null]);
}

/**
 * Whether the columns of a table cannot become the new ones in place: one has another type or mode, another name, or is
 * gone from within another. Null when that is not known, and when a column is only left out.
 */
export function isOtherTable(was: Value | null, is: Value | null): boolean | null {
  return comparedColumns(documentOf(was), documentOf(is), true);
}
