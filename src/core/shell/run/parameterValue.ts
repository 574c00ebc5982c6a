import { UNKNOWN_PART } from '../../model/command';
import type { Span } from '../../model/place';
import type { Parameter, WordSyntax } from '../syntax/tree';
import type { Frame } from './frame';
import { recased, replacedText, trimmed } from './patterns';
import type { Piece } from './pieces';
import { piece } from './pieces';
import type { Reader } from './reader';
import { runEmbedded } from './embedded';
import type { Value } from './shell';
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
function beginsAtOne({ shell: { dialect } }: Frame): boolean {
  return dialect === 'fish' || dialect === 'zsh';
}

function listPieces(items: readonly string[], expansion: Expansion): readonly Piece[] {
  const { quoted, parameter } = expansion;
  const isOneText = beginsAtOne(expansion.frame) && parameter.name !== '@' && parameter.subscript !== '@';
  const isJoined = quoted && (parameter.name === '*' || parameter.subscript === '*' || isOneText);
  if (isJoined) return [piece(items.join(' '), true)];
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

function element(value: Value | null, subscript: string, frame: Frame): Value | null {
  if (subscript === '@' || subscript === '*' || value === null) return value;
  const { dialect } = frame.shell;
  // In zsh a number picks a character of a plain text.
  if (typeof value === 'string') return subscript === (dialect === 'fish' ? '1' : '0') ? value : UNKNOWN_PART;
  if (beginsAtOne(frame)) return slice(value, subscript);
  return /^-?\d+$/.test(subscript) ? (value.at(Number(subscript)) ?? null) : range(value, subscript);
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
  if (!/^:?[-=+?]$/.test(operator)) return null;
  const other = argument === null ? '' : expansion.textOf(argument, reader, frame);
  const text = firstText(value);
  if (text === UNKNOWN_PART) return [unknownOr(other, expansion)];
  const isEmpty = value === null || (operator.startsWith(':') && text === '');
  if (operator.endsWith('+')) return [piece(isEmpty ? '' : other, quoted, !quoted)];
  if (!isEmpty) return null;
  if (operator.endsWith('=')) setVariable(parameter.name, other, false, reader, frame.shell);
  return [piece(operator.endsWith('?') ? UNKNOWN_PART : other, quoted, !quoted)];
}

function substring(text: string, from: string, length: string | null): string {
  const start = /^\s*-?\d+\s*$/.test(from) ? Number(from) : NaN;
  const count = length === null ? Infinity : /^\s*\d+\s*$/.test(length) ? Number(length) : NaN;
  if (Number.isNaN(start) || Number.isNaN(count)) return UNKNOWN_PART;
  const begin = start < 0 ? text.length + start : start;
  return begin < 0 ? '' : text.slice(begin, begin + count);
}

function changed(expansion: Expansion, text: string): string {
  const { parameter, reader, frame, textOf } = expansion;
  const { operator } = parameter;
  const argument = parameter.argument === null ? '' : textOf(parameter.argument, reader, frame);
  const second = parameter.second === null ? null : textOf(parameter.second, reader, frame);
  if (isUnknown(text + argument + (second ?? ''))) return UNKNOWN_PART;
  return changedText(text, operator, argument, second) ?? UNKNOWN_PART;
}

function changedText(text: string, operator: string, argument: string, second: string | null): string | null {
  if (/^(?:##?|%%?)$/.test(operator)) return trimmed(text, operator, argument);
  if (operator.startsWith('/')) return replacedText(text, operator, argument, second ?? '');
  if (operator === ':') return substring(text, argument, second);
  return /^(?:\^\^?|,,?)$/.test(operator) && argument === '' ? recased(text, operator) : null;
}

function indirect(expansion: Expansion): readonly Piece[] {
  const { parameter, quoted, reader, frame } = expansion;
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
  return [piece(text === '' ? '' : UNKNOWN_PART, quoted, !quoted)];
}

function lengthOf(value: Value | null, subscript: string | null): string {
  if (value !== null && typeof value !== 'string')
    return String(subscript === null ? firstText(value).length : value.length);
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

function valuePieces(expansion: Expansion, value: Value | null): readonly Piece[] {
  const { parameter, quoted } = expansion;
  const isPlain = /^(?:|:?[-=+?])$/.test(parameter.operator);
  if (isAllOf(parameter, expansion.frame) && value !== null && typeof value !== 'string')
    return isPlain ? listPieces(value, expansion) : changedList(value, expansion);
  const text = firstText(value);
  if (parameter.operator.startsWith('@')) return transformed(expansion, text);
  const keeps = quoted || numeric.has(parameter.name);
  return [piece(isPlain ? text : changed(expansion, text), keeps, !keeps)];
}

/** The pieces that a parameter expansion becomes. */
export function parameterPieces(expansion: Expansion): readonly Piece[] {
  const { parameter, quoted, reader, frame } = expansion;
  const { operator, subscript } = parameter;
  if (operator === 'indirect') return indirect(expansion);
  const whole = valueOf(parameter.name, reader, frame);
  if (operator === 'length') return [piece(lengthOf(whole, subscript), quoted)];
  if (subscript !== null) runEmbedded(subscript, expansion.span, reader, frame);
  const value = subscript === null ? whole : element(whole, subscript, frame);
  return withDefault(expansion, value) ?? valuePieces(expansion, value);
}
