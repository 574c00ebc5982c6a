import type { DrillStep } from '../drill';
import type { StepPlace } from './layer';

type Use = {
  readonly tool: string;
  readonly input: unknown;
  readonly more?: Readonly<Record<string, unknown>>;
};

/** How one agent starts its hook and what its payload says; see its captures in `test/fixtures`. */
export type Speech = {
  /** Whether the agent hands its hook's line to a shell or starts the program itself. */
  readonly starts: 'line' | 'program';
  readonly event: (surface: string) => string;
  /** The tool call that would be the step; null when the agent has no such tool. */
  readonly use: (step: DrillStep, place: StepPlace, surface: string) => Use | null;
};

type Shells = Readonly<Partial<Record<string, string>>>;

const kiroShells: Shells = { bash: 'execute_bash', sh: 'execute_bash', powershell: 'execute_pwsh' };
const claudeShells: Shells = { bash: 'Bash', sh: 'Bash', powershell: 'PowerShell' };

const kiro: Speech = {
  starts: 'line',
  event: (surface) => (surface === 'v2' ? 'preToolUse' : 'PreToolUse'),
  use: (step, { cwd, pathOf }, surface) => {
    switch (step.kind) {
      case 'run': {
        const tool = kiroShells[step.dialect];
        return tool === undefined ? null : { tool, input: { command: step.script, cwd } };
      }
      case 'edit': {
        const path = pathOf(step.path);
        const input =
          surface === 'v2' ? { command: 'create', path, file_text: step.after } : { path, text: step.after };
        return { tool: 'fs_write', input };
      }
      case 'call':
        return { tool: `@${step.server}/${step.tool}`, input: step.input };
    }
  },
};

const claudeCode: Speech = {
  starts: 'program',
  event: () => 'PreToolUse',
  use: (step, { pathOf }) => {
    switch (step.kind) {
      case 'run': {
        const tool = claudeShells[step.dialect];
        return tool === undefined ? null : { tool, input: { command: step.script } };
      }
      case 'edit':
        return { tool: 'Write', input: { file_path: pathOf(step.path), content: step.after } };
      case 'call': {
        const more = { mcp_server: { name: step.server, source: 'dynamic' } };
        return { tool: `mcp__${step.server}__${step.tool}`, input: step.input, more };
      }
    }
  },
};

/** By the agent's id; a drill cannot ask the hook of an agent that is not here. */
export const speeches: Readonly<Partial<Record<string, Speech>>> = { kiro, 'claude-code': claudeCode };

/** The step as the agent's payload; null when the agent has no tool for it. */
export function payloadOf(speech: Speech, surface: string, step: DrillStep, place: StepPlace): string | null {
  const use = speech.use(step, place, surface);
  if (use === null) return null;
  return JSON.stringify({
    session_id: place.session,
    hook_event_name: speech.event(surface),
    cwd: place.cwd,
    tool_name: use.tool,
    tool_input: use.input,
    ...use.more,
  });
}
