import type { AgentPorts, ToolCall } from '../../core/model/agent';
import { dialectAt } from './dialectAt';
import { refused } from './envelope';
import { call, printable, runOf } from './operations';
import type { Tool } from './operations';

/** A shell alone, or several words that say no more: what is typed into it later is judged line by line. */
const bareShell = {
  bash: /^(?:\/(?:usr\/)?bin\/)?(?:ba|z|da)?sh(?: (?:-[il]+|--login))*$/,
  powershell: /^(?:pwsh|powershell)(?:\.exe)?(?: -NoLogo| -NoProfile)*$/i,
} as const;

type How = { readonly folder?: string | null; readonly dialect?: 'powershell' };

/**
 * A line for a terminal of the agent's, where a carriage return is the Enter key. What is typed there later comes to the
 * hook as well and is judged as the shell's; into any other program it is a language that nobody can tell, so that
 * opening one is not seen through.
 */
export function lineIn(tool: Tool, ports: AgentPorts, script: string, { folder = null, dialect }: How = {}): ToolCall {
  const spoken = dialect ?? dialectAt(tool.cwd);
  const line = runOf(tool, ports, script.replace(/\r\n?/g, '\n'), spoken, folder);
  const isBareShell = bareShell[spoken === 'powershell' ? 'powershell' : 'bash'].test(script.trim());
  return call(tool, [isBareShell ? line : { ...line, input: 'unseen' }]);
}

const key = /\{(enter|up|down|left|right|backspace|delete|tab|space|esc|escape|home|end|ctrl[-+][a-z])\}/gi;

/** Keys that by themselves choose among what is on the screen; `{up}` fetches a command from a shell's memory. */
const choosing = new Set(['down', 'left', 'right', 'tab', 'esc', 'escape', 'ctrl-c', 'ctrl+c', 'ctrl-d', 'ctrl+d']);

type Typed = {
  readonly text: string;
  /** What was pressed besides Enter and the backspace key, in small letters. */
  readonly keys: readonly string[];
};

/** What stands on the line after some text and keys. */
function typed(input: string): Typed {
  const keys: string[] = [];
  let text = '';
  let at = 0;
  for (const match of input.matchAll(key)) {
    text += input.slice(at, match.index);
    at = match.index + match[0].length;
    const name = (match[1] ?? '').toLowerCase();
    if (name === 'enter') text += '\n';
    else if (name === 'space') text += ' ';
    else if (name === 'backspace') text = text.slice(0, -1);
    else keys.push(name);
  }
  return { text: text + input.slice(at), keys };
}

/**
 * Text for a terminal, as it stands. A line that comes in parts, or out of the shell's memory, is not there to be judged;
 * one letter answers a question.
 */
export function textIn(tool: Tool, ports: AgentPorts, { text, keys }: Typed, how: How = {}): ToolCall {
  const line = text.trim();
  if (line === '' && keys.every((name) => choosing.has(name))) return call(tool, []);
  const isWhole = line.length === 1 || /[\r\n]\s*$/.test(text);
  if (keys.length > 0 || !isWhole) {
    return refused(
      `what \`${printable(tool.tool)}\` types is not a whole line, so it cannot be judged`,
      'type the whole line at once, without keys in it, and end it with {enter}',
    );
  }
  return lineIn(tool, ports, text, how);
}

/** Text and keys for a shell that the agent started, or for what runs there. */
export function typedIn(tool: Tool, ports: AgentPorts, input: string, how: How = {}): ToolCall {
  return textIn(tool, ports, typed(input), how);
}
