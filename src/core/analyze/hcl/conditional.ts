import { isWrapped, splitTop, topLevel } from './splitTop';
import type { Value } from './valueKinds';

type Read = (text: string) => Value;

/** The text before and behind the first `operator` that stands in no bracket and no string. */
function cut(text: string, operator: string): readonly [string, string] | null {
  const [first = '', ...rest] = splitTop(text, operator.charAt(0));
  let left = first;
  for (const [index, part] of rest.entries()) {
    const behind = [part, ...rest.slice(index + 1)].join(operator.charAt(0));
    if (behind.startsWith(operator.slice(1)) && left !== '') return [left, behind.slice(operator.length - 1)];
    left += operator.charAt(0) + part;
  }
  return null;
}

/** What two sides amount to when one `deciding` is enough; null where that is not known. */
function either(sides: readonly (boolean | null)[], deciding: boolean): boolean | null {
  if (sides.includes(deciding)) return deciding;
  return sides.includes(null) ? null : !deciding;
}

/** Whether two values are equal; null where one of them is not known. */
function isEqual([left, right]: readonly Value[]): boolean | null {
  if (left?.kind !== 'scalar' || right?.kind !== 'scalar') return null;
  return left.text === right.text && left.quoted === right.quoted;
}

function isNot(met: boolean | null): boolean | null {
  return met === null ? null : !met;
}

/** Whether a condition holds; null where that is not known. */
function holds(text: string, read: Read): boolean | null {
  const inner = (part: string): boolean | null => holds(part, read);
  const or = cut(text, '||');
  if (or !== null) return either(or.map(inner), true);
  const and = cut(text, '&&');
  if (and !== null) return either(and.map(inner), false);
  if (isWrapped(text, '(', ')')) return inner(text.slice(1, -1));
  const equal = cut(text, '==');
  if (equal !== null) return isEqual(equal.map(read));
  const differs = cut(text, '!=');
  if (differs !== null) return isNot(isEqual(differs.map(read)));
  if (text.startsWith('!')) return isNot(inner(text.slice(1)));
  const value = read(text);
  return value.kind === 'scalar' && /^(?:true|false)$/.test(value.text) ? value.text === 'true' : null;
}

/** Where the `:` stands that belongs to the `?` before `from`; -1 when there is none. */
function elseAt(text: string, from: number): number {
  let questions = 0;
  for (const at of topLevel(text.slice(from), '?:')) {
    if (text.charAt(from + at) === '?') questions += 1;
    else if (questions === 0) return from + at;
    else questions -= 1;
  }
  return -1;
}

/** `a ? b : c` with a condition that is known, as canonical text; null for everything else. */
export function conditional(text: string, read: Read): Value | null {
  if (!text.includes('?')) return null;
  const condition = splitTop(text, '?')[0] ?? '';
  if (condition === '' || condition.length === text.length) return null;
  const colon = elseAt(text, condition.length + 1);
  const met = colon < 0 ? null : holds(condition, read);
  if (met === null) return null;
  return read(met ? text.slice(condition.length + 1, colon) : text.slice(colon + 1));
}
