import type { ToolFamily, ToolReading, ToolUse } from '../model/toolFamily';
import { isSet, textIn, textsIn } from './shared/fields';
import { folderIn } from './shared/folderIn';
import { leftAlone, sameAsIn } from './shared/reading';

/** What only looks, and what git keeps. */
const LEFT = /^(?:status|log|diff|diff_unstaged|diff_staged|show|add|blame|fetch|create_branch|init|set_working_dir)$/;

function flags({ input }: ToolUse, verb: string): readonly (string | null)[] {
  const mode = textIn(input, 'mode', 'operation', 'action', 'subcommand');
  const force = isSet(input, 'force') ? '--force' : null;
  switch (verb) {
    case 'reset':
      return [mode === null ? null : `--${mode.replace(/^-+/, '')}`, textIn(input, 'commit', 'target', 'ref')];
    case 'push':
      return [
        force,
        isSet(input, 'forceWithLease', 'force_with_lease') ? '--force-with-lease' : null,
        isSet(input, 'delete') ? '--delete' : null,
        textIn(input, 'remote') ?? 'origin',
        textIn(input, 'branch', 'refspec', 'remoteBranch'),
      ];
    case 'clean':
      return [
        isSet(input, 'dryRun', 'dry_run') ? '-n' : '-f',
        isSet(input, 'directories') ? '-d' : null,
        isSet(input, 'ignored') ? '-x' : null,
      ];
    case 'branch':
    case 'tag': {
      const name = textIn(input, 'branchName', 'branch_name', 'tagName', 'tag_name', 'name', 'branch', 'tag');
      return mode === 'delete' ? [isSet(input, 'force') && verb === 'branch' ? '-D' : '-d', name] : ['--list'];
    }
    case 'stash':
      return [mode ?? 'list', textIn(input, 'stashRef', 'stash_ref')];
    default:
      return [force];
  }
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
        call: 'git/git_clean',
        input: { path: '/proj/app', directories: true },
        rule: 'git/clean',
        effect: 'lose-work',
      },
    ],
    leaves: [
      { call: 'git/git_status', input: { repo_path: '/proj/app' } },
      { call: 'git/git_commit', input: { repo_path: '/proj/app', message: 'Delete all' } },
      { call: 'git/git_reset', input: { repo_path: '/proj/app' } },
      { call: 'git/git_clean', input: { path: '/proj/app', dryRun: true } },
      { call: 'git/git_push', input: { path: '/proj/app', branch: 'topic' } },
    ],
  },
};
