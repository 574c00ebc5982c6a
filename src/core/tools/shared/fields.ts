import { ownField } from '../../model/ownField';
import type { ToolInput } from '../../model/toolFamily';

/** The first of these fields that holds a filled text. */
export function textIn(input: ToolInput, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = ownField(input, name);
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return null;
}

/** The same for a text or a number, as it would be written in a command. */
export function wordIn(input: ToolInput, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = ownField(input, name);
    if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  }
  return textIn(input, ...names);
}

/** All texts of a field that holds one or a list of them. */
export function textsIn(input: ToolInput, ...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const value = ownField(input, name);
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list.flatMap((one) => {
      if (typeof one === 'string') return one.trim() === '' ? [] : [one];
      return typeof one === 'number' ? [String(one)] : [];
    });
  });
}

export function isSet(input: ToolInput, ...names: readonly string[]): boolean {
  return names.some((name) => ownField(input, name) === true);
}

export function has(input: ToolInput, ...names: readonly string[]): boolean {
  return names.every((name) => (ownField(input, name) ?? null) !== null);
}

export function isInput(value: unknown): value is ToolInput {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a field that holds a list of them. */
export function inputsIn(input: ToolInput, ...names: readonly string[]): readonly ToolInput[] {
  return names.flatMap((name) => {
    const value = ownField(input, name);
    return Array.isArray(value) ? value.filter(isInput) : isInput(value) ? [value] : [];
  });
}
