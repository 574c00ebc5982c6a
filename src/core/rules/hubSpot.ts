import type { RulePack } from '../model/command';
import { deployed, lost, removed } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** HubSpot. */
export const hubSpot: RulePack = vendorPack({
  tool: 'hubspot',
  title: 'HubSpot',
  programs: ['hs', 'hscms'],
  valued: ['-a', '--account', '--portal', '-p', '--project', '-b', '--build', '-c', '--config'],
  places: ['-a', '--account', '--portal'],
  local: [
    'init',
    'auth',
    'account',
    'accounts',
    'config',
    'create',
    'lint',
    'open',
    'theme',
    'doctor',
    'mcp',
    'get-started',
  ],
  losses: {
    sandbox: { severity: 'critical', undo: 'impossible', lost: 'everything in it' },
    'custom-object': { severity: 'critical', undo: 'impossible', lost: 'its records' },
  },
  told: {
    'custom-object delete-schema; custom-object schema delete': lost('Deletes HubSpot object', { type: 'object' }),
    'remove; filemanager remove; cms delete': removed('Deletes from HubSpot', { type: 'file' }),
    'upload|watch; project upload|deploy|watch': deployed('Uploads to HubSpot', { name: '' }),
    'project dev|logs|validate|download|list; filemanager fetch': null,
  },
  documentation: ['https://developers.hubspot.com/docs/developer-tooling/local-development/hubspot-cli/reference'],
  examples: {
    catches: [
      { run: 'hs remove themes/shop', rule: 'hubspot/delete', effect: 'delete', target: 'themes/shop' },
      { run: 'hs sandbox delete -a shop-test', rule: 'hubspot/delete', effect: 'delete', target: 'shop-test' },
      { run: 'hs secret delete API_KEY', rule: 'hubspot/delete', effect: 'delete', target: 'API_KEY' },
      { run: 'hs custom-object delete-schema car', rule: 'hubspot/delete', effect: 'delete', target: 'car' },
    ],
    leaves: ['hs list themes', 'hs fetch themes/shop .', 'hs logs api', 'hs project dev', 'hs accounts list'],
  },
});
