// `npm test`: installs what is missing, runs every stage, prints the time of each, and ends with `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';
import { ensureDebian, ensurePackages } from './install.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const reports = join(root, '.cache', 'reports');

const bin = (name) => join('node_modules', '.bin', name);
const mocha = (report, ...args) => [
  bin('mocha'),
  [
    '--require',
    './test/support/typescript.cjs',
    '--reporter',
    'test/support/reporter.cjs',
    '--reporter-option',
    `output=${join(reports, report)}`,
    ...args,
  ],
];

/** name → [program, arguments, report of counted tests or null]. A stage without a report counts as one test. */
const stages = [
  ['generated', bin('tsx'), ['scripts/generated.ts', '--check']],
  ['types', bin('tsc'), ['-p', '.']],
  ['core types', bin('tsc'), ['-p', 'src/core']],
  ['lint', bin('eslint'), ['.', '--cache', '--cache-location', '.cache/eslint']],
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['arrows', bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'src']],
  ['unused', bin('knip'), []],
  [
    'unit',
    bin('c8'),
    mocha(
      'unit.json',
      'test/{core,node,agents,gate,recovery,shellguard,install,health,cli,mcp,vscode}/**/*.test.ts',
    ).flat(),
    'unit.json',
  ],
  ['build', bin('tsx'), ['scripts/package.ts']],
  ['built', ...mocha('built.json', 'test/built/**/*.test.ts'), 'built.json'],
  ['host', bin('tsx'), ['test/host/run.ts', join(reports, 'host.json')], 'host.json', 'editor'],
  ['ui', ...mocha('ui.json', '--timeout', '120000', 'test/ui/**/*.test.ts'), 'ui.json', 'editor'],
  ['soak sample', ...mocha('soak.json', '--timeout', '300000', 'test/soak/**/*.test.ts'), 'soak.json'],
];

const WATCHDOG_MINUTES = 40;
let running = null;

function run(name, program, args) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, HOLDPOINT_SOAK: '0.01' },
      detached: true,
    });
    running = { name, child };
    child.on('error', () => done(1));
    child.on('exit', (code) => done(code ?? 1));
  });
}

function counted(report, code) {
  const file = join(reports, report);
  const { passed, failed } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 1 };
  return { passed, failed: failed + (code !== 0 && failed === 0 ? 1 : 0) };
}

const watchdog = setTimeout(() => {
  console.error(`watchdog: ${running?.name ?? 'nothing'} was unfinished after ${WATCHDOG_MINUTES} minutes`);
  if (running !== null) process.kill(-running.child.pid, 'SIGKILL');
  console.log('0 passed, 1 failed');
  process.exit(1);
}, WATCHDOG_MINUTES * 60_000);

ensurePackages();
const lacking = ensureDebian();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const only = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
const times = [];
for (const [name, program, args, report, needs] of stages) {
  if (only.length > 0 && !only.includes(name)) continue;
  const started = Date.now();
  console.log(`\n== ${name}`);
  const blocked = needs === 'editor' && lacking.length > 0;
  if (blocked) console.error(`cannot run: ${lacking.join(', ')} not installed`);
  const code = blocked ? 1 : await run(name, program, args);
  const count =
    report === undefined ? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 } : counted(report, code);
  total.passed += count.passed;
  total.failed += count.failed;
  times.push([name, (Date.now() - started) / 1000, count]);
}
clearTimeout(watchdog);

console.log('');
for (const [name, seconds, count] of times) {
  console.log(`${name.padEnd(12)} ${seconds.toFixed(1).padStart(7)} s  ${count.passed} passed, ${count.failed} failed`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
