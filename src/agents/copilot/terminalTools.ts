import type { AgentPorts, ToolCall } from '../../core/model/agent';
import { dialectAt } from '../payload/dialectAt';
import { refused } from '../payload/envelope';
import { textOf } from '../payload/fields';
import { call, noInput, runOf } from '../payload/operations';
import type { Tool, ToolReader } from '../payload/operations';

/** A shell alone, or several words that say no more: what is typed into it later is judged line by line. */
const bareShell = {
  bash: /^(?:\/(?:usr\/)?bin\/)?(?:ba|z|da)?sh(?: (?:-[il]+|--login))*$/,
  powershell: /^(?:pwsh|powershell)(?:\.exe)?(?: -NoLogo| -NoProfile)*$/i,
} as const;

/**
 * A line for a terminal of the agent's. What is typed there later comes to the hook as well and is judged as the
 * shell's; into any other program it is a language that nobody can tell, so that opening one is not seen through.
 */
function lineIn(tool: Tool, ports: AgentPorts, script: string, folder: string | null): ToolCall {
  const dialect = dialectAt(tool.cwd);
  const line = runOf(tool, ports, script, dialect, folder);
  const isBareShell = bareShell[dialect === 'powershell' ? 'powershell' : 'bash'].test(script.trim());
  return call(tool, [isBareShell ? line : { ...line, input: 'unseen' }]);
}

const run: ToolReader = (tool, ports) => {
  const script = tool.input && textOf(tool.input, 'command');
  if (tool.input === null || script === null || script.trim() === '') return noInput(tool);
  return lineIn(tool, ports, script, textOf(tool.input, 'cwd'));
};

/** VS Code types the text into a terminal of the agent's and presses Enter. Nothing but Enter does nothing by itself. */
const send: ToolReader = (tool, ports) => {
  const text = tool.input && textOf(tool.input, 'command');
  if (text === null) return noInput(tool);
  return text.trim() === '' ? call(tool, []) : lineIn(tool, ports, text, null);
};

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
 * The CLI types text and keys into a shell that it started, or into what runs there. A line that comes in parts, or
 * out of the shell's memory, is not there to be judged; one letter answers a question.
 */
const write: ToolReader = (tool, ports) => {
  const input = tool.input && textOf(tool.input, 'input');
  if (input === null) return noInput(tool);
  const { text, keys } = typed(input);
  const line = text.trim();
  if (line === '' && keys.every((name) => choosing.has(name))) return call(tool, []);
  const isWhole = line.length === 1 || /[\r\n]\s*$/.test(text);
  if (keys.length > 0 || !isWhole) {
    return refused(
      `what \`${tool.tool}\` types is not a whole line, so it cannot be judged`,
      'type the whole line at once, without keys in it, and end it with {enter}',
    );
  }
  return lineIn(tool, ports, text, null);
};

/** The tools that reach a shell. */
export const readTerminalTool = { run, send, write } as const;
