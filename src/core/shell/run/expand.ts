import type { Word } from '../../model/command';
import { LISTED_PART, UNKNOWN_PART } from '../../model/command';
import { madeOf } from '../syntax/made';
import type { Part, WordSyntax } from '../syntax/tree';
import { expandBraces } from './braces';
import type { Field } from './fields';
import { joinedText, splitFields, withHome, withHomeAssigned, withoutQualifiers } from './fields';
import type { Frame } from './frame';
import { noInput } from './frame';
import { evaluate } from './arithmetic';
import { runComputed } from './embedded';
import { parameterPieces } from './parameterValue';
import type { Piece } from './pieces';
import { piece } from './pieces';
import type { Reader } from './reader';
import { subshellOf } from './shell';
import { runAtExit } from './traps';
import { firstText, valueOf } from './variables';

/** More words that one becomes are not told. */
const MOST_PRODUCTS = 200;

/** The frame of a substitution: its own shell, its output kept. */
function captured(frame: Frame, output: 'captured' | 'piped'): Frame {
  return {
    ...frame,
    shell: subshellOf(frame.shell),
    output,
    redirects: [],
    input: output === 'piped' ? { kind: 'pipe', from: null } : noInput,
  };
}

function substitutionText(part: Part & { kind: 'command' }, reader: Reader, frame: Frame): string {
  const inner = captured(frame, 'captured');
  const text = reader.run(part.body, inner);
  runAtExit(inner.shell);
  return text.replace(/\n+$/, '');
}

function sourceText(part: Part & { kind: 'source' }, word: WordSyntax, reader: Reader, frame: Frame): string {
  return reader.runText(part.text, word.span, captured(frame, 'captured')).replace(/\n+$/, '');
}

/** A process substitution is a file: what it prints can be read under its name. */
function processFile(part: Part & { kind: 'process' }, reader: Reader, frame: Frame): string {
  const text = reader.run(part.body, captured(frame, part.writes ? 'piped' : 'captured'));
  const path = `/dev/fd/${63 + reader.unique()}`;
  if (!part.writes) reader.writeFile(path, text);
  return path;
}

/** The text that an operation gives; of a list, one field for each item. */
function madePieces({ operands, make }: Part & { kind: 'made' }, reader: Reader, frame: Frame): readonly Piece[] {
  const values = operands.map((words) =>
    words.flatMap((word) => expandWord(word, reader, frame).map((one) => one.word.value)),
  );
  const isKnown = values.every((list) => list.every((text) => !text.includes(UNKNOWN_PART)));
  const result = isKnown ? madeOf(values, make) : null;
  if (result === null || typeof result === 'string') return [piece(result ?? UNKNOWN_PART, true)];
  return result.map((text, index) => ({ ...piece(text, true), ends: index < result.length - 1 }));
}

/** `$((x + 1))`: the number, and the substitutions in what is computed with. */
function computedPiece(
  { inside, names }: Part & { kind: 'arithmetic' },
  word: WordSyntax,
  reader: Reader,
  frame: Frame,
): Piece {
  const text = joinedText(inside.flatMap((part) => piecesOfPart(part, word, reader, frame)));
  runComputed(names, word.span, reader, frame);
  const value = evaluate(text, reader, frame);
  return piece(value === null ? UNKNOWN_PART : String(value), true);
}

function piecesOfPart(part: Part, word: WordSyntax, reader: Reader, frame: Frame): readonly Piece[] {
  switch (part.kind) {
    case 'text':
      return [piece(part.text, part.quoted)];
    case 'parameter': {
      const { parameter, quoted } = part;
      return parameterPieces({ parameter, quoted, span: word.span, reader, frame, textOf: expandText });
    }
    case 'command':
      return [piece(substitutionText(part, reader, frame), part.quoted, !part.quoted)];
    case 'source':
      return [piece(sourceText(part, word, reader, frame), part.quoted, !part.quoted)];
    case 'process':
      return [piece(processFile(part, reader, frame), true)];
    case 'made':
      return madePieces(part, reader, frame);
    case 'arithmetic':
      return [computedPiece(part, word, reader, frame)];
  }
}

function piecesOf(word: WordSyntax, reader: Reader, frame: Frame): readonly Piece[] {
  return asWord(
    word,
    word.parts.flatMap((part) => piecesOfPart(part, word, reader, frame)),
    reader,
    frame,
  );
}

/** The pieces as they stand at the beginning of a word. */
function asWord(word: WordSyntax, pieces: readonly Piece[], reader: Reader, frame: Frame): readonly Piece[] {
  reader.spend(1 + pieces.reduce((sum, one) => sum + one.text.length, 0) / 2000);
  if (frame.host !== null) return pieces;
  const plain = frame.shell.dialect === 'zsh' ? withoutQualifiers(pieces) : pieces;
  const home = firstText(valueOf('HOME', reader, frame));
  const [name, ...value] = plain;
  if (word.assignment !== undefined && name !== undefined) return [name, ...withHome(value, home)];
  return withHome(frame.shell.dialect === 'bash' ? withHomeAssigned(plain, home) : plain, home);
}

function wordFrom(field: Field, syntax: WordSyntax): Word {
  return {
    value: field.value.replaceAll(LISTED_PART, UNKNOWN_PART),
    dynamic: field.value.includes(UNKNOWN_PART),
    glob: field.glob,
    raw: syntax.raw,
    span: syntax.span,
  };
}

/** A word and, where its value is not known, the likely one. */
export type Expanded = { readonly word: Word; readonly guess: Word | null };

function expanded(field: Field, syntax: WordSyntax): Expanded {
  const word = wordFrom(field, syntax);
  const guess =
    field.guess === null ? null : { ...word, value: field.guess, dynamic: field.guess.includes(UNKNOWN_PART) };
  return { word, guess };
}

/** What is substituted as a list of its lines. */
function byLines(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((one) => {
    const lines = one.text.replace(/\n$/, '').split('\n');
    return lines.map((text, index) => ({ ...one, text, ends: one.ends || index < lines.length - 1 }));
  });
}

/** PowerShell: what commands and blocks put out is a list, unless it stands in quotes. */
function isListed(part: Part, { parts, raw }: WordSyntax, { shell }: Frame): boolean {
  return part.kind === 'command' && parts.length === 1 && shell.dialect === 'powershell' && !raw.startsWith('"');
}

/** fish: a word with lists in it is a word for each choice of their items: `$a-1`. */
function products(lists: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  let words: readonly (readonly Piece[])[] = [[]];
  for (const pieces of lists) {
    const choices = pieces.some(({ ends }) => ends) ? pieces.map((one) => [{ ...one, ends: false }]) : [pieces];
    if (words.length * choices.length > MOST_PRODUCTS) return [[piece(UNKNOWN_PART, true)]];
    // The last list is gone through most slowly.
    words = choices.flatMap((choice) => words.map((word) => [...word, ...choice]));
  }
  return words;
}

/** All words that one written word becomes. */
export function expandWord(syntax: WordSyntax, reader: Reader, frame: Frame): readonly Expanded[] {
  const isJoined = frame.shell.dialect === 'fish' && syntax.parts.length > 1;
  const lists = syntax.parts.map((part) => {
    const own = piecesOfPart(part, syntax, reader, frame);
    const isCut = isListed(part, syntax, frame) || (isJoined && part.kind === 'command' && !part.quoted);
    return isCut ? byLines(own) : own;
  });
  const pieces = asWord(syntax, lists.flat(), reader, frame);
  if (syntax.assignment !== undefined)
    return [expanded({ value: joinedText(pieces), glob: false, guess: null }, syntax)];
  // fish parts what is substituted at the ends of lines, and nowhere else.
  const ifs = frame.shell.dialect === 'fish' ? '\n' : firstText(valueOf('IFS', reader, frame));
  const home = firstText(valueOf('HOME', reader, frame));
  // A `~` counts at the beginning of each word that braces make.
  const isProduct = isJoined && pieces.some(({ ends }) => ends);
  const chosen = isProduct ? products(lists) : [pieces];
  const words = chosen
    .flatMap(expandBraces)
    .map((one) => (one === pieces || frame.host !== null ? one : withHome(one, home)));
  return words.flatMap((one) => splitFields(one, ifs).map((field) => expanded(field, syntax)));
}

/** A written word as one text: no braces, no splitting. */
export function expandText(syntax: WordSyntax, reader: Reader, frame: Frame): string {
  return joinedText(piecesOf(syntax, reader, frame));
}

/** The one word of an assignment, a redirect or a `case`. */
export function expandOne(syntax: WordSyntax, reader: Reader, frame: Frame): Word {
  const pieces = piecesOf(syntax, reader, frame);
  const glob = splitFields(pieces, '').some((field) => field.glob);
  return wordFrom({ value: joinedText(pieces), glob, guess: null }, syntax);
}

/** Substitutions inside something that has no value of its own. */
export function expandParts(
  parts: readonly Part[],
  syntax: WordSyntax,
  reader: Reader,
  frame: Frame,
): readonly Piece[] {
  return parts.flatMap((part) => piecesOfPart(part, syntax, reader, frame));
}
