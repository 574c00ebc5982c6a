import { impliedWord } from '../syntax/build';
import { isEnd, spanFrom, take } from '../syntax/cursor';
import type { Assignment, RedirectSyntax, Statement, WordSyntax } from '../syntax/tree';
import type { Source } from './source';
import { blanks } from './source';
import { wordAt } from './words';

const PIPE = /(?:&|\d>)?\|(?!\|)/y;

/** `|`, `2>|` and `&|`, which it leaves. */
function isPipe(source: Source): boolean {
  PIPE.lastIndex = source.at;
  return PIPE.test(source.text);
}

/** `> file`, `2>> file`, `&> file`, `>? file`, `2>&1`; null where none stands. */
function redirectAt(source: Source): RedirectSyntax | null {
  const sign = take(source, /(?:\d|&)?(?:>>?|<)(?!\|)(?:\?|&(?=[\d-]))?/y);
  if (sign === null) return null;
  blanks(source);
  const to = wordAt(source) ?? impliedWord('', { raw: '', span: spanFrom(source.at, source) });
  const descriptor = /^\d/.exec(sign)?.[0] ?? '';
  return { kind: 'file', operator: sign.replace(/^\d/, '').replace('?', ''), descriptor, to };
}

/** Redirections behind the `end` of a block. */
export function redirectsAt(source: Source): readonly RedirectSyntax[] {
  const found: RedirectSyntax[] = [];
  for (blanks(source); ; blanks(source)) {
    const one = redirectAt(source);
    if (one === null) return found;
    found.push(one);
  }
}

/** `NAME=value` before a command. */
function prefixes(source: Source): readonly Assignment[] {
  const found: Assignment[] = [];
  for (;;) {
    const name = take(source, /[A-Za-z_]\w*=/y)?.slice(0, -1);
    if (name === undefined) return found;
    found.push({ name, append: false, subscript: null, value: wordAt(source), items: null });
    blanks(source);
  }
}

/** Words up to the sign that ends them. */
export function wordsAt(source: Source): readonly WordSyntax[] {
  const words: WordSyntax[] = [];
  for (blanks(source); !isEnd(source); blanks(source)) {
    const word = wordAt(source);
    if (word === null) break;
    words.push(word);
  }
  return words;
}

/** A program, function or builtin with its words and redirections; null where nothing of it stands. */
export function commandAt(source: Source): Statement | null {
  const begin = source.at;
  const assignments = prefixes(source);
  const start = source.at;
  const words: WordSyntax[] = [];
  const redirects: RedirectSyntax[] = [];
  let headEnd = start;
  for (blanks(source); !isEnd(source) && !isPipe(source); blanks(source)) {
    const redirect = redirectAt(source);
    const word = redirect === null ? wordAt(source) : null;
    if (redirect !== null) redirects.push(redirect);
    else if (word === null) break;
    else words.push(word);
    if (words.length === 1 && word !== null) headEnd = source.at;
  }
  if (source.at === begin) return null;
  const tail = source.text.slice(headEnd, source.at);
  return { kind: 'command', assignments, words, redirects, span: spanFrom(start, source), tail, line: 0 };
}
