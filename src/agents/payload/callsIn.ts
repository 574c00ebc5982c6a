import { ownField } from '../../core/model/ownField';
import { isFields, oneTextOf } from './fields';
import type { Fields } from './fields';
import { openedInput, openedList } from './openedInput';
import type { Tool } from './operations';

/* Tools that make several calls at once: OpenCode's `batch`, and what some models are trained to call. */
const lists = ['tool_calls', 'toolCalls', 'tool_uses', 'toolUses', 'calls', 'invocations'];
const names = ['tool', 'tool_name', 'toolName', 'name', 'recipient_name'];
const inputs = ['parameters', 'input', 'args', 'arguments', 'params', 'tool_input'];

/** `functions.bash` is `bash`. */
const bare = (name: string): string => name.replace(/^(?:functions|default_api|tools)[.:/]/, '');

function callOf(tool: Tool, element: unknown): Tool | null {
  if (!isFields(element)) return null;
  const name = oneTextOf(element, names);
  const [given, ...more] = inputs.filter((key) => Object.hasOwn(element, key));
  if (name === null || name === '' || given === undefined || more.length > 0) return null;
  const input = openedInput(ownField(element, given));
  const whole: Fields = { ...tool.whole, tool_input: input };
  return { ...tool, tool: bare(name), input: isFields(input) ? input : null, whole };
}

/**
 * The calls that one call is made of. Null when it is a call of its own; empty when it is none that could be judged, for
 * one of them is not understood, or there is none.
 */
export function callsIn(tool: Tool): readonly Tool[] | null {
  const { input } = tool;
  const [list, ...more] = input === null ? [] : lists.filter((key) => Object.hasOwn(input, key));
  if (input === null || list === undefined) return null;
  const given = openedList(ownField(input, list));
  const elements: readonly unknown[] = Array.isArray(given) && more.length === 0 ? given : [null];
  const calls = elements.map((element) => callOf(tool, element));
  const known = calls.filter((each) => each !== null);
  return known.length === calls.length ? known : [];
}
