import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/* The long runs: fuzz, kill and fault tests at full length, the real agents, then the mutation score of core/policy. */

const root = resolve(__dirname, '..');

function run(program: string, args: readonly string[]): boolean {
  const env = { ...process.env, HOLDPOINT_SOAK: '1' };
  return (
    spawnSync(join(root, 'node_modules', '.bin', program), args, { cwd: root, stdio: 'inherit', env }).status === 0
  );
}

const results = [
  run('mocha', ['--require', './test/support/typescript.cjs', '--timeout', '1800000', 'test/soak/**/*.test.ts']),
  run('tsx', ['test/agents/live/run.ts']),
  run('stryker', ['run']),
];
process.exitCode = results.every(Boolean) ? 0 : 1;
