import type { ToolInput } from '../../model/toolFamily';

/** The first of these fields that holds a filled text. */
export function textIn(input: ToolInput, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = Object.hasOwn(input, name) ? input[name] : undefined;
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return null;
}

/** The same for a text or a number, as it would be written in a command. */
export function wordIn(input: ToolInput, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = Object.hasOwn(input, name) ? input[name] : undefined;
    if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  }
  return textIn(input, ...names);
}

/** All texts of a field that holds one or a list of them. */
export function textsIn(input: ToolInput, ...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const value = Object.hasOwn(input, name) ? input[name] : undefined;
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list.flatMap((one) => {
      if (typeof one === 'string') return one.trim() === '' ? [] : [one];
      return typeof one === 'number' ? [String(one)] : [];
    });
  });
}

export function isSet(input: ToolInput, ...names: readonly string[]): boolean {
  return names.some((name) => Object.hasOwn(input, name) && input[name] === true);
}

export function has(input: ToolInput, ...names: readonly string[]): boolean {
  return names.every((name) => Object.hasOwn(input, name) && input[name] !== null && input[name] !== undefined);
}

export function isInput(value: unknown): value is ToolInput {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a field that holds a list of them. */
export function inputsIn(input: ToolInput, ...names: readonly string[]): readonly ToolInput[] {
  return names.flatMap((name) => {
    const value = Object.hasOwn(input, name) ? input[name] : undefined;
    return Array.isArray(value) ? value.filter(isInput) : isInput(value) ? [value] : [];
  });
}
