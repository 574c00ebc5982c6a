import { UNKNOWN_PART } from '../../model/command';
import type { Span } from '../../model/place';
import type { Parameter, WordSyntax } from '../syntax/tree';
import { evaluate } from './arithmetic';
import type { Frame } from './frame';
import { isMap, keyedItem, keysOf, keyText } from './keyedLists';
import { recased, replacedText, trimmed } from './patterns';
import type { Piece } from './pieces';
import { piece } from './pieces';
import type { Reader } from './reader';
import { runEmbedded } from './embedded';
import { areModifiers, modifiedText, transformedText } from './transforms';
import type { Value } from './shell';
import { hasOption } from './shell';
import { flaggedValue } from './zshFlags';
import { firstText, numeric, setVariable, valueOf } from './variables';

/** The text a word inside `${…}` expands to; handed in, since words hold parameters. */
export type TextOf = (word: WordSyntax, reader: Reader, frame: Frame) => string;

type Expansion = {
  readonly parameter: Parameter;
  readonly quoted: boolean;
  readonly span: Span;
  readonly reader: Reader;
  readonly frame: Frame;
  readonly textOf: TextOf;
};

function isUnknown(text: string): boolean {
  return text.includes(UNKNOWN_PART);
}

/** Shells whose lists begin at one, and are counted from the end below zero. */
function beginsAtOne({ shell }: Frame): boolean {
  return shell.dialect === 'fish' || (shell.dialect === 'zsh' && !hasOption('ksharrays', shell));
}

/** What stands between the items of a list in one text: the first sign of IFS, nothing where it is empty. */
function joint({ reader, frame }: Expansion): string {
  return frame.shell.dialect === 'fish' ? ' ' : firstText(valueOf('IFS', reader, frame)).charAt(0);
}

function listPieces(items: readonly string[], expansion: Expansion): readonly Piece[] {
  const { quoted, parameter } = expansion;
  const isOneText = beginsAtOne(expansion.frame) && parameter.name !== '@' && parameter.subscript !== '@';
  const isJoined = quoted && (parameter.name === '*' || parameter.subscript === '*' || isOneText);
  if (isJoined) return [piece(items.join(joint(expansion)), true)];
  return items.map((text, index) => ({ ...piece(text, quoted, !quoted), ends: index < items.length - 1 }));
}

/** `[2]`, `[-1]`, `[2..4]`, `[2,-1]` of a list that begins at one. */
function slice(items: readonly string[], subscript: string): Value | null {
  const [, from, to = from] = /^(-?\d+)(?:(?:\.\.|,)(-?\d+))?$/.exec(subscript) ?? [];
  if (from === undefined || to === undefined) return UNKNOWN_PART;
  const [first, last] = [from, to].map((at) => (Number(at) < 0 ? items.length + Number(at) : Number(at) - 1));
  if (first === last) return items[first ?? 0] ?? null;
  const [low = 0, high = 0] = [first, last].map(Number).toSorted((one, other) => one - other);
  const some = items.slice(Math.max(0, low), high + 1);
  return first === low ? some : some.toReversed();
}

/** PowerShell: `[1..3]`. */
function range(items: readonly string[], subscript: string): Value {
  const [, from, to] = /^(\d+)\.\.(\d+)$/.exec(subscript) ?? [];
  const isRising = to !== undefined && Number(from) <= Number(to);
  return isRising ? items.slice(Number(from), Number(to) + 1) : UNKNOWN_PART;
}

/** zsh: a number picks a character of a plain text. */
function characters(text: string, subscript: string): Value | null {
  const some = isUnknown(text) ? UNKNOWN_PART : slice(Array.from(text), subscript);
  return some === null || typeof some === 'string' ? some : some.join('');
}

/** What stands between the brackets, as a number or range where it is one. */
function subscriptKey(subscript: string, { parameter, reader, frame }: Expansion): string {
  return /^-?\d+$|[.,]/.test(subscript) ? subscript : keyText(parameter.name, subscript, reader, frame);
}

function element(value: Value | null, subscript: string, expansion: Expansion): Value | null {
  const { parameter, reader, frame } = expansion;
  if (subscript === '@' || subscript === '*' || value === null) return value;
  const keyed = keyedItem(parameter.name, subscript, value, reader, frame);
  if (keyed !== undefined) return keyed;
  const key = subscriptKey(subscript, expansion);
  return typeof value === 'string' ? ofText(value, key, frame) : ofList(value, key, frame);
}

function ofText(value: string, key: string, { shell: { dialect } }: Frame): Value | null {
  if (dialect === 'zsh') return characters(value, key);
  return key === (dialect === 'fish' ? '1' : '0') ? value : UNKNOWN_PART;
}

function ofList(value: readonly string[], key: string, frame: Frame): Value | null {
  if (beginsAtOne(frame)) return slice(value, key);
  return /^-?\d+$/.test(key) ? (value.at(Number(key)) ?? null) : range(value, key);
}

const TEMP_FOLDERS: ReadonlySet<string> = new Set(['TMPDIR', 'TMP', 'TEMP', 'TEMPDIR', 'RUNNER_TEMP']);

/** What stands for a variable of which nobody knows whether it is set. */
function unknownOr(other: string, { parameter, quoted }: Expansion): Piece {
  // Set or not, a folder for temporary files is meant.
  if (TEMP_FOLDERS.has(parameter.name) && /^:?-$/.test(parameter.operator)) return piece(other, quoted, !quoted);
  const guess = /[-=+]/.test(parameter.operator) ? other : UNKNOWN_PART;
  return { ...piece(UNKNOWN_PART, quoted, !quoted), guess };
}

/** `:-`, `:=`, `:+`, `:?` and the forms without the colon, for which an empty value is a value. */
function withDefault(expansion: Expansion, value: Value | null): readonly Piece[] | null {
  const { parameter, quoted, reader, frame } = expansion;
  const { operator, argument } = parameter;
  if (!/^:{0,2}[-=+?]$/.test(operator)) return null;
  const other = argument === null ? '' : expansion.textOf(argument, reader, frame);
  // zsh: what is written, whatever it held.
  if (operator === '::=') {
    setVariable(parameter.name, other, false, reader, frame.shell);
    return [piece(other, quoted, !quoted)];
  }
  const text = firstText(value);
  if (text === UNKNOWN_PART) return [unknownOr(other, expansion)];
  const isEmpty = value === null || (operator.startsWith(':') && text === '');
  if (operator.endsWith('+')) return [piece(isEmpty ? '' : other, quoted, !quoted)];
  if (!isEmpty) return null;
  if (operator.endsWith('=')) setVariable(parameter.name, other, false, reader, frame.shell);
  return [piece(operator.endsWith('?') ? UNKNOWN_PART : other, quoted, !quoted)];
}

/** `${x:1:3}`; a length below zero is counted from the end. */
function part(text: string, from: string, length: string | null, { reader, frame }: Expansion): string {
  const start = evaluate(from, reader, frame);
  const count = length === null ? Infinity : evaluate(length, reader, frame);
  if (start === null || count === null) return UNKNOWN_PART;
  const begin = start < 0 ? text.length + start : start;
  return begin < 0 ? '' : text.slice(begin, count < 0 ? text.length + count : begin + count);
}

function changed(expansion: Expansion, text: string): string {
  const { parameter, reader, frame, textOf } = expansion;
  const { operator } = parameter;
  const argument = parameter.argument === null ? '' : textOf(parameter.argument, reader, frame);
  const second = parameter.second === null ? null : textOf(parameter.second, reader, frame);
  if (isUnknown(text + argument + (second ?? ''))) return UNKNOWN_PART;
  const written = second === null ? argument : `${argument}:${second}`;
  if (operator === ':' && frame.shell.dialect === 'zsh' && areModifiers(written)) return modifiedText(text, written);
  if (operator === ':') return part(text, argument, second, expansion);
  return changedText(text, operator, argument, second) ?? UNKNOWN_PART;
}

function changedText(text: string, operator: string, argument: string, second: string | null): string | null {
  if (/^(?:##?|%%?)$/.test(operator)) return trimmed(text, operator, argument);
  if (operator.startsWith('/')) return replacedText(text, operator, argument, second ?? '');
  return /^(?:\^\^?|,,?)$/.test(operator) && argument === '' ? recased(text, operator) : null;
}

/** The keys of a list, or their numbers; those of a map come in no order that is told. */
function keyPieces(expansion: Expansion): readonly Piece[] {
  const { parameter, quoted, reader, frame } = expansion;
  const value = valueOf(parameter.name, reader, frame);
  const keys = keysOf(parameter.name, frame.shell);
  const isUntold = value === UNKNOWN_PART || (keys !== null && keys.length > 1 && isMap(parameter.name, frame.shell));
  if (isUntold) return [piece(UNKNOWN_PART, quoted, !quoted)];
  const count = value === null ? 0 : typeof value === 'string' ? 1 : value.length;
  return listPieces(keys ?? Array.from({ length: count }, (_, index) => String(index)), expansion);
}

function indirect(expansion: Expansion): readonly Piece[] {
  const { parameter, quoted, reader, frame } = expansion;
  // `${!m[@]}` are the keys of a list.
  if (isWholeList(parameter) && parameter.subscript !== null) return keyPieces(expansion);
  const name = firstText(valueOf(parameter.name, reader, frame));
  const value = /^\w+$/.test(name) ? firstText(valueOf(name, reader, frame)) : UNKNOWN_PART;
  return [piece(value, quoted, !quoted)];
}

/** `${x@P}` expands the value as a prompt, substitutions included. */
function transformed(expansion: Expansion, text: string): readonly Piece[] {
  const { parameter, quoted, span, reader, frame } = expansion;
  if (parameter.argument?.raw === 'P' || parameter.operator === '@P') {
    if (isUnknown(text))
      reader.unknown('dynamic', 'possible', span, `\`\${${parameter.name}@P}\` runs what is in \`${parameter.name}\``);
    else runEmbedded(text, span, reader, frame);
  }
  const operator = parameter.argument?.raw ?? parameter.operator.slice(1);
  const value = isUnknown(text) ? null : transformedText(text, operator, parameter.name);
  return [piece(text === '' ? '' : (value ?? UNKNOWN_PART), quoted, !quoted)];
}

/** In fish and zsh the name of a list alone stands for all of it. */
function lengthOf(value: Value | null, subscript: string | null, frame: Frame): string {
  if (value !== null && typeof value !== 'string')
    return String(subscript === null && !beginsAtOne(frame) ? firstText(value).length : value.length);
  const text = firstText(value);
  return isUnknown(text) ? UNKNOWN_PART : String(text.length);
}

function isWholeList({ name, subscript }: Parameter): boolean {
  return subscript === '@' || subscript === '*' || name === '@' || name === '*';
}

/** `${a[@]:1:2}` takes some of a list, any other operator changes each of its items. */
function changedList(items: readonly string[], expansion: Expansion): readonly Piece[] {
  const { parameter, quoted, reader, frame, textOf } = expansion;
  if (parameter.operator !== ':')
    return listPieces(
      items.map((item) => changed(expansion, item)),
      expansion,
    );
  const from = parameter.argument === null ? '' : textOf(parameter.argument, reader, frame).trim();
  const length = parameter.second === null ? 'all' : textOf(parameter.second, reader, frame).trim();
  if (!/^-?\d+$/.test(from) || !/^(?:\d+|all)$/.test(length)) return [piece(UNKNOWN_PART, quoted, !quoted)];
  // The positional parameters are counted from one, with the name of the script in front.
  const isPositional = parameter.name === '@' || parameter.name === '*';
  const all = isPositional ? [frame.shell.positional?.[0] ?? UNKNOWN_PART, ...items] : items;
  const start = Number(from) < 0 ? Math.max(0, all.length + Number(from)) : Number(from);
  return listPieces(all.slice(start, length === 'all' ? undefined : start + Number(length)), expansion);
}

/** In fish and zsh the name of a list alone stands for all of it. */
function isAllOf(parameter: Parameter, frame: Frame): boolean {
  return isWholeList(parameter) || beginsAtOne(frame) || parameter.subscript?.includes('..') === true;
}

/** The items of a map come in an order that nobody tells. */
function inOrder(pieces: readonly Piece[], { parameter, quoted, frame }: Expansion): readonly Piece[] {
  return pieces.length > 1 && isMap(parameter.name, frame.shell) ? [piece(UNKNOWN_PART, quoted, !quoted)] : pieces;
}

function valuePieces(expansion: Expansion, value: Value | null): readonly Piece[] {
  const { parameter, quoted } = expansion;
  const isPlain = /^(?:|:?[-=+?])$/.test(parameter.operator);
  if (isAllOf(parameter, expansion.frame) && value !== null && typeof value !== 'string')
    return inOrder(isPlain ? listPieces(value, expansion) : changedList(value, expansion), expansion);
  const text = firstText(value);
  if (parameter.operator.startsWith('@')) return transformed(expansion, text);
  const keeps = quoted || numeric.has(parameter.name);
  return [piece(isPlain ? text : changed(expansion, text), keeps, !keeps)];
}

/** zsh: the value that `${(FLAGS)x…}` begins with, what its other signs make of it done. */
function flaggedFrom(key: string, expansion: Expansion): Value {
  const { parameter, reader, frame } = expansion;
  const { flags: written, ...plain } = parameter;
  if (written === undefined) return UNKNOWN_PART;
  const name = key.includes('P') ? firstText(valueOf(plain.name, reader, frame)) : plain.name;
  if (/[kv]/.test(key) && isMap(name, frame.shell)) return mapParts(key, name, reader, frame);
  const whole = plain.operator === '' && plain.subscript === null && name !== '' ? valueOf(name, reader, frame) : null;
  if (whole !== null) return whole;
  const pieces = parameterPieces({ ...expansion, parameter: { ...plain, name }, quoted: true });
  return pieces.map(({ text }) => text).join('');
}

/** zsh: `${(FLAGS)x…}` */
function flagged(expansion: Expansion): readonly Piece[] {
  const { parameter, quoted, reader, frame } = expansion;
  const { flags = '' } = parameter;
  const key = flags.replace(/([sj])(\W)[^]*?\2/g, '');
  const value = flaggedFrom(key, expansion);
  // What the text holds is expanded once more.
  if (key.includes('e')) runEmbedded(firstText(value), expansion.span, reader, frame);
  const changed = value === UNKNOWN_PART ? null : flaggedValue(value, flags);
  if (changed === null || typeof changed === 'string') return [piece(changed ?? UNKNOWN_PART, quoted)];
  if (quoted && !flags.includes('@')) return [piece(changed.join(joint(expansion)), true)];
  return changed.map((text, index) => ({ ...piece(text, quoted), ends: index < changed.length - 1 }));
}

/** zsh: the keys of a map, its items or both in turn; those of several come in no order that is told. */
function mapParts(key: string, name: string, reader: Reader, frame: Frame): Value {
  const keys = keysOf(name, frame.shell) ?? [];
  const value = valueOf(name, reader, frame);
  const values = value === null || typeof value === 'string' ? [] : value;
  if (keys.length !== 1) return UNKNOWN_PART;
  return [...(key.includes('k') ? keys : []), ...(key.includes('v') || !key.includes('k') ? values : [])];
}

/** The name of a list alone is the item with the number zero, which one with keys may not have. */
function named(value: Value | null, { parameter, reader, frame }: Expansion): Value | null {
  if (value === null || typeof value === 'string' || beginsAtOne(frame)) return value;
  const first = keyedItem(parameter.name, '0', value, reader, frame);
  return first === undefined ? value : first;
}

/** The pieces that a parameter expansion becomes. */
export function parameterPieces(expansion: Expansion): readonly Piece[] {
  const { parameter, quoted, reader, frame } = expansion;
  const { operator, subscript } = parameter;
  if (operator === 'indirect') return indirect(expansion);
  if (parameter.flags !== undefined) return flagged(expansion);
  const whole = valueOf(parameter.name, reader, frame);
  if (operator === 'length') return [piece(lengthOf(whole, subscript, frame), quoted)];
  if (subscript !== null) runEmbedded(subscript, expansion.span, reader, frame);
  const value = subscript === null ? named(whole, expansion) : element(whole, subscript, expansion);
  return withDefault(expansion, value) ?? valuePieces(expansion, value);
}
