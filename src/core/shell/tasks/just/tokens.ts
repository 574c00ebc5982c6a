import { ownField } from '../../../model/ownField';
/** A piece of an expression of a justfile. */
export type JustToken =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'command'; readonly value: string }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'sign'; readonly value: string };

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

function cooked(text: string): string {
  return text.replace(/\\(\n\s*|[^])/g, (_, sign: string) =>
    sign.startsWith('\n') ? '' : (ownField(escapes, sign) ?? sign),
  );
}

function tokenOf(match: RegExpMatchArray): JustToken | null {
  const [whole, long, raw, double, single, script, command, name, sign] = match;
  if (long !== undefined) return { kind: 'text', value: cooked(long.replace(/^\n/, '')) };
  if (raw !== undefined) return { kind: 'text', value: raw.replace(/^\n/, '') };
  if (double !== undefined) return { kind: 'text', value: cooked(double) };
  if (single !== undefined) return { kind: 'text', value: single };
  if (script !== undefined) return { kind: 'command', value: script };
  if (command !== undefined) return { kind: 'command', value: command };
  if (name !== undefined) return { kind: 'name', value: name };
  if (sign !== undefined) return { kind: 'sign', value: sign };
  return whole.trim() === '' || whole.startsWith('#') ? null : { kind: 'sign', value: whole };
}

/** The pieces of an expression, or of the head of a recipe. */
export function justTokens(text: string): readonly JustToken[] {
  const grammar =
    /\s+|#[^\n]*|x?"""([^]*?)"""|x?'''([^]*?)'''|x?"((?:\\[^]|[^"\\])*)"|x?'([^']*)'|```([^]*?)```|`([^`]*)`|([A-Za-z_][\w-]*)|(::|:=|==|!=|=~|!~|&&|\|\||[^])/g;
  return [...text.matchAll(grammar)].flatMap((match) => tokenOf(match) ?? []);
}
