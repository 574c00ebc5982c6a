import type { Command, RuleContext, Word } from '../../model/command';
import { isAtOrInside } from '../../model/filePath';
import { carriesNothing, type Carrying, type CarryingVerb } from './carrying';

/** Branches from which teams deploy. A push to any other one deploys nothing. */
const deploying =
  /^(?:main|master|trunk|default|stable|prod|production|live|staging|deploy|release|gh-pages)(?:[/-].*)?$/;

/** The open folder that the command runs in: a push carries out all of its repository. */
function repository({ cwd }: Command, { surroundings }: RuleContext): string | null {
  if (cwd === null) return null;
  const folders = surroundings.workspaces.filter((folder) => isAtOrInside(cwd, folder));
  return folders.toSorted((one, other) => one.length - other.length)[0] ?? cwd;
}

/** The branch that a refspec names on the other side; null when it removes one or is not known. */
function destination(word: Word, branch: string | null): string | null {
  if (word.dynamic) return null;
  const [source = '', to] = word.value.replace(/^\+/, '').split(':');
  const name = to === undefined ? source : source === '' ? '' : to;
  const plain = name.replace(/^refs\/heads\//, '');
  return plain === 'HEAD' || plain === '@' ? branch : plain;
}

/** A push deploys nothing by itself: what was written stays to be quoted by the apply. */
function sent(command: Command, context: RuleContext): Carrying {
  const folder = repository(command, context);
  return folder === null ? carriesNothing : { ...carriesNothing, quotes: [{ folder, by: 'everything' }] };
}

/** `git push [REMOTE [REFSPEC…]]`; without a refspec it is the branch that is checked out. */
const push: CarryingVerb = ({ command, context, options }) => {
  if (options.has('--dry-run', '-n', '--delete', '-d')) return null;
  const refspecs = options.operands.slice(2);
  const { branch } = context.surroundings;
  const names = refspecs.length === 0 ? [branch] : refspecs.map((word) => destination(word, branch));
  const all = options.has('--all', '--mirror', '--branches');
  const deploys = all || names.some((name) => name !== null && deploying.test(name));
  return deploys ? sent(command, context) : carriesNothing;
};

const merge: CarryingVerb = ({ command, context }) => sent(command, context);

/** By program and the words behind it. */
export const pushes: Readonly<Record<string, CarryingVerb>> = {
  'git push': push,
  'gh pr merge': merge,
  'glab mr merge': merge,
};
