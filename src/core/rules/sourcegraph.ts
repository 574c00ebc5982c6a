import type { RulePack } from '../model/command';
import { changed, granted, run } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Sourcegraph. */
export const sourcegraph: RulePack = vendorPack({
  tool: 'sourcegraph',
  title: 'Sourcegraph',
  programs: ['src'],
  singleDash: true,
  valued: ['-id', '-name', '-f', '-username'],
  named: ['-id', '-name'],
  local: ['login', 'search', 'version', 'validate', 'sbom', 'lsp', 'code-intel', 'scip', 'doc'],
  losses: { orgs: { severity: 'high', undo: 'impossible' } },
  told: {
    'batch preview|new|validate|repositories': null,
    'batch apply': changed('Opens and changes merge requests by the batch', {
      type: 'batch',
      severity: 'high',
      name: '',
    }),
    api: run('Puts a query or a change to Sourcegraph', { name: '' }),
    'config get|list': null,
    'users create': granted('Makes a user of Sourcegraph', { type: 'user' }),
  },
  documentation: ['https://sourcegraph.com/docs/cli/references'],
  examples: {
    catches: [{ run: 'src users delete -id=VXNlcjox', rule: 'sourcegraph/delete', effect: 'delete' }],
    leaves: ["src search 'repo:shop'", 'src repos list', 'src batch preview -f batch.yaml'],
  },
});
