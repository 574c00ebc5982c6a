import { ownField } from '../../core/model/ownField';
import type { SettingsEdit } from '../../core/model/agent';
import type { NonEmpty } from '../../core/model/nonEmpty';
import { isFields } from '../payload/fields';
import type { Fields } from '../payload/fields';
import { isHookCommand } from './hookCommand';
import { isEmptyObject, settingsOf, withItem, withValue } from './jsonSettings';

/*
 * Hooks in groups, as Claude Code has them and others after it:
 *     { "hooks": { EVENT: [ { "matcher": …, "hooks": [ { "type": "command", "command": … } ] } ] } }
 */

export type PlacedHandler = {
  readonly group: number;
  readonly at: number;
  readonly matcher: unknown;
  readonly handler: Fields;
};

/** The groups of one event. Throws one plain line when something else stands there. */
function groupsIn(text: string, event: string): readonly unknown[] {
  const hooks = settingsOf(text)['hooks'] ?? {};
  if (!isFields(hooks)) throw new Error('`hooks` is not an object');
  const groups = ownField(hooks, event) ?? [];
  if (!Array.isArray(groups)) throw new Error(`\`hooks.${event}\` is not a list`);
  return groups;
}

function handlersOf(group: unknown): readonly unknown[] {
  return isFields(group) && Array.isArray(group['hooks']) ? group['hooks'] : [];
}

/** A team's settings start the launcher through a shell, which has it among its arguments. */
function isOurs(handler: unknown): handler is Fields {
  if (!isFields(handler)) return false;
  const args: readonly unknown[] = Array.isArray(handler['args']) ? handler['args'] : [];
  return [handler['command'], ...args].some(isHookCommand);
}

/** Our handlers, with the places that an agent counts them by. */
export function ourHandlers(text: string, event: string): readonly PlacedHandler[] {
  return groupsIn(text, event).flatMap((group, place) =>
    handlersOf(group).flatMap((handler, at) =>
      isOurs(handler) ? [{ group: place, at, matcher: isFields(group) ? group['matcher'] : undefined, handler }] : [],
    ),
  );
}

/** Takes our handlers out, and groups that had nothing else with them. */
function without(text: string, event: string): string {
  let now = text;
  for (let at = groupsIn(text, event).length - 1; at >= 0; at -= 1) {
    const handlers = handlersOf(groupsIn(now, event)[at]);
    if (!handlers.some(isOurs)) continue;
    if (handlers.every(isOurs)) {
      now = withValue(now, ['hooks', event, at], undefined);
      continue;
    }
    for (let inner = handlers.length - 1; inner >= 0; inner -= 1) {
      if (isOurs(handlers[inner])) now = withValue(now, ['hooks', event, at, 'hooks', inner], undefined);
    }
  }
  return now;
}

/** The settings without our hook, and without what it alone had made: an empty list, an empty object. */
export function withoutHook(text: string, event: string): string {
  let now = without(text, event);
  if (now === text) return text;
  if (groupsIn(now, event).length === 0) now = withValue(now, ['hooks', event], undefined);
  const hooks: unknown = settingsOf(now)['hooks'];
  return isFields(hooks) && Object.keys(hooks).length === 0 ? withValue(now, ['hooks'], undefined) : now;
}

/** The settings with `group` as the only one of ours, put last unless it stands there already. */
export function withHook(text: string, event: string, group: Fields): string {
  const ours = groupsIn(text, event).filter((each) => handlersOf(each).some(isOurs));
  if (ours.length === 1 && JSON.stringify(ours[0]) === JSON.stringify(group)) return text;
  return withItem(without(text, event), ['hooks', event], group);
}

/** A settings file with the hook in it. `group` is made from the launcher's command. */
export function hookGroups(
  event: string,
  group: (command: NonEmpty<string>) => Fields,
): Pick<SettingsEdit, 'install' | 'remove' | 'present'> {
  return {
    install: (text, command) => withHook(text ?? '', event, group(command)),
    remove: (text) => {
      const now = withoutHook(text, event);
      return isEmptyObject(now) ? null : now;
    },
    present: (text) => text !== null && ourHandlers(text, event).length > 0,
  };
}
