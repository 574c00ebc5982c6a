import type { ToolInput } from '../../model/toolFamily';
import { wordsOf } from '../../model/wordsOf';
import { inputsIn, textIn } from './fields';

/** What is called, by which server. */
export type Called = { readonly server: string; readonly tool: string; readonly input: ToolInput };

const CALLS = /^(?:call|execute|exec|invoke|run|use)$/;
const CALLED = /^(?:tool|tools|function)$/;

/** A tool whose work is to call another one, `call_tool {name, arguments}`, is that other one. */
export function routed({ server, tool, input }: Called): Called {
  const words = wordsOf(tool);
  const isRouter =
    words.some((word) => CALLS.test(word)) && (words.some((word) => CALLED.test(word)) || words[0] === 'mcp');
  const named = isRouter ? textIn(input, 'tool_name', 'toolName', 'tool_slug', 'toolSlug', 'tool', 'name') : null;
  if (named === null || /\s/.test(named)) return { server, tool, input };
  const [inner = input] = inputsIn(input, 'arguments', 'args', 'params', 'parameters', 'input', 'tool_arguments');
  const other = textIn(input, 'server', 'server_name', 'serverName', 'mcp_server', 'toolkit');
  return { server: other ?? server, tool: named, input: inner };
}
