import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';
import { RUNTIME_PAGES } from '../src/node/runtimeMemory';
import { apart, connecting, facts, rarelyAsked, remote, together } from './apart';
import type { Parts } from './apart';
import { withMemory } from './grammars/withMemory';
import { withTableLexer } from './grammars/withTableLexer';
import { leanThings } from './withoutUnread';

/*
 * Builds everything that ships into dist/: the extension, the gate with its engine worker, the command line, and beside
 * them the grammars and the shells' scripts. `vscode` resolves in the extension only, which is one of the three locks on
 * the layers.
 */

const root = resolve(__dirname, '..');
const dist = join(root, 'dist');

const grammars = {
  'python.wasm': 'tree-sitter-python/tree-sitter-python.wasm',
  'javascript.wasm': 'tree-sitter-javascript/tree-sitter-javascript.wasm',
};

const common: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: root,
  mainFields: ['module', 'main'],
  // Its module form finds itself through `import.meta`, which a CommonJS bundle does not have.
  alias: { 'web-tree-sitter': join(root, 'node_modules', 'web-tree-sitter', 'web-tree-sitter.cjs') },
};

/** Programs and parts of them that `src/cli/start.ts` loads: it calls them as functions. */
const loaded: BuildOptions = {
  ...common,
  charset: 'ascii',
  banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
  footer: { js: '})' },
};

/** Every verb but `hook`, in one file and the parts beside it. */
export function mainProgram(beside: Parts): BuildOptions {
  const plugins = [apart(beside), leanThings];
  return { ...loaded, entryPoints: { main: 'src/cli/main.ts' }, plugins };
}

function buildParts(parts: Parts, plugins: Plugin[], options: BuildOptions = loaded): readonly Promise<unknown>[] {
  return Object.entries(parts).map(([part, modules]) =>
    build({ ...options, stdin: { contents: together(modules), resolveDir: root }, plugins, outfile: join(dist, part) }),
  );
}

function writeRuntime(): void {
  const wasm = readFileSync(join(root, 'node_modules', 'web-tree-sitter', 'web-tree-sitter.wasm'));
  writeFileSync(join(dist, 'grammars', 'web-tree-sitter.wasm'), withMemory(wasm, RUNTIME_PAGES));
}

/** The grammar that nearly every call needs, in the form that is ready soonest. */
function writeBash(): void {
  const folder = join(root, 'node_modules', 'tree-sitter-bash');
  const wasm = readFileSync(join(folder, 'tree-sitter-bash.wasm'));
  const parser = readFileSync(join(folder, 'src', 'parser.c'), 'latin1');
  writeFileSync(join(dist, 'grammars', 'bash.wasm'), withTableLexer(wasm, parser));
}

export async function buildAll(): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(join(dist, 'grammars'), { recursive: true });
  for (const [name, from] of Object.entries(grammars)) {
    copyFileSync(join(root, 'node_modules', from), join(dist, 'grammars', name));
  }
  // Data beside the command line, so that no other verb reads a byte of it.
  cpSync(join(root, 'drills'), join(dist, 'drills'), { recursive: true });
  // Shells read these as they are.
  cpSync(join(root, 'src', 'shellguard', 'assets'), join(dist, 'shellguard'), { recursive: true });
  writeRuntime();
  writeBash();
  await Promise.all([
    build({
      ...common,
      entryPoints: { extension: 'src/vscode/extension.ts' },
      external: ['vscode'],
      plugins: [apart(connecting)],
      outdir: dist,
    }),
    build({
      ...common,
      entryPoints: {
        gate: 'src/gate/process.ts',
        worker: 'src/gate/worker.ts',
        workerFront: 'src/gate/workerFront.ts',
      },
      outdir: dist,
      plugins: [leanThings],
    }),
    build({ ...common, entryPoints: { cli: 'src/cli/start.ts' }, banner: { js: '#!/usr/bin/env node' }, outdir: dist }),
    build({ ...mainProgram({ ...facts, ...remote, ...rarelyAsked }), outdir: dist }),
    build({
      ...loaded,
      entryPoints: { hook: 'src/cli/hookProgram.ts' },
      plugins: [apart({ ...facts, ...rarelyAsked }), leanThings],
      outdir: dist,
    }),
    ...buildParts(rarelyAsked, [apart(facts), leanThings]),
    ...buildParts(facts, []),
    ...buildParts(remote, []),
    ...buildParts(connecting, [leanThings], common),
  ]);
}

if (require.main === module) void buildAll();
