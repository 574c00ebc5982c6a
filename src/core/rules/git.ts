import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { placeOf } from '../model/place';
import { joined, nothing, statement } from '../model/statement';
import { readCall, type GitVerb } from './git/call';
import { addingVerbs } from './git/adding';
import { historyVerbs } from './git/history';
import { lossVerbs } from './git/loss';
import { push } from './git/push';
import { oneTimeSettings, settingVerbs } from './git/settings';
import { startingVerbs } from './git/starting';
import { treeVerbs } from './git/trees';

const VERBS: ReadonlyMap<string, GitVerb> = new Map(
  Object.entries({
    push,
    'send-pack': push,
    ...lossVerbs,
    ...treeVerbs,
    ...historyVerbs,
    ...settingVerbs,
    ...startingVerbs,
    ...addingVerbs,
  }),
);

function review(command: Command, context: RuleContext): Statement {
  const call = readCall(command, context);
  if (call === null) {
    return nothing;
  }
  const settings = oneTimeSettings(call);
  if (call.verb === '') {
    const says = 'which git command runs is not known before it runs';
    const at = placeOf(context.text, command.span);
    return joined([settings, statement({ unknowns: [{ code: 'dynamic', stake: 'present', at, says }] })]);
  }
  const verb = VERBS.get(call.verb);
  const asksForHelp = call.args.some(({ value }) => value === '--help') || call.args[0]?.value === '-h';
  return verb === undefined || asksForHelp ? settings : joined([settings, verb(call)]);
}

/** Work that is not committed, history that others stand on, and settings through which git starts programs. */
export const git: RulePack = {
  programs: ['git'],
  documentation: ['https://git-scm.com/docs'],
  review,
  examples: {
    catches: [
      { run: 'git push --force origin main', rule: 'git/push-force', effect: 'rewrite-history', target: 'main' },
      { run: 'git add -f .env', rule: 'git/credential-added', effect: 'expose', target: '.env' },
      { run: 'git push origin +feature', rule: 'git/push-force', effect: 'rewrite-history', target: 'feature' },
      { run: 'git push --force-with-lease origin main', rule: 'git/push-with-lease', effect: 'rewrite-history' },
      { run: 'git push origin :release', rule: 'git/push-delete', effect: 'delete', target: 'release' },
      { run: 'git push --mirror backup', rule: 'git/push-mirror', effect: 'rewrite-history' },
      { run: 'git -C /srv/app reset --hard', rule: 'git/reset-hard', effect: 'lose-work', target: '/srv/app' },
      { run: 'git checkout -- src/app.ts', rule: 'git/discard', effect: 'lose-work' },
      { run: 'git checkout .', rule: 'git/discard', effect: 'lose-work' },
      { run: 'git restore src', rule: 'git/discard', effect: 'lose-work' },
      { run: 'git clean -fdx', rule: 'git/clean', effect: 'lose-work' },
      { run: 'git lfs unlock --force big.psd', rule: 'git/lfs-unlock', effect: 'unprotect', target: 'big.psd' },
      { run: 'git stash drop', rule: 'git/stash-drop', effect: 'lose-work' },
      { run: 'git branch -D feature', rule: 'git/branch-delete', effect: 'lose-work', target: 'feature' },
      { run: 'git reflog expire --expire=now --all', rule: 'git/reflog-expire', effect: 'lose-work' },
      { run: 'git gc --prune=now', rule: 'git/gc-now', effect: 'lose-work' },
      { run: 'git filter-branch --tree-filter x HEAD', rule: 'git/rewrite-all', effect: 'rewrite-history' },
      { run: 'git update-ref -d refs/heads/x', rule: 'git/ref-delete', effect: 'lose-work' },
      { run: 'git worktree remove --force ../wt', rule: 'git/worktree-remove', effect: 'lose-work' },
      { run: "git -c alias.x='!make deploy' x", rule: 'git/setting-starts', effect: 'execute' },
      { run: 'git reset --merge', rule: 'git/reset-hard', effect: 'lose-work' },
      { run: 'git switch -C topic origin/main', rule: 'git/branch-move', effect: 'lose-work', target: 'topic' },
      { run: 'git branch -f topic HEAD~2', rule: 'git/branch-move', effect: 'lose-work', target: 'topic' },
      { run: 'git fetch origin +main:main', rule: 'git/branch-move', effect: 'lose-work', target: 'main' },
      { run: 'git branch -d merged', rule: 'git/branch-delete-merged', effect: 'delete', target: 'merged' },
      { run: 'git tag -d v1', rule: 'git/tag-delete', effect: 'delete', target: 'v1' },
      { run: 'git restore --staged .', rule: 'git/unstaged', effect: 'update' },
      { run: 'git reset --soft HEAD~1', rule: 'git/branch-moved', effect: 'update' },
      { run: 'git commit --amend --no-edit', rule: 'git/amend', effect: 'update' },
      { run: 'git commit -n -m x', rule: 'git/no-verify', effect: 'update' },
      { run: 'git rebase -i main', rule: 'git/rebase', effect: 'update' },
      { run: 'git push origin main', rule: 'git/push-shared', effect: 'update', target: 'main' },
      { run: 'git push https://code.acme.example/r.git HEAD', rule: 'git/push-elsewhere', effect: 'send-out' },
      { run: 'git push --tags', rule: 'git/push-tag', effect: 'update' },
      { run: 'git read-tree --reset -u HEAD', rule: 'git/discard', effect: 'lose-work' },
      { run: 'git lfs migrate import', rule: 'git/rewrite-all', effect: 'rewrite-history' },
      { run: "git -c core.pager='rm -rf a' log", starts: 'rm -rf a' },
      { run: "git bisect run sh -c 'make'", starts: 'sh -c make' },
      { run: "git clone 'ext::sh -c make% all'", starts: 'sh -c make all' },
      { run: "git submodule foreach 'git reset --hard'", starts: 'git reset --hard' },
      { run: 'git config core.hooksPath /dev/null', rule: 'git/hooks-path', effect: 'unprotect' },
    ],
    leaves: [
      'git status',
      'git add -f dist/index.js .env.example',
      'git add --all',
      'git commit -m "rm -rf / and git push --force"',
      'git push',
      'git push -u origin feature',
      'git push https://github.com/acme/shop.git HEAD:topic',
      'git push ../mirror topic',
      'git push --force-with-lease origin my-feature',
      'git push --dry-run --force origin main',
      'git branch',
      'git tag v1',
      'git checkout main',
      'git fetch --force origin main',
      'git config core.pager delta',
      'git submodule update --init',
      'git checkout -b feature origin/main',
      'git switch -c feature',
      'git clean -nfd',
      'git stash pop',
      'git config user.name Somebody',
      'git -c core.pager=cat log',
      'git fetch --prune && git pull --rebase',
    ],
  },
};
