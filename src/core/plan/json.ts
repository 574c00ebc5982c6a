import { ownField } from '../model/ownField';
import { parse } from 'jsonc-parser';

/** Reads of values that nobody has checked. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a key of what may be an object. */
export function at(value: unknown, key: string): unknown {
  return isObject(value) ? ownField(value, key) : undefined;
}

export function textAt(value: unknown, key: string): string {
  const found = at(value, key);
  return typeof found === 'string' ? found : '';
}

/** The objects of a list; everything else in it is left out. */
export function objectsAt(value: unknown, key: string): readonly JsonObject[] {
  const found = at(value, key);
  return Array.isArray(found) ? found.filter(isObject) : [];
}

export function textsAt(value: unknown, key: string): readonly string[] {
  const found = at(value, key);
  return Array.isArray(found) ? found.filter((item): item is string => typeof item === 'string') : [];
}

/** The value of a JSON text, or undefined when it is none. */
export function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** What of a damaged JSON text can be read; undefined when nothing can, or when it nests without end. */
export function intact(text: string): unknown {
  try {
    const value: unknown = parse(text, [], { allowTrailingComma: true });
    return value;
  } catch (error) {
    // Its reader recurses, and a hostile text runs it out of stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
