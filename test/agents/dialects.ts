import type { Agent, HookAnswer } from '../../src/core/model/agent';

/** What an agent does on an answer: runs the tool, stops it with this reason, or something that was not meant. */
export type Obeyed = { readonly kind: 'runs' } | { readonly kind: 'stops'; readonly because: string } | 'foreign';

type Dialect = (answer: HookAnswer) => Obeyed;

const runs: Obeyed = { kind: 'runs' };
const stops = (because: unknown): Obeyed =>
  typeof because === 'string' && because.trim() !== '' ? { kind: 'stops', because } : 'foreign';

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

/** Exit code 2 with words on stderr and nothing on stdout; silence is a yes. */
const byExitCode: Dialect = ({ exitCode, stdout, stderr }) => {
  if (stdout !== '') return 'foreign';
  if (exitCode === 0) return stderr === '' ? runs : 'foreign';
  return exitCode === 2 ? stops(stderr) : 'foreign';
};

/** An object of one line on stdout and exit code 0. */
const byObject =
  (read: (said: Readonly<Record<string, unknown>>) => Obeyed, silence: Obeyed): Dialect =>
  ({ exitCode, stdout, stderr }) => {
    if (exitCode !== 0 || stderr !== '') return 'foreign';
    if (stdout === '') return silence;
    const said = stdout.trimEnd().includes('\n') ? null : parsed(stdout);
    return said === null ? 'foreign' : read(said);
  };

/** A yes is one object on stdout; a no is as by exit code. */
const byYes =
  (yes: string): Dialect =>
  (answer) =>
    answer.exitCode === 0 && answer.stderr === '' && answer.stdout.trim() === yes
      ? runs
      : answer.exitCode === 0
        ? 'foreign'
        : byExitCode(answer);

/** As each agent was measured, or as its documentation says, to read the answer of its hook. */
export const dialects: Readonly<Record<Agent['id'], Dialect>> = {
  kiro: byExitCode,
  'amazon-q': byExitCode,
  'claude-code': byExitCode,
  codex: byExitCode,
  windsurf: byExitCode,
  // What stands on stderr is read as JSON first, and then the exit code counts for nothing.
  gemini: (answer) => (answer.exitCode !== 0 && parsed(answer.stderr) !== null ? 'foreign' : byExitCode(answer)),
  // One object for both kinds of events, of which each reads its own place.
  copilot: byObject((said) => {
    const inner = said['hookSpecificOutput'] as Readonly<Record<string, unknown>> | undefined;
    const isDenied = [said, inner].every((place) => place?.['permissionDecision'] === 'deny');
    const isSame = said['permissionDecisionReason'] === inner?.['permissionDecisionReason'];
    return isDenied && isSame && inner?.['hookEventName'] === 'PreToolUse'
      ? stops(said['permissionDecisionReason'])
      : 'foreign';
  }, runs),
  // Silence is a no there once it fails closed, so a yes is said.
  cursor: byObject((said) => {
    if (said['permission'] === 'allow') return runs;
    return said['permission'] === 'deny' ? stops(said['user_message']) : 'foreign';
  }, 'foreign'),
  antigravity: byObject((said) => {
    if (said['decision'] === 'allow') return runs;
    return said['decision'] === 'deny' ? stops(said['reason']) : 'foreign';
  }, 'foreign'),
  cline: byObject((said) => {
    if (said['cancel'] === false) return runs;
    return said['cancel'] === true ? stops(said['errorMessage']) : 'foreign';
  }, 'foreign'),
  opencode: byYes('{"decision":"allow"}'),
  amp: byYes('{"decision":"allow"}'),
};
