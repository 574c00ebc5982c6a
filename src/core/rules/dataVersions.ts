import type { RulePack } from '../model/command';
import { inStorage } from './storage/deeds';
import type { Deed, DeedOf } from './shared/toolPack';
import { below } from './shared/below';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const first: Partial<Deed> = { named: (operands) => operands.slice(0, 1) };

/** `-c` reaches the remote; without it only the cache here is cleared, which the remote fills again. */
const collected: DeedOf = (options) =>
  options.has('-c', '--cloud')
    ? inStorage.gone('Deletes from the remote store what no kept version uses', 'version', {
        ...{ name: '', saferWay: 'dvc gc --dry -c' },
      })
    : null;

/** DevCycle's command line has the same name: `dvc features delete new-cart`. */
const flagVerbs = below(['projects', 'environments', 'features', 'variables', 'variations', 'keys', 'overrides'], {
  delete: inStorage.gone('Deletes from the feature flags', 'flag', { ...first, rule: 'flags/delete' }),
});

const dvc: NamedGrammar = {
  programs: ['dvc'],
  grammar: { valued: ['-r', '--remote', '-j', '--jobs', '-p', '--projects', '-n', '--num', '--date', '--rev'] },
  idle: ['--dry', '-h'],
  verbs: { gc: collected, ...flagVerbs },
};

const branchGone = inStorage.gone('Deletes the branch with what is not committed of', 'branch', first);
const lakefs: NamedGrammar = {
  programs: ['lakectl'],
  grammar: { valued: ['-c', '--config', '--log-level', '--commit', '-m', '--message'] },
  idle: ['--dry-run', '-h'],
  verbs: {
    'repo delete': inStorage.gone('Deletes the repository', 'repository', { ...first, severity: 'critical' }),
    ...below(['branch'], {
      delete: branchGone,
      reset: inStorage.gone('Throws away what is not committed on', 'branch', first),
    }),
    'branch-protect delete': inStorage.unprotected('Takes protection off branches of', 'repository', first),
    'tag delete': inStorage.dropped('Deletes the tag', 'tag', first),
    'fs rm': inStorage.gone('Deletes', 'object', { ...first, undo: 'costly' }),
    ...below(['auth'], {
      'users delete': inStorage.gone('Deletes a user', 'user', { name: '', undo: 'costly' }),
      'policies delete': inStorage.gone('Deletes a policy', 'policy', { name: '', undo: 'costly' }),
      'users credentials create': inStorage.granted('Makes credentials', 'credential', { name: '' }),
    }),
  },
};

/** Versions of data sets in a store that a team shares. */
export const dataVersions: RulePack = toolsPack({
  tools: [dvc, lakefs],
  documentation: ['https://dvc.org/doc/command-reference/gc', 'https://docs.lakefs.io/reference/cli/'],
  examples: {
    catches: [
      { run: 'dvc gc -w -c -f', rule: 'storage/removed', effect: 'delete' },
      {
        run: 'lakectl branch delete lakefs://shop/old',
        rule: 'storage/removed',
        effect: 'delete',
        target: 'lakefs://shop/old',
      },
      { run: 'lakectl repo delete lakefs://shop', rule: 'storage/removed', effect: 'delete', target: 'lakefs://shop' },
      { run: 'lakectl fs rm -r lakefs://shop/main/raw', rule: 'storage/removed', effect: 'delete' },
      { run: 'lakectl branch-protect delete lakefs://shop main', rule: 'storage/unprotected', effect: 'unprotect' },
    ],
    leaves: [
      'dvc gc -w -f',
      'dvc gc -w -c --dry',
      'dvc push',
      'dvc features list',
      'dvc remove data.dvc',
      'lakectl branch list lakefs://shop',
      'lakectl branch create lakefs://shop/new -s lakefs://shop/main',
      'lakectl commit lakefs://shop/new -m x',
    ],
  },
});
