import { ownField } from '../../core/model/ownField';
import type { SettingsEdit } from '../../core/model/agent';
import type { NeverEvents } from '../../core/model/neverEvents';
import type { Fields } from '../payload/fields';
import { isFields } from '../payload/fields';
import { isEmptyObject, settingsOf, withMember, withValue } from '../settings/jsonSettings';

/*
 * `permission` is a list in the disguise of an object: the last rule that fits decides, and the names of tools are
 * patterns too. So our rules stand last, under names of their own that fit the tool: what a person says under `bash`
 * stays as it is, be it one word or an object, and the words of another file of theirs do not replace ours.
 */

const tools = { bash: 'bash*', edit: 'edit*' } as const;
const own: readonly string[] = Object.values(tools);

/** Patterns that fit nothing anybody runs; an object that begins and ends with them is ours. JSON has no room for more. */
const begin = 'holdpoint-never-events-begin';
const end = 'holdpoint-never-events-end';
/** What `permission` was before, where it was no object: tells how it is put back. */
const was = { missing: `${begin} (there was no permission)`, word: `${begin} (the permission was one word)` } as const;
const begins: readonly unknown[] = [begin, was.missing, was.word];

type Permission = { readonly kind: 'missing' } | { readonly kind: 'word' | 'object'; readonly value: Fields };

/** What stands under `permission`. Throws one plain line when that is nothing that OpenCode reads. */
function permissionIn(text: string): Permission {
  const permission = settingsOf(text)['permission'];
  if (permission === undefined) return { kind: 'missing' };
  if (typeof permission === 'string') return { kind: 'word', value: { '*': permission } };
  if (!isFields(permission)) throw new Error('`permission` is not an object');
  return { kind: 'object', value: permission };
}

const rulesOf = (text: string): Fields => {
  const permission = permissionIn(text);
  return permission.kind === 'object' ? permission.value : {};
};

function isOurs(rules: unknown): rules is Fields {
  return isFields(rules) && begins.includes(Object.keys(rules)[0]) && Object.keys(rules).at(-1) === end;
}

/** The name that marks the beginning of what is ours; null where nothing is. */
function beginIn(text: string): string | null {
  const rules = own.map((tool) => ownField(rulesOf(text), tool)).find(isOurs);
  return rules === undefined ? null : (Object.keys(rules)[0] ?? null);
}

function without(text: string): string {
  const mark = beginIn(text);
  if (mark === null) return text;
  const now = own
    .toReversed()
    .reduce(
      (each, tool) => (isOurs(ownField(rulesOf(each), tool)) ? withValue(each, ['permission', tool], undefined) : each),
      text,
    );
  const left = rulesOf(now);
  const names = Object.keys(left);
  if (mark === was.word && names.join() === '*') return withValue(now, ['permission'], left['*']);
  if (names.length > 0) return now;
  return withValue(now, ['permission'], mark === was.missing ? undefined : {});
}

/** Words that a pattern would read as something else stand in no rule. */
const isPlain = (text: string): boolean => text !== '' && !/[*?\n]/.test(text);

/**
 * A glob as patterns of OpenCode, which knows no folders: its `*` is any text. None for a glob that would then say much
 * more, as a folder's own `*.ts` would say all those below.
 */
function patternsOf(glob: string): readonly string[] {
  const parts = glob.replace(/^\.?\//, '').split('/');
  const tail = parts.slice(parts.lastIndexOf('**') + 1);
  const isWider = parts.some((part, at) => part !== '**' && part.startsWith('*') && parts[at - 1] !== '**');
  if (glob === '' || isWider || /[{}[\]\n]/.test(glob)) return [];
  const said = (all: readonly string[]): string => all.join('/').replace(/\*+/g, '*');
  if (parts[0] !== '**' || parts.length === 1) return [said(parts)];
  const rest = said(parts.slice(1));
  return tail.length === parts.length - 1 && rest.startsWith('*') ? [rest] : [rest, `*/${rest}`];
}

function denied(mark: string, patterns: readonly string[]): Fields {
  return Object.fromEntries([mark, ...patterns, end].map((pattern) => [pattern, 'deny']));
}

function rulesFor({ commands, paths }: NeverEvents, mark: string): Fields {
  const lines = commands.filter((words) => words.every(isPlain)).map((words) => `${words.join(' ')} *`);
  return { [tools.bash]: denied(mark, lines), [tools.edit]: denied(mark, paths.flatMap(patternsOf)) };
}

function install(text: string, never: NeverEvents): string {
  const bare = without(text);
  const before = permissionIn(bare);
  const taken = own.find((tool) => Object.hasOwn(rulesOf(bare), tool));
  if (taken !== undefined) throw new Error(`\`permission\` has rules under \`${taken}\` that are not of Holdpoint`);
  const rules = rulesFor(never, before.kind === 'object' ? begin : was[before.kind]);
  const there = Object.entries(rulesOf(text)).slice(-own.length);
  if (JSON.stringify(there) === JSON.stringify(Object.entries(rules))) return text;
  if (before.kind === 'word') return withValue(bare, ['permission'], { ...before.value, ...rules });
  return Object.entries(rules).reduce((now, [tool, patterns]) => withMember(now, ['permission', tool], patterns), bare);
}

/** The never-events as rules of OpenCode's own permissions, in the user's configuration. Paths are below the worktree. */
export function opencodePermission(never: NeverEvents): SettingsEdit {
  return {
    path: '.config/opencode/opencode.json',
    movedBy: { variable: 'XDG_CONFIG_HOME', path: 'opencode/opencode.json' },
    install: (text) => install(text ?? '', never),
    remove: (text) => {
      const now = without(text);
      return now !== text && isEmptyObject(now) ? null : now;
    },
    present: (text) => text !== null && beginIn(text) !== null,
  };
}
