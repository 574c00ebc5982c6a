import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { witnessOf } from './cases';
import type { Case } from './cases';
import { endProcesses } from './endProcesses';
import { fakeModel } from './fakeModel';
import type { FakeModel } from './fakeModel';
import type { Ground, LiveAgent } from './liveAgent';
import type { Plan, Turn } from './plan';

const cli = resolve(__dirname, '../../../dist/cli.js');

/** Milliseconds after which an agent that has not ended is ended; far beyond any of its own limits. */
const longest = 240_000;

/** What can be seen of one run. */
export type Seen = {
  readonly carriedOut: boolean;
  readonly turns: readonly Turn[];
  /** What the agent printed. */
  readonly output: string;
  readonly ended: boolean;
};

/** The variables of every process of a run; nothing else of ours reaches an agent. */
function environment({ home }: Ground): Readonly<Record<string, string>> {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', HOME: home, LANG: 'C.UTF-8', TERM: 'dumb' };
}

function install(agent: LiveAgent, ground: Ground): void {
  const options = { cwd: ground.work, env: environment(ground), encoding: 'utf8' } as const;
  const done = spawnSync(process.execPath, [cli, 'init', '--agent', agent.id], options);
  if (done.status !== 0) throw new Error(`init failed: ${done.stdout}${done.stderr}`);
}

function run(agent: LiveAgent, program: string, ground: Ground): Promise<Pick<Seen, 'output' | 'ended'>> {
  const child = spawn(program, agent.argv(ground), {
    cwd: ground.work,
    env: { ...environment(ground), ...agent.env(ground) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  return new Promise((done) => {
    const settle = (ended: boolean): void => {
      clearTimeout(late);
      endProcesses(child.pid ?? 0, ground.home);
      done({ output, ended });
    };
    const late = setTimeout(settle, longest, false);
    child.on('error', (error) => {
      output += error.message;
      settle(false);
    });
    // Not `close`: what an agent leaves in the background may hold its output open for ever.
    child.on('exit', () => {
      settle(true);
    });
  });
}

function groundAt(root: string, each: Case, model: FakeModel): Ground {
  const witness = witnessOf(each, join(root, 'work'));
  const server = [join(__dirname, 'database.cjs'), witness];
  const database = { command: process.execPath, args: server };
  return { home: join(root, 'home'), work: join(root, 'work'), model: model.url, witness, database };
}

/** One run of a real agent in a home of its own, against a model that plays a plan. */
export async function drive(agent: LiveAgent, program: string, each: Case): Promise<Seen> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'hpl-')));
  for (const name of ['home', 'work']) mkdirSync(join(root, name));
  const played: { plan: Plan } = { plan: { main: [], child: [] } };
  const model = await fakeModel(agent.wire, played);
  const ground = groundAt(root, each, model);
  // One agent does not make the folder of a file that it writes.
  mkdirSync(dirname(ground.witness), { recursive: true });
  played.plan = each.plan(agent, ground);
  let after: () => void | Promise<void> = () => undefined;
  try {
    agent.setUp(ground);
    if (each.hooked) install(agent, ground);
    after = await each.fault(ground, agent);
    const { output, ended } = await run(agent, program, ground);
    return { output, ended, carriedOut: existsSync(ground.witness), turns: [...model.turns] };
  } finally {
    await after();
    model.close();
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
}
