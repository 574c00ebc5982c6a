import { ownField } from '../../model/ownField';
import type { ToolInput } from '../../model/toolFamily';
import { isInput } from './fields';

/** Names under which servers put all that a tool takes: `{"params": {"sql": …}}`. */
const WRAPPERS = [
  ...['params', 'parameters', 'input', 'args', 'arguments', 'kwargs', 'request', 'payload', 'options'],
  ...['api_params', 'apiParams', 'tool_input', 'toolInput'],
];

/** The fields of a call with those that are wrapped beside them; what stands outside goes before. */
export function unwrapped(input: ToolInput): ToolInput {
  const inner = WRAPPERS.flatMap((name) => {
    const value = ownField(input, name);
    return isInput(value) ? Object.entries(value) : [];
  });
  return inner.length === 0 ? input : { ...Object.fromEntries(inner), ...input };
}
