import { ownField } from '../../model/ownField';
/** A string's text between its templates, and the templates' expressions; a directive keeps its `%`. */
export type Unquoted = { readonly literals: readonly string[]; readonly holes: readonly string[] };

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** The text without its quotes or its here-document markers; `raw` when a backslash means itself. */
function body(text: string): { readonly inside: string; readonly raw: boolean } {
  if (text.startsWith('"')) return { inside: text.slice(1, -1), raw: false };
  const from = text.indexOf('\n') + 1;
  return { inside: text.slice(from, Math.max(from, text.lastIndexOf('\n') + 1)), raw: true };
}

/** The offset behind the `}` that closes a template opened before `from`. */
function endOfHole(text: string, from: number): number {
  let depth = 1;
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    const c = text.charAt(at);
    if (c === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (c === '{') depth += 1;
    else if (c === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

function escaped(text: string, at: number): readonly [string, number] {
  const next = text.charAt(at + 1);
  const code = next === 'u' ? /^[0-9a-fA-F]{4}/.exec(text.slice(at + 2, at + 6)) : null;
  if (code !== null) return [String.fromCharCode(Number.parseInt(code[0], 16)), at + 6];
  return [ownField(escapes, next) ?? next, at + 2];
}

/** Takes a string or here-document apart. `text` is whole: it ends where it is closed. */
export function unquoted(text: string): Unquoted {
  const { inside, raw } = body(text);
  const literals: string[] = [];
  const holes: string[] = [];
  let here = '';
  let at = 0;
  while (at < inside.length) {
    const c = inside.charAt(at);
    const opens = (c === '$' || c === '%') && inside[at + 1] === '{';
    if ((c === '$' || c === '%') && inside.startsWith(`${c}${c}{`, at)) {
      here += `${c}{`;
      at += 3;
    } else if (opens) {
      const end = endOfHole(inside, at + 2);
      literals.push(here);
      holes.push(`${c === '%' ? '%' : ''}${inside.slice(at + 2, Math.max(at + 2, end - 1)).trim()}`);
      here = '';
      at = end;
    } else if (c === '\\' && !raw) {
      const [letter, end] = escaped(inside, at);
      here += letter;
      at = end;
    } else {
      here += c;
      at += 1;
    }
  }
  literals.push(here);
  return { literals, holes };
}
