import type { Word } from '../../model/command';
import { LISTED_PART, UNKNOWN_PART } from '../../model/command';
import { madeOf } from '../syntax/made';
import type { Part, WordSyntax } from '../syntax/tree';
import { expandBraces } from './braces';
import type { Field } from './fields';
import { joinedText, splitFields, withHome, withHomeAssigned, withoutQualifiers } from './fields';
import type { Frame } from './frame';
import { noInput } from './frame';
import { runComputed } from './embedded';
import { parameterPieces } from './parameterValue';
import type { Piece } from './pieces';
import { piece } from './pieces';
import type { Reader } from './reader';
import { layerOf } from './shell';
import { firstText, valueOf } from './variables';

/** The frame of a substitution: its own shell, its output kept. */
function captured(frame: Frame, output: 'captured' | 'piped'): Frame {
  return {
    ...frame,
    shell: layerOf(frame.shell),
    output,
    redirects: [],
    input: output === 'piped' ? { kind: 'pipe', from: null } : noInput,
  };
}

function substitutionText(part: Part & { kind: 'command' }, reader: Reader, frame: Frame): string {
  return reader.run(part.body, captured(frame, 'captured')).replace(/\n+$/, '');
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
      part.nested.forEach((nested) => piecesOfPart(nested, word, reader, frame));
      runComputed(part.names, word.span, reader, frame);
      return [piece(UNKNOWN_PART, true)];
  }
}

function piecesOf(word: WordSyntax, reader: Reader, frame: Frame): readonly Piece[] {
  const pieces = word.parts.flatMap((part) => piecesOfPart(part, word, reader, frame));
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

/** All words that one written word becomes. */
export function expandWord(syntax: WordSyntax, reader: Reader, frame: Frame): readonly Expanded[] {
  const pieces = piecesOf(syntax, reader, frame);
  if (syntax.assignment !== undefined)
    return [expanded({ value: joinedText(pieces), glob: false, guess: null }, syntax)];
  // fish parts what is substituted at the ends of lines, and nowhere else.
  const ifs = frame.shell.dialect === 'fish' ? '\n' : firstText(valueOf('IFS', reader, frame));
  const home = firstText(valueOf('HOME', reader, frame));
  // A `~` counts at the beginning of each word that braces make.
  const words = expandBraces(pieces).map((one) => (one === pieces || frame.host !== null ? one : withHome(one, home)));
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
