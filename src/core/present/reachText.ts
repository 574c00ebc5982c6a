import type { Environment } from '../model/environment';
import type { Identity, Origin, Reach, ReachRow } from '../model/reach';
import { oneLine } from './oneLine';

/** `~/.aws/credentials:4` or `AWS_SECRET_ACCESS_KEY`. */
export function originText(from: Origin, home: string): string {
  if (from.kind === 'variable') return from.name;
  const file = from.file.startsWith(`${home}/`) ? `~${from.file.slice(home.length)}` : from.file;
  return from.line === null ? file : `${file}:${from.line}`;
}

function until(ends: number): string {
  return `${new Date(ends).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** What becomes of a copy of the key: `long-lived key`, `ends 2026-12-01 10:00 UTC`, `kept by ssh-agent`. */
export function keyText({ key, by, ends }: Pick<Identity, 'key' | 'by' | 'ends'>): string {
  switch (key) {
    case 'long-lived':
      return by === undefined ? 'long-lived key' : `long-lived key (${by})`;
    case 'short-lived':
      return ends === undefined ? `short-lived key${by === undefined ? '' : ` (${by})`}` : `ends ${until(ends)}`;
    case 'ended':
      return ends === undefined ? 'ended' : `ended ${until(ends)}`;
    case 'kept':
      return `kept by ${by ?? 'a helper'}`;
    case 'none':
      return by === undefined ? 'no key of its own' : `not signed in (${by})`;
  }
}

/** `production because profile acme-prod`; the environment's name alone where nothing tells it. */
export function placeText({ name, tier, evidence }: Environment): string {
  const place = name === tier ? name : `${name} (${tier})`;
  return evidence.length === 0 ? place : `${place} because ${evidence.join('; ')}`;
}

function isProduction({ environment }: ReachRow): boolean {
  return environment.tier === 'production';
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The answer in one line: what is production, what are long-lived keys. */
export function reachAnswer({ rows }: Pick<Reach, 'rows'>): string {
  if (rows.length === 0) return 'nothing found that a shell could use';
  const keys = rows.filter(({ key }) => key === 'long-lived');
  const both = keys.filter(isProduction).length;
  const production = rows.filter(isProduction).length;
  return [
    `${counted(production, 'of', 'of')} ${counted(rows.length, 'identity reaches', 'identities reach')} production`,
    `${counted(keys.length, 'is a long-lived key', 'are long-lived keys')}${keys.length === 0 ? '' : `, ${both} of them production`}`,
  ].join('; ');
}

export type ReachGroup<Row extends ReachRow> = { readonly title: string; readonly rows: readonly Row[] };

/** The rows in the order a person must see them, parted by what they mean; no empty group. */
export function reachGroups<Row extends ReachRow>({
  rows,
}: {
  readonly rows: readonly Row[];
}): readonly ReachGroup<Row>[] {
  const rest = rows.filter((row) => !isProduction(row));
  const groups = [
    { title: 'production', rows: rows.filter(isProduction) },
    { title: 'long-lived keys', rows: rest.filter(({ key }) => key === 'long-lived') },
    { title: 'other keys and places', rows: rest.filter(({ key }) => key !== 'long-lived') },
  ];
  return groups.filter((group) => group.rows.length > 0);
}

function rowLine(row: ReachRow, home: string, width: number): string {
  const name = `${row.kind} ${row.name}${row.inUse ? ' *' : ''}`;
  const texts = [keyText(row), placeText(row.environment), originText(row.from, home)];
  return `  ${oneLine(name, 80).padEnd(width)}  ${texts.map((text) => oneLine(text, 200)).join(' · ')}`;
}

function groupLines({ title, rows }: ReachGroup<ReachRow>, home: string): readonly string[] {
  const width = Math.min(44, Math.max(...rows.map((row) => `${row.kind} ${row.name}`.length + 2)));
  const lines = rows.flatMap((row, at) => {
    // The same advice is said once, below the last of its rows.
    const next = rows[at + 1];
    const isSaid = row.instead === undefined || (next?.instead === row.instead && next.kind === row.kind);
    return [rowLine(row, home, width), ...(isSaid ? [] : [`    instead: ${oneLine(row.instead, 300)}`])];
  });
  return ['', title, ...lines];
}

/** The reach of a shell for a person at a terminal: the answer first, then the rows, worst first, each with its way out. */
export function reachText(reach: Reach, home: string): string {
  const lines = [
    reachAnswer(reach),
    ...reachGroups(reach).flatMap((group) => groupLines(group, home)),
    ...(reach.notes.length === 0 ? [] : ['', 'not looked at']),
    ...reach.notes.map((note) => `  ${oneLine(note, 300)}`),
    ...(reach.rows.some((row) => row.inUse) ? ['', '* used by a command that names nothing else'] : []),
  ];
  return `${lines.join('\n')}\n`;
}
