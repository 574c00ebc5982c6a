import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tree } from 'web-tree-sitter';
import { Language, Parser } from 'web-tree-sitter';
import type { Language as LanguageName, Ports, SyntaxNode } from '../core/model/ports';
import { plainTree } from './plainTree';

/** Parsers that are ready, and what kept the others from being so: one line each, lower case, no stop. */
export type Grammars = { readonly parse: Ports['parse']; readonly problems: readonly string[] };

/** Where each file of the parsers is; by default all stand in one folder under their own names. */
export type GrammarFiles = Readonly<Record<LanguageName | 'runtime', string>>;

export function grammarFiles(folder: string): GrammarFiles {
  return {
    runtime: join(folder, 'web-tree-sitter.wasm'),
    bash: join(folder, 'bash.wasm'),
    python: join(folder, 'python.wasm'),
    javascript: join(folder, 'javascript.wasm'),
  };
}

function reason(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message.split('\n', 1).join('') : String(thrown);
}

async function loadParser(file: string): Promise<Parser> {
  // At once: a hook waits for nothing else, and a trip through the thread pool costs more than the read.
  const language = await Language.load(readFileSync(file));
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
    // Handed over as bytes: the runtime reports a file that is missing on the error stream before it throws.
    await Parser.init({ locateFile: () => files.runtime, wasmBinary: readFileSync(files.runtime) });
  } catch (thrown) {
    return { parse: () => null, problems: [`the parser's runtime does not load: ${reason(thrown)}`] };
  }
  for (const language of languages) {
    try {
      parsers.set(language, await loadParser(files[language]));
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
