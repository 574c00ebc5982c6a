import { ownField } from '../../model/ownField';
import {
  held,
  joinedText,
  mixed,
  named,
  text,
  tooLongValue,
  unknownValue,
  weightOf,
  wordOf,
  type Value,
  numeral,
} from '../shared/value';
import type { ScannedLanguage, ScanScope } from './language';
import { lex } from './lex';
import type { Piece, Token } from './tokens';

// Deeper expressions are not written by hand.
const DEEPEST = 30;
/** Longer expressions are data. */
const LONGEST = 600;

export type Ground = { readonly language: ScannedLanguage; readonly scope: ScanScope; readonly depth: number };

function deeper(ground: Ground): Ground {
  return { ...ground, depth: ground.depth + 1 };
}

export function isSign(token: Token | undefined, ...signs: readonly string[]): boolean {
  return token?.kind === 'sign' && signs.includes(token.sign);
}

/** What the pieces of a text are put together to. */
export function textOf(pieces: readonly Piece[], ground: Ground): Value {
  return joinedText(
    pieces.map((piece) =>
      piece.kind === 'plain' ? text(piece.text) : valueOf(lex(piece.text, ground.language.syntax), deeper(ground)),
    ),
  );
}

/** Where the bracket at `from` closes; the end of the tokens when it does not. */
export function closing(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    if (isSign(tokens[at], '(', '[', '{')) depth += 1;
    if (isSign(tokens[at], ')', ']', '}')) depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}

/** The parts between signs that stand in no bracket. */
export function splitAt(tokens: readonly Token[], ...signs: readonly string[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (isSign(token, '(', '[', '{')) depth += 1;
    if (isSign(token, ')', ']', '}')) depth -= 1;
    if (depth === 0 && isSign(token, ...signs)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

const ENDERS = /^(?:if|unless|or|and|while|until|foreach|for|do|rescue|then|xor|end)$/;

type Layout = Pick<ScannedLanguage, 'lines' | 'applies'>;

/** The tokens of a call's arguments, from behind its name: in brackets, or up to the statement's end. */
export function argumentTokens(tokens: readonly Token[], from: number, { lines, applies }: Layout): readonly Token[] {
  // Where arguments stand side by side, a bracket is one of them.
  if (isSign(tokens[from], '(') && applies !== true) return tokens.slice(from + 1, closing(tokens, from));
  let at = from;
  while (at < Math.min(tokens.length, from + LONGEST)) {
    const token = tokens[at];
    const isEnd = isSign(token, ';', '}', ')', ']', '||', '&&') || (lines && isSign(token, '\n'));
    if (isEnd || (token?.kind === 'name' && ENDERS.test(token.name))) break;
    at = isSign(token, '(', '[', '{') ? closing(tokens, at) + 1 : at + 1;
  }
  return tokens.slice(from, at);
}

/** `x "y" [z]`: each word, and each bracket with what is in it; what a comma or an operator joins stays together. */
export function sideBySide(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const listed = splitAt(tokens, ',', ';');
  if (listed.length > 1) return listed;
  const parts: Token[][] = [];
  let at = 0;
  while (at < tokens.length) {
    const end = isSign(tokens[at], '(', '[', '{') ? closing(tokens, at) : at;
    const part = tokens.slice(at, end + 1);
    const isJoin = part.length === 1 && part[0]?.kind === 'sign';
    const last = parts.at(-1);
    if (
      last !== undefined &&
      (isJoin || (last.length > 1 && last.at(-1)?.kind === 'sign' && !isSign(last.at(-1), ')', ']', '}')))
    )
      last.push(...part);
    else parts.push(part);
    at = end + 1;
  }
  return parts;
}

export function argumentsOf(tokens: readonly Token[], ground: Ground): readonly Value[] {
  const own = tokens.filter((token) => !isSign(token, '\n'));
  if (own.length === 0) return [];
  // Behind a semicolon stand arguments by name: `rm(x; recursive = true)`.
  const parts = ground.language.applies === true ? sideBySide(own) : splitAt(own, ',', '=>', ';');
  return parts.map((part) => valueOf(part, ground));
}

function looked(name: string, { scope, language }: Ground): Value {
  return language.environment.test(name) ? held({ kind: 'environment' }) : (scope.names.get(name) ?? unknownValue);
}

/** A function may stand without brackets: `Dir.home`. */
function namedValue(name: string, ground: Ground): Value {
  if (ground.language.keyword?.test(name) === true) return named(name);
  return resultNamed(name, ground)?.([], ground.scope.home) ?? looked(name, ground);
}

function single(token: Token, ground: Ground): Value {
  switch (token.kind) {
    case 'text':
      return textOf(token.pieces, ground);
    case 'run':
      return held({ kind: 'output', start: { kind: 'script', text: wordOf(textOf(token.pieces, ground)) } });
    case 'words':
      return { kind: 'list', items: token.words.map(text) };
    case 'number':
      return numeral(token.text);
    case 'variable':
      return looked(token.name, ground);
    case 'name':
      return namedValue(token.name, ground);
    case 'pattern':
    case 'sign':
      return unknownValue;
  }
}

/** `ENV['X']`, `$ENV{X}` */
function environmentPart(tokens: readonly Token[], ground: Ground): Value | null {
  const [table, open, key] = tokens;
  const name = table?.kind === 'variable' || table?.kind === 'name' ? table.name : '';
  if (!ground.language.environment.test(name) || !isSign(open, '[', '{') || key === undefined) return null;
  const word = key.kind === 'name' ? key.name : wordOf(single(key, ground));
  return word === 'HOME' ? text(ground.scope.home) : held({ kind: 'variable', name: word });
}

function resultNamed(name: string, { language }: Ground): ScannedLanguage['results'][string] | undefined {
  return ownField(language.results, name);
}

/** A known function's value, where a call of it stands at the beginning. */
function callValue(tokens: readonly Token[], ground: Ground): Value | null {
  const [head] = tokens;
  const result = head?.kind === 'name' ? resultNamed(head.name, ground) : undefined;
  if (result === undefined) return null;
  return result(argumentsOf(argumentTokens(tokens, 1, ground.language), deeper(ground)), ground.scope.home);
}

/** Everything in an expression that is not seen through may be a part of its value. */
function anyOf(tokens: readonly Token[], ground: Ground): Value {
  const parts: Value[] = [];
  for (let at = 0; at < Math.min(tokens.length, LONGEST); at += 1) {
    const token = tokens[at];
    const rest = tokens.slice(at, at + LONGEST);
    const call = callValue(rest, deeper(ground));
    if (call !== null) at += argumentTokens(rest, 1, ground.language).length;
    parts.push(call ?? environmentPart(rest, ground) ?? (token === undefined ? unknownValue : single(token, ground)));
  }
  return mixed(parts);
}

function listOf(tokens: readonly Token[], ground: Ground): Value | null {
  if (!isSign(tokens[0], '[', '(', '{') || closing(tokens, 0) !== tokens.length - 1) return null;
  // `(string-append "a" "b")`: the function stands inside of the bracket.
  const applied = ground.language.applies === true ? callValue(tokens.slice(1, -1), deeper(ground)) : null;
  if (applied !== null) return applied;
  const items = argumentsOf(tokens.slice(1, -1), deeper(ground));
  const [only] = items;
  return isSign(tokens[0], '(') && items.length === 1 && only !== undefined ? only : { kind: 'list', items };
}

function joined(tokens: readonly Token[], ground: Ground): Value | null {
  const { joins } = ground.language;
  if (joins !== '') {
    const parts = splitAt(tokens, joins);
    return parts.length > 1 ? joinedText(parts.map((part) => valueOf(part, deeper(ground)))) : null;
  }
  const areWords = tokens.every(
    ({ kind }) => kind === 'text' || kind === 'name' || kind === 'variable' || kind === 'number',
  );
  return areWords && tokens.length > 1 ? joinedText(tokens.map((token) => single(token, ground))) : null;
}

/** What an expression is worth; unknown, with what it may hold, where it is not one that is seen through. */
export function valueOf(tokens: readonly Token[], ground: Ground): Value {
  const value = toldBy(tokens, ground);
  ground.scope.budget.spend(value === tooLongValue ? Infinity : weightOf(value));
  return value;
}

function toldBy(tokens: readonly Token[], ground: Ground): Value {
  const own = tokens.filter((token) => !isSign(token, '\n', '\\'));
  const [only] = own;
  if (only === undefined || ground.depth > DEEPEST || !ground.scope.budget.spend(1 + own.length / 2))
    return unknownValue;
  if (own.length === 1) return single(only, ground);
  return (
    listOf(own, ground) ??
    joined(own, ground) ??
    environmentPart(own, ground) ??
    callValue(own, ground) ??
    anyOf(own, ground)
  );
}
