import type { GrammarModule } from '../../../scripts/grammars/grammarModule';

type Instance = { readonly exports: Readonly<Record<string, unknown>> };
type Interface = {
  readonly Module: new (bytes: Uint8Array) => WebAssembly.Module;
  readonly Instance: new (module: WebAssembly.Module, imports: object) => Instance;
};
type WritableTable = { readonly grow: (slots: number) => number; readonly set: (slot: number, value: unknown) => void };

const { Module, Instance } = Reflect.get(globalThis, 'WebAssembly') as Interface;

const name = (text: string): readonly number[] => [text.length, ...Buffer.from(text)];
const section = (id: number, ...content: readonly (readonly number[])[]): readonly number[] => {
  const bytes = content.flat();
  return [id, bytes.length + 1, content.length, ...bytes];
};

/** A module that gives back the three functions it is given, so that they may stand in a table. */
const passing = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, [0x60, 2, 0x7f, 0x7f, 0], [0x60, 1, 0x7f, 0], [0x60, 1, 0x7f, 1, 0x7f]),
  ...section(2, ...['advance', 'mark', 'eof'].map((one, type) => [...name('e'), ...name(one), 0, type])),
  ...section(7, ...['advance', 'mark', 'eof'].map((one, index) => [...name(one), 0, index])),
]);

/** Runs a grammar's lexing function over `text` (code points) from `state`; all that it does, in order. */
export type Lex = (state: number, text: readonly number[]) => string;

/** As tree-sitter's own lexer: the lookahead is 0 behind the end, where `eof` is true. */
export function mockLexer({ memory, table, lex, free }: GrammarModule): Lex {
  const view = new DataView(memory.buffer);
  let text: readonly number[] = [];
  let at = 0;
  let done: string[] = [];
  const look = (): void => {
    view.setInt32(free, text[at] ?? 0, true);
  };
  const lexer = {
    advance: (_: number, isSkipped: number) => {
      done.push(isSkipped === 0 ? 'advance' : 'skip');
      at += 1;
      // A state that goes on at the end would go on for ever.
      if (at > text.length + 3) throw new Error('goes on behind the end');
      look();
    },
    mark: () => done.push(`mark ${view.getUint16(free + 4, true)}`),
    eof: () => (at >= text.length ? 1 : 0),
  };
  const { exports } = new Instance(new Module(passing), { e: lexer });
  const writable = table as unknown as WritableTable;
  const slot = writable.grow(3);
  for (const [index, [field, own]] of [
    [8, 'advance'],
    [12, 'mark'],
    [24, 'eof'],
  ].entries() as IterableIterator<[number, [number, string]]>) {
    writable.set(slot + index, exports[own]);
    view.setUint32(free + field, slot + index, true);
  }
  return (state, given) => {
    [text, at, done] = [given, 0, []];
    look();
    try {
      done.push(`returns ${lex(free, state)}`);
    } catch (error) {
      done.push(error instanceof Error ? error.message : 'thrown');
    }
    return done.join(', ');
  };
}
