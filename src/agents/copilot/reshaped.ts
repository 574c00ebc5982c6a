import { isFields } from '../payload/fields';
import type { Fields } from '../payload/fields';
import { openedInput } from '../payload/openedInput';

/** Each field of the common envelope, and how the events in small letters spell it. */
const spellings = [
  ['hook_event_name', 'hookEventName'],
  ['session_id', 'sessionId'],
  ['tool_name', 'toolName'],
  ['tool_input', 'toolArgs'],
] as const;

/** What is nested too deeply to be written down counts as another value. */
function isSame(one: unknown, other: unknown): boolean {
  try {
    return JSON.stringify(one) === JSON.stringify(other);
  } catch {
    return false;
  }
}

/**
 * Both spellings as the common one. A payload that carries a field in both and does not mean the same loses its
 * tool, and is refused for that: which of them the agent obeys is not known.
 */
export function reshaped(whole: Fields): Fields {
  const common: Record<string, unknown> = { ...whole };
  let isOne = true;
  for (const [name, other] of spellings) {
    if (!Object.hasOwn(whole, other)) continue;
    if (Object.hasOwn(whole, name)) isOne &&= isSame(whole[name], whole[other]);
    else common[name] = whole[other];
  }
  // Events in small letters do not say their name; what comes after a call has its result.
  if (!Object.hasOwn(common, 'hook_event_name') && isFields(whole['toolResult'])) {
    common['hook_event_name'] = 'postToolUse';
  }
  if (!isOne) return { cwd: whole['cwd'] };
  return { ...common, tool_input: openedInput(common['tool_input']) };
}
