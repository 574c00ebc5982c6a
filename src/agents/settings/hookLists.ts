import { ownField } from '../../core/model/ownField';
import type { SettingsEdit } from '../../core/model/agent';
import type { NonEmpty } from '../../core/model/nonEmpty';
import { isFields } from '../payload/fields';
import type { Fields } from '../payload/fields';
import { isHookCommand } from './hookCommand';
import { settingsOf, withItem, withValue } from './jsonSettings';

/** A settings file of the form `{"hooks": {EVENT: [{"command": …}, …], …}}`. */
export type HookLists = Pick<SettingsEdit, 'path' | 'movedBy' | 'mode'> & {
  readonly events: NonEmpty<string>;
  readonly entry: (command: NonEmpty<string>) => Fields;
  /** What the file must say besides, first in a new one: `{"version": 1}`. */
  readonly head?: Fields;
};

const commandKeys = ['command', 'bash', 'powershell', 'windows', 'linux', 'osx', 'exec'];

function isOurs(entry: unknown): boolean {
  return isFields(entry) && commandKeys.some((key) => isHookCommand(ownField(entry, key)));
}

function hooksIn(text: string): Fields {
  const hooks = settingsOf(text)['hooks'] ?? {};
  if (!isFields(hooks)) throw new Error('`hooks` is not an object');
  return hooks;
}

/** The entries of one event. Throws one plain line when something else stands there. */
function entriesOf(text: string, event: string): readonly unknown[] {
  const hooks = hooksIn(text);
  const entries = ownField(hooks, event);
  if (entries === undefined) return [];
  if (!Array.isArray(entries)) throw new Error(`\`hooks.${event}\` is not a list`);
  return entries;
}

function without(text: string, events: readonly string[]): string {
  return events.reduce(
    (now, event) =>
      entriesOf(now, event).reduceRight<string>(
        (rest, entry, at) => (isOurs(entry) ? withValue(rest, ['hooks', event, at], undefined) : rest),
        now,
      ),
    text,
  );
}

/** Takes away the lists that have nothing else in them, and what is around them. `null` when nothing but our own is left. */
function bare(text: string, events: readonly string[], head: Fields): string | null {
  let now = without(text, events);
  if (now === text) return text;
  for (const event of events) {
    const isEmpty = Object.hasOwn(hooksIn(now), event) && entriesOf(now, event).length === 0;
    if (isEmpty) now = withValue(now, ['hooks', event], undefined);
  }
  if (Object.keys(hooksIn(now)).length > 0) return now;
  const rest = Object.entries(settingsOf(now)).filter(
    ([key, value]) => key !== 'hooks' && ownField(head, key) !== value,
  );
  return rest.length === 0 ? null : withValue(now, ['hooks'], undefined);
}

function isDone(text: string, events: readonly string[], entry: Fields): boolean {
  const wanted = JSON.stringify(entry);
  return events.every((event) => {
    const ours = entriesOf(text, event).filter(isOurs);
    return ours.length === 1 && JSON.stringify(ours[0]) === wanted;
  });
}

/** Our entry in the lists of some events, last in each. What else is in the file stays as it is, byte for byte. */
export function hookLists({ events, entry, head = {}, ...place }: HookLists): SettingsEdit {
  return {
    ...place,
    install: (text, command) => {
      const wanted = entry(command);
      if (text === null || text.trim() === '') {
        const hooks = Object.fromEntries(events.map((event) => [event, [wanted]]));
        return `${JSON.stringify({ ...head, hooks }, null, 2)}\n`;
      }
      const missing = Object.entries(head).filter(([key]) => !Object.hasOwn(settingsOf(text), key));
      if (missing.length === 0 && isDone(text, events, wanted)) return text;
      const headed = missing.reduce((now, [key, value]) => withValue(now, [key], value), without(text, events));
      return events.reduce((now, event) => withItem(now, ['hooks', event], wanted), headed);
    },
    remove: (text) => bare(text, events, head),
    present: (text) => text !== null && events.some((event) => entriesOf(text, event).some(isOurs)),
  };
}
