import type { SettingsEdit } from '../../core/model/agent';
import { isFields } from '../payload/fields';
import { hookLine, isHookCommand } from '../settings/hookCommand';
import { settingsOf, withItem, withValue } from '../settings/jsonSettings';

/** The name of the hook. */
const own = 'holdpoint';

const asText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function hooksIn(text: string): readonly unknown[] {
  const hooks = settingsOf(text)['hooks'] ?? [];
  if (!Array.isArray(hooks)) throw new Error('`hooks` is not a list');
  return hooks;
}

function isOurs(hook: unknown): boolean {
  return isFields(hook) && isFields(hook['action']) && isHookCommand(hook['action']['command']);
}

function without(text: string): string {
  return hooksIn(text).reduceRight<string>(
    (now, hook, at) => (isOurs(hook) ? withValue(now, ['hooks', at], undefined) : now),
    text,
  );
}

/** The hook file of the IDE and of the third engine. `matcher` is a regular expression on the tool's name there. */
export function kiroHookFile(timeout: number): SettingsEdit {
  return {
    path: '.kiro/hooks/holdpoint.json',
    install: (text, command) => {
      const action = { type: 'command', command: hookLine(command) };
      const hook = { name: own, trigger: 'PreToolUse', matcher: '.*', action, timeout, enabled: true };
      if (text === null || text.trim() === '') return asText({ version: 'v1', hooks: [hook] });
      const ours = hooksIn(text).filter(isOurs);
      if (ours.length === 1 && JSON.stringify(ours[0]) === JSON.stringify(hook)) return text;
      return withItem(without(text), ['hooks'], hook);
    },
    remove: (text) => {
      const now = without(text);
      return hooksIn(now).length === 0 ? null : now;
    },
    present: (text) => text !== null && hooksIn(text).some(isOurs),
  };
}
