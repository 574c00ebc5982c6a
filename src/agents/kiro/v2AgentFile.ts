import type { SettingsEdit } from '../../core/model/agent';
import { isFields } from '../payload/fields';
import { hookLine, isHookCommand } from '../settings/hookCommand';
import { settingsOf, withItem, withValue } from '../settings/jsonSettings';

const list = ['hooks', 'preToolUse'];

function hooksIn(text: string): readonly unknown[] {
  const hooks = settingsOf(text)['hooks'] ?? {};
  const before = isFields(hooks) ? (hooks['preToolUse'] ?? []) : null;
  if (!Array.isArray(before)) throw new Error('`hooks.preToolUse` is not a list');
  return before;
}

const isOurs = (hook: unknown): boolean => isFields(hook) && isHookCommand(hook['command']);

function without(text: string): string {
  return hooksIn(text).reduceRight<string>(
    (now, hook, at) => (isOurs(hook) ? withValue(now, [...list, at], undefined) : now),
    text,
  );
}

/** The agent as it is when we make it, without its hook. */
const bareAgent = {
  name: 'holdpoint',
  description: 'The default agent, with every tool call judged by Holdpoint',
  tools: ['*'],
  allowedTools: ['fs_read'],
};

/** Whether nothing but our own agent is left. */
function isBare(text: string): boolean {
  const { hooks, ...rest } = settingsOf(text);
  const isSame = rest['name'] === bareAgent.name && rest['description'] === bareAgent.description;
  return isSame && (!isFields(hooks) || Object.keys(hooks).every((name) => name === 'preToolUse'));
}

/**
 * The agent `holdpoint` of the V2 engine, whose hooks run while it is the selected one. `matcher` is a glob there.
 * `cache_ttl_seconds` is 0: a yes that is kept would be a yes to another call. What a person added to the agent stays.
 */
export function v2AgentFile(path: string, timeout: number, extra: Readonly<Record<string, unknown>>): SettingsEdit {
  return {
    path,
    install: (text, command) => {
      const hook = { matcher: '*', command: hookLine(command), timeout_ms: timeout * 1000, cache_ttl_seconds: 0 };
      if (text === null || text.trim() === '') {
        return `${JSON.stringify({ ...bareAgent, ...extra, hooks: { preToolUse: [hook] } }, null, 2)}\n`;
      }
      const ours = hooksIn(text).filter(isOurs);
      if (ours.length === 1 && JSON.stringify(ours[0]) === JSON.stringify(hook)) return text;
      return withItem(without(text), list, hook);
    },
    remove: (text) => {
      const now = without(text);
      return hooksIn(now).length === 0 && isBare(now) ? null : now;
    },
    present: (text) => text !== null && hooksIn(text).some(isOurs),
  };
}

/** The setting that selects the agent. What was selected before comes back with the file's old bytes. */
export function selectedAgent(path: string, movedBy?: SettingsEdit['movedBy']): SettingsEdit {
  const key = 'chat.defaultAgent';
  const isSelected = (text: string | null): boolean => settingsOf(text ?? '')[key] === bareAgent.name;
  return {
    path,
    ...(movedBy === undefined ? {} : { movedBy }),
    install: (text) => (isSelected(text) ? (text ?? '') : withValue(text ?? '', [key], bareAgent.name)),
    remove: (text) => {
      if (!isSelected(text)) return text;
      const now = withValue(text, [key], undefined);
      return Object.keys(settingsOf(now)).length === 0 && /^\s*\{\s*\}\s*$/.test(now) ? null : now;
    },
    present: isSelected,
  };
}
