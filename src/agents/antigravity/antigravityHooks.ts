import type { HookAnswer, SettingsEdit } from '../../core/model/agent';
import type { NonEmpty } from '../../core/model/nonEmpty';
import { isFields } from '../payload/fields';
import type { Fields } from '../payload/fields';
import { hookLine, isHookCommand } from '../settings/hookCommand';
import { isEmptyObject, settingsOf, withValue } from '../settings/jsonSettings';

const own = 'holdpoint';

function entryFor(command: NonEmpty<string>, timeout: number, last: HookAnswer): Fields {
  const handler = { type: 'command', command: hookLine(command, last), timeout };
  return { enabled: true, PreToolUse: [{ matcher: '.*', hooks: [handler] }] };
}

const isOurs = (entry: unknown): boolean =>
  isFields(entry) &&
  Array.isArray(entry['PreToolUse']) &&
  entry['PreToolUse'].some(
    (group: unknown) =>
      isFields(group) &&
      Array.isArray(group['hooks']) &&
      group['hooks'].some((handler: unknown) => isFields(handler) && isHookCommand(handler['command'])),
  );

function hooksAt(path: string, timeout: number, last: HookAnswer): SettingsEdit {
  return {
    path,
    install: (text, command) => {
      const now = text ?? '';
      const entry = entryFor(command, timeout, last);
      const there = settingsOf(now)[own];
      if (JSON.stringify(there) === JSON.stringify(entry)) return now;
      if (there !== undefined && !isOurs(there)) throw new Error(`another hook is called \`${own}\` here`);
      return withValue(now, [own], entry);
    },
    remove: (text) => {
      if (!isOurs(settingsOf(text)[own])) return text;
      const now = withValue(text, [own], undefined);
      return isEmptyObject(now) ? null : now;
    },
    present: (text) => {
      const entry = text === null ? null : settingsOf(text)[own];
      return isFields(entry) && entry['enabled'] !== false && isOurs(entry);
    },
  };
}

/** The user's hooks of Antigravity, each under its own name. */
export function antigravityHooks(timeout: number, last: HookAnswer): SettingsEdit {
  return hooksAt('.gemini/config/hooks.json', timeout, last);
}

/** Those of one workspace. */
export function antigravityWorkspaceHooks(timeout: number, last: HookAnswer): SettingsEdit {
  return hooksAt('.agents/hooks.json', timeout, last);
}
