import { isFields, textOf } from '../payload/fields';
import type { Fields } from '../payload/fields';

/** The command line says `tool_call`, the extension `PreToolUse`. */
const before = new Set(['tool_call', 'pretooluse']);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The extension's parameters are texts, lists and objects among them; only those that a list can be in are read again. */
function parametersOf(value: unknown): unknown {
  if (!isFields(value)) return value;
  const commands = value['commands'];
  return typeof commands === 'string' ? { ...value, commands: parsed(commands) } : value;
}

/** Some tools take a bare text or a list where others take an object. */
function inputOf(tool: string, input: unknown): unknown {
  if (isFields(input) || input === null || input === undefined) return input;
  if (tool === 'run_commands') return { commands: input };
  return tool === 'apply_patch' && typeof input === 'string' ? { input } : input;
}

type Named = { readonly tool: string | null; readonly input: unknown };

/** The command line sends both spellings; the first one is what it runs. Two that name different tools are none. */
function calledBy(whole: Fields): Named | null {
  const call = whole['tool_call'];
  const use = whole['preToolUse'];
  if (call === undefined && use === undefined) return null;
  const used = isFields(use) ? { tool: textOf(use, 'toolName'), input: parametersOf(use['parameters']) } : null;
  if (call === undefined) return used ?? { tool: null, input: null };
  const called = isFields(call) ? { tool: textOf(call, 'name'), input: call['input'] } : { tool: null, input: null };
  const agrees = use === undefined || used?.tool === called.tool;
  return agrees ? called : { tool: null, input: null };
}

const absolute = /^(?:\/|[A-Za-z]:[\\/])/;

/** Where the tools work: the hook's own folder, unless that lies outside of every root of the workspace. */
function cwdOf(whole: Fields, own: string): string {
  const listed: readonly unknown[] = Array.isArray(whole['workspaceRoots']) ? whole['workspaceRoots'] : [];
  const roots = listed.filter((root): root is string => typeof root === 'string' && absolute.test(root));
  const [first] = roots;
  const isInside = roots.some((root) => own === root || own.startsWith(`${root.replace(/\/$/, '')}/`));
  return first === undefined || isInside ? own : first;
}

/** Cline's payload in the common envelope. An event that carries a call is judged whatever it is called. */
export function clineReshaped(whole: Fields, own: string): Fields {
  const event = textOf(whole, 'hookName');
  const named = calledBy(whole);
  const isCall = named !== null || event === null || before.has(event.toLowerCase());
  const common = { session_id: textOf(whole, 'taskId'), cwd: cwdOf(whole, own) };
  if (!isCall) return { ...common, hook_event_name: event };
  const tool = named?.tool ?? null;
  return { ...common, hook_event_name: 'PreToolUse', tool_name: tool, tool_input: inputOf(tool ?? '', named?.input) };
}
