import { UNKNOWN_PART, type Command, type RuleContext, type Word } from '../../model/command';
import type { Observation } from '../../model/finding';
import { absolutePath, baseName, folderOf } from '../../model/filePath';
import { placeOf } from '../../model/place';
import { letsInThere } from './letsIn';
import { isUnkept } from './made';
import { locate, type Location } from './locate';

/** How files that a command names are written. */
export type Writing = {
  /** `Overwrites`, `Rewrites`. */
  readonly verb: string;
  /** What was there stays: it is only lengthened, or a copy is kept. */
  readonly keeps?: boolean;
  /** Nothing takes its place. */
  readonly empties?: boolean;
};

/** Folders whose files make the machine what it is; `/usr/local` is for what people install. */
const SYSTEM =
  /^\/(etc|boot|bin|sbin|lib|lib32|lib64|System|Library\/(LaunchDaemons|LaunchAgents|Preferences)|usr\/(bin|sbin|lib|lib64|libexec))\/./;

/** The same on a drive of Windows, wherever the path was put behind the folder of the command. */
const WINDOWS = /(?:^|\/)[a-z]:\/(?:windows(?!\/temp\/)|program files(?: \(x86\))?)\/./i;

export function isSystemFile(path: string): boolean {
  return WINDOWS.test(path) || SYSTEM.test(path.endsWith('/') ? `${path}x` : path);
}

function systemFile(path: string, writing: Writing, word: Word, command: Command, context: RuleContext): Observation {
  const where = command.host === null ? '' : ` on ${command.host}`;
  const name = path.replace(/^.*\/(?=[a-z]:\/)/i, '');
  return {
    rule: 'files/system',
    effect: writing.keeps === true ? 'update' : 'replace',
    stage: 'act',
    severity: 'high',
    undo: writing.keeps === true ? 'easy' : 'costly',
    reach: command.host === null ? 'local' : 'remote',
    certainty: 'certain',
    target: { type: 'file', name },
    signals: [],
    ...(writing.keeps === true ? {} : { impact: { lost: 'what was in the file before', dependants: [] } }),
    at: placeOf(context.text, word.span),
    says: `${writing.verb} the system file ${name}${where}`,
  };
}

type Loss = Pick<Observation, 'rule' | 'effect' | 'undo'> & { readonly lost: string };

const UNKEPT: Loss = {
  rule: 'files/unkept',
  effect: 'delete',
  undo: 'impossible',
  lost: 'version control keeps no copy',
};
const OUTSIDE: Loss = { ...UNKEPT, rule: 'files/outside', effect: 'replace' };
const EMPTIED: Loss = { rule: 'files/work', effect: 'lose-work', undo: 'costly', lost: 'what was not committed of it' };

/** The state that Terraform keeps in its folder: the next apply believes whatever stands there. */
const STATE: Loss = {
  rule: 'files/unkept',
  effect: 'replace',
  undo: 'costly',
  lost: 'what Terraform knows of the things it made: the next apply works on what the other file says',
};

function isStateHere(path: string, { cwd, program }: Command): boolean {
  return baseName(path) === 'terraform.tfstate' && folderOf(path) === cwd && !/^(?:terraform|tofu)$/.test(program);
}

/** What the text of a file would be missed as: of a workspace's files only what no version control would bring back. */
function worthOf(path: string, writing: Writing, place: Location): Loss | null {
  if (isUnkept(path)) return UNKEPT;
  if (place.kind === 'known' && place.zone === 'outside') return OUTSIDE;
  return place.kind === 'known' && place.zone === 'work' && writing.empties === true ? EMPTIED : null;
}

/** Nobody empties what is empty: outside of the work a file that cannot be read here is taken to hold something. */
function holdsText(path: string, isOutside: boolean, writing: Writing, context: RuleContext): boolean {
  const text = context.read(path);
  return text === null ? writing.empties === true && isOutside : text.trim() !== '';
}

/** What goes with the text of a file that is there and has something in it. */
function lossOf(path: string, writing: Writing, word: Word, command: Command, context: RuleContext): Loss | null {
  if (writing.keeps === true || command.host !== null || /^\/(dev|proc|sys)\//.test(path)) return null;
  const place = locate({ ...word, glob: false }, command, context);
  const loss = worthOf(path, writing, place);
  const isOutside = place.kind === 'known' && place.zone === 'outside';
  if (loss === null || !holdsText(path, isOutside, writing, context)) return null;
  const work = context.workAt(path);
  const isKept = work.kind === 'repository' && work.changed.length === 0 && work.ignored.length === 0;
  // Without a repository nobody knows whether a file of work is saved somewhere.
  return isKept || (loss === EMPTIED && work.kind !== 'repository') ? null : loss;
}

function lostFile(path: string, loss: Loss, writing: Writing, word: Word, context: RuleContext): Observation {
  const { lost, ...facts } = loss;
  return {
    ...facts,
    stage: 'act',
    severity: 'medium',
    reach: 'local',
    certainty: 'certain',
    target: { type: 'file', name: path },
    signals: [],
    impact: { lost, dependants: [] },
    at: placeOf(context.text, word.span),
    says: `${writing.verb} the file ${loss.rule === 'files/outside' ? path : baseName(path)}`,
  };
}

/** What it means that the files `words` name get another content. */
export function overwriting(
  words: readonly Word[],
  writing: Writing,
  command: Command,
  context: RuleContext,
): readonly Observation[] {
  return words.flatMap((word) => {
    const { host } = command;
    // The home folder of another machine is not known here; how the path ends is.
    const granted = host === null ? [] : letsInThere(word.value, host, command, context);
    const path = word.value.includes(UNKNOWN_PART) ? null : absolutePath(word.value, command.cwd);
    if (granted.length > 0 || path === null) return granted;
    if (isSystemFile(path)) return [systemFile(path, writing, word, command, context)];
    const isState = host === null && writing.keeps !== true && isStateHere(path, command);
    const loss = isState ? STATE : lossOf(path, writing, word, command, context);
    return loss === null ? [] : [lostFile(path, loss, writing, word, context)];
  });
}

/** Whether a command has nothing to say, so that what it is redirected to is emptied: `: > file`, `cat /dev/null > file`. */
function saysNothing({ program, args }: Command): boolean {
  const said = args.filter(({ value }) => value !== '' && value !== '-n' && value !== '/dev/null');
  return ['', ':', 'true', 'false', 'echo', 'printf', 'cat'].includes(program) && said.length === 0;
}

/** The same for what a command's redirections write. */
export function redirecting(command: Command, context: RuleContext): readonly Observation[] {
  return command.redirects.flatMap(({ how, to }) => {
    if (how === 'read') return [];
    const empties = how === 'write' && saysNothing(command);
    const verb = how === 'append' ? 'Lengthens' : empties ? 'Empties' : 'Overwrites';
    return overwriting([to], { verb, keeps: how === 'append', empties }, command, context);
  });
}
