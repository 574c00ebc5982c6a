import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildAll } from './build';

/* Builds dist/ and packs the VSIX into .cache/; prints its size, which must stay under 5 MB. */

const root = resolve(__dirname, '..');

/** Absolute path of the VSIX that `packageExtension` writes. */
export const vsixPath = join(root, '.cache', 'holdpoint.vsix');

const LARGEST_BYTES = 5 * 1024 * 1024;

export async function packageExtension(): Promise<string> {
  await buildAll();
  mkdirSync(join(root, '.cache'), { recursive: true });
  const args = [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--skip-license',
    '--no-rewrite-relative-links',
    '-o',
    vsixPath,
  ];
  const done = spawnSync(join(root, 'node_modules', '.bin', 'vsce'), args, { cwd: root, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`vsce package failed\n${done.stdout}${done.stderr}`);
  const { size } = statSync(vsixPath);
  console.log(`holdpoint.vsix: ${(size / 1024 / 1024).toFixed(2)} MB`);
  if (size > LARGEST_BYTES) throw new Error('the VSIX is over 5 MB');
  return vsixPath;
}

if (require.main === module) {
  packageExtension().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
