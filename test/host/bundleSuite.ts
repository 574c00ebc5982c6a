import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { projectRoot } from '../../scripts/editor/places';

/** Bundles the suite for the extension host, which runs plain CommonJS; gives the path of its module. */
export function bundleSuite(): string {
  const file = join(projectRoot, '.cache', 'host', 'suite.js');
  buildSync({
    entryPoints: [join(projectRoot, 'test', 'host', 'suite', 'index.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return file;
}
