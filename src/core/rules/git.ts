import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { placeOf } from '../model/place';
import { joined, nothing, statement } from '../model/statement';
import { readCall, type GitCall, type GitVerb } from './git/call';
import { historyVerbs } from './git/history';
import { lossVerbs } from './git/loss';
import { push } from './git/push';
import { oneTimeSettings, settingVerbs } from './git/settings';

const VERBS: ReadonlyMap<string, GitVerb> = new Map(
  Object.entries({ push, ...lossVerbs, ...historyVerbs, ...settingVerbs }),
);

/** `-c alias.NAME=TEXT NAME`: the words of the text take the name's place. */
function withoutAlias(call: GitCall): GitCall {
  const alias = call.settings.findLast(({ key }) => key === `alias.${call.verb.toLowerCase()}`);
  if (alias === undefined || alias.value.startsWith('!')) {
    return call;
  }
  const [verb = '', ...words] = alias.value.split(/\s+/);
  const args = words.map((value) => ({ ...alias.word, value, raw: value }));
  return { ...call, verb, args: [...args, ...call.args] };
}

function review(command: Command, context: RuleContext): Statement {
  const found = readCall(command, context);
  if (found === null) {
    return nothing;
  }
  const call = withoutAlias(found);
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
      { run: 'git push origin +feature', rule: 'git/push-force', effect: 'rewrite-history', target: 'feature' },
      { run: 'git push --force-with-lease origin main', rule: 'git/push-with-lease', effect: 'rewrite-history' },
      { run: 'git push origin :release', rule: 'git/push-delete', effect: 'delete', target: 'release' },
      { run: 'git push --mirror backup', rule: 'git/push-mirror', effect: 'rewrite-history' },
      { run: 'git -C /srv/app reset --hard', rule: 'git/reset-hard', effect: 'lose-work', target: '/srv/app' },
      { run: 'git checkout -- src/app.ts', rule: 'git/discard', effect: 'lose-work' },
      { run: 'git checkout .', rule: 'git/discard', effect: 'lose-work' },
      { run: 'git restore src', rule: 'git/discard', effect: 'lose-work' },
      { run: 'git clean -fdx', rule: 'git/clean', effect: 'lose-work' },
      { run: 'git stash drop', rule: 'git/stash-drop', effect: 'lose-work' },
      { run: 'git branch -D feature', rule: 'git/branch-delete', effect: 'lose-work', target: 'feature' },
      { run: 'git reflog expire --expire=now --all', rule: 'git/reflog-expire', effect: 'lose-work' },
      { run: 'git gc --prune=now', rule: 'git/gc-now', effect: 'lose-work' },
      { run: 'git filter-branch --tree-filter x HEAD', rule: 'git/rewrite-all', effect: 'rewrite-history' },
      { run: 'git update-ref -d refs/heads/x', rule: 'git/ref-delete', effect: 'lose-work' },
      { run: 'git worktree remove --force ../wt', rule: 'git/worktree-remove', effect: 'lose-work' },
      { run: "git -c alias.x='!make deploy' x", rule: 'git/setting-starts', effect: 'execute' },
      { run: "git -c alias.nuke='reset --hard' nuke", rule: 'git/reset-hard', effect: 'lose-work' },
      { run: 'git config core.hooksPath /dev/null', rule: 'git/hooks-path', effect: 'unprotect' },
    ],
    leaves: [
      'git status',
      'git commit -m "rm -rf / and git push --force"',
      'git push',
      'git push -u origin feature',
      'git push --force-with-lease origin my-feature',
      'git push --dry-run --force origin main',
      'git checkout main',
      'git checkout -b feature origin/main',
      'git switch -c feature',
      'git restore --staged .',
      'git reset --soft HEAD~1',
      'git rebase -i main',
      'git commit --amend --no-edit',
      'git clean -nfd',
      'git stash pop',
      'git branch -d merged',
      'git tag -d v1',
      'git config user.name Somebody',
      'git -c core.pager=cat log',
      'git fetch --prune && git pull --rebase',
    ],
  },
};
