import { keyText, placeText, reachGroups } from '../../core/present/reachText';
import { oneLine } from '../../core/present/oneLine';
import type { ShownReach, ShownRow } from './readReach';

export type ReachItem =
  | { readonly kind: 'group'; readonly label: string; readonly count: string; readonly items: readonly ReachItem[] }
  | {
      readonly kind: 'row';
      readonly label: string;
      readonly description: string;
      readonly tooltip: string;
      readonly spoken: string;
      readonly icon: 'key' | 'lock' | 'history' | 'circle-small';
      readonly tone: 'critical' | 'high' | null;
      /** What `Copy Safer Way` copies; empty without one. */
      readonly instead: string;
    }
  | { readonly kind: 'note'; readonly label: string };

/** Shape says how long a copy works, colour only repeats whether it is production. */
function iconOf({ key }: ShownRow): 'key' | 'lock' | 'history' | 'circle-small' {
  switch (key) {
    case 'long-lived':
      return 'key';
    case 'short-lived':
      return 'history';
    case 'kept':
      return 'lock';
    case 'none':
    case 'ended':
      return 'circle-small';
  }
}

function toneOf({ key, environment }: ShownRow): 'critical' | 'high' | null {
  if (environment.tier === 'production') return 'critical';
  return key === 'long-lived' ? 'high' : null;
}

function itemOf(row: ShownRow): ReachItem {
  const name = oneLine(`${row.kind} ${row.name}`, 100);
  const place = oneLine(placeText(row.environment), 300);
  const lines = [
    name,
    `Key: ${keyText(row)}`,
    `Place: ${place}`,
    `Found: ${row.at}`,
    ...(row.inUse ? ['Used by a command that names nothing else'] : []),
    ...(row.instead === undefined ? [] : [`Safer: ${oneLine(row.instead, 300)}`]),
  ];
  return {
    kind: 'row',
    label: name,
    description: [row.environment.name, keyText(row), oneLine(row.at, 100)].join(' · '),
    tooltip: lines.join('\n'),
    spoken: lines.join(', '),
    icon: iconOf(row),
    tone: toneOf(row),
    instead: row.instead ?? '',
  };
}

function titled(label: string, items: readonly ReachItem[]): readonly ReachItem[] {
  if (items.length === 0) return [];
  return [{ kind: 'group', label: label.charAt(0).toUpperCase() + label.slice(1), count: String(items.length), items }];
}

/** The view's rows: production first, then long-lived keys, then the rest, then what could not be looked at. */
export function reachItems(reach: ShownReach): readonly ReachItem[] {
  const groups = reachGroups(reach).flatMap(({ title, rows }) => titled(title, rows.map(itemOf)));
  const notes = reach.notes.map((note): ReachItem => ({ kind: 'note', label: oneLine(note, 300) }));
  return [...groups, ...titled('not looked at', notes)];
}
