import type { Command, RuleContext, Word } from '../../model/command';
import type { Observation } from '../../model/finding';
import { observation } from '../git/call';
import { isSystemFile } from './overwriting';

/** Whether a mode takes away that the file can be started: `-x`, `u-x`, `644`, `000`. */
export function stops(mode: string): boolean {
  return /^[ugoa]*-[rwst]*x/.test(mode) || /^0*[0-7]?[0246][0-7]{2}$/.test(mode) || /^[ugoa]*=[rwst]*$/.test(mode);
}

/** Whether a mode takes away that its owner can read the file: `000`, `a-r`, `u=x`. */
export function hides(mode: string): boolean {
  return /^0*(?:[0-7]?[0-3][0-7]{2}|[0-7]{1,2})$/.test(mode) || /^(?:[goa]*[ua][ugoa]*)?-[wxXst]*r/.test(mode);
}

/** Folders of programs, and of what they load. */
const PROGRAMS = /\/s?bin\/[^/]+$/;
const ROOT = /^(?:root|0)?(?::(?:root|wheel|0)?)?$/;

type Given = { readonly path: string; readonly word: Word; readonly command: Command; readonly context: RuleContext };

/** A file of the system that can no longer be read or started: what needs it stops working. */
export function unusable(mode: string, { path, word, command, context }: Given): readonly Observation[] {
  if (!isSystemFile(path) || !(hides(mode) || (PROGRAMS.test(path) && stops(mode)))) return [];
  const facts = { rule: 'files/system', effect: 'replace', severity: 'high', undo: 'costly', at: word } as const;
  const says = `Takes the system file ${path} away from those who use it (${mode})`;
  const lost = 'whatever needs it stops working';
  return [observation({ command, context }, { ...facts, target: { type: 'file', name: path }, says, lost })];
}

/** A file of the system that belongs to somebody else than root, who may change it then. */
export function givenAway(owner: Word | undefined, { path, word, command, context }: Given): readonly Observation[] {
  if (command.program !== 'chown' || owner === undefined || !isSystemFile(path) || ROOT.test(owner.value)) return [];
  const who = owner.dynamic ? owner.raw : owner.value;
  const facts = { rule: 'files/system-owner', effect: 'grant', severity: 'high', undo: 'easy', at: word } as const;
  const says = `Gives the system file ${path} to ${who}`;
  return [observation({ command, context }, { ...facts, target: { type: 'file', name: path }, says })];
}
