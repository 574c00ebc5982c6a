import { lexingFunction } from './grammarModule';
import { lexerTable } from './lexerTable';
import { readAutomaton } from './readAutomaton';
import { tableLexer } from './tableLexer';
import { bodiesOf, moduleOf, readUnsigned, sectionsOf, sized, unsigned } from './wasmBytes';
import type { Section } from './wasmBytes';

/*
 * A grammar's lexing function is one `switch` over a thousand states, and V8 compiles it whole before the first
 * character is read: 7 ms and 5 MB of each process that parses one command line. It is put into the grammar again as a
 * small function over a table, which is read out of the same generated `parser.c`; `test/scripts/grammars` holds the two
 * against each other.
 */

const SECTION = { custom: 0, types: 1, code: 10, data: 11 } as const;

function contentOf(sections: readonly Section[], id: number): Buffer {
  const found = sections.find((section) => section.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found.content;
}

/** The index of a function type over 32-bit numbers. */
function typeIndex(types: Buffer, parameters: number, results: number): number {
  const wanted = Buffer.from([
    0x60,
    parameters,
    ...Array<number>(parameters).fill(0x7f),
    results,
    ...Array<number>(results).fill(0x7f),
  ]);
  const { value: count, end } = readUnsigned(types, 0);
  let at = end;
  for (let index = 0; index < count; index += 1) {
    const size = 3 + (types[at + 1] ?? 0) + (types[at + 2 + (types[at + 1] ?? 0)] ?? 0);
    if (types.subarray(at, at + size).equals(wanted)) return index;
    at += size;
  }
  throw new Error(`no function type of ${parameters} parameters and ${results} results`);
}

/** The code section with one body replaced. */
function withBody(code: Buffer, index: number, body: Buffer): Buffer {
  const bodies = bodiesOf(code).map((old, at) => sized(at === index ? body : old));
  return Buffer.concat([unsigned(bodies.length), ...bodies]);
}

/** `dylink.0` begins with its name, the sign of memory information, its size, and the bytes that the data takes. */
function withMemory(dylink: Buffer, before: number, after: number): Buffer {
  const name = sized(Buffer.from('dylink.0'));
  const kind = readUnsigned(dylink, name.length);
  const size = readUnsigned(dylink, kind.end);
  const memory = readUnsigned(dylink, size.end);
  const isKnown = dylink.subarray(0, name.length).equals(name) && kind.value === 1 && memory.value === before;
  if (!isKnown) throw new Error('the grammar says otherwise what memory it takes');
  const rest = dylink.subarray(memory.end, size.end + size.value);
  const others = dylink.subarray(size.end + size.value);
  return Buffer.concat([name, Buffer.from([1]), sized(Buffer.concat([unsigned(after), rest])), others]);
}

/** The one data segment, which begins at the memory base, with `table` behind it. */
function withData(data: Buffer, memoryBase: number, table: Buffer): { readonly data: Buffer; readonly at: number } {
  const start = Buffer.from([1, 0, 0x23, memoryBase, 0x0b]);
  if (!data.subarray(0, start.length).equals(start)) throw new Error('the data is not one segment at the memory base');
  const { value: at, end } = readUnsigned(data, start.length);
  if (at % 4 !== 0 || data.length !== end + at) throw new Error('the data does not end where a table may begin');
  return { at, data: Buffer.concat([start, sized(Buffer.concat([data.subarray(end), table]))]) };
}

/** The grammar `wasm`, whose generated source is `parser`, with its lexing function as a table. Throws at surprises. */
export function withTableLexer(wasm: Buffer, parser: string): Buffer {
  const { index, memoryBase } = lexingFunction(wasm);
  const automaton = readAutomaton(parser, 'ts_lex');
  const table = lexerTable(automaton);
  const sections = sectionsOf(wasm);
  const types = contentOf(sections, SECTION.types);
  const { data, at } = withData(contentOf(sections, SECTION.data), memoryBase, table);
  const body = tableLexer({
    memoryBase,
    table: at,
    states: automaton.length,
    eof: typeIndex(types, 1, 1),
    markEnd: typeIndex(types, 1, 0),
    advance: typeIndex(types, 2, 0),
  });
  const changed = sections.map(({ id, content }, place) => {
    if (id === SECTION.code) return { id, content: withBody(content, index, body) };
    if (id === SECTION.data) return { id, content: data };
    return id === SECTION.custom && place === 0
      ? { id, content: withMemory(content, at, at + table.length) }
      : { id, content };
  });
  return moduleOf(wasm, changed);
}
