import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Writes a generated file, or with `--check` among the arguments only says whether it is stale. */
export function writeGenerated(file: string, text: string): void {
  const is = existsSync(file) ? readFileSync(file, 'utf8') : null;
  if (is === text) return;
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
    return;
  }
  console.error(`${relative(process.cwd(), file)} is stale`);
  process.exitCode = 1;
}
