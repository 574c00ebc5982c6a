import type { Started, Statement } from '../../model/command';
import { joined, nothing, statement } from '../../model/statement';
import { readArguments } from '../files/arguments';
import { easily, moved } from './loss';
import { unverified } from './push';
import { says, type GitCall, type GitVerb } from './call';
import { transports } from './transports';

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
  const [ref, to] = args.operands;
  const name = ref?.value ?? 'a ref';
  const isRemoved = args.has('-d') || args.has('--stdin');
  const isMoved = to !== undefined && /^(refs\/heads\/|HEAD$)/.test(name);
  if (!isRemoved && !isMoved) return nothing;
  return says(call, {
    rule: 'git/ref-delete',
    effect: 'lose-work',
    severity: 'medium',
    undo: 'costly',
    target: { type: 'ref', name },
    says: args.has('--stdin')
      ? 'Changes the refs that its input names'
      : args.has('-d')
        ? `Deletes ${name}`
        : `Moves ${name}`,
  });
}

/** Without a question whose lock it is. */
function unlocked(name: string, call: GitCall): Statement {
  const facts = { rule: 'git/lfs-unlock', effect: 'unprotect', severity: 'medium', undo: 'easy' } as const;
  const sentence = `Takes away the lock that somebody holds on ${name}`;
  return says(call, { ...facts, target: { type: 'lock', name }, says: sentence });
}

/** `git lfs prune` leaves what was not pushed; `migrate` writes every commit anew. */
function lfs(call: GitCall): Statement {
  const args = readArguments(call.args);
  const [verb = '', how] = args.operands.map(({ value }) => value);
  switch (verb) {
    case 'migrate':
      return how === 'import' || how === 'export' ? rewritten(call) : nothing;
    case 'unlock':
      return args.has('-f', '--force') ? unlocked(how ?? 'a file', call) : nothing;
    case 'prune': {
      if (args.has('-d', '--dry-run')) return nothing;
      const sentence = 'Deletes local copies of large files';
      return easily(call, 'git/lfs-prune', 'repository', call.command.cwd ?? 'the repository', sentence);
    }
    default:
      return nothing;
  }
}

function tag(call: GitCall): Statement {
  const args = readArguments(call.args, {
    valued: ['-m', '-F', '-u'],
    long: ['--delete', '--force', '--list', '--verify'],
  });
  const names = args.operands.map(({ value }) => value).join(' ');
  if (args.has('-d', '--delete')) return easily(call, 'git/tag-delete', 'tag', names, `Deletes tag ${names}`);
  const isMoved = args.has('-f', '--force') && !args.has('-l', '--list', '-v', '--verify');
  return isMoved ? easily(call, 'git/tag-moved', 'tag', names, `Moves tag ${args.operands[0]?.value ?? ''}`) : nothing;
}

/** Commits that nobody else has are written anew; the log of the branch keeps the old ones. */
function rebase(call: GitCall): Statement {
  const args = readArguments(call.args, {
    valued: ['-x', '--exec', '--onto', '-s', '--strategy', '-X'],
    long: ['--abort', '--continue', '--skip', '--quit', '--edit-todo', '--show-current-patch', '--help'],
  });
  if (args.has('--abort', '--continue', '--skip', '--quit', '--edit-todo', '--show-current-patch', '--help'))
    return nothing;
  const starts = args.values('-x', '--exec').map(({ value }): Started => ({ kind: 'script', text: value }));
  const name = call.context.surroundings.branch ?? 'the current branch';
  return joined([
    easily(call, 'git/rebase', 'branch', name, `Rewrites the commits of ${name} here`),
    statement({ starts }),
  ]);
}

function commit(call: GitCall): Statement {
  const args = readArguments(call.args, {
    valued: [
      '-m',
      '--message',
      '-F',
      '--file',
      '-C',
      '-c',
      '-t',
      '--author',
      '--date',
      '--fixup',
      '--squash',
      '--trailer',
    ],
    long: ['--amend', '--no-verify', '--dry-run', '--help'],
  });
  if (args.has('--dry-run', '--help')) return nothing;
  const amended = easily(call, 'git/amend', 'commit', 'HEAD', 'Rewrites the last commit here');
  const isUnverified = args.has('-n', '--no-verify');
  return joined([args.has('--amend') ? amended : nothing, isUnverified ? unverified(call, 'Commits') : nothing]);
}

/** A branch of this repository that is fetched over: `git fetch origin +main:main`. */
function fetch(call: GitCall): Statement {
  const args = readArguments(call.args, {
    valued: ['--upload-pack', '--depth', '-j', '--jobs', '-o', '--refmap'],
    long: ['--force', '--dry-run'],
  });
  const refspecs = args.operands.slice(1).filter(({ value }) => args.has('-f', '--force') || value.startsWith('+'));
  const over = refspecs.flatMap(({ value }) => /^[^:]+:(?!refs\/(remotes|tags)\/)(.+)$/.exec(value)?.[2] ?? []);
  const programs = args.values('--upload-pack').map(({ value }): Started => ({ kind: 'script', text: value }));
  const starts = [...programs, ...transports(args.operands.slice(0, 1))];
  const found = args.has('--dry-run') ? [] : over.map((name) => moved(call, name.replace('refs/heads/', '')));
  return joined([...found, statement({ starts })]);
}

function replace(call: GitCall): Statement {
  const [first] = call.args;
  const isRead = first === undefined || ['-l', '--list'].includes(first.value);
  return isRead
    ? nothing
    : easily(call, 'git/replace', 'object', call.args.at(-1)?.value ?? '', 'Lets one object stand for another');
}

function symbolicRef(call: GitCall): Statement {
  const { operands } = readArguments(call.args, { valued: ['-m'] });
  const isSet = operands.length > 1 || call.args.some(({ value }) => value === '-d' || value === '--delete');
  const name = operands[0]?.value ?? '';
  return isSet ? easily(call, 'git/symbolic-ref', 'ref', name, `Points ${name} somewhere else`) : nothing;
}

function notes(call: GitCall): Statement {
  const verb = call.args.find(({ value }) => !value.startsWith('-'))?.value ?? 'list';
  return ['remove', 'prune'].includes(verb)
    ? easily(call, 'git/notes', 'notes', call.args.at(-1)?.value ?? verb, 'Removes notes of commits')
    : nothing;
}

function fastImport(call: GitCall): Statement {
  return call.args.some(({ value }) => value === '--force') ? rewritten(call) : nothing;
}

/** Verbs that rewrite history or delete what only the repository's own log remembers. */
export const historyVerbs: Readonly<Record<string, GitVerb>> = {
  'filter-branch': rewritten,
  'filter-repo': filterRepo,
  reflog,
  gc,
  prune,
  ...{ 'update-ref': updateRef, lfs, tag, rebase, commit, fetch, pull: fetch, replace, notes },
  ...{ 'symbolic-ref': symbolicRef, 'fast-import': fastImport },
};
