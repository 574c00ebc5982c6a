import { ownField } from '../../core/model/ownField';
/** Variables that agents put into the terminals they open, and whose they are; first the ones that name a product. */
const marks: readonly (readonly [variable: string, agent: string])[] = [
  ['COPILOT_AGENT', 'copilot'],
  ['CLAUDECODE', 'claude-code'],
  ['CURSOR_AGENT', 'cursor'],
  ['CLINE_ACTIVE', 'cline'],
  ['ROO_ACTIVE', 'roo'],
  ['GEMINI_CLI', 'gemini'],
  ['CODEX_SANDBOX', 'codex'],
  ['KIRO_AGENT', 'kiro'],
];

const isSet = (value: string | null | undefined): boolean => value !== undefined && value !== null && value !== '';

/**
 * The agent whose mark a terminal was opened with; null without one. `AI_AGENT` names any agent by its own word, so it
 * comes last and its value is the answer.
 */
export function agentMark(environment: Readonly<Record<string, string | null | undefined>>): string | null {
  const known = marks.find(([variable]) => isSet(ownField(environment, variable)));
  if (known !== undefined) return known[1];
  const word = environment['AI_AGENT'] ?? '';
  return word === '' ? null : word.slice(0, 64);
}
