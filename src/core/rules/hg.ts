import type { RulePack } from '../model/command';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

const lost: Deed = {
  ...{
    rule: 'hg/work-lost',
    effect: 'lose-work',
    severity: 'high',
    undo: 'impossible',
    type: 'working tree',
    name: '',
  },
  says: 'Discards changes that are not committed',
};
const rewritten: Deed = {
  ...{
    rule: 'hg/rewrite',
    effect: 'rewrite-history',
    severity: 'medium',
    undo: 'costly',
    type: 'repository',
    name: '',
  },
  says: 'Takes commits out of the history',
};
const forced: Deed = {
  ...rewritten,
  rule: 'hg/push-force',
  reach: 'remote',
  says: 'Pushes new heads over those of others',
};

const when =
  (deed: Deed, ...names: readonly string[]): DeedOf =>
  (options) =>
    options.has(...names) ? deed : null;
/** Without `-C` the file as it was is kept beside it. */
const revert: DeedOf = (options) => (options.has('-C', '--no-backup', '-a', '--all') ? lost : null);
const purge: DeedOf = (options) =>
  options.has('-p', '--print') ? null : { ...lost, says: 'Deletes files that are not committed' };
const shelve: DeedOf = (options) =>
  options.has('-d', '--delete', '--cleanup') ? { ...lost, type: 'shelf', says: 'Deletes shelved changes' } : null;

/** Mercurial. */
export const hg: RulePack = toolPack({
  programs: ['hg', 'chg', 'rhg'],
  documentation: ['https://www.mercurial-scm.org/help'],
  grammar: { valued: ['-R', '--repository', '--cwd', '--config', '-r', '--rev', '-m', '--message', '-I', '-X'] },
  local: true,
  idle: ['-n', '--dry-run', '-h'],
  verbs: {
    ...{ strip: rewritten, histedit: rewritten, rollback: rewritten, prune: rewritten, obsolete: rewritten },
    ...{ debugstrip: rewritten, purge, clean: purge, revert, shelve, push: when(forced, '-f', '--force') },
    ...{ update: when(lost, '-C', '--clean'), up: when(lost, '-C', '--clean'), checkout: when(lost, '-C', '--clean') },
    ...{ co: when(lost, '-C', '--clean'), merge: when(lost, '--abort') },
  },
  examples: {
    catches: [
      { run: 'hg strip tip', rule: 'hg/rewrite', effect: 'rewrite-history' },
      { run: 'hg --cwd lib update -C default', rule: 'hg/work-lost', effect: 'lose-work' },
      { run: 'hg revert --all', rule: 'hg/work-lost', effect: 'lose-work' },
      { run: 'hg purge', rule: 'hg/work-lost', effect: 'lose-work' },
      { run: 'hg push --force', rule: 'hg/push-force', effect: 'rewrite-history' },
      { run: 'hg shelve --delete old', rule: 'hg/work-lost', effect: 'lose-work' },
    ],
    leaves: ['hg status', 'hg push', 'hg update default', 'hg revert a.c', 'hg purge --print', 'hg shelve', 'hg log'],
  },
});
