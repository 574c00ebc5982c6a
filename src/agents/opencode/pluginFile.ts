import type { SettingsEdit } from '../../core/model/agent';
import { isHookCommand } from '../settings/hookCommand';
import { opencodeMark, pluginText } from './pluginText';

const isOurs = (text: string): boolean => text.split('\n', 1)[0] === opencodeMark && isHookCommand(text);

/** The plugin, a file of our own name; one that somebody else put there is not touched. */
export function pluginFile(place: Pick<SettingsEdit, 'path' | 'movedBy'>, seconds: number): SettingsEdit {
  return {
    ...place,
    install: (text, command) => {
      if (text !== null && text.trim() !== '' && !isOurs(text)) {
        throw new Error('a plugin stands there that is not of Holdpoint');
      }
      return pluginText(command, seconds);
    },
    remove: (text) => (isOurs(text) ? null : text),
    present: (text) => text !== null && isOurs(text),
  };
}
