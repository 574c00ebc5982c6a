import { spawnSync } from 'node:child_process';
import { basename, join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

const root = resolve(__dirname, '..');

/**
 * Runs a bench again as one file, the way the product ships. Read module by module, every name of another module is a
 * call of a getter, which costs a tight loop most of its speed: such figures are of the tool, not of what ships.
 */
export function runBundled(file: string, args: readonly string[]): void {
  // Two folders below the root, so that what finds packages from its own place still does.
  const outfile = join(root, '.cache', 'bench', basename(file).replace(/\.ts$/, '.cjs'));
  buildSync({
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    logLevel: 'error',
    mainFields: ['module', 'main'],
    alias: { 'web-tree-sitter': join(root, 'node_modules', 'web-tree-sitter', 'web-tree-sitter.cjs') },
    external: ['esbuild'],
  });
  process.exitCode = spawnSync(process.execPath, [outfile, ...args], { stdio: 'inherit' }).status ?? 1;
}

/** Whether a bench was started itself and as its source, from which `runBundled` makes what is measured. */
export function isSource(file: string): boolean {
  return file.endsWith('.ts');
}
