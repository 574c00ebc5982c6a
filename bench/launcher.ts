import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installLauncher } from '../src/shellguard/installLauncher';
import { listedVariables } from '../src/node/variables';
import { paired } from './paired';
import type { Figure } from './paired';

/*
 * What the launcher and a gate that answers at once cost a tool call, beside a shell that does nothing. The gate of this
 * measurement runs in a worker, since the measuring thread waits for each child.
 */

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

/** The launcher alone, with a gate that answers at once. */
export async function launcherAlone(rounds: number): Promise<Figure> {
  const root = mkdtempSync(join(tmpdir(), 'hp-bench-'));
  const run = join(root, 'run');
  mkdirSync(join(run, 'gates'), { recursive: true, mode: 0o700 });
  const socket = join(run, 'gates', 'one.sock');
  const worker = new Worker(gate, { eval: true, workerData: socket, execArgv: [] });
  await once(worker, 'message');
  try {
    writeFileSync(join(run, 'gates', 'one.json'), JSON.stringify({ socket, credential: 'c0ffee00' }));
    // Fails loudly if the gate is not reached: then this would be measured.
    writeFileSync(join(root, 'cli.js'), 'process.exit(1)');
    const path = join(root, 'hook');
    const technology = installLauncher({
      path,
      node: process.execPath,
      cliPath: join(root, 'cli.js'),
      runFolders: [run],
      listed: listedVariables,
      fixed: {},
    });
    const args = ['--agent', 'kiro'];
    if (spawnSync(path, args, { input: payload }).status !== 0) throw new Error('the launcher did not reach its gate');
    const shell = { program: 'sh', args: ['-c', ':'] };
    const times = paired({ program: path, args, input: payload }, shell, rounds);
    return { name: `launcher (${technology}), gate that says yes`, against: 'sh -c :', goal: '–', ...times };
  } finally {
    await worker.terminate();
    rmSync(root, { recursive: true, force: true });
  }
}
