import type { SettingsEdit } from '../../core/model/agent';
import { isFields } from '../payload/fields';
import type { Fields } from '../payload/fields';
import { isHookCommand } from '../settings/hookCommand';
import { isEmptyObject, settingsOf, withItem, withValue } from '../settings/jsonSettings';

const list = ['hooks', 'PreToolUse'];

/** The entries under `hooks.PreToolUse`. Throws one plain line when something else stands there. */
function groupsIn(text: string): readonly unknown[] {
  const hooks = settingsOf(text)['hooks'] ?? {};
  if (!isFields(hooks)) throw new Error('`hooks` is not an object');
  const groups = hooks['PreToolUse'] ?? [];
  if (!Array.isArray(groups)) throw new Error('`hooks.PreToolUse` is not a list');
  return groups;
}

function handlersOf(group: unknown): readonly unknown[] {
  return isFields(group) && Array.isArray(group['hooks']) ? group['hooks'] : [];
}

const isOurs = (handler: unknown): boolean => isFields(handler) && isHookCommand(handler['command']);

/** Takes our handlers out, groups that had nothing else with them. */
function without(text: string): string {
  let now = text;
  for (let at = groupsIn(text).length - 1; at >= 0; at -= 1) {
    const handlers = handlersOf(groupsIn(now)[at]);
    if (!handlers.some(isOurs)) continue;
    if (handlers.every(isOurs)) {
      now = withValue(now, [...list, at], undefined);
      continue;
    }
    for (let inner = handlers.length - 1; inner >= 0; inner -= 1) {
      if (isOurs(handlers[inner])) now = withValue(now, [...list, at, 'hooks', inner], undefined);
    }
  }
  return now;
}

function remove(text: string): string | null {
  let now = without(text);
  if (now !== text && groupsIn(now).length === 0) now = withValue(now, list, undefined);
  const hooks: unknown = settingsOf(now)['hooks'];
  if (now !== text && isFields(hooks) && Object.keys(hooks).length === 0) now = withValue(now, ['hooks'], undefined);
  return isEmptyObject(now) ? null : now;
}

/**
 * The user's settings of Claude Code. The launcher is started without a shell (`args`), and `onFailure` makes the
 * agent block when it crashes, is missing or takes too long (2.1.328; 2.1.197 does not know it yet).
 */
export function claudeSettings(timeout: number): SettingsEdit {
  return {
    path: '.claude/settings.json',
    install: (text, [command, ...args]) => {
      const handler: Fields = {
        type: 'command',
        command,
        args,
        timeout,
        onFailure: 'block',
        statusMessage: 'Holdpoint',
      };
      const group: Fields = { matcher: '*', hooks: [handler] };
      const groups = groupsIn(text ?? '');
      if (groups.filter((each) => handlersOf(each).some(isOurs)).length === 1) {
        const at = groups.findIndex((each) => handlersOf(each).some(isOurs));
        if (JSON.stringify(groups[at]) === JSON.stringify(group)) return text ?? '';
      }
      return withItem(without(text ?? ''), list, group);
    },
    remove,
    present: (text) => text !== null && groupsIn(text).some((group) => handlersOf(group).some(isOurs)),
  };
}
