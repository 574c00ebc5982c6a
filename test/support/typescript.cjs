// Loads TypeScript for mocha. `tsx` does it too, but its output carries helper functions and renamed imports that c8
// counts as branches of ours; what the compiler emits has no branch that the source does not have.
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');

const Module = require('node:module');
const { join, resolve } = require('node:path');

const root = resolve(module.path, '../..');
const cache = join(root, '.cache', 'typescript');
const { version } = require('typescript/package.json');
mkdirSync(cache, { recursive: true });

function transpiled(source, file) {
  const kept = join(cache, createHash('sha256').update(`${version}\0${file}\0${source}`).digest('hex'));
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  // Loaded here only: it takes half a second, which a process that finds everything kept does not pay.
  const ts = require('typescript');
  const { outputText } = ts.transpileModule(source, {
    fileName: file,
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.CommonJS,
      esModuleInterop: true,
      inlineSourceMap: true,
      inlineSources: true,
    },
  });
  const fresh = `${kept}.${process.pid}`;
  writeFileSync(fresh, outputText);
  renameSync(fresh, kept);
  return outputText;
}

Module._extensions['.ts'] = (module, file) =>
  module._compile(transpiled(readFileSync(file, 'utf8'), file), file, 'commonjs');
