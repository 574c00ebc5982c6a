/* A grammar's module run by itself, to look into it. */

type Imported = { readonly module: string; readonly name: string; readonly kind: string };
type Memory = { readonly buffer: ArrayBuffer };
type Table = { readonly get: (slot: number) => unknown };
type Numbers = (...values: readonly number[]) => number;
type Value = { readonly value: string; readonly mutable: boolean };

/** WebAssembly's JavaScript interface, which Node's types leave to those of browsers. */
type Interface = {
  readonly Module: {
    new (bytes: Uint8Array): WebAssembly.Module;
    readonly imports: (of: object) => readonly Imported[];
  };
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
  readonly Memory: new (limits: { readonly initial: number }) => Memory;
  readonly Table: new (limits: { readonly initial: number; readonly element: string }) => Table;
  readonly Global: new (type: Value, value: number) => object;
};

const { Module, Instance, Memory, Table, Global } = Reflect.get(globalThis, 'WebAssembly') as Interface;

/** Of `TSLanguage` for 32-bit addresses, in bytes. */
const LEX_FUNCTION = 92;
const PAGES = 64;
const STACK = 1024 * 1024;
const DATA = 2 * 1024 * 1024;

export type GrammarModule = {
  readonly memory: Memory;
  readonly table: Table;
  readonly lex: Numbers;
  /** Where memory is free for whoever looks; in bytes. */
  readonly free: number;
};

function functionIn(value: unknown): Numbers {
  if (typeof value !== 'function') throw new Error('the grammar lacks a function');
  return value as Numbers;
}

function importsOf(module: WebAssembly.Module, memory: Memory, table: Table): object {
  const constant = (value: number): object => new Global({ value: 'i32', mutable: false }, value);
  const given: Readonly<Record<string, object>> = {
    memory,
    __indirect_function_table: table,
    __memory_base: constant(DATA),
    __table_base: constant(1),
    __stack_pointer: new Global({ value: 'i32', mutable: true }, STACK),
  };
  const unused = (): number => {
    throw new Error('a grammar that is only looked into calls nothing');
  };
  return { env: Object.fromEntries(Module.imports(module).map(({ name }) => [name, given[name] ?? unused])) };
}

/** The grammar with a memory and a table of its own; `lex` is its lexing function. */
export function grammarModule(wasm: Uint8Array): GrammarModule {
  const module = new Module(wasm);
  const memory = new Memory({ initial: PAGES });
  const table = new Table({ initial: 64, element: 'anyfunc' });
  const { exports } = new Instance(module, importsOf(module, memory, table));
  functionIn(exports['__wasm_apply_data_relocs'])();
  const [name = ''] = Object.keys(exports).filter((one) => /^tree_sitter_[a-z]+$/.test(one));
  const language = functionIn(exports[name])();
  const slot = new DataView(memory.buffer).getUint32(language + LEX_FUNCTION, true);
  return { memory, table, lex: functionIn(table.get(slot)), free: STACK + 64 };
}

/** Where the code of the lexing function stands among the module's bodies, and the index of the memory base. */
export function lexingFunction(wasm: Uint8Array): { readonly index: number; readonly memoryBase: number } {
  const imports = Module.imports(new Module(wasm));
  const imported = imports.filter(({ kind }) => kind === 'function').length;
  const memoryBase = imports.filter(({ kind }) => kind === 'global').findIndex(({ name }) => name === '__memory_base');
  // A function that WebAssembly exports is named by its index.
  const index = Number(grammarModule(wasm).lex.name) - imported;
  if (!Number.isInteger(index) || index < 0 || memoryBase < 0) throw new Error('the lexing function is not found');
  return { index, memoryBase };
}
