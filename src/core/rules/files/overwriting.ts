import { UNKNOWN_PART, type Command, type RuleContext, type Word } from '../../model/command';
import type { Observation } from '../../model/finding';
import { absolutePath, baseName } from '../../model/filePath';
import { placeOf } from '../../model/place';
import { isUnkept } from './made';

/** How files that a command names are written. */
export type Writing = {
  /** `Overwrites`, `Rewrites`. */
  readonly verb: string;
  /** What was there stays: it is only lengthened, or a copy is kept. */
  readonly keeps?: boolean;
};

/** Folders whose files make the machine what it is; `/usr/local` is for what people install. */
const SYSTEM =
  /^\/(etc|boot|bin|sbin|lib|lib32|lib64|System|Library\/(LaunchDaemons|LaunchAgents|Preferences)|usr\/(bin|sbin|lib|lib64|libexec))\/./;

export function isSystemFile(path: string): boolean {
  return SYSTEM.test(path.endsWith('/') ? `${path}x` : path);
}

function systemFile(path: string, writing: Writing, word: Word, command: Command, context: RuleContext): Observation {
  const where = command.host === null ? '' : ` on ${command.host}`;
  return {
    rule: 'files/system',
    effect: writing.keeps === true ? 'update' : 'replace',
    stage: 'act',
    severity: 'high',
    undo: writing.keeps === true ? 'easy' : 'costly',
    reach: command.host === null ? 'local' : 'remote',
    certainty: 'certain',
    target: { type: 'file', name: path },
    signals: [],
    ...(writing.keeps === true ? {} : { impact: { lost: 'what was in the file before', dependants: [] } }),
    at: placeOf(context.text, word.span),
    says: `${writing.verb} the system file ${path}${where}`,
  };
}

/** A file that version control does not keep, and that has something in it. */
function isLost(path: string, writing: Writing, command: Command, context: RuleContext): boolean {
  if (writing.keeps === true || command.host !== null || !isUnkept(path)) return false;
  const before = context.read(path);
  if (before === null || before.trim() === '') return false;
  const work = context.workAt(path);
  return work.kind !== 'repository' || work.changed.length > 0 || work.ignored.length > 0;
}

function lostFile(path: string, writing: Writing, word: Word, context: RuleContext): Observation {
  return {
    rule: 'files/unkept',
    effect: 'delete',
    stage: 'act',
    severity: 'medium',
    undo: 'impossible',
    reach: 'local',
    certainty: 'certain',
    target: { type: 'file', name: path },
    signals: [],
    impact: { lost: 'version control keeps no copy', dependants: [] },
    at: placeOf(context.text, word.span),
    says: `${writing.verb} the file ${baseName(path)}`,
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
    const path = word.value.includes(UNKNOWN_PART) ? null : absolutePath(word.value, command.cwd);
    if (path === null) return [];
    if (isSystemFile(path)) return [systemFile(path, writing, word, command, context)];
    return isLost(path, writing, command, context) ? [lostFile(path, writing, word, context)] : [];
  });
}

/** The same for what a command's redirections write. */
export function redirecting(command: Command, context: RuleContext): readonly Observation[] {
  return command.redirects.flatMap(({ how, to }) =>
    how === 'read'
      ? []
      : overwriting(
          [to],
          { verb: how === 'append' ? 'Lengthens' : 'Overwrites', keeps: how === 'append' },
          command,
          context,
        ),
  );
}
