import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Machine } from '../../support/machine';

/** Puts a call of Claude Code's to the built hook, which may wait for a person; settles when it has answered. */
export async function startHook(cli: string, machine: Machine, tool: string, input: unknown): Promise<void> {
  const hook = spawn(process.execPath, [cli, 'hook', '--agent', 'claude-code', '--surface', 'cli'], {
    cwd: machine.workspace,
    env: machine.env,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const common = { hook_event_name: 'PreToolUse', session_id: 's1', cwd: machine.workspace };
  hook.stdin.end(JSON.stringify({ ...common, tool_name: tool, tool_input: input }));
  await once(hook, 'close');
}
