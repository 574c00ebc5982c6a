import { expressionOf } from './expressionOf';
import { endOfText } from './splitTop';
import type { Value } from './valueKinds';

/** The value that a path leads to, or null. */
function follow(value: Value, path: readonly string[]): Value | null {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  const inner = value.kind === 'object' ? value.entries.get(first) : undefined;
  return inner === undefined ? null : follow(inner, rest);
}

/** A name with the steps behind it; not the key of an object. */
const reference = /(?<![\w.-])([A-Za-z_]\w*)((?:\.[A-Za-z_][\w-]*)*)(?![\w-])(?!=(?![=>]))/g;

/** Canonical text with the value of a name put in; what cannot be put in stays, and keeps the whole from being known. */
export function withName(text: string, name: string, value: Value): string {
  const put = (part: string): string =>
    part.replace(reference, (whole, found: string, path: string) => {
      const inner = found === name ? follow(value, path.split('.').slice(1)) : null;
      return inner === null ? whole : expressionOf(inner);
    });
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const end = endOfText(text, at);
    if (end === at) continue;
    const inString = text.slice(at, end).replace(/\$\{[^}"]*\}/g, put);
    out += put(text.slice(from, at)) + inString;
    from = end;
    at = end - 1;
  }
  return out + put(text.slice(from));
}
