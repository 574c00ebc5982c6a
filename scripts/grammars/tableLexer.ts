import { NONE, ROW, SKIPPED } from './lexerTable';
import { signed, unsigned } from './wasmBytes';

/* The body of a function that does what a generated lexing function does, by the table of `lexerTable`. */

export type Places = {
  /** Index of the global that says where this module's data lies. */
  readonly memoryBase: number;
  /** Of the table, from there; in bytes. */
  readonly table: number;
  readonly states: number;
  /** Indices of the types of `eof`, `mark_end` and `advance`. */
  readonly eof: number;
  readonly markEnd: number;
  readonly advance: number;
};

/** Fields of tree-sitter's `TSLexer` for 32-bit addresses, in bytes. */
const LEXER = { lookahead: 0, symbol: 4, advance: 8, markEnd: 12, eof: 24 } as const;

type Code = readonly (number | Buffer)[];

function joined(...parts: readonly Code[]): Buffer {
  return Buffer.concat(parts.flat().map((part) => (typeof part === 'number' ? Buffer.from([part]) : part)));
}

const [lexer, state] = [0, 1];
const [result, row, lookahead, steps, count, half, move, table, low] = [2, 3, 4, 5, 6, 7, 8, 9, 10];
const OWN_LOCALS = 9;

const get = (local: number): Code => [0x20, local];
const set = (local: number): Code => [0x21, local];
const tee = (local: number): Code => [0x22, local];
const constant = (value: number): Code => [0x41, signed(value)];
const load = (offset: number): Code => [0x28, 2, unsigned(offset)];
const loadShort = (offset: number): Code => [0x2f, 1, unsigned(offset)];
const storeShort = (offset: number): Code => [0x3b, 1, unsigned(offset)];
const callIndirect = (type: number): Code => [0x11, unsigned(type), 0];
const branch = (depth: number): Code => [0x0c, depth];
const when: Code = [0x04, 0x40];
const otherwise: Code = [0x05];
const end: Code = [0x0b];
const loop: Code = [0x03, 0x40];
const giveBack: Code = [0x0f];
const add: Code = [0x6a];
const subtract: Code = [0x6b];
const multiply: Code = [0x6c];
const and: Code = [0x71];
const shiftLeft: Code = [0x74];
const shiftRight: Code = [0x76];
const isEqual: Code = [0x46];
const isOther: Code = [0x47];
const isAtMost: Code = [0x4c];
const isAbove: Code = [0x4b];
const isNoLess: Code = [0x4f];

/** As `ACCEPT_TOKEN`: the symbol, and the token ends here until a longer one is found. */
function accept({ markEnd }: Places): Code {
  return [
    ...[...get(row), ...loadShort(ROW.accepts), ...tee(half), ...constant(NONE), ...isOther, ...when],
    ...[...constant(1), ...set(result), ...get(lexer), ...get(half), ...storeShort(LEXER.symbol)],
    ...[...get(lexer), ...get(lexer), ...load(LEXER.markEnd), ...callIndirect(markEnd), ...end],
  ];
}

/** The last step that begins at the lookahead or before it, by halving; the first begins below all. */
const search: Code = [
  ...[...get(table), ...get(row), ...load(ROW.steps), ...add, ...set(steps)],
  ...[...get(row), ...loadShort(ROW.count), ...set(count), ...constant(0), ...set(low)],
  ...[...loop, ...get(count), ...constant(1), ...isAbove, ...when],
  ...[...get(count), ...constant(1), ...shiftRight, ...set(half)],
  ...[...get(steps), ...get(low), ...get(half), ...add, ...constant(2), ...shiftLeft, ...add, ...load(0)],
  ...[...get(lookahead), ...isAtMost, ...when, ...get(low), ...get(half), ...add, ...set(low), ...end],
  ...[...get(count), ...get(half), ...subtract, ...set(count), ...branch(1), ...end, ...end],
  ...[...get(steps), ...get(row), ...loadShort(ROW.count), ...constant(2), ...shiftLeft, ...add],
  ...[...get(low), ...constant(1), ...shiftLeft, ...add, ...loadShort(0), ...set(move)],
];

/** The function's body, its locals before it. */
export function tableLexer(places: Places): Buffer {
  const { memoryBase, states, eof, advance } = places;
  return joined(
    [1, OWN_LOCALS, 0x7f],
    [0x23, unsigned(memoryBase), ...constant(places.table), ...add, ...set(table)],
    loop,
    [...get(state), ...constant(states), ...isNoLess, ...when, ...constant(0), ...giveBack, ...end],
    [...get(table), ...get(state), ...constant(ROW.size), ...multiply, ...add, ...set(row)],
    [...get(lexer), ...load(LEXER.lookahead), ...set(lookahead)],
    [...get(lexer), ...get(lexer), ...load(LEXER.eof), ...callIndirect(eof), ...set(move)],
    accept(places),
    [...get(move), ...when, ...get(row), ...loadShort(ROW.atEnd), ...set(move)],
    [...otherwise, ...search, ...end],
    [...get(move), ...constant(NONE), ...isEqual, ...when, ...get(result), ...giveBack, ...end],
    [...get(move), ...constant(2 ** SKIPPED - 1), ...and, ...set(state)],
    [...get(lexer), ...get(move), ...constant(SKIPPED), ...shiftRight],
    [...get(lexer), ...load(LEXER.advance), ...callIndirect(advance)],
    [...branch(0), ...end, 0x00, ...end],
  );
}
