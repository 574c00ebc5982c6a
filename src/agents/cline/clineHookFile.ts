import type { SettingsEdit } from '../../core/model/agent';
import { isHookCommand } from '../settings/hookCommand';
import { isOnWindows } from '../settings/powershellLine';
import { clineMark, clineScript } from './clineScript';

const isOurs = (text: string): boolean => text.split('\n', 2)[1] === clineMark && isHookCommand(text);

/**
 * The hook, an executable file called `PreToolUse`. There is one for each folder, and another program's is not touched:
 * Cline would have to be told by hand which of the two calls the other.
 */
export function clineHookFile(place: Pick<SettingsEdit, 'path' | 'movedBy'>, seconds: number): SettingsEdit {
  return {
    ...place,
    mode: 0o755,
    install: (text, command) => {
      if (isOnWindows(command)) throw new Error('Cline runs no hooks on Windows');
      if (text !== null && text.trim() !== '' && !isOurs(text)) {
        throw new Error('a hook stands there that is not of Holdpoint; move it to another of Cline’s hook folders');
      }
      return clineScript(command, seconds);
    },
    remove: (text) => (isOurs(text) ? null : text),
    present: (text) => text !== null && isOurs(text),
  };
}
