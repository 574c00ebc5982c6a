import type { Statement } from '../../model/command';
import type { Touch } from '../../model/finding';
import { joined, nothing, statement } from '../../model/statement';
import { readArguments } from '../files/arguments';
import { guardTouches } from '../files/guards';
import { destinations, touchesOf } from '../files/writing';
import type { GitCall, GitVerb } from './call';
import { discards, easily, lose } from './loss';

function worktree(call: GitCall): Statement {
  const args = readArguments(call.args, { long: ['--force', '--help'] });
  const [verb, path] = args.operands;
  if (verb?.value !== 'remove' || path === undefined) return nothing;
  return args.has('-f', '--force')
    ? lose(call, path.value, {
        rule: 'git/worktree-remove',
        says: `Deletes worktree ${path.value} with its uncommitted changes`,
        at: path,
      })
    : easily(
        call,
        'git/worktree-removed',
        'working tree',
        path.value,
        `Removes worktree ${path.value}, which has no changes`,
      );
}

function submodule(call: GitCall): Statement {
  const args = readArguments(call.args, { long: ['--force', '--all', '--help', '--recursive', '--init'] });
  const [verb, ...others] = args.operands;
  const names = others.map(({ value }) => value).join(' ');
  const forced = args.has('-f', '--force');
  if (verb?.value === 'foreach') {
    const at = call.args.findIndex((word) => word === others[0]);
    const words = at < 0 ? [] : call.args.slice(at);
    return statement({
      starts: [{ kind: 'script', text: words.map((word) => (words.length > 1 ? word.raw : word.value)).join(' ') }],
    });
  }
  if (verb?.value === 'deinit') {
    const sentence = 'Deletes the working tree of a submodule';
    return forced
      ? lose(call, names, { rule: 'git/submodule-deinit', says: `${sentence} with its uncommitted changes` })
      : easily(call, 'git/submodule-removed', 'submodule', names, `${sentence}, which has no changes`);
  }
  return verb?.value === 'update' && forced
    ? lose(call, names, { rule: 'git/discard', says: 'Discards uncommitted changes in submodules' })
    : nothing;
}

function removeFiles(call: GitCall): Statement {
  const args = readArguments(call.args, {
    valued: ['--pathspec-from-file'],
    long: ['--force', '--cached', '--dry-run', '--quiet', '--ignore-unmatch', '--help', '--no-force', '--no-dry-run'],
  });
  const names = args.operands.map(({ value }) => value).join(' ');
  if (args.has('--cached') && !args.has('-n', '--dry-run')) {
    return easily(call, 'git/untracked', 'index', names, `Takes ${names} out of the next commit and leaves the files`);
  }
  if (args.has('--cached', '--help') || (args.has('-n', '--dry-run') && !args.has('--no-dry-run'))) {
    return nothing;
  }
  const touches = statement({ touches: touchesOf(args.operands, 'delete', call.command, call.context) });
  const forced = args.has('-f', '--force') && !args.has('--no-force');
  return forced
    ? joined([touches, lose(call, names, { rule: 'git/discard', says: `Deletes ${names} with uncommitted changes` })])
    : joined([touches, easily(call, 'git/removed', 'file', names, `Removes ${names}, which the last commit keeps`)]);
}

/** `git mv`: files leave where they were, and are written where they go. */
function moveFiles(call: GitCall): Statement {
  const args = readArguments(call.args, { long: ['--force', '--dry-run', '--verbose'] });
  const target = args.operands.at(-1);
  const sources = args.operands.slice(0, -1);
  if (args.has('-n', '--dry-run') || target === undefined || sources.length === 0) return nothing;
  const { command, context } = call;
  const written = destinations(sources, target, context, command.cwd);
  const moved = [...touchesOf(sources, 'delete', command, context), ...touchesOf(written, 'write', command, context)];
  const guards = [
    ...guardTouches(sources, 'delete', command, context),
    ...guardTouches(written, 'write', command, context),
  ];
  return statement({ touches: [...moved.map((touch): Touch => ({ ...touch, placeOnly: true })), ...guards] });
}

/** `git checkout-index -f -a`, `git read-tree --reset -u`: the plumbing under `checkout` and `reset`. */
function checkoutIndex(call: GitCall): Statement {
  const args = readArguments(call.args, { valued: ['--prefix', '--stage'], long: ['--force', '--all'] });
  return args.has('-f', '--force') && args.values('--prefix').length === 0 ? discards(call, args.operands) : nothing;
}

function readTree(call: GitCall): Statement {
  const args = readArguments(call.args, { long: ['--reset'] });
  return args.has('--reset') && args.has('-u') && !args.has('-n', '--dry-run') ? discards(call, []) : nothing;
}

/** Verbs about whole working trees and the files of one. */
export const treeVerbs: Readonly<Record<string, GitVerb>> = {
  ...{ worktree, submodule, rm: removeFiles, mv: moveFiles, 'checkout-index': checkoutIndex, 'read-tree': readTree },
};
