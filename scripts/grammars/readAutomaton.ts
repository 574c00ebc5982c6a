import { LOWEST } from './automaton';
import type { Automaton, Move, State, Step } from './automaton';
import { readCondition } from './readCondition';
import type { Condition } from './readCondition';
import { symbolsOf, tokensOf } from './tokens';

/* Reads the lexing function out of a generated `parser.c`. Anything it does not know is an error, never left out. */

type Rule = Condition & { readonly move: Move };

type Reader = { readonly tokens: readonly string[]; at: number };

function next(reader: Reader): string {
  return reader.tokens[reader.at++] ?? '';
}

function expect(reader: Reader, ...wanted: readonly string[]): void {
  for (const one of wanted) {
    const found = next(reader);
    if (found !== one) throw new Error(`\`${one}\` expected at token ${reader.at}, found \`${found}\``);
  }
}

function numberOf(token: string): number {
  const value = Number(token);
  if (!Number.isInteger(value)) throw new Error(`\`${token}\` is no number`);
  return value;
}

/** `ADVANCE(3);` or `SKIP(3);` */
function readMove(reader: Reader): Move {
  const name = next(reader);
  if (name !== 'ADVANCE' && name !== 'SKIP') throw new Error(`\`${name}\` is no move`);
  expect(reader, '(');
  const to = numberOf(next(reader));
  expect(reader, ')', ';');
  return { to, isSkipped: name === 'SKIP' };
}

/** `ADVANCE_MAP('a', 3, 'b', 4,);` after its name. */
function readMap(reader: Reader): readonly Rule[] {
  const rules: Rule[] = [];
  expect(reader, '(');
  while (reader.tokens[reader.at] !== ')') {
    const character = numberOf(next(reader));
    expect(reader, ',');
    const to = numberOf(next(reader));
    if (reader.tokens[reader.at] === ',') reader.at += 1;
    rules.push({
      holds: (lookahead) => lookahead === character,
      edges: [character, character + 1],
      move: { to, isSkipped: false },
    });
  }
  expect(reader, ')', ';');
  return rules;
}

function readRules(reader: Reader, source: string): readonly Rule[] {
  const rules: Rule[] = [];
  for (;;) {
    const name = next(reader);
    if (name === 'END_STATE') break;
    if (name === 'ADVANCE_MAP') rules.push(...readMap(reader));
    else if (name === 'if') rules.push({ ...readCondition(reader, source), move: readMove(reader) });
    else throw new Error(`\`${name}\` is not known in a state`);
  }
  expect(reader, '(', ')', ';');
  return rules;
}

function isSame(a: Move | null, b: Move | null): boolean {
  return a === b || (a !== null && b !== null && a.to === b.to && a.isSkipped === b.isSkipped);
}

function stepsOf(rules: readonly Rule[]): readonly Step[] {
  const edges = [...new Set([LOWEST, ...rules.flatMap((rule) => rule.edges)])].sort((a, b) => a - b);
  const steps: Step[] = [];
  for (const from of edges) {
    const move = rules.find((rule) => rule.holds(from, false))?.move ?? null;
    const before = steps.at(-1);
    if (before === undefined || !isSame(before.move, move)) steps.push({ from, move });
  }
  return steps;
}

/** `lexer->eof` is true only where the lookahead is 0. */
function atEnd(rules: readonly Rule[]): Move | null {
  return rules.find((rule) => rule.holds(0, true))?.move ?? null;
}

function readState(reader: Reader, source: string, symbols: ReadonlyMap<string, number>): State {
  let accepts: number | null = null;
  if (reader.tokens[reader.at] === 'ACCEPT_TOKEN') {
    reader.at += 1;
    expect(reader, '(');
    const name = next(reader);
    accepts = symbols.get(name) ?? null;
    if (accepts === null) throw new Error(`\`${name}\` is no symbol`);
    expect(reader, ')', ';');
  }
  const rules = readRules(reader, source);
  return { accepts, steps: stepsOf(rules), atEnd: atEnd(rules) };
}

/** The automaton of the function `name` in `source`. Throws at anything it does not understand. */
export function readAutomaton(source: string, name: string): Automaton {
  const start = source.indexOf(`static bool ${name}(TSLexer *lexer, TSStateId state) {`);
  const end = source.indexOf('\n}\n', start);
  if (start < 0 || end < 0) throw new Error(`no function \`${name}\``);
  const body = source.slice(source.indexOf('{', start) + 1, end);
  const reader: Reader = { tokens: tokensOf(body), at: 0 };
  const symbols = symbolsOf(source);
  expect(reader, 'START_LEXER', '(', ')', ';', 'eof', '=', 'lexer', '->', 'eof', '(', 'lexer', ')', ';');
  expect(reader, 'switch', '(', 'state', ')', '{');
  const states: State[] = [];
  while (reader.tokens[reader.at] === 'case') {
    expect(reader, 'case', String(states.length), ':');
    states.push(readState(reader, source, symbols));
  }
  expect(reader, 'default', ':', 'return', 'false', ';', '}', '');
  return states;
}
