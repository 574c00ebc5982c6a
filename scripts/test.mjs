// `npm test`: installs what is missing, runs every stage, prints the time of each, and ends with `N passed, N failed`.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
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

const tests = (report, ...args) => [...mocha(report, ...args), report];

/** A lane is run in order: name, program, arguments, report of counted tests. A stage without a report counts as one test. */
const sources = [
  ['generated', bin('tsx'), ['scripts/generated.ts', '--check']],
  ['types', bin('tsc'), ['-p', '.']],
  ['core types', bin('tsc'), ['-p', 'src/core']],
];
const build = [['build', bin('tsx'), ['scripts/package.ts']]];
const checks = [
  ['lint', bin('eslint'), ['.', '--cache', '--cache-location', '.cache/eslint']],
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['arrows', bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'src']],
  ['unused', bin('knip'), []],
  ['core', bin('c8'), mocha('core.json', 'test/core/**/*.test.ts').flat(), 'core.json'],
  ['cli', ...tests('cli.json', 'test/{cli,mcp}/**/*.test.ts')],
];
const programs = [
  ['built', ...tests('built.json', 'test/built/**/*.test.ts')],
  ['soak sample', ...tests('soak.json', '--timeout', '300000', 'test/soak/**/*.test.ts')],
];
const parts = [
  ['gate', ...tests('gate.json', 'test/{gate,recovery}/**/*.test.ts')],
  ['unit', ...tests('unit.json', 'test/{node,agents,shellguard,install,health,vscode}/**/*.test.ts')],
];
const editor = [
  ['host', bin('tsx'), ['test/host/run.ts', join(reports, 'host.json')], 'host.json'],
  ['ui', ...tests('ui.json', '--timeout', '120000', 'test/ui/**/*.test.ts')],
];
/** Three lanes on two cores, because half of what the last two take is waiting; then the editor, which needs both for itself. */
const steps = [[sources, build], [checks, programs, parts], [editor]];

const WATCHDOG_MINUTES = 40;
const running = new Map();
const logOf = (name) => join(reports, `${name.replaceAll(' ', '-')}.log`);

/** Runs one stage. What it prints goes to a file and is shown in one piece when it ends: another stage may be printing. */
function run(name, program, args) {
  return new Promise((done) => {
    const log = openSync(logOf(name), 'w');
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', log, log],
      env: { ...process.env, HOLDPOINT_SOAK: '0.01' },
      detached: true,
    });
    closeSync(log);
    running.set(name, child);
    const ended = (code) => {
      running.delete(name);
      show(name);
      done(code);
    };
    child.on('error', () => ended(1));
    child.on('exit', (code) => ended(code ?? 1));
  });
}

function show(name) {
  console.log(`\n== ${name}\n${readFileSync(logOf(name), 'utf8')}`);
}

function counted(report, code) {
  const file = join(reports, report);
  const { passed, failed } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 1 };
  return { passed, failed: failed + (code !== 0 && failed === 0 ? 1 : 0) };
}

const watchdog = setTimeout(() => {
  for (const [name, child] of running) {
    show(name);
    console.error(`watchdog: ${name} was unfinished after ${WATCHDOG_MINUTES} minutes`);
    process.kill(-child.pid, 'SIGKILL');
  }
  console.log('0 passed, 1 failed');
  process.exit(1);
}, WATCHDOG_MINUTES * 60_000);

ensurePackages();
const lacking = ensureDebian();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const only = process.argv.slice(2);
const times = [];
async function runLane(stages) {
  for (const [name, program, args, report] of stages) {
    if (only.length > 0 && !only.includes(name)) continue;
    const started = Date.now();
    const blocked = stages === editor && lacking.length > 0;
    if (blocked) console.error(`cannot run ${name}: ${lacking.join(', ')} not installed`);
    const code = blocked ? 1 : await run(name, program, args);
    const count =
      report === undefined ? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 } : counted(report, code);
    times.push([name, (Date.now() - started) / 1000, count]);
  }
}
for (const lanes of steps) await Promise.all(lanes.map(runLane));
clearTimeout(watchdog);

console.log('');
for (const [name, seconds, count] of times) {
  console.log(`${name.padEnd(12)} ${seconds.toFixed(1).padStart(7)} s  ${count.passed} passed, ${count.failed} failed`);
}
const sum = (of) => times.reduce((all, [, , count]) => all + count[of], 0);
const total = { passed: sum('passed'), failed: sum('failed') };
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
