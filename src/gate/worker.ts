import { homedir } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { createLocalHost } from '../node/localHost';
import { gateEngine } from './gateEngine';
import { serveEngine } from './serveEngine';

/* The gate's engine worker: all grammars are loaded before the first question, for one slow one must not delay it. */

function workspacesIn(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null || !('workspaces' in data)) return [];
  const { workspaces } = data;
  return Array.isArray(workspaces) ? workspaces.filter((one): one is string => typeof one === 'string') : [];
}

async function start(): Promise<void> {
  if (parentPort === null) throw new Error('the engine worker is started by the gate only');
  const workspaces = workspacesIn(workerData);
  const host = await createLocalHost({ env: process.env, workspaces, languages: ['bash', 'python', 'javascript'] });
  serveEngine(parentPort, gateEngine(host, workspaces, process.env['HOME'] ?? homedir()));
}

void start();
