import type { Command, RuleContext, Word } from '../../model/command';
import type { Touch } from '../../model/finding';
import { touchesOf } from './writing';

/**
 * Folders in which agents keep the settings that name their hooks, in a home, a repository or on the machine, and what
 * this guard stands on. Which files of them count is said by the path packs; here is only where to look.
 */
const AGENTS =
  /(?:^|\/)\.(?:claude|codex|gemini|copilot|cursor|kiro|codeium|windsurf|devin|cline|clinerules|opencode|amp|agents|qwen|continue|amazonq|aws\/amazonq|github\/(?:hooks|copilot)|config\/(?:amp|opencode)|local\/share\/amazon-q|holdpoint)(?:\.json)?(?:\/|$)|(?:^|\/)Cline\/Hooks(?:\/|$)/i;
const MACHINES =
  /^\/(?:etc|Library\/Application Support)\/(?:claude-?code|codex|gemini-?cli|github-copilot|cursor|opencode|windsurf|holdpoint)(?:\/|$)/i;
const OWN =
  /\/holdpoint(?:\/|$)|\/extensions\/holdpoint\.|\/(?:ProgramData|Program Files)\/(?:ClaudeCode|gemini-cli|GitHub\/Copilot|Cursor|opencode|Windsurf)(?:\/|$)/i;

/** Whether a path is one of these folders or in it. */
export function isAmongGuards(path: string): boolean {
  return AGENTS.test(path) || MACHINES.test(path) || OWN.test(path);
}

/** Touches of those words that lead among the settings of guards; what is elsewhere is left to other rules. */
export function guardTouches(
  words: readonly Word[],
  how: 'write' | 'delete',
  command: Command,
  context: RuleContext,
): readonly Touch[] {
  return touchesOf(words, how, command, context).filter(({ path }) => isAmongGuards(path));
}
