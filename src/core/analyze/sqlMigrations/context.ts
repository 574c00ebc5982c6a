import type { Dialect } from '../../sql/dialect';
import type { Phrase } from '../../sql/phrase';
import type { Danger } from './danger';
import { keyOf, type Survey } from './survey';

/** Databases whose locks differ; a text that shows none of them is read as PostgreSQL's. */
export type Family = 'postgres' | 'mysql' | 'sqlite' | 'tsql' | 'oracle' | 'other';

/** What is known of a file when one of its statements is judged; grows from statement to statement. */
export type Context = {
  readonly dialect: Dialect;
  readonly family: Family;
  /** Nothing named the database: what is said holds for PostgreSQL. */
  readonly assumed: boolean;
  /** The tables stand behind an API that anybody can call with a public key. */
  readonly supabase: boolean;
  /** What the file's statements do to one another. */
  readonly survey: Survey;
  /** Things made in this very file, by key: nobody else uses them yet. */
  readonly fresh: Set<string>;
  /** Tables for which the file or one beside it switches row level security on. */
  readonly secured: ReadonlySet<string>;
  /** `table.column` that a checked constraint keeps from being null. */
  readonly filled: Set<string>;
  /** Columns that this file adds: `table.column`. */
  readonly added: Set<string>;
  /** Types of columns as far as migrations before this one say: `table.column`. */
  readonly types: Map<string, string>;
  /** Constraints added without a check of the rows there are, with what they would prove, by key. */
  readonly unchecked: Map<string, { readonly proves: string; readonly transaction: number }>;
  /** Counts transactions; even numbers stand between them. */
  transaction: number;
};

export type Judge = (phrase: Phrase, context: Context) => readonly Danger[];

export function columnKey(table: string, column: string): string {
  return `${keyOf(table)}.${column.toLowerCase()}`;
}

export function isFresh(context: Context, name: string): boolean {
  return context.fresh.has(keyOf(name)) || /^(?:#|pg_temp\.|tempdb\.|temp\.)/i.test(name);
}

/** Whether a change runs inside of a transaction that the file opened, or that its tool opens. */
export function inTransaction({ transaction }: Context): boolean {
  return transaction % 2 === 1;
}
