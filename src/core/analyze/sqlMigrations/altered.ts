import type { Action } from './actions';
import type { Context } from './context';
import type { Danger } from './danger';

/** The table that an action changes. */
export type Altered = {
  /** As the statement writes it, without quotes. */
  readonly table: string;
  /** As a sentence shows it. */
  readonly name: string;
  readonly context: Context;
  /** SQL Server's `WITH NOCHECK`: rows that are there are not looked at. */
  readonly unchecked?: boolean;
};

/** What one action of an `ALTER TABLE` does. */
export type Alter = (action: Action, altered: Altered) => readonly Danger[];
