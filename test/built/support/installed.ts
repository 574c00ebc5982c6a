import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from '../../support/machine';
import type { Ran } from '../../support/builtCli';

/** An agent as it starts its hook: what its settings file says, in a shell or without one. */
export type Surface = 'kiro' | 'kiro-v2' | 'claude-code';

export type ToolUse = {
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly cwd: string;
  readonly session?: string;
};

export type Hook = { readonly pid: number; readonly ended: Promise<Ran> };

/** Walks names and indexes of parsed JSON, and says which one was missing. */
function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (typeof inner !== 'object' || inner === null) throw new Error(`nothing at \`${path.join('.')}\``);
    return (inner as Readonly<Record<string | number, unknown>>)[key];
  }, value);
}

/** Each surface's settings file, below the home folder. */
export const settingsFiles: Readonly<Record<Surface, string>> = {
  kiro: '.kiro/hooks/holdpoint.json',
  'kiro-v2': '.kiro/agents/holdpoint.json',
  'claude-code': '.claude/settings.json',
};

/** The program and arguments that the agent starts: Kiro hands its line to a shell, Claude Code starts the program. */
export function hookCommand({ home }: Machine, surface: Surface): readonly [string, readonly string[]] {
  const settings: unknown = JSON.parse(readFileSync(join(home, settingsFiles[surface]), 'utf8'));
  if (surface === 'kiro') return ['sh', ['-c', String(at(settings, 'hooks', 0, 'action', 'command'))]];
  if (surface === 'kiro-v2') return ['sh', ['-c', String(at(settings, 'hooks', 'preToolUse', 0, 'command'))]];
  const handler = at(settings, 'hooks', 'PreToolUse', 0, 'hooks', 0);
  const args = at(handler, 'args');
  return [String(at(handler, 'command')), Array.isArray(args) ? args.map(String) : []];
}

export function payloadOf(use: ToolUse): string {
  return JSON.stringify({
    session_id: use.session ?? 's1',
    hook_event_name: 'PreToolUse',
    cwd: use.cwd,
    tool_name: use.tool,
    tool_input: use.input,
  });
}

/** Pids of hooks that have not ended; a test's clean-up goes through it. */
const running = new Set<number>();

/** Starts the installed hook with a payload on stdin, as the agent would. */
export function startHook(machine: Machine, surface: Surface, payload: string | Buffer, cwd: string): Hook {
  const [program, args] = hookCommand(machine, surface);
  const env = { HOME: machine.home, PATH: machine.env['PATH'] };
  const child = spawn(program, args, { cwd, env, detached: true });
  const pid = child.pid ?? 0;
  running.add(pid);
  let [out, err] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (out += data.toString('utf8')));
  child.stderr.on('data', (data: Buffer) => (err += data.toString('utf8')));
  child.stdin.on('error', () => undefined);
  child.stdin.end(payload);
  const ended = new Promise<Ran>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      running.delete(pid);
      resolve({ code, out, err });
    });
  });
  return { pid, ended };
}

/** A shell command of the agent, through its installed hook. */
export function runThrough(machine: Machine, surface: Surface, command: string, cwd = machine.workspace): Hook {
  const tool = surface === 'claude-code' ? 'Bash' : 'execute_bash';
  return startHook(machine, surface, payloadOf({ tool, input: { command }, cwd }), cwd);
}

export function useThrough(machine: Machine, surface: Surface, use: ToolUse): Hook {
  return startHook(machine, surface, payloadOf(use), use.cwd);
}

/** Ends the hooks that a failed test left, each with what it started. */
export function endHooks(): void {
  for (const pid of running) {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It ended in this moment.
    }
  }
  running.clear();
}
