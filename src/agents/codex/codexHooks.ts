import type { HookAnswer, SettingsEdit } from '../../core/model/agent';
import { hookLine } from '../settings/hookCommand';
import { hookGroups } from '../settings/hookGroups';

export const hooksFile = '.codex/hooks.json';
export const event = 'PreToolUse';
export const matcher = '.*';

/**
 * The user's hooks of Codex, run by the person's own shell. `last` is what the line answers where the launcher cannot
 * be started: exit code 2 without a word would let the tool run.
 */
export function codexHooks(timeout: number, last: HookAnswer): SettingsEdit {
  return {
    path: hooksFile,
    movedBy: { variable: 'CODEX_HOME', path: 'hooks.json' },
    ...hookGroups(event, (command) => ({
      matcher,
      hooks: [{ type: 'command', command: hookLine(command, last), timeout, statusMessage: 'Holdpoint' }],
    })),
  };
}

/** The same for one repository; it needs a trusted project besides the person's trust in the hook. */
export function codexWorkspaceHooks(timeout: number, last: HookAnswer): SettingsEdit {
  const { install, remove, present } = codexHooks(timeout, last);
  return { path: hooksFile, install, remove, present };
}
