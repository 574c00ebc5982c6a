import type { Statement, Word } from '../../model/command';
import type { Severity, Undo } from '../../model/finding';
import { absolutePath } from '../../model/filePath';
import { joined, nothing, statement } from '../../model/statement';
import { isMadeName } from '../files/made';
import { readArguments, type Arguments } from '../files/arguments';
import { touchesOf } from '../files/writing';
import { isShared } from './push';
import { says, type GitCall, type GitVerb } from './call';

type Lost = {
  readonly rule: string;
  readonly severity?: Severity;
  readonly undo?: Undo;
  readonly says: string;
  readonly saferWay?: string;
  readonly at?: Word;
};

/** Work that is not in a commit, gone. */
export function lose(call: GitCall, name: string, lost: Lost, type = 'working tree'): Statement {
  return says(call, { effect: 'lose-work', severity: 'medium', undo: 'impossible', target: { type, name }, ...lost });
}

/** What the repository itself remembers, so that it is put back at once. */
export function easily(call: GitCall, rule: string, type: string, name: string, sentence: string): Statement {
  const effect = /^(Deletes|Removes)/.test(sentence) ? 'delete' : 'update';
  return says(call, { rule, effect, severity: 'low', undo: 'easy', target: { type, name }, says: sentence });
}

/** A branch that from now on names other commits, so that nothing may name those it had. */
export function moved(call: GitCall, name: string): Statement {
  const sentence = `Moves branch ${name} away from the commits it has`;
  return lose(
    call,
    name,
    { rule: 'git/branch-move', undo: 'costly', says: sentence, saferWay: 'git branch -m' },
    'branch',
  );
}

/** `-B NAME [START]`, `-C NAME [START]`: makes a branch, or takes one that is there away from its commits. */
function remade(call: GitCall, name: Word | undefined, start: Word | undefined): Statement {
  if (name === undefined) return nothing;
  if (isShared(name.value) || start !== undefined) return moved(call, name.value);
  return easily(call, 'git/branch-moved', 'branch', name.value, `Makes branch ${name.value}, or moves it here`);
}

export function folder(call: GitCall): string {
  return call.command.cwd ?? 'the repository';
}

function reset(call: GitCall): Statement {
  const args = readArguments(call.args, {
    long: ['--hard', '--soft', '--mixed', '--merge', '--keep', '--quiet', '--patch', '--help'],
  });
  if (
    !args.has('--hard', '--merge') &&
    (args.has('--keep', '--soft') || (args.operands.length === 1 && args.operands[0]?.value.startsWith('HEAD~')))
  ) {
    return easily(call, 'git/branch-moved', 'branch', 'HEAD', 'Moves the current branch to another commit');
  }
  return args.has('--hard', '--merge')
    ? lose(call, folder(call), {
        rule: 'git/reset-hard',
        severity: 'high',
        says: `Discards every uncommitted change in ${folder(call)}`,
        saferWay: 'git stash',
      })
    : nothing;
}

export function discards(call: GitCall, words: readonly Word[]): Statement {
  const names = words.map(({ value }) => value).join(' ');
  const what = names === '' || names === '.' ? folder(call) : names;
  return joined([
    lose(call, what, { rule: 'git/discard', says: `Discards uncommitted changes in ${what}`, saferWay: 'git stash' }),
    statement({ touches: touchesOf(words, 'write', call.command, call.context) }),
  ]);
}

const CHECKOUT = {
  valued: ['-b', '-B', '--orphan', '--conflict', '--pathspec-from-file', '-U', '--unified', '--inter-hunk-context'],
  long: [
    '--force',
    '--detach',
    '--track',
    '--quiet',
    '--ours',
    '--theirs',
    '--merge',
    '--patch',
    '--guess',
    '--no-guess',
    '--recurse-submodules',
    '--help',
    '--no-track',
    '--progress',
    '--ignore-other-worktrees',
    '--overlay',
  ],
};

/** One operand is a branch unless it can only be a path. */
function isPath(call: GitCall, word: Word): boolean {
  const path = absolutePath(word.value, call.command.cwd);
  const written = word.glob || /^\.{1,2}(\/|$)|^:|\/$/.test(word.value);
  return written || (path !== null && call.context.read(path) !== null);
}

function checkout(call: GitCall): Statement {
  const args = readArguments(call.args, CHECKOUT);
  if (args.has('--help', '--ours', '--theirs', '-p', '--patch')) {
    return nothing;
  }
  if (args.has('-f', '--force', '--pathspec-from-file')) {
    return discards(call, []);
  }
  const dashes = call.args.findIndex(({ value }) => value === '--');
  const paths = dashes >= 0 ? call.args.slice(dashes + 1) : args.operands.slice(1);
  if (paths.length > 0 && (dashes >= 0 || !args.has('-b', '-B', '--orphan', '--track', '-t'))) {
    return discards(call, paths);
  }
  if (args.has('-B')) return remade(call, args.values('-B')[0], args.operands[0]);
  const only = args.operands[0];
  return only !== undefined && args.operands.length === 1 && isPath(call, only) ? discards(call, [only]) : nothing;
}

function restore(call: GitCall): Statement {
  const args = readArguments(call.args, {
    valued: ['-s', '--source', '--pathspec-from-file'],
    long: [
      '--staged',
      '--worktree',
      '--no-worktree',
      '--patch',
      '--quiet',
      '--help',
      '--version',
      '--ours',
      '--theirs',
      '--merge',
    ],
  });
  const indexOnly = args.has('-S', '--staged') && !args.has('-W', '--worktree');
  const names = args.operands.length > 0 || args.has('--pathspec-from-file');
  if (indexOnly && names) {
    return easily(call, 'git/unstaged', 'index', folder(call), 'Takes changes out of the next commit');
  }
  return indexOnly || !names || args.has('-p', '--patch', '--help', '--version', '--no-worktree', '--ours', '--theirs')
    ? nothing
    : discards(call, args.operands);
}

function switchBranch(call: GitCall): Statement {
  const args = readArguments(call.args, {
    valued: ['-c', '-C', '--orphan', '--create', '--force-create'],
    long: ['--force', '--discard-changes', '--detach', '--quiet', '--merge', '--help'],
  });
  if (args.has('-f', '--force', '--discard-changes')) return discards(call, []);
  return remade(call, args.values('-C', '--force-create')[0], args.operands[0]);
}

function clean(call: GitCall): Statement {
  const args = readArguments(call.args, {
    valued: ['-e', '--exclude'],
    long: ['--force', '--dry-run', '--interactive', '--quiet', '--help'],
  });
  const made =
    args.operands.length > 0 && args.operands.every(({ value }) => isMadeName(value.replace(/^.*\/(?=.)|\/$/g, '')));
  const unforced = call.settings.some(({ key, value }) => key === 'clean.requireforce' && value === 'false');
  if (
    !(args.has('-f', '--force') || unforced) ||
    args.has('-n', '--dry-run', '-i', '--interactive', '--help') ||
    made
  ) {
    return nothing;
  }
  const ignored = args.has('-x', '-X') ? ', ignored ones such as `.env` included' : '';
  return lose(call, folder(call), {
    rule: 'git/clean',
    severity: 'high',
    says: `Deletes untracked files in ${folder(call)}${ignored}`,
    saferWay: 'git clean -n',
  });
}

function stash(call: GitCall): Statement {
  const [verb] = call.args;
  if (verb?.value === 'clear') {
    return lose(
      call,
      'all stashes',
      { rule: 'git/stash-drop', severity: 'high', says: 'Deletes every stash', at: verb, saferWay: 'git stash list' },
      'stash',
    );
  }
  const name = call.args[1]?.value ?? 'the latest stash';
  return verb?.value === 'drop'
    ? lose(
        call,
        name,
        { rule: 'git/stash-drop', undo: 'costly', says: `Deletes ${name}`, at: verb, saferWay: 'git stash show -p' },
        'stash',
      )
    : nothing;
}

/** `git branch -f NAME COMMIT`, `git branch -C FROM NAME`. */
function repointed(call: GitCall, args: Arguments): Statement {
  const word = args.has('-C') ? args.operands.at(-1) : args.operands[0];
  return word !== undefined && args.has('-f', '--force', '-C') ? moved(call, word.value) : nothing;
}

function branch(call: GitCall): Statement {
  const args = readArguments(call.args, {
    valued: ['-u', '--set-upstream-to', '--sort', '--contains', '--format', '--points-at'],
    long: ['--delete', '--force', '--move', '--copy', '--remotes', '--all', '--list', '--help', '--show-current'],
  });
  const [name] = args.operands;
  const forced = args.has('-D') || (args.has('-d', '--delete') && args.has('-f', '--force'));
  if (args.has('--help') || name === undefined) return nothing;
  if (args.has('-M', '-m', '--move')) {
    return easily(call, 'git/branch-renamed', 'branch', name.value, `Renames branch ${name.value}`);
  }
  if (!args.has('-D', '-d', '--delete')) return repointed(call, args);
  const names = args.operands.map(({ value }) => value).join(' ');
  if (!forced || args.has('-r', '--remotes')) {
    return easily(
      call,
      'git/branch-delete-merged',
      'branch',
      names,
      `Deletes branch ${names}, which is kept elsewhere`,
    );
  }
  return lose(
    call,
    names,
    {
      rule: 'git/branch-delete',
      undo: 'costly',
      says: `Deletes branch ${names} although it may not be merged`,
      saferWay: 'git branch -d',
    },
    'branch',
  );
}

/** Verbs that can lose work that is in no commit. */
export const lossVerbs: Readonly<Record<string, GitVerb>> = {
  reset,
  checkout,
  restore,
  switch: switchBranch,
  clean,
  stash,
  branch,
};
