import { payloadOf } from './support';

const deep = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => ({ a: inner }), 'x');

/**
 * Payloads that no agent sends, made for the tool `shell` with its text under `key`: what each is read as does not
 * matter here, but each has to be answered, and none may be taken for a call that changes nothing.
 */
export function hostilePayloads(shell: string, key: string, event: string): readonly (readonly [string, string])[] {
  const input = (value: unknown): string => payloadOf(shell, value, { hook_event_name: event });
  const text = (rest: string): string =>
    `{"hook_event_name":"${event}","cwd":"/workspace","tool_name":"${shell}",${rest}}`;
  return [
    ['a number for the input', input(7)],
    ['a list for the input', input([{ [key]: 'ls' }])],
    ['a text for the input', input('ls')],
    ['null for the input', input(null)],
    ['true for the input', input(true)],
    ['no input', input(undefined)],
    ['an empty input', input({})],
    ['a number for the text', input({ [key]: 7 })],
    ['an object for the text', input({ [key]: { text: 'ls' } })],
    ['an empty list for the text', input({ [key]: [] })],
    ['a list of numbers for the text', input({ [key]: [1, 2] })],
    ['an empty text', input({ [key]: '' })],
    ['blanks for the text', input({ [key]: ' \t\n' })],
    ['a text under the name of the language', `${input({}).slice(0, -1)},"__proto__":{"tool_input":{"${key}":"ls"}}}`],
    ['an input that is only inherited', text(`"tool_input":{"__proto__":{"${key}":"rm -rf /"}}`)],
    ['an input nested deep', input(deep(2000))],
    ['the input twice, the last one empty', text(`"tool_input":{"${key}":"ls"},"tool_input":{}`)],
    ['the text twice, the last one a number', text(`"tool_input":{"${key}":"ls","${key}":1}`)],
    ['a tool of another case', payloadOf(shell.toUpperCase() + '_', {}, { hook_event_name: event })],
    ['a tool with a NUL behind it', payloadOf(`${shell}\0`, {}, { hook_event_name: event })],
    ['a tool named like a part of the language', payloadOf('__proto__', {}, { hook_event_name: event })],
    ['an empty tool', payloadOf('', { [key]: 'ls' }, { hook_event_name: event })],
    ['a list for the tool', payloadOf(shell, { [key]: 'ls' }, { hook_event_name: event, tool_name: [shell] })],
  ];
}
