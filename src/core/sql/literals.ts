import { ownField } from '../model/ownField';
import { closingAt, commaParts, part, wordAt, type Phrase } from './phrase';
import { isSign, type SqlToken } from './token';

/**
 * A text that SQL makes and runs. Parts that are not known are `\uFFFC`; it is loose when such a part may hold more than
 * one name or value, so that it may be a statement of its own.
 */
export type MadeText = { readonly text: string; readonly loose: boolean };

/** Every text that a variable may hold, by its small name. */
export type Texts = ReadonlyMap<string, readonly MadeText[]>;

const UNKNOWN: MadeText = { text: '\uFFFC', loose: true };
const ONE_NAME: MadeText = { text: '\uFFFC', loose: false };
const ONE_VALUE: MadeText = { text: "'\uFFFC'", loose: false };

/** Functions whose answer is one name or one value, whatever they are given. */
const QUOTING: Readonly<Record<string, MadeText>> = {
  ...{ QUOTE_IDENT: ONE_NAME, QUOTENAME: ONE_NAME, QUOTE_LITERAL: ONE_VALUE, QUOTE_NULLABLE: ONE_VALUE },
};

/** Texts one behind the other, in every way in which they can be. */
function joinedTexts(parts: readonly (readonly MadeText[])[]): readonly MadeText[] {
  const all = parts.reduce<readonly MadeText[]>(
    (before, choices) =>
      before.flatMap((one) => choices.map(({ text, loose }) => ({ text: one.text + text, loose: one.loose || loose }))),
    [{ text: '', loose: false }],
  );
  return all.length > MOST_CHOICES ? [UNKNOWN] : all;
}

const MOST_CHOICES = 16;

/** `format('DROP TABLE %I', name)` */
function formatted(args: readonly Phrase[], texts: Texts): readonly MadeText[] {
  const [pattern] = args[0] === undefined ? [] : args[0].tokens;
  if (pattern?.kind !== 'string') return [UNKNOWN];
  let next = 0;
  const parts = pattern.text.split(/(%(?:\d+\$)?-?\d*[sIL%])/).map((piece): readonly MadeText[] => {
    if (piece === '%%') return [{ text: '%', loose: false }];
    const kind = /^%.*([sIL])$/.exec(piece)?.[1];
    if (kind === undefined) return [{ text: piece, loose: false }];
    const position = /^%(\d+)\$/.exec(piece)?.[1];
    next = position === undefined ? next + 1 : Number(position);
    const given = args[next];
    const known = given === undefined ? [UNKNOWN] : madeTexts(given, texts);
    return known.map((one) => (!one.loose ? one : kind === 's' ? UNKNOWN : kind === 'I' ? ONE_NAME : ONE_VALUE));
  });
  return joinedTexts(parts);
}

/** `concat('a', b)`, `quote_ident(x)`, `format(…)` */
function calledText(phrase: Phrase, texts: Texts): readonly MadeText[] {
  const name = wordAt(phrase, 0);
  const quoting = ownField(QUOTING, name);
  if (quoting !== undefined) return [quoting];
  const args = commaParts(part(phrase, 2, closingAt(phrase, 1)));
  if (name === 'FORMAT') return formatted(args, texts);
  return name === 'CONCAT' ? joinedTexts(args.map((one) => madeTexts(one, texts))) : [UNKNOWN];
}

/** One part of a text: a string, a variable, a call, anything in parentheses. */
function partTexts(phrase: Phrase, texts: Texts): readonly MadeText[] {
  const { tokens } = phrase;
  const [first, second] = tokens;
  if (isSign(first, '(') && closingAt(phrase, 0) === tokens.length - 1) return madeTexts(part(phrase, 1, -1), texts);
  if (isSign(second, '(') && closingAt(phrase, 1) === tokens.length - 1) return calledText(phrase, texts);
  if (tokens.length !== 1 || first === undefined) return [UNKNOWN];
  if (first.kind === 'string') return [{ text: first.text, loose: false }];
  if (first.kind === 'number') return [{ text: first.text, loose: false }];
  return texts.get(first.text.toLowerCase()) ?? [UNKNOWN];
}

function isJoint(token: SqlToken): boolean {
  return token.kind === 'sign' && (token.text === '||' || token.text === '+');
}

/** What an expression amounts to, as far as its parts are known; never empty. */
export function madeTexts(phrase: Phrase, texts: Texts): readonly MadeText[] {
  const base = phrase.tokens[0]?.depth ?? 0;
  const parts: SqlToken[][] = [[]];
  for (const token of phrase.tokens) {
    if (isJoint(token) && token.depth === base) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return joinedTexts(parts.map((tokens) => partTexts({ ...phrase, tokens }, texts)));
}
