import type { RulePack } from '../model/command';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

const lost: Deed = {
  ...{ rule: 'svn/work-lost', effect: 'lose-work', severity: 'medium', undo: 'impossible', type: 'working tree' },
  says: 'Discards changes that are not committed in',
};
const there: Deed = {
  ...{ rule: 'svn/removed', effect: 'delete', severity: 'medium', undo: 'easy', type: 'path', reach: 'remote' },
  says: 'Deletes in the repository',
};

/** An address is committed to at once; a path only with the next commit. */
const removes: DeedOf = (options, rest) => {
  if (rest.some(({ value }) => /^[a-z+]+:\/\//.test(value))) return there;
  return options.has('--force') ? { ...lost, says: 'Deletes with changes that are not committed' } : null;
};
const cleanup: DeedOf = (options, rest) =>
  options.has('--remove-unversioned', '--remove-ignored')
    ? { ...lost, says: 'Deletes files that are not committed', ...(rest.length > 0 ? {} : { name: '' }) }
    : null;

/** Subversion. */
export const svn: RulePack = toolPack({
  programs: ['svn'],
  documentation: ['https://svnbook.red-bean.com/en/1.7/svn.ref.html'],
  grammar: { valued: ['-m', '--message', '-F', '--file', '-r', '--revision', '--username', '--password', '--depth'] },
  local: true,
  idle: ['-h', '--dry-run'],
  verbs: {
    ...{ delete: removes, del: removes, remove: removes, rm: removes, revert: lost, cleanup },
    propdel: (options) => (options.has('--revprop') ? { ...there, says: 'Deletes a property of a revision' } : null),
  },
  examples: {
    catches: [
      { run: 'svn rm -m old https://svn.example/shop/branches/a', rule: 'svn/removed', effect: 'delete' },
      { run: 'svn revert -R src', rule: 'svn/work-lost', effect: 'lose-work' },
      { run: 'svn cleanup --remove-unversioned', rule: 'svn/work-lost', effect: 'lose-work' },
      { run: 'svn rm --force src', rule: 'svn/work-lost', effect: 'lose-work', target: 'src' },
      { run: 'svn propdel --revprop -r 3 svn:log', rule: 'svn/removed', effect: 'delete' },
    ],
    leaves: [
      'svn status',
      'svn rm a.c',
      'svn cleanup',
      'svn commit -m x',
      'svn update',
      'svn propdel svn:eol-style a.c',
    ],
  },
});
