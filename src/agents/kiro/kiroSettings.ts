import type { SettingsEdit } from '../../core/model/agent';
import { isFields } from '../payload/fields';
import { hookLine, isHookCommand } from '../settings/hookCommand';
import { isEmptyObject, settingsOf, withItem, withValue } from '../settings/jsonSettings';

/** The name of the hook and of the agent that carries it. */
const own = 'holdpoint';
const agentKey = 'chat.defaultAgent';

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

function runsHook(agentText: string): boolean {
  const hooks = settingsOf(agentText)['hooks'];
  const before = isFields(hooks) ? hooks['preToolUse'] : null;
  return Array.isArray(before) && before.some((hook) => isFields(hook) && isHookCommand(hook['command']));
}

/** The agent of the second engine; only the hooks of the selected agent run. `matcher` is a glob there. */
export function kiroAgentFile(timeout: number): SettingsEdit {
  return {
    path: '.kiro/agents/holdpoint.json',
    install: (_text, command) =>
      asText({
        name: own,
        description: 'The default agent, with every tool call judged by Holdpoint',
        tools: ['*'],
        allowedTools: ['fs_read'],
        includeMcpJson: true,
        hooks: { preToolUse: [{ matcher: '*', command: hookLine(command), timeout_ms: timeout * 1000 }] },
      }),
    remove: () => null,
    present: (text) => text !== null && runsHook(text),
  };
}

/** Selects that agent. What was selected before comes back when the file's old bytes are restored. */
export const kiroDefaultAgent: SettingsEdit = {
  path: '.kiro/settings/cli.json',
  install: (text) => (settingsOf(text ?? '')[agentKey] === own ? (text ?? '') : withValue(text ?? '', [agentKey], own)),
  remove: (text) => {
    if (settingsOf(text)[agentKey] !== own) return text;
    const now = withValue(text, [agentKey], undefined);
    return isEmptyObject(now) ? null : now;
  },
  present: (text) => text !== null && settingsOf(text)[agentKey] === own,
};
