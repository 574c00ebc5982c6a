import type { Statement, Word } from '../../model/command';
import type { Severity, Undo } from '../../model/finding';
import { absolutePath } from '../../model/filePath';
import { joined, nothing, statement } from '../../model/statement';
import { isMadeName } from '../files/made';
import { readArguments } from '../files/arguments';
import { touchesOf } from '../files/writing';
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
function lose(call: GitCall, name: string, lost: Lost, type = 'working tree'): Statement {
  return says(call, { effect: 'lose-work', severity: 'medium', undo: 'impossible', target: { type, name }, ...lost });
}

function folder(call: GitCall): string {
  return call.command.cwd ?? 'the repository';
}

function reset(call: GitCall): Statement {
  const args = readArguments(call.args, {
    long: ['--hard', '--soft', '--mixed', '--merge', '--keep', '--quiet', '--patch', '--help'],
  });
  return args.has('--hard')
    ? lose(call, folder(call), {
        rule: 'git/reset-hard',
        severity: 'high',
        says: `Discards every uncommitted change in ${folder(call)}`,
        saferWay: 'git stash',
      })
    : nothing;
}

function discards(call: GitCall, words: readonly Word[]): Statement {
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
  return indexOnly || !names || args.has('-p', '--patch', '--help', '--version', '--no-worktree', '--ours', '--theirs')
    ? nothing
    : discards(call, args.operands);
}

function switchBranch(call: GitCall): Statement {
  const args = readArguments(call.args, {
    valued: ['-c', '-C', '--orphan'],
    long: ['--force', '--discard-changes', '--detach', '--create', '--quiet', '--merge', '--help'],
  });
  return args.has('-f', '--force', '--discard-changes') ? discards(call, []) : nothing;
}

function clean(call: GitCall): Statement {
  const args = readArguments(call.args, {
    valued: ['-e', '--exclude'],
    long: ['--force', '--dry-run', '--interactive', '--quiet', '--help'],
  });
  const made =
    args.operands.length > 0 && args.operands.every(({ value }) => isMadeName(value.replace(/^.*\/(?=.)|\/$/g, '')));
  if (!args.has('-f', '--force') || args.has('-n', '--dry-run', '-i', '--interactive', '--help') || made) {
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
      { rule: 'git/stash-drop', severity: 'high', says: 'Deletes every stash', at: verb },
      'stash',
    );
  }
  const name = call.args[1]?.value ?? 'the latest stash';
  return verb?.value === 'drop'
    ? lose(call, name, { rule: 'git/stash-drop', undo: 'costly', says: `Deletes ${name}`, at: verb }, 'stash')
    : nothing;
}

function branch(call: GitCall): Statement {
  const args = readArguments(call.args, {
    valued: ['-u', '--set-upstream-to', '--sort', '--contains', '--format', '--points-at'],
    long: ['--delete', '--force', '--move', '--copy', '--remotes', '--all', '--list', '--help', '--show-current'],
  });
  const forced = args.has('-D') || (args.has('-d', '--delete') && args.has('-f', '--force'));
  if (!forced || args.has('-r', '--remotes', '--help')) {
    return nothing;
  }
  const names = args.operands.map(({ value }) => value).join(' ');
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

function worktree(call: GitCall): Statement {
  const args = readArguments(call.args, { long: ['--force', '--help'] });
  const [verb, path] = args.operands;
  return verb?.value === 'remove' && path !== undefined && args.has('-f', '--force')
    ? lose(call, path.value, {
        rule: 'git/worktree-remove',
        says: `Deletes worktree ${path.value} with its uncommitted changes`,
        at: path,
      })
    : nothing;
}

function submodule(call: GitCall): Statement {
  const args = readArguments(call.args, { long: ['--force', '--all', '--help'] });
  return args.operands[0]?.value === 'deinit' && args.has('-f', '--force')
    ? lose(
        call,
        args.operands
          .slice(1)
          .map(({ value }) => value)
          .join(' '),
        { rule: 'git/submodule-deinit', says: 'Deletes the working tree of a submodule with its uncommitted changes' },
      )
    : nothing;
}

function removeFiles(call: GitCall): Statement {
  const args = readArguments(call.args, {
    valued: ['--pathspec-from-file'],
    long: ['--force', '--cached', '--dry-run', '--quiet', '--ignore-unmatch', '--help', '--no-force', '--no-dry-run'],
  });
  if (args.has('--cached', '--help') || (args.has('-n', '--dry-run') && !args.has('--no-dry-run'))) {
    return nothing;
  }
  const touches = statement({ touches: touchesOf(args.operands, 'delete', call.command, call.context) });
  const names = args.operands.map(({ value }) => value).join(' ');
  const forced = args.has('-f', '--force') && !args.has('--no-force');
  return forced
    ? joined([touches, lose(call, names, { rule: 'git/discard', says: `Deletes ${names} with uncommitted changes` })])
    : touches;
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
  worktree,
  submodule,
  rm: removeFiles,
};
