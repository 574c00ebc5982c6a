import type { Span } from '../../../model/place';
import type { Place } from '../../../model/place';

/** What an expression says, as far as the module alone tells. */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'switch'; readonly on: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | ObjectValue
  /** A condition that is not known decides between them. */
  | { readonly kind: 'either'; readonly values: readonly Value[] }
  /** `text` is the canonical expression. */
  | { readonly kind: 'unknown'; readonly text: string };

/** A block, or an object written as a value; a repeated block is a repeated name. */
export type ObjectValue = { readonly kind: 'object'; readonly fields: readonly Field[] };

export type Field = {
  readonly name: string;
  readonly value: Value;
  /** Where it stands in the text of the resource; fields of an object written as a value have its place. */
  readonly span: Span;
  /** The canonical expression as written and as resolved; empty of blocks. */
  readonly written: string;
  readonly resolved: string;
  /** Where the variables and locals that were put in are written. */
  readonly from: readonly Place[];
  /** It stands on a variable that can be set from outside. */
  readonly overridable: boolean;
};

export const nothing: Value = { kind: 'null' };

/** The plain words of a value: a text, a number or a switch as text; null for everything else. */
export function wordOf(value: Value): string | null {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'number') return String(value.number);
  return value.kind === 'switch' ? String(value.on) : null;
}

/** The items of a list, or the value itself. */
export function itemsOf(value: Value): readonly Value[] {
  return value.kind === 'list' ? value.items : [value];
}
