import type { SettingsEdit } from '../../core/model/agent';
import type { NeverEvents } from '../../core/model/neverEvents';
import { isFields } from '../payload/fields';
import { isEmptyObject, settingsOf, withItem, withValue } from '../settings/jsonSettings';

const list = ['permissions', 'deny'];

/** Rules for programs that nobody has; what stands between them is ours. JSON leaves no room for a comment. */
const begin = 'Bash(holdpoint-never-events-begin)';
const end = 'Bash(holdpoint-never-events-end)';

/** The rules under `permissions.deny`. Throws one plain line when something else stands there. */
function rulesIn(text: string): readonly unknown[] {
  const permissions = settingsOf(text)['permissions'] ?? {};
  if (!isFields(permissions)) throw new Error('`permissions` is not an object');
  const rules = permissions['deny'] ?? [];
  if (!Array.isArray(rules)) throw new Error('`permissions.deny` is not a list');
  return rules;
}

/** First and last place of what is ours; null when the two marks are not there in this order. */
function oursIn(rules: readonly unknown[]): { readonly from: number; readonly to: number } | null {
  const from = rules.indexOf(begin);
  const to = rules.indexOf(end, from + 1);
  return from < 0 || to < 0 ? null : { from, to };
}

function without(text: string): string {
  const ours = oursIn(rulesIn(text));
  if (ours === null) return text;
  let now = text;
  for (let at = ours.to; at >= ours.from; at -= 1) now = withValue(now, [...list, at], undefined);
  return now;
}

function remove(text: string): string | null {
  let now = without(text);
  if (now === text) return text;
  if (rulesIn(now).length === 0) now = withValue(now, list, undefined);
  const permissions = settingsOf(now)['permissions'];
  if (isFields(permissions) && Object.keys(permissions).length === 0) now = withValue(now, ['permissions'], undefined);
  return isEmptyObject(now) ? null : now;
}

/** A word that the rule's own grammar would read as something else stands in no rule. */
const isPlain = (text: string): boolean => text !== '' && !/[()*\n]/.test(text);

/** `Bash(PREFIX:*)`, `Edit(GLOB)`: a deny of Claude Code that holds in every permission mode. */
function rulesFor({ commands, paths }: NeverEvents): readonly string[] {
  const lines = commands.filter((words) => words.every(isPlain)).map((words) => `Bash(${words.join(' ')}:*)`);
  const globs = paths.filter((glob) => !/[()\n]/.test(glob) && glob !== '').map((glob) => `Edit(${glob})`);
  return [begin, ...lines, ...globs, end];
}

/** The never-events as permission rules, in the file that holds the hook too. */
export function claudePermissions(never: NeverEvents): SettingsEdit {
  const rules = rulesFor(never);
  return {
    path: '.claude/settings.json',
    install: (text) => {
      const now = text ?? '';
      const there = rulesIn(now);
      const ours = oursIn(there);
      const isDone = ours !== null && JSON.stringify(there.slice(ours.from, ours.to + 1)) === JSON.stringify(rules);
      return isDone ? now : rules.reduce((each, rule) => withItem(each, list, rule), without(now));
    },
    remove,
    present: (text) => text !== null && oursIn(rulesIn(text)) !== null,
  };
}
