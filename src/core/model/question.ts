import type { Confirm } from './decision';

/** What a person is asked, already in words; every text has been made safe to show (`core/present/visible`). */
export type Question = {
  /** `Kiro wants to delete a production stack`. */
  readonly title: string;
  /** In the order they are shown: Deletes, Production, Lost, Outage, Depends, Safer, Rule. */
  readonly rows: readonly { readonly label: string; readonly text: string }[];
  /** One line, at most 160 characters, cut in the middle with the count of what is hidden. */
  readonly command: string;
  /** The whole operation, for the details. */
  readonly full: string;
  readonly confirm: Confirm;
  /** What has to be typed when `confirm` is `type-name`; null otherwise. */
  readonly typeName: string | null;
  /** What a yes counts for: this one call, or every apply of a saved plan that stays as it is. */
  readonly allows: 'once' | 'plan';
};
