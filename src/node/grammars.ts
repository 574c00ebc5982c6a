import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tree } from 'web-tree-sitter';
import { Language, Parser } from 'web-tree-sitter';
import type { Language as LanguageName, Ports, SyntaxNode } from '../core/model/ports';
import { plainTree } from './plainTree';
import { PAGE, RUNTIME_PAGES } from './runtimeMemory';
import { compiled, instantiated } from './webAssembly';

/** Parsers that are ready, and what kept the others from being so: one line each, lower case, no stop. */
export type Grammars = { readonly parse: Ports['parse']; readonly problems: readonly string[] };

/** Where each file of the parsers is; by default all stand in one folder under their own names. */
export type GrammarFiles = Readonly<Record<LanguageName | 'runtime', string>> & {
  /** Pages of memory that the runtime asks for at least; left out, as many as its publisher chose. */
  readonly pages?: number;
};

/** The files as the build writes them. */
export function grammarFiles(folder: string): GrammarFiles {
  return {
    runtime: join(folder, 'web-tree-sitter.wasm'),
    bash: join(folder, 'bash.wasm'),
    python: join(folder, 'python.wasm'),
    javascript: join(folder, 'javascript.wasm'),
    pages: RUNTIME_PAGES,
  };
}

function reason(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message.split('\n', 1).join('') : String(thrown);
}

type Runtime = NonNullable<Parameters<typeof Parser.init>[0]>;

/** Starts the parsers' runtime from `module`, as its loader offers to whoever has compiled it already. */
function runtimeOf(module: WebAssembly.Module, pages: number | undefined): Runtime {
  return {
    ...(pages === undefined ? {} : { INITIAL_MEMORY: pages * PAGE }),
    instantiateWasm: (imports: object, ready: (instance: object, module: WebAssembly.Module) => void) => {
      ready(instantiated(module, imports), module);
    },
  };
}

function loadParser(file: string): Parser {
  // At once: a hook waits for nothing else, and a trip through the thread pool costs more than the work.
  const language = Language.loadSync(compiled(readFileSync(file)));
  const parser = new Parser();
  parser.setLanguage(language);
  return parser;
}

function parseWith(parser: Parser, text: string): SyntaxNode | null {
  let tree: Tree | null = null;
  try {
    tree = parser.parse(text);
    return tree === null ? null : plainTree(tree, text);
  } catch {
    parser.reset();
    return null;
  } finally {
    tree?.delete();
  }
}

/**
 * Loads the parsers of `languages`. A file that is missing or broken is a line in `problems` and a `parse` that
 * answers null for that language; nothing is thrown.
 *
 * All grammars are loaded before this resolves: one that is compiled after the first parse can stall the process.
 */
export async function loadGrammars(from: string | GrammarFiles, languages: readonly LanguageName[]): Promise<Grammars> {
  const files = typeof from === 'string' ? grammarFiles(from) : from;
  const parsers = new Map<LanguageName, Parser>();
  const problems: string[] = [];
  try {
    // Read here: the runtime reports a file that is missing on the error stream before it throws.
    await Parser.init(runtimeOf(compiled(readFileSync(files.runtime)), files.pages));
  } catch (thrown) {
    return { parse: () => null, problems: [`the parser's runtime does not load: ${reason(thrown)}`] };
  }
  for (const language of languages) {
    try {
      parsers.set(language, loadParser(files[language]));
    } catch (thrown) {
      problems.push(`the grammar of \`${language}\` does not load: ${reason(thrown)}`);
    }
  }
  return {
    parse: (language, text) => {
      const parser = parsers.get(language);
      return parser === undefined ? null : parseWith(parser, text);
    },
    problems,
  };
}
