import { moduleOf, readUnsigned, sectionsOf, unsigned } from './wasmBytes';

const IMPORTS = 2;
const KIND = { function: 0, table: 1, memory: 2, global: 3 } as const;

function skipText(bytes: Buffer, at: number): number {
  const { value, end } = readUnsigned(bytes, at);
  return end + value;
}

/** Where what stands at `at`, a function's type, a table, a memory or a global, ends. */
function skipDescription(bytes: Buffer, kind: number, at: number): number {
  if (kind === KIND.function) return readUnsigned(bytes, at).end;
  if (kind === KIND.global) return at + 2;
  const limits = kind === KIND.table ? at + 1 : at;
  const { end } = readUnsigned(bytes, limits + 1);
  return (bytes[limits] ?? 0) % 2 === 1 ? readUnsigned(bytes, end).end : end;
}

/** Where the imported memory's smallest size stands. */
function memoryAt(imports: Buffer): number {
  const { value: count, end } = readUnsigned(imports, 0);
  let at = end;
  for (let index = 0; index < count; index += 1) {
    const kindAt = skipText(imports, skipText(imports, at));
    const kind = imports[kindAt] ?? 0;
    if (kind === KIND.memory) return kindAt + 2;
    at = skipDescription(imports, kind, kindAt + 1);
  }
  throw new Error('no memory is imported');
}

/** `wasm` content with a memory that may begin with `pages` (of 64 KiB) and grows from there as before. */
export function withMemory(wasm: Buffer, pages: number): Buffer {
  const sections = sectionsOf(wasm).map(({ id, content }) => {
    if (id !== IMPORTS) return { id, content };
    const at = memoryAt(content);
    const { end } = readUnsigned(content, at);
    return { id, content: Buffer.concat([content.subarray(0, at), unsigned(pages), content.subarray(end)]) };
  });
  return moduleOf(wasm, sections);
}
