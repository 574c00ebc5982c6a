import type { Part, WordSyntax } from '../syntax/tree';
import { bracketed, expression, withMembers } from './expression';
import { isQuote, takeDollar, takeEscape, takeQuoted } from './quoted';
import type { Source } from './source';
import { skip } from './source';
import { textPart, unknownPart } from '../syntax/build';
import { isEnd, peek, startsWith, take, wordFrom } from '../syntax/cursor';
import { takeName, variableParts } from './variable';
import { asPath, bareParts } from './windowsPath';

/** What stands behind a command's name: words, and blocks of code, each in its place. */
export type Argument =
  | { readonly kind: 'word'; readonly word: WordSyntax }
  | { readonly kind: 'block'; readonly body: ReturnType<Source['block']>['statements']; readonly word: WordSyntax };

const word = (one: WordSyntax): Argument => ({ kind: 'word', word: asPath(one) });

/** Where a bare word ends. */
function endsWord(source: Source, inTable: number): boolean {
  const sign = peek(source);
  if (sign === '' || /[\s;|&,<>)\u00a0]/.test(sign)) return true;
  return (sign === '}' && inTable === 0) || (sign === '(' && !source.text.slice(0, source.at).endsWith('$'));
}

/** A word with its quoted stretches, variables and substitutions, up to where it ends. */
function bareWord(source: Source, start: number, before: readonly Part[]): WordSyntax {
  const parts: Part[] = [...before];
  let text = '';
  let open = 0;
  const flush = (): void => {
    if (text !== '') parts.push(...(parts.length === 0 ? bareParts(text) : bareParts(` ${text}`).flatMap(unpadded)));
    text = '';
  };
  while (!endsWord(source, open)) {
    const sign = peek(source);
    // Outside of quotes the older PowerShell takes this letter for itself.
    if (sign === '`') text += takeEscape(source).replace('\x1b', 'e');
    else if (sign === '$') {
      flush();
      parts.push(...takeDollar(source));
    } else if (isQuote(sign)) {
      flush();
      parts.push(...(takeQuoted(source) ?? []));
    } else {
      open += sign === '{' ? 1 : sign === '}' ? -1 : 0;
      text += sign;
      source.at += 1;
    }
  }
  flush();
  return wordFrom(parts, start, source);
}

/** A `~` in the middle of a word is no home folder: text was put before it, and is taken off again. */
function unpadded(part: Part, index: number): readonly Part[] {
  return index === 0 && part.kind === 'text' ? [{ ...part, text: part.text.replace(/^ /, '') }] : [part];
}

function block(source: Source, start: number): Argument {
  source.at += 1;
  const { statements } = source.block(source, '}');
  return { kind: 'block', body: statements, word: wordFrom([unknownPart], start, source) };
}

/** A variable, with members behind it, or the beginning of a longer word: `$env:TEMP\x`. */
function variableWord(source: Source, start: number): readonly Argument[] {
  const name = takeName(source);
  if (name === null) return [word(bareWord(source, start, takeDollar(source)))];
  const parts = variableParts(name);
  const isAlone = endsWord(source, 0) || /[.[]/.test(peek(source));
  if (!isAlone) return [word(bareWord(source, start, parts))];
  const { words } = withMembers([wordFrom(parts, start, source)], null, start, source);
  if (endsWord(source, 0)) return words.map(word);
  return [
    word(
      bareWord(
        source,
        start,
        words.flatMap((one) => one.parts),
      ),
    ),
  ];
}

/** `-Name:value` and `-Name`, whose value may be anything that an argument may be. */
function parameter(source: Source, start: number): readonly Argument[] {
  const name = take(source, /-[A-Za-z_]\w*:(?=\S)/y);
  if (name === null) return [word(bareWord(source, start, []))];
  const values = argument(source);
  const parts = values.flatMap((value) => value.word.parts);
  return [word(wordFrom([textPart(name), ...parts], start, source)), ...values.filter(({ kind }) => kind === 'block')];
}

/** `( … )`, `@( … )`, `@{ … }`, `@name`; null for anything else. */
function bracketWord(source: Source, start: number): readonly Argument[] | null {
  if (startsWith(source, '@{')) return expression({ ...source, at: moveOver(source) }, ' ').words.map(word);
  if (take(source, /@?\(/y) !== null) return withMembers(bracketed(source, start), null, start, source).words.map(word);
  const splat = take(source, /@\w+/y);
  return splat === null ? null : [word(wordFrom(variableParts(splat.slice(1)), start, source))];
}

/** A text in quotes, alone, with members behind it, or the beginning of a longer word; null for anything else. */
function quotedWord(source: Source, start: number): readonly Argument[] | null {
  const quoted = takeQuoted(source);
  if (quoted === null) return null;
  if (endsWord(source, 0)) return [word(wordFrom(quoted, start, source))];
  if (!/[.[]/.test(peek(source))) return [word(bareWord(source, start, quoted))];
  return withMembers([wordFrom(quoted, start, source)], null, start, source).words.map(word);
}

/** One argument; a list of several values gives several. */
export function argument(source: Source): readonly Argument[] {
  const start = source.at;
  const sign = peek(source);
  if (sign === '{') return [block(source, start)];
  if (sign === '$' && !startsWith(source, '$(')) return variableWord(source, start);
  const known = quotedWord(source, start) ?? bracketWord(source, start);
  if (known !== null) return known;
  return sign === '-' ? parameter(source, start) : [word(bareWord(source, start, []))];
}

/** Steps over a table, which is read from a copy. */
function moveOver(source: Source): number {
  const { at } = source;
  const copy = { ...source };
  expression(copy, ' ');
  source.at = Math.max(copy.at, at + 2);
  return at;
}

/** What follows `--%` is handed over as it is. */
export function verbatim(source: Source): readonly Argument[] {
  source.at += 3;
  const text = take(source, /[^|\n]+/y) ?? '';
  const start = source.at;
  return [...text.matchAll(/"[^"]*"|\S+/g)].map(([one]) =>
    word(wordFrom([textPart(one.replaceAll('"', ''))], start, source)),
  );
}

/** Whether the arguments end here. */
export function endsArguments(source: Source): boolean {
  skip(source, false);
  const sign = peek(source);
  return isEnd(source) || /[;|\n})&]/.test(sign);
}
