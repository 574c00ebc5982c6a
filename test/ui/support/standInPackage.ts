import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { projectRoot } from '../../../scripts/editor/places';

const shipped = ['package.json', 'README.md', 'media', 'policies', 'syntaxes', '.vscodeignore'];

function bundle(from: string, to: string): void {
  buildSync({
    entryPoints: [join(projectRoot, from)],
    outfile: to,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
}

/** A VSIX like the shipped one whose gate is the stand-in; `file` lies in a folder that `remove` takes away. */
export function packStandIn(): { readonly file: string; readonly remove: () => void } {
  const stage = mkdtempSync(join(tmpdir(), 'holdpoint-stand-in-'));
  for (const name of shipped.filter((one) => existsSync(join(projectRoot, one)))) {
    cpSync(join(projectRoot, name), join(stage, name), { recursive: true });
  }
  bundle('src/vscode/extension.ts', join(stage, 'dist', 'extension.js'));
  bundle('test/ui/support/standInGate.ts', join(stage, 'dist', 'gate.js'));
  const file = join(stage, 'stand-in.vsix');
  const vsce = join(projectRoot, 'node_modules', '.bin', 'vsce');
  const args = [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--skip-license',
    '--no-rewrite-relative-links',
    '-o',
    file,
  ];
  execFileSync(vsce, args, { cwd: stage, stdio: ['ignore', 'ignore', 'pipe'] });
  return {
    file,
    remove: () => {
      rmSync(stage, { recursive: true, force: true });
    },
  };
}
