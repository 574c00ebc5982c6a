import type { RulePack } from '../model/command';
import { toolPack } from './shared/toolPack';

/** The BFG takes files or texts out of every commit of a repository. */
export const bfg: RulePack = toolPack({
  programs: ['bfg'],
  documentation: ['https://rtyley.github.io/bfg-repo-cleaner/'],
  grammar: { unlisted: 'valued' },
  local: true,
  verbs: {
    '': (options) =>
      options.given.length === 0
        ? null
        : {
            ...{ rule: 'git/rewrite-all', effect: 'rewrite-history', severity: 'high', undo: 'costly' },
            ...{ type: 'repository', name: '', says: 'Rewrites every commit of the repository' },
            saferWay: 'git clone --mirror . ../copy',
          },
  },
  examples: {
    catches: [{ run: 'bfg --delete-files id_rsa app.git', rule: 'git/rewrite-all', effect: 'rewrite-history' }],
    leaves: ['bfg --help', 'bfg'],
  },
});
