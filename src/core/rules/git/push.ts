import type { Started, Statement, Word } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';
import type { Observation } from '../../model/finding';
import { joined, nothing, statement } from '../../model/statement';
import { readArguments, type Arguments } from '../files/arguments';
import { observation, says, type GitCall } from './call';
import { pushedElsewhere } from './remotes';
import { transports } from './transports';

const GRAMMAR = {
  valued: ['-o', '--push-option', '--repo', '--receive-pack', '--exec'],
  long: [
    '--force',
    '--force-with-lease',
    '--force-if-includes',
    '--mirror',
    '--delete',
    '--prune',
    '--all',
    '--branches',
    '--tags',
    '--dry-run',
    '--set-upstream',
    '--no-verify',
    '--follow-tags',
    '--atomic',
    '--quiet',
    '--verbose',
    '--porcelain',
    '--thin',
    '--signed',
    '--progress',
    '--help',
  ],
};
/** Branches that several people stand on. */
const SHARED =
  /^(main|master|trunk|develop|development|dev|staging|stage|prod|production|live|release|stable|next)$|^(release|releases|hotfix|support|env)[/-]/;

export function isShared(branch: string | null): boolean {
  return branch !== null && SHARED.test(branch);
}

/** The branch on the other side: `main:release` is `release`; without a colon both sides have one name. */
function destination(refspec: string): string {
  const plain = refspec.startsWith('+') ? refspec.slice(1) : refspec;
  const name = plain.slice(plain.indexOf(':') + 1).replace(/^refs\/heads\//, '');
  return name.replaceAll(UNKNOWN_PART, '…');
}

function branchSignals(branch: string | null): Observation['signals'] {
  return branch === null || branch.includes('…') ? [] : [{ kind: 'branch', value: branch, from: 'branch' }];
}

function deleted(call: GitCall, words: readonly Word[]): Statement {
  const observations = words.map((word) => {
    const branch = destination(word.value);
    return observation(call, {
      rule: 'git/push-delete',
      effect: 'delete',
      severity: isShared(branch) ? 'critical' : 'medium',
      undo: 'costly',
      reach: 'remote',
      target: { type: 'branch', name: branch },
      says: `Deletes branch ${branch} on the remote`,
      lost: 'commits that no other branch or clone holds',
      signals: branchSignals(branch),
      at: word,
    });
  });
  return statement({ observations });
}

function forced(call: GitCall, branch: string | null, word: Word | undefined, lease: boolean): Observation | null {
  if (lease && branch !== null && !branch.includes('…') && !isShared(branch)) {
    return null;
  }
  const name = branch ?? 'the current branch';
  return observation(call, {
    rule: lease ? 'git/push-with-lease' : 'git/push-force',
    effect: 'rewrite-history',
    severity: isShared(branch) ? 'critical' : lease ? 'medium' : 'high',
    undo: 'costly',
    reach: 'remote',
    target: { type: 'branch', name },
    says: `Overwrites the history of ${branch === null ? name : `branch ${name}`} on the remote`,
    lost: 'commits that others pushed there',
    ...(lease ? {} : { saferWay: 'git push --force-with-lease' }),
    signals: branchSignals(branch),
    ...(word === undefined ? {} : { at: word }),
  });
}

function forcedPushes(call: GitCall, args: Arguments, refspecs: readonly Word[]): Statement {
  const all = args.has('-f', '--force');
  const lease = !all && args.has('--force-with-lease', '--force-if-includes');
  const current = call.context.surroundings.branch;
  const marked = refspecs.filter(({ value }) => all || lease || value.startsWith('+'));
  const found =
    refspecs.length === 0 && (all || lease)
      ? [forced(call, args.has('--all', '--branches') ? 'main' : current, undefined, lease)]
      : marked.map((word) => {
          const name = destination(word.value);
          return forced(call, name === 'HEAD' ? current : name, word, lease && !word.value.startsWith('+'));
        });
  return statement({ observations: found.flatMap((one) => (one === null ? [] : [one])) });
}

/** The hooks of the repository are passed by, which a policy may forbid. */
export function unverified(call: GitCall, verb: string): Statement {
  const target = { type: 'git hook', name: call.verb };
  const facts = { rule: 'git/no-verify', effect: 'update', severity: 'low', undo: 'easy', target } as const;
  return says(call, { ...facts, says: `${verb} without running the git hooks` });
}

/** What arrives on a branch that others stand on, or as a tag that others take for a version. */
function arriving(call: GitCall, args: Arguments, refspecs: readonly Word[]): readonly Observation[] {
  const current = call.context.surroundings.branch;
  const names = refspecs.length > 0 ? refspecs.map(({ value }) => destination(value)) : [current ?? ''];
  const branches = names.map((name) => (name === 'HEAD' ? (current ?? '') : name)).filter(isShared);
  const facts = { effect: 'update', severity: 'low', undo: 'easy', reach: 'remote' } as const;
  const pushed = branches.map((branch) => {
    const says = `Pushes to branch ${branch}, which others stand on`;
    const target = { type: 'branch', name: branch };
    return observation(call, { ...facts, rule: 'git/push-shared', target, says, signals: branchSignals(branch) });
  });
  const tags = names.filter((name) => /^(refs\/tags\/|v?\d+\.\d)/.test(name));
  const all = args.has('--tags') ? ['every tag'] : tags.map((name) => `tag ${name.replace(/^refs\/tags\//, '')}`);
  return [
    ...pushed,
    ...all.map((name) =>
      observation(call, { ...facts, rule: 'git/push-tag', target: { type: 'tag', name }, says: `Pushes ${name}` }),
    ),
  ];
}

/** `git push`: only what removes or overwrites something on the other side counts. */
export function push(call: GitCall): Statement {
  const args = readArguments(call.args, GRAMMAR);
  if (args.has('-n', '--dry-run', '--help')) {
    return nothing;
  }
  const remote = args.operands[0]?.value ?? 'its remote';
  if (args.has('--mirror', '--prune')) {
    return says(call, {
      rule: 'git/push-mirror',
      effect: 'rewrite-history',
      severity: 'critical',
      undo: 'costly',
      reach: 'remote',
      target: { type: 'repository', name: remote },
      says: `Deletes every branch on ${remote} that is not here, and overwrites the others`,
    });
  }
  const refspecs = args.operands.slice(1);
  if (args.has('-d', '--delete')) {
    return deleted(call, refspecs);
  }
  const removals = refspecs.filter(({ value }) => /^\+?:./.test(value));
  const others = refspecs.filter((word) => !removals.includes(word) && word.value !== 'tag');
  const gone = deleted(call, removals).observations;
  const overwritten = forcedPushes(call, args, others).observations;
  const arrived = gone.length > 0 || overwritten.length > 0 ? [] : arriving(call, args, others);
  const unchecked = args.has('--no-verify') ? unverified(call, 'Pushes') : nothing;
  const programs = args.values('--receive-pack', '--exec');
  const starts = [
    ...programs.map(({ value }): Started => ({ kind: 'script', text: value })),
    ...transports(args.operands.slice(0, 1)),
  ];
  const elsewhere = pushedElsewhere(args.operands[0] ?? args.values('--repo')[0], call);
  const observations = [...gone, ...overwritten, ...arrived, ...elsewhere];
  return joined([statement({ observations, starts }), unchecked]);
}
