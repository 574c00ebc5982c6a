// Installs what a fresh clone lacks, and nothing when it lacks nothing. Plain JavaScript: it runs before any package is there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const stamp = join(root, 'node_modules', '.holdpoint-stamp');

export function ensurePackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const done = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) {
    console.error('holdpoint: npm ci failed; is the package registry reachable?');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

/** Debian packages that the tests use, by the program each brings. */
const debian = { chromium: 'chromium', fish: 'fish', git: 'git', zsh: 'zsh' };

/** Installs missing Debian packages when this process may (root, apt-get); returns the programs still missing. */
export function ensureDebian() {
  const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
  const missing = Object.keys(debian).filter((program) => !has(program));
  if (missing.length > 0 && process.getuid?.() === 0 && has('apt-get')) {
    const packages = missing.map((program) => debian[program]);
    console.log(`installing ${packages.join(', ')}`);
    const run = (args) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    run(['update', '-qq']);
    run(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  }
  return missing.filter((program) => !has(program));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensurePackages();
