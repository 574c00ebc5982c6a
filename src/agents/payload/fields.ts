import { ownField } from '../../core/model/ownField';
/** A JSON object that nothing is known about yet. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text under one name; `null` when it is missing or no text. */
export function textOf(fields: Fields, name: string): string | null {
  const value = ownField(fields, name);
  return typeof value === 'string' ? value : null;
}

/**
 * The one text that stands under any of `names`. Two different values are `null`: which of them the tool obeys is not
 * known, and judging the wrong one would be worse than judging none.
 */
export function oneTextOf(fields: Fields, names: readonly string[]): string | null {
  const given = names.filter((name) => Object.hasOwn(fields, name)).map((name) => ownField(fields, name));
  const values = new Set(given.filter((value) => value !== undefined && value !== null));
  const [value] = values;
  return values.size === 1 && typeof value === 'string' ? value : null;
}
