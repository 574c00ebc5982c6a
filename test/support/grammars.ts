import { join, resolve } from 'node:path';
import type { GrammarFiles, Grammars } from '../../src/node/grammars';
import { loadGrammars } from '../../src/node/grammars';

const modules = resolve(__dirname, '../../node_modules');

/** The parsers as the development packages ship them. */
export const grammarsOfPackages: GrammarFiles = {
  runtime: join(modules, 'web-tree-sitter/web-tree-sitter.wasm'),
  bash: join(modules, 'tree-sitter-bash/tree-sitter-bash.wasm'),
  python: join(modules, 'tree-sitter-python/tree-sitter-python.wasm'),
  javascript: join(modules, 'tree-sitter-javascript/tree-sitter-javascript.wasm'),
};

let loaded: Promise<Grammars> | null = null;

/** All three parsers, loaded once for the whole run. */
export function testGrammars(): Promise<Grammars> {
  loaded ??= loadGrammars(grammarsOfPackages, ['bash', 'python', 'javascript']);
  return loaded;
}
