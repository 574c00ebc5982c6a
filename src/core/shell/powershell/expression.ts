import type { Part, WordSyntax } from '../syntax/tree';
import { amountsTo, keepsText } from './members';
import { isQuote, substitution, takeQuoted } from './quoted';
import type { Source } from './source';
import { skip } from './source';
import { entry, isNamed, madeBy, type Subject } from './madeMembers';
import { literalText, maybe, textPart, unknownPart } from '../syntax/build';
import { madePart } from '../syntax/made';
import { characterOf, charactersOf } from './textMethods';
import { textOperators, textPrefixes } from './textOperators';
import { isEnd, peek, spanFrom, startsWith, take, wordFrom } from '../syntax/cursor';
import { takeName, variableParts } from './variable';

/** What an expression names, as far as it can be told; parts that are not known are so in its words. */
export type Value = {
  readonly words: readonly WordSyntax[];
  /** A single variable that could be assigned to. */
  readonly variable: string | null;
};

const plain = (words: readonly WordSyntax[]): Value => ({ words, variable: null });

/** Everything that was read, in one word of which something is not known. */
function obscured(words: readonly WordSyntax[], start: number, source: Source): Value {
  const parts = words.flatMap((word) => word.parts).filter((part) => part.kind !== 'text');
  return plain([wordFrom([...parts, unknownPart], start, source)]);
}

/** `( … )`, `@( … )`: its values, or what its commands print. */
export function bracketed(source: Source, start: number): readonly WordSyntax[] {
  const { statements, values } = source.block(source, ')');
  return values ?? [wordFrom([{ kind: 'command', body: statements, quoted: true }], start, source)];
}

/** A block of code as a value: whoever gets it may run it. */
function codeBlock(source: Source, start: number): Value {
  source.at += 1;
  const { statements } = source.block(source, '}');
  const body = [maybe(statements)];
  return plain([wordFrom([{ kind: 'command', body, quoted: true }, unknownPart], start, source)]);
}

/** `@{ Name = value; … }` */
function table(source: Source, start: number): Value {
  source.at += 2;
  const words: WordSyntax[] = [];
  for (skip(source, true); !isEnd(source) && peek(source) !== '}'; skip(source, true)) {
    const before = source.at;
    if (take(source, /[;,=]+|[\w.-]+(?=\s*=)/y) !== null) continue;
    words.push(...expression(source, '}').words);
    if (source.at === before) source.at += 1;
  }
  source.at += 1;
  return obscured(words, start, source);
}

function argumentsOf(source: Source): readonly WordSyntax[] {
  const words: WordSyntax[] = [];
  for (skip(source, true); !isEnd(source) && peek(source) !== ')'; skip(source, true)) {
    const before = source.at;
    words.push(...expression(source, ')', true).words);
    skip(source, true);
    if (source.at === before) source.at += 1;
  }
  source.at += 1;
  return words;
}

function called(subject: Subject, name: string, start: number, source: Source): Subject {
  source.at += 1;
  const args = argumentsOf(source);
  const span = spanFrom(start, source);
  const call = { ...subject, subject: subject.words, name: name.toLowerCase(), args, span };
  const started = amountsTo(call);
  if (started === null && keepsText(name) && args.length === 0) return { words: subject.words, type: null };
  const made = started === null ? madeBy(subject, name.toLowerCase(), args, start, source) : null;
  if (made !== null) return { words: [wordFrom([made], start, source)], type: null };
  const parts: readonly Part[] =
    started === null
      ? [...subject.words, ...args].flatMap((word) => word.parts.filter((part) => part.kind !== 'text'))
      : [{ kind: 'command', body: [started], quoted: true }];
  return { words: [wordFrom([...parts, unknownPart], start, source)], type: null };
}

/** `$list[1]`, `$list[-1]`: the item of a variable; null for anything else. */
function itemOf({ words }: Subject, start: number, source: Source): WordSyntax | null {
  const [word] = words;
  const part = words.length === 1 && word?.parts.length === 1 ? word.parts[0] : undefined;
  if (part?.kind !== 'parameter' || part.parameter.subscript !== '@') return null;
  const index = take(source, /\[\s*-?\d+(?:\.\.\d+)?\s*\]/y);
  if (index === null) return null;
  const parameter = { ...part.parameter, subscript: index.slice(1, -1).trim() };
  return wordFrom([{ ...part, parameter }], start, source);
}

function member(subject: Subject, name: string, start: number, source: Source): Subject {
  if (subject.type === null && keepsText(name)) return subject;
  if (subject.type === null && isNamed(subject)) return entry(subject, name, start, source);
  return { words: obscured(subject.words, start, source).words, type: null };
}

/** `$value[…]` */
function indexed(subject: Subject, start: number, source: Source): Subject {
  source.at += 1;
  const index = expression(source, ']').words;
  skip(source, true);
  if (peek(source) === ']') source.at += 1;
  const [only, ...more] = index;
  const key = only === undefined || more.length > 0 ? null : literalText(only);
  if (key !== null && isNamed(subject)) return entry(subject, key, start, source);
  return { words: obscured([...subject.words, ...index], start, source).words, type: null };
}

/** One member, index or call behind a value; null when the value ends. */
function behind(subject: Subject, start: number, source: Source): Subject | null {
  if (peek(source) === '[' && subject.type === null) {
    const item = itemOf(subject, start, source);
    if (item !== null) return { words: [item], type: null };
    return indexed(subject, start, source);
  }
  const sign = take(source, /(?:\?\.|\.|::)(?=[\w'"$])/y);
  if (sign === null) return null;
  const name = take(source, /\w+/y) ?? '';
  if (name === '' && takeQuoted(source) === null) takeName(source);
  return peek(source) === '(' ? called(subject, name, start, source) : member(subject, name, start, source);
}

/** Members and calls behind a value. */
export function withMembers(words: readonly WordSyntax[], type: string | null, start: number, source: Source): Value {
  let subject: Subject = { words, type };
  for (let next: Subject | null = subject; next !== null; next = behind(subject, start, source)) subject = next;
  return plain(subject.words);
}

/** `[type]` before a value, or before `::`. */
function typed(source: Source, start: number, closer: string): Value {
  const written = take(source, /\[[\w.,\s`+[\]]*\]/y);
  if (written === null) {
    source.at += 1;
    return obscured([], start, source);
  }
  const type = written
    .slice(1, -1)
    .trim()
    .toLowerCase()
    .replace(/^system\./, '');
  if (startsWith(source, '::')) return withMembers([], type, start, source);
  take(source, /[^\S\n]+/y);
  const next = peek(source);
  if (next === '' || /[\s;|)}\]=,]/.test(next)) return obscured([], start, source);
  const value = operand(source, closer);
  if (type === 'char[]') return plain([wordFrom([madePart([value.words], charactersOf)], start, source)]);
  if (type === 'char') return plain([wordFrom([madePart([value.words], characterOf)], start, source)]);
  return /^(?:string|pscustomobject|hashtable|ordered|io\.(?:fileinfo|directoryinfo)|uri|array|string\[\]|int|object\[\])$/.test(
    type,
  )
    ? value
    : { ...value, words: obscured(value.words, start, source).words };
}

function variable(source: Source, start: number): Value {
  const name = takeName(source);
  if (name === null) {
    source.at += 1;
    return plain([wordFrom([textPart('$')], start, source)]);
  }
  const word = wordFrom(variableParts(name), start, source);
  const value = withMembers([word], null, start, source);
  return value.words[0] === word ? { words: [word], variable: name } : value;
}

/** `( … )`, `$( … )`, `@( … )`; null for anything else. */
function bracket(source: Source, start: number): readonly WordSyntax[] | null {
  if (startsWith(source, '$(')) {
    source.at += 2;
    return [wordFrom(substitution(source), start, source)];
  }
  const opening = take(source, /@?\(/y);
  return opening === null ? null : bracketed(source, start);
}

function bareOperand(source: Source, start: number, closer: string): Value {
  const text = take(source, /[\w.]+/y);
  if (text !== null) return plain([wordFrom([textPart(text)], start, source)]);
  if (!isEnd(source) && peek(source) !== closer) source.at += 1;
  return obscured([], start, source);
}

function operand(source: Source, closer: string): Value {
  const start = source.at;
  const quoted = takeQuoted(source);
  if (quoted !== null) return withMembers([wordFrom(quoted, start, source)], null, start, source);
  const inside = bracket(source, start);
  if (inside !== null) return withMembers(inside, null, start, source);
  if (startsWith(source, '@{')) return table(source, start);
  switch (peek(source)) {
    case '$':
      return variable(source, start);
    case '{':
      return codeBlock(source, start);
    case '[':
      return typed(source, start, closer);
    default:
      return bareOperand(source, start, closer);
  }
}

/** Signs at which an expression ends. */
function ends(source: Source, closer: string): boolean {
  const sign = peek(source);
  return sign === '' || sign === closer || /[;|\n})\]]/.test(sign) || startsWith(source, '&&');
}

/** `=`, `+=` and the like end an expression: what stands before them is assigned to. */
export const ASSIGNS = /(?:\?\?|[-+*/%])?=(?!=)/y;

function isAssignment(source: Source): boolean {
  ASSIGNS.lastIndex = source.at;
  return ASSIGNS.test(source.text);
}

/** `a + b` of texts is their text; any other operator gives something that is not known. */
function operated(left: Value, operator: string, right: Value, start: number, source: Source): Value {
  const make = textOperators.get(operator.toLowerCase());
  if (make !== undefined) return plain([wordFrom([madePart([left.words, right.words], make)], start, source)]);
  const [one, ...others] = left.words;
  const [two, ...more] = right.words;
  if (operator !== '+' || one === undefined || two === undefined || others.length + more.length > 0)
    return obscured([...left.words, ...right.words], start, source);
  return plain([wordFrom([...one.parts, ...two.parts], start, source)]);
}

const OPERATOR = /-(?:[a-z]+)\b|\.\.|[-+*/%?:!<>]|\+\+|--/iy;

function isRedirect(source: Source): boolean {
  return peek(source) === '>' || /^\d>/.test(source.text.slice(source.at, source.at + 2));
}

/** One operator and what stands behind it; null at the end. */
function onward(left: Value, start: number, source: Source, closer: string): Value | null {
  if (ends(source, closer) || isAssignment(source) || isRedirect(source)) return null;
  const isList = take(source, /,\s*/y) !== null;
  const operator = isList ? ',' : (take(source, OPERATOR) ?? '');
  skip(source, true);
  if (ends(source, closer)) return left;
  const first = operand(source, closer);
  // A comma binds closer than the operators of texts.
  const right = textOperators.has(operator.toLowerCase()) ? plain(listAhead(first, source, closer)) : first;
  return isList ? plain([...left.words, ...right.words]) : operated(left, operator, right, start, source);
}

/** `-join 'a', 'b'`: the sign before a list is about all of it. */
function listAhead(first: Value, source: Source, closer: string): readonly WordSyntax[] {
  const words = [...first.words];
  for (skip(source, closer !== ''); take(source, /,\s*/y) !== null; skip(source, closer !== ''))
    words.push(...operand(source, closer).words);
  return words;
}

/** The first value, with a sign or word before it: `-not`, `!`, `,`, `++`. */
function beginning(source: Source, closer: string, start: number): Value {
  const sign =
    take(source, /(?:-(?!\d)[a-z]+\b|[!,+~-])+\s*/iy)
      ?.trim()
      .toLowerCase() ?? ',';
  const value = ends(source, closer) ? plain([]) : operand(source, closer);
  const prefix = textPrefixes.get(sign);
  if (prefix !== undefined)
    return plain([wordFrom([madePart([listAhead(value, source, closer)], prefix)], start, source)]);
  return sign === ',' ? value : obscured(value.words, start, source);
}

/**
 * An expression, up to the sign that ends it. Never fails: what makes no sense is something that is not known.
 * @param isArgument A comma ends it, as between the arguments of a method.
 */
export function expression(source: Source, closer: string, isArgument = false): Value {
  const start = source.at;
  const isInside = closer !== '';
  skip(source, isInside);
  let value = beginning(source, closer, start);
  for (let next: Value | null = value; next !== null;) {
    value = next;
    const isNext = skip(source, isInside) === ',' && isArgument;
    const at = source.at;
    next = isNext ? null : onward(value, start, source, closer);
    if (source.at === at) next = null;
  }
  if (isArgument) take(source, /\s*,/y);
  return value;
}

export function beginsExpression(source: Source): boolean {
  const sign = peek(source);
  if (sign === '' || isQuote(sign) || /[$([{,!]/.test(sign)) return true;
  return /^(?:@[({'"]|-(?:not|join|split|bnot)\b|[-+]?\d[\d.]*(?=\s*(?:\.\.|[-+*/%|;),\n]|$)))/i.test(
    source.text.slice(source.at, source.at + 40),
  );
}
