import type { SettingsEdit } from '../../core/model/agent';
import type { NeverEvents } from '../../core/model/neverEvents';
import { behindOlder, isOlder } from '../settings/olderRules';
import { hasBlock, tomlString, withBlock, withoutBlock } from '../settings/tomlSettings';

const block = 'what the active policy denies';

/** The highest that a rule of a user can have. */
const priority = 999;

const escaped = (text: string): string => text.replace(/[.+^${}()|[\]\\?*/]/g, '\\$&');

/** Any folders or none. Gemini throws a file away that has a group with a `?` or `*` behind it. */
const below = '(?:|[^"]*/)';

/** A glob as a pattern of what stands between two quotes in JSON. */
function patternOf(glob: string): string {
  return glob
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map((part) => {
      switch (part) {
        case '**/':
          return below;
        case '**':
          return '[^"]*';
        case '*':
          return '[^"/]*';
        case '?':
          return '[^"/]';
        default:
          return escaped(part);
      }
    })
    .join('');
}

function ruleOf(tool: string, key: string, value: string): readonly string[] {
  return [
    '',
    '[[rule]]',
    `toolName = ${tool}`,
    `${key} = ${tomlString(value)}`,
    'decision = "deny"',
    `priority = ${priority}`,
  ];
}

function rulesFor({ commands, paths }: NeverEvents): readonly string[] {
  const rules = [
    ...commands.map((words) => ruleOf('"run_shell_command"', 'commandPrefix', words.join(' '))),
    // The path may be absolute or not, so it may begin anywhere below a folder.
    ...paths.map((glob) =>
      ruleOf('["write_file", "replace"]', 'argsPattern', `"file_path":"${below}${patternOf(glob)}"`),
    ),
  ];
  return rules.flat();
}

/** The lines that an earlier version wrote; each of its rules had the highest priority. */
const isOurs = (line: string): boolean =>
  /^(?:|\[\[rule\]\]|toolName = .*|commandPrefix = .*|argsPattern = .*|decision = "deny"|priority = 999)$/.test(line);

/** Never-events as rules of Gemini's policy engine, in a file of our own, behind what others put there; it judges beside the hooks. */
export function geminiPolicies(never: NeverEvents): SettingsEdit {
  return {
    path: '.gemini/policies/holdpoint.toml',
    install: (text) => withBlock(behindOlder(text ?? '', isOurs), block, rulesFor(never)),
    remove: (text) => {
      const rest = withoutBlock(behindOlder(text, isOurs), block);
      return rest === '' ? null : rest;
    },
    present: (text) => hasBlock(text, block) || isOlder(text),
  };
}
