import { homeOf } from '../node/homeFolder';
import { parentPort, workerData } from 'node:worker_threads';
import { createLocalHost } from '../node/localHost';
import type { GateEngine } from './engineMessages';
import { gateEngine } from './gateEngine';
import { serveEngine } from './serveEngine';

/* The gate's engine worker: all grammars are loaded before the first question, for one slow one must not delay it. */

function workspacesIn(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null || !('workspaces' in data)) return [];
  const { workspaces } = data;
  return Array.isArray(workspaces) ? workspaces.filter((one): one is string => typeof one === 'string') : [];
}

/** What a first question meets: programs of several packs, a one-liner of another language, an environment. */
const USUAL =
  'git status && aws cloudformation delete-stack --stack-name none && python3 -c "print(1)" && terraform plan';

/**
 * Judges one text before the first question: what runs for the first time is several times slower, and the deadline of
 * a question must not be spent on it. A fault in here is that question's to report.
 */
function warmUp({ review }: GateEngine, cwd: string): void {
  const operation = { kind: 'run', script: USUAL, dialect: 'bash', cwd, session: null, variables: {} } as const;
  const actor = { kind: 'agent', id: 'none', session: null, attended: true } as const;
  try {
    review({ operation, actor, session: [], stopped: null });
  } catch {
    // The first question meets the same fault and says it.
  }
}

async function start(): Promise<void> {
  if (parentPort === null) throw new Error('the engine worker is started by the gate only');
  const workspaces = workspacesIn(workerData);
  const host = await createLocalHost({ env: process.env, workspaces, languages: ['bash', 'python', 'javascript'] });
  const home = homeOf(process.env);
  const engine = gateEngine(host, workspaces, home);
  warmUp(engine, workspaces[0] ?? home);
  serveEngine(parentPort, engine);
}

void start();
