import { oneTextOf } from './fields';
import type { Fields } from './fields';

/** Names under which tools of one agent or another take what is to run, without the case and the strokes in them. */
const commandNames = new Set([
  ...['command', 'commands', 'cmd', 'commandline', 'shellcommand', 'script', 'line'],
  ...['args', 'arguments', 'argv', 'input', 'stdin'],
]);

const bare = (name: string): string => name.replace(/[\s_-]/g, '').toLowerCase();

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether a field that may hold a command stands in an input beside those in `own`, and says something else than `text`. */
export function hasOtherCommand(input: Fields, own: readonly string[], text: string | null): boolean {
  return Object.entries(input).some(
    ([name, value]) => !own.includes(name) && commandNames.has(bare(name)) && !isNothing(value) && value !== text,
  );
}

/**
 * The command line of a shell tool, under one of the names that its agent uses. Null when there is none, and when another
 * field may hold a second one: which of them is run is not known.
 */
export function commandIn(input: Fields | null, own: readonly string[] = ['command']): string | null {
  const text = input === null ? null : oneTextOf(input, own);
  if (input === null || text === null || text.trim() === '') return null;
  return hasOtherCommand(input, own, text) ? null : text;
}
