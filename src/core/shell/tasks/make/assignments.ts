import { UNKNOWN_PART } from '../../../model/command';
import { expand, variableOf } from './expand';
import type { MakeVariable } from './makefile';
import type { MakeScope } from './scope';

export type MakeAssignment = { readonly name: string; readonly sign: string; readonly value: string };

/** `NAME := value` and its relatives; null for any other line. */
export function assignmentIn(line: string): MakeAssignment | null {
  const [, name, sign, value] =
    /^((?:[^\s:#=!?+$]|\$[({][^)}]*[)}])+)\s*(\?|\+|!|:{1,3})?=[ \t]*([^]*)$/.exec(line) ?? [];
  return name === undefined || value === undefined ? null : { name, sign: sign ?? '', value };
}

/** A variable's value after an assignment; null when it keeps the one it has. */
export function assigned(
  { name, sign, value }: MakeAssignment,
  before: MakeVariable | undefined,
  scope: MakeScope,
): MakeVariable | null {
  if (sign.startsWith(':')) return { value: expand(value, scope), simple: true };
  if (sign === '!') return { value: scope.shell(expand(value, scope)).trim().replaceAll('\n', ' '), simple: true };
  if (sign === '?') return variableOf(name, scope) === undefined ? { value, simple: false } : null;
  if (sign !== '+' || before === undefined) return { value, simple: false };
  const more = before.simple ? expand(value, scope) : value;
  return { value: before.value === '' ? more : `${before.value} ${more}`, simple: before.simple };
}

/** Gives a variable of the file its value, unless the command line has given it one. */
export function assign(written: MakeAssignment, overrides: boolean, scope: MakeScope): void {
  const { variables, fixed } = scope.makefile;
  const name = expand(written.name, scope).trim();
  if (name === '' || name.includes(UNKNOWN_PART) || (fixed.has(name) && !overrides)) return;
  const after = assigned({ ...written, name }, variables.get(name), scope);
  if (after !== null) variables.set(name, after);
}
