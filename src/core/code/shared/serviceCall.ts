import type { Act } from './act';
import { isKnown, wordOf, type Call, type Value } from './value';

/** A command of a service, whose answer the program takes in. */
export function command(...argv: readonly string[]): readonly Act[] {
  return [{ kind: 'command', argv, keeps: true }];
}

/** An argument by place, by name, or in an options object. */
export function part({ args, named }: Call, place: number, ...names: readonly string[]): string | null {
  const [options] = args;
  const entries = options?.kind === 'record' ? options.entries : named;
  const value: Value | undefined =
    names.map((name) => entries.get(name)).find((one) => one !== undefined) ?? args[place];
  const word = wordOf(value);
  return value === undefined || value.kind === 'record' || !isKnown(word) ? null : word;
}

export function lastArgument(on: Value, method: RegExp): string {
  return on.kind === 'made' && method.test(on.name) ? wordOf(on.args[0]) : wordOf(undefined);
}
