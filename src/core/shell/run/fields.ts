import { LISTED_PART } from '../../model/command';
import type { Piece } from './pieces';
import { isLiteral } from './pieces';

/** One field of an expanded word. */
export type Field = { readonly value: string; readonly glob: boolean; readonly guess: string | null };

/** `[` counts only with its end: alone it is the name of a program. `@(a|b)` is one of several, as `?` and `*` before it are. */
function isPattern(text: string): boolean {
  return /[*?]|\[[^]*\]|[@+!]\([^]*\)/.test(text);
}

type Building = { value: string; open: string; guess: string; guessed: boolean; started: boolean };

const fresh = (): Building => ({ value: '', open: '', guess: '', guessed: false, started: false });

function add(field: Building, one: Piece, written: string): void {
  const text = written.replaceAll(LISTED_PART, '*');
  field.value += text;
  field.guess += one.guess ?? text;
  field.guessed ||= one.guess !== undefined;
  // Quoted text is cut out of the pattern: a character that stands for none of its signs keeps the others apart.
  // What was listed has been a pattern already, quoted or not.
  field.open += one.quoted && text === written ? ' ' : text;
  if (text !== '' || one.quoted) field.started = true;
}

function separators(text: string, ifs: string): readonly string[] {
  const parts: string[] = [];
  let current = '';
  for (const character of text) {
    if (ifs.includes(character)) {
      parts.push(current);
      current = '';
    } else current += character;
  }
  return [...parts, current];
}

/** Cuts a word's pieces into fields as the shell does, with its current IFS. */
export function splitFields(pieces: readonly Piece[], ifs: string): readonly Field[] {
  const fields: Field[] = [];
  let field = fresh();
  const end = (): void => {
    if (field.started) {
      const guess = field.guessed ? field.guess : null;
      fields.push({ value: field.value, glob: isPattern(field.open), guess });
    }
    field = fresh();
  };
  for (const one of pieces) {
    const parts = one.split && ifs !== '' ? separators(one.text, ifs) : [one.text];
    parts.forEach((text, index) => {
      if (index > 0) end();
      add(field, one, text);
    });
    if (one.ends) end();
  }
  end();
  return fields;
}

/** The pieces as one text, as in an assignment. */
export function joinedText(pieces: readonly Piece[]): string {
  return pieces.map((one) => one.text + (one.ends && one !== pieces.at(-1) ? ' ' : '')).join('');
}

/** `~` and `~/…` at the beginning of a word. */
export function withHome(pieces: readonly Piece[], home: string): readonly Piece[] {
  const [first, ...rest] = pieces;
  if (first === undefined || !isLiteral(first) || !first.text.startsWith('~')) return pieces;
  // A quoted slash does not end the `~`, which then is a name like any other.
  const isWhole = rest.length === 0 || rest[0]?.text === '\n';
  if (first.text !== '~' ? !first.text.startsWith('~/') : !isWhole) return pieces;
  return [{ ...first, text: home, quoted: true }, { ...first, text: first.text.slice(1) }, ...rest];
}

/** `of=~/disk.img`, `export A=~`: bash reads a `~` behind the sign of whatever looks like an assignment. */
export function withHomeAssigned(pieces: readonly Piece[], home: string): readonly Piece[] {
  const [first, ...rest] = pieces;
  const name = first === undefined || !isLiteral(first) ? undefined : /^[A-Za-z_]\w*\+?=(?=~)/.exec(first.text)?.[0];
  if (first === undefined || name === undefined) return pieces;
  const value = { ...first, text: first.text.slice(name.length) };
  return [{ ...first, text: name }, ...withHome([value, ...rest], home)];
}

/** `*(.om[1,5])`: in zsh, what stands in parentheses behind a pattern only picks among what it finds. */
export function withoutQualifiers(pieces: readonly Piece[]): readonly Piece[] {
  const text = pieces.map((one) => one.text).join('');
  const [first] = pieces;
  if (first === undefined || !text.endsWith(')') || !pieces.every(isLiteral)) return pieces;
  return [{ ...first, text: text.replace(/(?<=.)\([#^\w.@=*/,:+[\]-]+\)$/, '') }];
}
