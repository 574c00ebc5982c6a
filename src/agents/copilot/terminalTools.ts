import { dialectAt } from '../payload/dialectAt';
import { refused } from '../payload/envelope';
import { textOf } from '../payload/fields';
import { call, noInput, runOf, shellTool } from '../payload/operations';
import type { ToolReader } from '../payload/operations';

const run: ToolReader = (tool, ports) => shellTool(dialectAt(tool.cwd))(tool, ports);

/** VS Code types the text into a terminal of the agent's and presses Enter. Nothing but Enter does nothing by itself. */
const send: ToolReader = (tool, ports) => {
  const text = tool.input && textOf(tool.input, 'command');
  if (text === null) return noInput(tool);
  return call(tool, text.trim() === '' ? [] : [runOf(tool, ports, text, dialectAt(tool.cwd), null)]);
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
  return call(tool, [runOf(tool, ports, text, dialectAt(tool.cwd), null)]);
};

/** The tools that reach a shell. */
export const readTerminalTool = { run, send, write } as const;
