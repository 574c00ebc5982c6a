import type { ManagedEdit, Platform, SettingsEdit } from '../../core/model/agent';
import type { NonEmpty } from '../../core/model/nonEmpty';
import type { Fields } from '../payload/fields';
import { directly } from '../settings/hookCommand';
import { hookGroups, ourHandlers, withHook, withoutHook } from '../settings/hookGroups';
import { isEmptyObject, settingsOf, withValue } from '../settings/jsonSettings';

const event = 'PreToolUse';
const pin = 'disableAllHooks';

/**
 * The launcher is started without a shell (`args`), and `onFailure` makes the agent block when it crashes, is missing
 * or takes too long (2.1.328; 2.1.197 does not know it yet).
 */
function groupFor(hook: NonEmpty<string>, timeout: number): Fields {
  const [command, ...args] = directly(hook);
  const handler = { type: 'command', command, args, timeout, onFailure: 'block', statusMessage: 'Holdpoint' };
  return { matcher: '*', hooks: [handler] };
}

/** The settings of Claude Code, the user's or a workspace's. */
export function claudeSettings(timeout: number): SettingsEdit {
  return { path: '.claude/settings.json', ...hookGroups(event, (command) => groupFor(command, timeout)) };
}

const managedPaths: Readonly<Record<Platform, string>> = {
  linux: '/etc/claude-code/managed-settings.json',
  darwin: '/Library/Application Support/ClaudeCode/managed-settings.json',
  win32: 'C:\\Program Files\\ClaudeCode\\managed-settings.json',
};

/**
 * The administrator's settings: the hook, and `disableAllHooks` off. That pin alone keeps a user's hook alive where a
 * repository or the agent switches all hooks off; the hook beside it outlives an edit of the user's file as well.
 */
export function claudeManaged(platform: Platform, timeout: number): ManagedEdit {
  return {
    path: managedPaths[platform],
    install: (text, command) => {
      const now = text ?? '';
      if (settingsOf(now)[pin] === true) throw new Error(`\`${pin}\` is set here, on purpose`);
      const pinned = settingsOf(now)[pin] === false ? now : withValue(now, [pin], false);
      return withHook(pinned, event, groupFor(command, timeout));
    },
    remove: (text) => {
      const now = withoutHook(text, event);
      const isPinned = now !== text && settingsOf(now)[pin] === false;
      const loose = isPinned ? withValue(now, [pin], undefined) : now;
      return isEmptyObject(loose) ? null : loose;
    },
    present: (text) => text !== null && settingsOf(text)[pin] === false && ourHandlers(text, event).length > 0,
  };
}
