import type { SettingsEdit } from '../../core/model/agent';
import { hookLine } from '../settings/hookCommand';
import { hookLists } from '../settings/hookLists';

/**
 * The user's or a project's hooks. Cursor drops the whole file for one event or one key that it does not know, so that
 * only what every version with `preToolUse` knows stands in an entry. `failClosed` makes it block where the hook
 * crashes, is late or says nothing.
 */
export function cursorHooks(timeout: number): SettingsEdit {
  return hookLists({
    path: '.cursor/hooks.json',
    head: { version: 1 },
    events: ['preToolUse', 'beforeShellExecution', 'beforeMCPExecution'],
    entry: (command) => ({
      command: hookLine(command),
      timeout,
      failClosed: true,
    }),
  });
}
