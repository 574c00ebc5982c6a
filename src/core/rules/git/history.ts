import type { Statement } from '../../model/command';
import { nothing } from '../../model/statement';
import { readArguments } from '../files/arguments';
import { says, type GitCall, type GitVerb } from './call';

function forgotten(call: GitCall, rule: string, sentence: string): Statement {
  return says(call, {
    rule,
    effect: 'lose-work',
    severity: 'high',
    undo: 'impossible',
    target: { type: 'repository', name: call.command.cwd ?? 'the repository' },
    says: sentence,
    lost: 'commits that no branch or tag holds',
  });
}

function rewritten(call: GitCall): Statement {
  return says(call, {
    rule: 'git/rewrite-all',
    effect: 'rewrite-history',
    severity: 'high',
    undo: 'costly',
    target: { type: 'repository', name: call.command.cwd ?? 'the repository' },
    says: 'Rewrites every commit of the repository',
    saferWay: 'git clone --mirror . ../copy',
  });
}

function filterRepo(call: GitCall): Statement {
  const args = readArguments(call.args);
  return args.has('--analyze', '--dry-run', '--help', '-h', '--version') ? nothing : rewritten(call);
}

function reflog(call: GitCall): Statement {
  const verb = call.args[0]?.value ?? 'show';
  const args = readArguments(call.args, { long: ['--dry-run', '--all', '--expire', '--expire-unreachable'] });
  return ['expire', 'delete'].includes(verb) && !args.has('-n', '--dry-run')
    ? forgotten(call, 'git/reflog-expire', 'Deletes the log from which lost commits can be found again')
    : nothing;
}

function gc(call: GitCall): Statement {
  const isNow = call.args.some(({ value }) => /^--prune=(now|all)$/.test(value));
  return isNow ? forgotten(call, 'git/gc-now', 'Deletes every unreachable commit at once') : nothing;
}

function prune(call: GitCall): Statement {
  const args = readArguments(call.args, { valued: ['--expire'] });
  return args.has('-n', '--dry-run', '-h') ? nothing : forgotten(call, 'git/gc-now', 'Deletes unreachable commits');
}

function updateRef(call: GitCall): Statement {
  const args = readArguments(call.args, { valued: ['-m'] });
  const name = args.operands[0]?.value ?? 'a ref';
  return args.has('-d')
    ? says(call, {
        rule: 'git/ref-delete',
        effect: 'lose-work',
        severity: 'medium',
        undo: 'costly',
        target: { type: 'ref', name },
        says: `Deletes ${name}`,
      })
    : nothing;
}

function lfs(call: GitCall): Statement {
  const args = readArguments(call.args);
  return args.operands[0]?.value === 'prune' && !args.has('-d', '--dry-run')
    ? says(call, {
        rule: 'git/lfs-prune',
        effect: 'lose-work',
        severity: 'low',
        undo: 'costly',
        target: { type: 'repository', name: call.command.cwd ?? 'the repository' },
        says: 'Deletes local copies of large files',
        saferWay: 'git lfs prune --dry-run',
      })
    : nothing;
}

/** Verbs that rewrite history or delete what only the repository's own log remembers. */
export const historyVerbs: Readonly<Record<string, GitVerb>> = {
  'filter-branch': rewritten,
  'filter-repo': filterRepo,
  reflog,
  gc,
  prune,
  'update-ref': updateRef,
  lfs,
};
