import type { RulePack } from '../model/command';
import { changed, deployed, lost } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Zendesk. */
export const zendeskCli: RulePack = vendorPack({
  tool: 'zendesk',
  title: 'Zendesk',
  programs: ['zcli'],
  colons: true,
  valued: ['--themeId', '--brandId'],
  named: ['--themeId'],
  local: ['login', 'logout', 'profiles', 'autocomplete', 'plugins'],
  told: {
    'themes delete': lost('Deletes Zendesk theme', { type: 'theme', severity: 'high' }),
    'themes publish': deployed('Makes the live one Zendesk theme', { type: 'theme', severity: 'high' }),
    'themes import|update': changed('Writes Zendesk theme', { type: 'theme', undo: 'costly' }),
    'themes list|preview; apps server|new|validate|package|clean': null,
  },
  documentation: ['https://github.com/zendesk/zcli/blob/master/docs/themes.md'],
  examples: {
    catches: [{ run: 'zcli themes:delete --themeId 1a', rule: 'zendesk/delete', effect: 'delete', target: '1a' }],
    leaves: ['zcli themes:list', 'zcli themes:preview', 'zcli apps:validate .'],
  },
});
