import type { Command, RuleContext, Statement } from '../../model/command';
import { folderOf } from '../../model/filePath';
import { disarmedIn } from '../../disarming/disarmedIn';
import type { Disarmed } from '../../disarming/disarmedIn';
import { unprotects } from './unprotects';

/** Folders above the command's own that are looked at; agents read settings from the repository's root downwards. */
const mostFolders = 30;

function foldersUp(from: string): readonly string[] {
  const folders = [from];
  for (
    let folder = folderOf(from);
    folder !== folders.at(-1) && folders.length < mostFolders;
    folder = folderOf(folder)
  ) {
    folders.push(folder);
  }
  return folders;
}

/** The setting that takes this agent's hooks away where it is started, in a repository or in the home folder. */
function disarmedAt(title: string, command: Command, context: RuleContext): Disarmed | undefined {
  const folders = new Set([...foldersUp(command.cwd ?? context.surroundings.home), context.surroundings.home]);
  return [...folders].flatMap((folder) => disarmedIn(folder, context.readAsLeft, title)).at(0);
}

/** An agent that is started where a file takes its hooks away; null where none does. `title` as in `disarmingFiles`. */
export function disarmedHere(title: string, command: Command, context: RuleContext): Statement | null {
  const found = disarmedAt(title, command, context);
  if (found === undefined) return null;
  const says = `Starts ${title} without its hooks: \`${found.setting}\` in ${found.file}`;
  return unprotects({ rule: 'guard/agent-disarmed', type: 'agent', name: title, says }, command, context);
}
