import { ownField } from '../../core/model/ownField';
import type { NeverEvents } from '../../core/model/neverEvents';
import { isFields } from '../payload/fields';
import type { Fields } from '../payload/fields';

/*
 * VS Code's own rules of approval: an object of patterns, of which `false` asks a person whatever else says yes. It
 * never blocks, and asks nobody where every tool is approved at once. The last pattern that fits a file decides, so
 * ours stand last.
 */

/** Patterns that fit nothing anybody runs or writes; what stands between them is ours. A setting has no comments. */
const begin = 'holdpoint-never-events-begin';
const end = 'holdpoint-never-events-end';

/** A setting of the editor, and the patterns that it is given. */
export type ApprovalRules = { readonly key: string; readonly patterns: readonly string[] };

/** A beginning of a command stands as it is; the editor compares words from the start and knows of no wildcard. */
function commandPatterns({ commands }: NeverEvents): readonly string[] {
  // A number would be moved to the front of the object, out of the marks.
  return commands.map((words) => words.join(' ')).filter((line) => line !== '' && !/^\d+$|[\n/]/.test(line));
}

/** Globs of a workspace hold below any folder. */
function pathPatterns({ paths }: NeverEvents): readonly string[] {
  const globs = paths.filter((glob) => glob !== '' && !/^\d+$|\n/.test(glob));
  return globs.map((glob) => (/^(?:\*\*\/|\/)/.test(glob) ? glob : `**/${glob.replace(/^\.\//, '')}`));
}

/** The never-events in the editor's settings, one row a setting. */
export function approvalRules(never: NeverEvents): readonly ApprovalRules[] {
  return [
    { key: 'chat.tools.terminal.autoApprove', patterns: [...new Set(commandPatterns(never))] },
    { key: 'chat.tools.edits.autoApprove', patterns: [...new Set(pathPatterns(never))] },
  ];
}

const rulesOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** The person's own rules; a pattern of ours that they answered otherwise since is theirs. */
function ownRules(value: unknown): Fields {
  const all = Object.entries(rulesOf(value));
  const [from, to] = [begin, end].map((mark) => all.findIndex(([name]) => name === mark));
  const isOurs = (at: number): boolean =>
    from !== undefined && to !== undefined && from >= 0 && at > from && at < to && all[at]?.[1] === false;
  return Object.fromEntries(all.filter(([name], at) => name !== begin && name !== end && !isOurs(at)));
}

/** The setting with the patterns refused, behind what is the person's own; no pattern of theirs is answered anew. */
export function withApprovals(value: unknown, patterns: readonly string[]): Fields {
  const own = ownRules(value);
  const added = patterns.filter((pattern) => !Object.hasOwn(own, pattern));
  if (added.length === 0) return own;
  return { ...own, ...Object.fromEntries([begin, ...added, end].map((pattern) => [pattern, false])) };
}

/** The setting without ours; undefined where nothing is left of it. */
export function withoutApprovals(value: unknown): Fields | undefined {
  const own = ownRules(value);
  return Object.keys(own).length === 0 ? undefined : own;
}

/** Patterns that the person lets go by a rule of their own. */
export function overruled(value: unknown, patterns: readonly string[]): readonly string[] {
  const own = ownRules(value);
  return patterns.filter((pattern) => Object.hasOwn(own, pattern) && ownField(own, pattern) !== false);
}
