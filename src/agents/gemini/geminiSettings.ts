import type { HookAnswer, ManagedEdit, Platform, SettingsEdit } from '../../core/model/agent';
import type { NonEmpty } from '../../core/model/nonEmpty';
import type { Fields } from '../payload/fields';
import { isFields } from '../payload/fields';
import { hookLine } from '../settings/hookCommand';
import { hookGroups, ourHandlers, withHook, withoutHook } from '../settings/hookGroups';
import { isEmptyObject, settingsOf, withValue } from '../settings/jsonSettings';
import { isOnWindows } from '../settings/powershellLine';
import { windowsLine } from '../settings/windowsLine';

const event = 'BeforeTool';
const path = '.gemini/settings.json';
const systemPaths: Readonly<Record<Platform, string>> = {
  linux: '/etc/gemini-cli/settings.json',
  darwin: '/Library/Application Support/GeminiCli/settings.json',
  win32: 'C:\\ProgramData\\gemini-cli\\settings.json',
};

/** `timeout` is in milliseconds there. `last` is what the line answers where the launcher cannot be started. */
function groupFor(command: NonEmpty<string>, timeout: number, last: HookAnswer): Fields {
  // It starts PowerShell on Windows.
  const line = isOnWindows(command) ? windowsLine(command, last, 'powershell') : hookLine(command, last);
  const handler = { name: 'holdpoint', type: 'command', command: line, timeout: timeout * 1000 };
  return { matcher: '.*', hooks: [handler] };
}

/** The settings of Gemini CLI, the user's or a workspace's. */
export function geminiSettings(timeout: number, last: HookAnswer): SettingsEdit {
  return { path, ...hookGroups(event, (command) => groupFor(command, timeout, last)) };
}

function switchIn(text: string): unknown {
  const config = settingsOf(text)['hooksConfig'];
  if (config !== undefined && !isFields(config)) throw new Error('`hooksConfig` is not an object');
  return config?.['enabled'];
}

function withSwitch(text: string): string {
  const value = switchIn(text);
  if (value === true) return text;
  if (value !== undefined) throw new Error('`hooksConfig.enabled` is set otherwise here, on purpose');
  const config = settingsOf(text)['hooksConfig'];
  return isFields(config)
    ? withValue(text, ['hooksConfig', 'enabled'], true)
    : withValue(text, ['hooksConfig'], { enabled: true });
}

function withoutSwitch(text: string): string {
  if (switchIn(text) !== true) return text;
  const now = withValue(text, ['hooksConfig', 'enabled'], undefined);
  const config = settingsOf(now)['hooksConfig'];
  return isFields(config) && Object.keys(config).length === 0 ? withValue(now, ['hooksConfig'], undefined) : now;
}

/**
 * The system's settings, above a user's and a workspace's: the hook, and `hooksConfig.enabled`, which a trusted workspace
 * could set to false. No pin is known against `hooksConfig.disabled` with the hook's name (0.61.0).
 */
export function geminiSystem(platform: Platform, timeout: number, last: HookAnswer): ManagedEdit {
  return {
    path: systemPaths[platform],
    install: (text, command) => withHook(withSwitch(text ?? ''), event, groupFor(command, timeout, last)),
    remove: (text) => {
      const bare = withoutHook(text, event);
      const now = bare === text ? text : withoutSwitch(bare);
      return isEmptyObject(now) ? null : now;
    },
    present: (text) => text !== null && switchIn(text) === true && ourHandlers(text, event).length > 0,
  };
}
