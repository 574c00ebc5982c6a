import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installLauncher } from '../src/shellguard/installLauncher';
import { listedVariables } from '../src/node/variables';

/*
 * What the launcher and a gate that answers at once cost a tool call, beside a shell that does nothing. The gate of this
 * measurement runs in a worker, since the measuring thread waits for each child.
 */

const rounds = 60;
const payload = JSON.stringify({ tool_name: 'execute_bash', tool_input: { command: 'ls' }, cwd: '/' });

/** Plain JavaScript: a worker gets none of the loader that reads TypeScript. */
const gate = `
const { createServer } = require('node:net');
const { parentPort, workerData } = require('node:worker_threads');
createServer((connection) => {
  let got = '';
  connection.on('data', (chunk) => {
    got += chunk.toString('latin1');
    if (got.includes('execute_bash')) connection.end('answer 0 0 0\\n');
  });
}).listen(workerData, () => parentPort.postMessage('listening'));
`;

/** Median milliseconds of a program's whole life. */
function median(program: string, args: readonly string[]): number {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = process.hrtime.bigint();
    const { status } = spawnSync(program, args, { input: payload });
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
    if (status !== 0) throw new Error(`\`${program}\` ended with ${String(status)}`);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

async function measure(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'hp-bench-'));
  const run = join(root, 'run');
  mkdirSync(join(run, 'gates'), { recursive: true, mode: 0o700 });
  const socket = join(run, 'gates', 'one.sock');
  const worker = new Worker(gate, { eval: true, workerData: socket, execArgv: [] });
  await once(worker, 'message');
  try {
    writeFileSync(join(run, 'gates', 'one.json'), JSON.stringify({ socket, credential: 'c0ffee00' }));
    writeFileSync(join(root, 'cli.js'), 'process.exit(0)');
    const path = join(root, 'hook');
    const technology = installLauncher({
      path,
      node: process.execPath,
      cliPath: join(root, 'cli.js'),
      runFolders: [run],
      listed: listedVariables,
      fixed: {},
    });
    const shell = median('sh', ['-c', ':']);
    const launcher = median(path, ['--agent', 'kiro']);
    const node = median(process.execPath, ['-e', '0']);
    const row = (name: string, time: number): string =>
      `${name.padEnd(28)} ${time.toFixed(1).padStart(6)} ms  ${(time / shell).toFixed(1).padStart(5)} × sh  ${(time - shell).toFixed(1).padStart(6)} ms over it`;
    console.log(`median of ${rounds}\n${row('sh -c :', shell)}`);
    console.log(`${row(`launcher (${technology}) + gate`, launcher)}\n${row('node -e 0', node)}`);
  } finally {
    await worker.terminate();
    rmSync(root, { recursive: true, force: true });
  }
}

void measure();
