import type { Identity, Reach, ReachRow } from '../../core/model/reach';
import { keyLives } from '../../core/model/reach';

type Loose = Readonly<Record<string, unknown>>;

/** A row as `holdpoint reach --json` writes it, with its place as a person reads it. */
export type ShownRow = ReachRow & { readonly at: string };
export type ShownReach = {
  readonly answer: string;
  readonly rows: readonly ShownRow[];
  readonly notes: Reach['notes'];
};

function loose(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function fromOf(value: unknown): Identity['from'] {
  const { kind, file, line, name } = loose(value);
  if (kind === 'variable') return { kind, name: text(name) };
  return { kind: 'file', file: text(file), line: typeof line === 'number' ? line : null };
}

/** What is in no list of ours is taken for the worst of it. */
function rowOf(value: unknown): ShownRow {
  const row = loose(value);
  const { name, tier, evidence } = loose(row['environment']);
  const ends = Date.parse(text(row['ends']));
  return {
    kind: text(row['kind']),
    name: text(row['name']),
    at: text(row['at']),
    from: fromOf(row['from']),
    key: keyLives.find((one) => one === row['key']) ?? 'long-lived',
    inUse: row['inUse'] === true,
    ...(text(row['by']) === '' ? {} : { by: text(row['by']) }),
    ...(Number.isNaN(ends) ? {} : { ends }),
    ...(text(row['instead']) === '' ? {} : { instead: text(row['instead']) }),
    environment: {
      name: text(name),
      tier: tier === 'production' || tier === 'staging' || tier === 'development' ? tier : 'unknown',
      evidence: texts(evidence),
    },
  };
}

/** The reach in what the command line wrote; null for anything else. */
export function readReach(json: string): ShownReach | null {
  try {
    const { version, answer, rows, notes } = loose(JSON.parse(json));
    if (version !== 1 || !Array.isArray(rows)) return null;
    return { answer: text(answer), rows: rows.map(rowOf), notes: texts(notes) };
  } catch {
    return null;
  }
}
