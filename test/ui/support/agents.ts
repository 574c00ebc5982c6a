import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statusShows, type Workbench } from './workbench';

export type HookEnd = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

export type HookRun = { readonly ended: Promise<HookEnd>; readonly child: ChildProcess };

type Home = Pick<Workbench, 'environment' | 'home'>;

/** The test's door to JSON files: walks names and indexes, and says which one was missing. */
function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (typeof inner !== 'object' || inner === null) throw new Error(`nothing at \`${path.join('.')}\``);
    return (inner as Readonly<Record<string | number, unknown>>)[key];
  }, value);
}

function settingsFile(home: string, name: string): unknown {
  return JSON.parse(readFileSync(join(home, name), 'utf8'));
}

function run(program: string, args: readonly string[], payload: string, env: NodeJS.ProcessEnv, cwd: string): HookRun {
  const child = spawn(program, args, { env, cwd, stdio: ['pipe', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  child.stdin.on('error', () => undefined);
  child.stdin.end(payload);
  const ended = new Promise<HookEnd>((resolve) => {
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
  return { ended, child };
}

export type Ask = {
  /** A shell command; or, as Kiro's file tool takes it, an edit. */
  readonly command: string;
  readonly edit?: { readonly path: string; readonly old_str: string; readonly new_str: string };
  readonly cwd: string;
  readonly session?: string;
  readonly variables?: Readonly<Record<string, string>>;
};

/** What an agent's process has: an ordinary PATH and the home, nothing of the test's own environment. */
function agentEnvironment({ environment }: Home, ask: Ask): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '', ...environment, ...ask.variables };
}

/** Asks as Kiro does: its hook file names one shell line. */
export function askAsKiro(home: Home, ask: Ask): HookRun {
  const line = at(settingsFile(home.home, '.kiro/hooks/holdpoint.json'), 'hooks', 0, 'action', 'command');
  const payload = JSON.stringify({
    hook_event_name: 'preToolUse',
    session_id: ask.session ?? 'kiro-session',
    cwd: ask.cwd,
    ...(ask.edit === undefined
      ? { tool_name: 'execute_bash', tool_input: { command: ask.command } }
      : { tool_name: 'fs_write', tool_input: { command: 'str_replace', ...ask.edit } }),
  });
  return run('/bin/sh', ['-c', String(line)], payload, agentEnvironment(home, ask), ask.cwd);
}

/** Asks as Claude Code does: a program and its arguments, without a shell. */
export function askAsClaude(home: Home, ask: Ask): HookRun {
  const hook = at(settingsFile(home.home, '.claude/settings.json'), 'hooks', 'PreToolUse', 0, 'hooks', 0);
  const args = at(hook, 'args');
  const payload = JSON.stringify({
    session_id: ask.session ?? 'claude-session',
    transcript_path: '/dev/null',
    cwd: ask.cwd,
    permission_mode: 'default',
    hook_event_name: 'PreToolUse',
    tool_name: 'Bash',
    tool_input: { command: ask.command, description: 'run a command' },
    tool_use_id: 'toolu_1',
  });
  const words = Array.isArray(args) ? args.map(String) : [];
  return run(String(at(hook, 'command')), words, payload, agentEnvironment(home, ask), ask.cwd);
}

/** Process ids of the gates in the address book, by the folders they guard. */
export function gatePids({ environment }: Home): readonly number[] {
  const folder = join(environment['XDG_RUNTIME_DIR'] ?? '', 'holdpoint', 'gates');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => Number(at(JSON.parse(readFileSync(join(folder, name), 'utf8')), 'pid')));
}

/** Waits for the gate that takes the place of `old`. The status bar alone may still show the time before. */
export async function gateAfter(bench: Home & Pick<Workbench, 'page'>, old: number): Promise<void> {
  let pids = gatePids(bench);
  while (pids.length !== 1 || pids[0] === old) {
    await bench.page.waitForTimeout(50);
    pids = gatePids(bench);
  }
  await statusShows(bench.page, 'guarding');
}
