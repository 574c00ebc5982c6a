import type { SettingsEdit } from '../../core/model/agent';
import type { NeverEvents } from '../../core/model/neverEvents';
import { tomlOf, tomlString } from '../settings/tomlSettings';

const firstLine = '# Written by "holdpoint init": what the active policy denies.';

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

function textOf({ commands, paths }: NeverEvents): string {
  const rules = [
    ...commands.map((words) => ruleOf('"run_shell_command"', 'commandPrefix', words.join(' '))),
    // The path may be absolute or not, so it may begin anywhere below a folder.
    ...paths.map((glob) =>
      ruleOf('["write_file", "replace"]', 'argsPattern', `"file_path":"${below}${patternOf(glob)}"`),
    ),
  ];
  const text = [firstLine, ...rules.flat(), ''].join('\n');
  tomlOf(text);
  return text;
}

/** Never-events as rules of Gemini's policy engine, in a file of our own; it judges beside the hooks. */
export function geminiPolicies(never: NeverEvents): SettingsEdit {
  return {
    path: '.gemini/policies/holdpoint.toml',
    install: () => textOf(never),
    remove: () => null,
    present: (text) => text?.startsWith(firstLine) === true,
  };
}
