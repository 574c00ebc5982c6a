import type { RulePack } from '../model/command';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

/** The operation log brings all of it back: `jj undo`. */
const dropped: Deed = {
  ...{ rule: 'jj/dropped', effect: 'delete', severity: 'low', undo: 'easy', type: 'revision' },
  says: 'Drops',
  saferWay: 'jj undo',
};
const unnamed: Deed = { ...dropped, name: '' };
const forgotten: Deed = {
  ...{ rule: 'jj/forgotten', effect: 'lose-work', severity: 'high', undo: 'impossible', type: 'repository', name: '' },
  says: 'Deletes what `jj undo` would bring back',
};
const there: Deed = {
  ...{
    rule: 'jj/push-delete',
    effect: 'delete',
    severity: 'medium',
    undo: 'costly',
    type: 'bookmark',
    reach: 'remote',
  },
  says: 'Deletes bookmarks on the remote',
  name: '',
};

const push: DeedOf = (options) => (options.has('--deleted') && !options.has('--dry-run') ? there : null);
const collect: DeedOf = (options) => (options.value('--expire')?.value === 'now' ? forgotten : null);

/** Jujutsu. */
export const jj: RulePack = toolPack({
  programs: ['jj'],
  documentation: ['https://docs.jj-vcs.dev/latest/cli-reference/'],
  grammar: {
    valued: ['-R', '--repository', '--at-op', '-m', '--message', '-r', '--revision', '--expire', '--remote', '-b'],
  },
  local: true,
  idle: ['-h'],
  verbs: {
    ...{
      abandon: { ...unnamed, says: 'Drops a revision' },
      restore: { ...unnamed, says: 'Discards changes of a revision' },
    },
    ...{ 'op restore': { ...unnamed, says: 'Goes back to an earlier operation' }, 'op abandon': forgotten },
    ...{ 'operation abandon': forgotten, 'util gc': collect, 'git push': push },
    ...{
      'bookmark delete': { ...dropped, says: 'Deletes the bookmark' },
      'bookmark forget': { ...dropped, says: 'Forgets the bookmark' },
    },
    'workspace forget': { ...unnamed, says: 'Forgets a workspace' },
  },
  examples: {
    catches: [
      { run: 'jj abandon xyz', rule: 'jj/dropped', effect: 'delete' },
      { run: 'jj git push --deleted', rule: 'jj/push-delete', effect: 'delete' },
      { run: 'jj op abandon ..@-', rule: 'jj/forgotten', effect: 'lose-work' },
      { run: 'jj util gc --expire=now', rule: 'jj/forgotten', effect: 'lose-work' },
      { run: 'jj bookmark delete old', rule: 'jj/dropped', effect: 'delete', target: 'old' },
    ],
    leaves: ['jj log', 'jj git push', 'jj git push --deleted --dry-run', 'jj new', 'jj undo', 'jj util gc'],
  },
});
