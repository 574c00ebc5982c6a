import type { Command, RuleContext, Statement, Word } from '../../model/command';
import type { Touch } from '../../model/finding';
import { absolutePath } from '../../model/filePath';
import { joined, nothing, statement } from '../../model/statement';
import { observation } from '../git/call';
import { drivePath } from '../windows/drivePlace';
import { guardTouches } from './guards';
import { placesBelow } from './writing';

/** Folders that a machine stands on, of Windows too. */
const SYSTEM =
  /^\/(?:$|etc(?:$|\/)|boot(?:$|\/)|s?bin$|lib(?:64)?$|usr(?:$|\/s?bin$|\/lib$)|var\/spool\/cron(?:$|\/))|^[a-z]:\/?(?:$|windows(?:$|\/)|program files(?: \(x86\))?(?:$|\/))/i;
/** Below a home folder: what shells, sessions and ssh start by themselves, or let in by. */
const STARTS = /^(?:|\.ssh|\.config|\.config\/(?:autostart|systemd(?:\/user)?|fish)|\.local\/bin|bin|\.git)$/;

function homeOf(path: string, { surroundings }: RuleContext): string | null {
  const homes = [surroundings.home, /^\/(?:home|Users)\/[^/]+/.exec(path)?.[0] ?? '/root'];
  return homes.find((home) => path === home || path.startsWith(`${home}/`)) ?? null;
}

/**
 * What it means that files which nobody has named are put into a folder: into those of the machine they may replace
 * anything, and into a home folder they may be what is started by the next shell.
 */
export function intoPlace(
  folders: readonly Word[],
  command: Command,
  context: RuleContext,
  verb = 'Unpacks',
): Statement {
  return joined([
    ...folders.map((word) => intoFolder(word, command, context, verb)),
    statement({ touches: [...placesBelow(folders, command, context), ...ofGuards(folders, command, context)] }),
  ]);
}

/** What comes into a folder of an agent's settings may be any of them. */
function ofGuards(folders: readonly Word[], command: Command, context: RuleContext): readonly Touch[] {
  const inside = folders.map((word) => ({ ...word, value: `${word.value.replace(/[\\/]+$/, '')}/**`, glob: true }));
  return guardTouches(inside, 'write', command, context);
}

function intoFolder(word: Word, command: Command, context: RuleContext, verb: string): Statement {
  const path = word.dynamic ? null : (drivePath(word.value, null) ?? absolutePath(word.value, command.cwd));
  if (path === null) return nothing;
  const target = { type: 'folder', name: path };
  const told = (said: Parameters<typeof observation>[1]): Statement =>
    statement({ observations: [observation({ command, context }, said)] });
  if (SYSTEM.test(path)) {
    const says = `${verb} whatever it holds over the system folder ${path}`;
    return told({ rule: 'files/system', effect: 'replace', severity: 'high', undo: 'costly', target, says, at: word });
  }
  const home = homeOf(path, context);
  // A workspace that is somebody's home is a workspace.
  const isWork = context.surroundings.workspaces.some((folder) => path === folder || path.startsWith(`${folder}/`));
  if (home === null || isWork || !STARTS.test(path.slice(home.length + 1))) return nothing;
  const says = `${verb} whatever it holds into ${path}, where shells and logins look for what they start`;
  return told({ rule: 'planted/into-home', effect: 'execute', severity: 'high', undo: 'easy', target, says, at: word });
}
