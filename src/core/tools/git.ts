import type { ToolFamily, ToolReading, ToolUse } from '../model/toolFamily';
import { isSet, textIn, textsIn } from './shared/fields';
import { folderIn } from './shared/folderIn';
import { leftAlone, sameAsIn } from './shared/reading';

/** What only looks, and what git keeps. */
const LEFT = /^(?:status|log|diff|diff_unstaged|diff_staged|show|add|blame|fetch|create_branch|init|set_working_dir)$/;

type Words = readonly (string | null)[];

/** What the call asks of git on its own account: `delete`, `hard`, `drop`. */
function modeOf({ input }: ToolUse): string | null {
  return textIn(input, 'mode', 'operation', 'action', 'subcommand');
}

function resetFlags(use: ToolUse): Words {
  const mode = modeOf(use);
  return [mode === null ? null : `--${mode.replace(/^-+/, '')}`, textIn(use.input, 'commit', 'target', 'ref')];
}

function pushFlags({ input }: ToolUse): Words {
  return [
    isSet(input, 'force') ? '--force' : null,
    isSet(input, 'forceWithLease', 'force_with_lease') ? '--force-with-lease' : null,
    isSet(input, 'delete') ? '--delete' : null,
    textIn(input, 'remote') ?? 'origin',
    textIn(input, 'branch', 'refspec', 'remoteBranch'),
  ];
}

function cleanFlags({ input }: ToolUse): Words {
  return [
    isSet(input, 'dryRun', 'dry_run') ? '-n' : '-f',
    isSet(input, 'directories') ? '-d' : null,
    isSet(input, 'ignored') ? '-x' : null,
  ];
}

/** Branches and tags are only looked at, but for those that are taken away. */
function nameFlags(use: ToolUse, forced: '-D' | '-d'): Words {
  if (modeOf(use) !== 'delete') return ['--list'];
  const name = textIn(use.input, 'branchName', 'branch_name', 'tagName', 'tag_name', 'name', 'branch', 'tag');
  return [isSet(use.input, 'force') ? forced : '-d', name];
}

function worktreeFlags(use: ToolUse): Words {
  const path = textIn(use.input, 'worktreePath', 'worktree_path', 'newPath');
  return [modeOf(use) ?? 'list', isSet(use.input, 'force') ? '--force' : null, path];
}

const FLAGS: ReadonlyMap<string, (use: ToolUse) => Words> = new Map([
  ['reset', resetFlags],
  ['push', pushFlags],
  ['clean', cleanFlags],
  ['branch', (use: ToolUse) => nameFlags(use, '-D')],
  ['tag', (use: ToolUse) => nameFlags(use, '-d')],
  ['worktree', worktreeFlags],
  ['remote', (use: ToolUse) => [modeOf(use) ?? '-v', textIn(use.input, 'name'), textIn(use.input, 'url')]],
  ['stash', (use: ToolUse) => [modeOf(use) ?? 'list', textIn(use.input, 'stashRef', 'stash_ref')]],
]);

function flags(use: ToolUse, verb: string): Words {
  return FLAGS.get(verb)?.(use) ?? [isSet(use.input, 'force') ? '--force' : null];
}

function read(use: ToolUse): ToolReading | null {
  const { words, input } = use;
  const at = words.indexOf('git');
  const verb = at < 0 ? undefined : words[at + 1];
  if (verb === undefined) return null;
  if (LEFT.test(words.slice(at + 1).join('_'))) return leftAlone;
  const folder = folderIn(input, 'repo_path', 'repoPath', 'path', 'repository', 'repo');
  const refs = ['checkout', 'merge', 'rebase', 'revert', 'cherry'].includes(verb)
    ? textsIn(input, 'branch_name', 'branch', 'target', 'commit', 'commitRef', 'commitHash', 'upstream')
    : [];
  const paths = verb === 'checkout' || verb === 'restore' ? textsIn(input, 'files', 'paths') : [];
  const spelled = verb === 'cherry' ? 'cherry-pick' : verb;
  return sameAsIn(folder, 'git', spelled, ...flags(use, verb), refs, paths.length === 0 ? [] : ['--', ...paths]);
}

/** Repositories on this machine. */
export const git: ToolFamily = {
  title: 'Git',
  documentation: [
    'https://github.com/modelcontextprotocol/servers/tree/main/src/git',
    'https://github.com/cyanheads/git-mcp-server',
  ],
  read,
  examples: {
    catches: [
      {
        call: 'git/git_push',
        input: { repo_path: '/proj/app', force: true, branch: 'main' },
        rule: 'git/push-force',
        effect: 'rewrite-history',
      },
      {
        call: 'git/git_reset',
        input: { path: '/proj/app', mode: 'hard' },
        rule: 'git/reset-hard',
        effect: 'lose-work',
      },
      {
        call: 'git/git_worktree',
        input: { path: '/proj/app', mode: 'remove', worktreePath: '../old', force: true },
        rule: 'git/worktree-remove',
        effect: 'lose-work',
      },
      {
        call: 'git/git_clean',
        input: { path: '/proj/app', directories: true },
        rule: 'git/clean',
        effect: 'lose-work',
      },
    ],
    leaves: [
      { call: 'git/git_worktree', input: { path: '/proj/app', mode: 'list' } },
      { call: 'git/git_status', input: { repo_path: '/proj/app' } },
      { call: 'git/git_commit', input: { repo_path: '/proj/app', message: 'Delete all' } },
      { call: 'git/git_reset', input: { repo_path: '/proj/app' } },
      { call: 'git/git_clean', input: { path: '/proj/app', dryRun: true } },
      { call: 'git/git_push', input: { path: '/proj/app', branch: 'topic' } },
    ],
  },
};
