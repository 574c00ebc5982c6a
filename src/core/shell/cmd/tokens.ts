import type { Making } from '../syntax/made';
import type { Part, WordSyntax } from '../syntax/tree';

/** What `for /f "…"` takes of each line. */
type Taking = { readonly tokens: readonly (number | '*')[]; readonly delimiters: string; readonly skipped: number };

/** `1,3`, `2-4`, `1,2*`, `*` */
function numbersOf(written: string): readonly (number | '*')[] {
  return written.split(',').flatMap((item): readonly (number | '*')[] => {
    const [, from, to, rest] = /^(\d+)?(?:-(\d+))?(\*)?$/.exec(item.trim()) ?? [];
    const first = Number(from ?? 0);
    const last = Math.min(Number(to ?? first), first + 31);
    const listed = first === 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
    return rest === undefined ? listed : [...listed, '*'];
  });
}

function takingOf(options: string): Taking {
  const delimiters = /delims=(.*?)(?=\s+(?:tokens|skip|eol|usebackq)\b|$)/i.exec(options)?.[1] ?? ' \t';
  const tokens = numbersOf(/tokens=([\d,*-]+)/i.exec(options)?.[1] ?? '1');
  return { tokens, delimiters, skipped: Number(/skip=(\d+)/i.exec(options)?.[1] ?? 0) };
}

/** One of a line's tokens, or, for the star, what is left behind the last that is numbered; null where there is none. */
function tokenOf(text: string, token: number | '*', { tokens, delimiters }: Taking): string | null {
  const count = token === '*' ? Math.max(0, ...tokens.filter((one) => one !== '*')) : token - 1;
  const isDelimiter = (at: number): boolean => delimiters.includes(text.charAt(at));
  let at = 0;
  const pass = (stops: boolean): void => {
    while (at < text.length && isDelimiter(at) !== stops) at += 1;
  };
  pass(false);
  for (let turn = 0; turn < count; turn += 1) {
    pass(true);
    pass(false);
  }
  const start = at;
  if (token === '*') return text.slice(start);
  pass(true);
  return start < text.length ? text.slice(start, at) : null;
}

/** A token of every line; nothing is told where a line that is there has none. */
function tokensOf(token: number | '*', taking: Taking): Making {
  return (operands) => {
    const lines = operands.flat().flatMap((text) => text.split(/\r?\n/));
    const found = lines
      .slice(taking.skipped)
      .filter((text) => text !== '')
      .map((text) => tokenOf(text, token, taking));
    return found.length > 0 && found.every((text) => text !== null) ? found : null;
  };
}

/** For each letter that a loop over lines sets, from its own on, the word that it goes through. */
export function tokenWords(
  letter: string,
  options: string,
  source: WordSyntax,
): readonly (readonly [letter: string, word: WordSyntax])[] {
  const taking = takingOf(options);
  return taking.tokens.map((token, at) => {
    const part: Part = { kind: 'made', operands: [[source]], make: tokensOf(token, taking) };
    return [String.fromCharCode(letter.charCodeAt(0) + at), { ...source, parts: [part] }];
  });
}
