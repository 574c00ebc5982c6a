import type { RulePack } from '../model/command';
import { nothing } from '../model/statement';
import { changed, deployed, dropped, overwritten, secretTold, stopped } from './platforms/said';
import { startsThere } from './platforms/startsBehind';
import type { Told, VendorGrammar } from './platforms/vendor';
import { vendorPack } from './platforms/vendorPack';

/** Platforms whose words are those that every vendor uses. */
const toZero: Told = ({ options }) =>
  options.values('--replicas', '--instances').some(({ value }) => value === '0')
    ? stopped('Scales to zero on the platform', { name: '' })
    : changed('Scales what runs on the platform', { name: '' });

/** `northflank delete help` lists what can be deleted. */
const helpBehind: VendorGrammar['handled'] = ({ words, command, options }) => {
  if (command.program !== 'northflank') return null;
  if (words.length === 2 && words[1]?.value === 'help') return nothing;
  const line = options.value('--cmd', '--command');
  const isThere = words[0]?.value === 'exec' && line !== undefined;
  return isThere ? startsThere(options.value('--service', '--job')?.value ?? 'a service', [line]) : null;
};

/** Platforms that run applications and pipelines for whoever pushes them. */
export const appPlatforms: RulePack = vendorPack({
  tool: 'app-platform',
  title: 'the platform',
  programs: ['tsuru', 'northflank', 'koyeb', 'upsun', 'platform', 'dokku', 'gigalixir', 'porter', 'appwrite', 'vapor'],
  valued: ['-a', '-p', '-e', '-s', '--app', '--project', '--environment', '--service'],
  places: ['-p', '-e', '--project', '--environment'],
  named: ['-a', '--app', '-s', '--service'],
  colons: true,
  local: [
    'context',
    'target',
    'target-set',
    'login',
    'logout',
    'self',
    'session',
    'local',
    'plugin',
    'clear-cache',
    'cc',
  ],
  told: {
    'addon backup restore; restore addon': overwritten('Puts a backup over an add-on of the platform', {
      type: 'addon',
    }),
    'get addon credentials; get secret-details|secret': secretTold('the credentials', { name: '' }),
    'app revoke; app-revoke': dropped('Takes the right to an application off a team at the platform', { name: '' }),
    'environment|env synchronize|sync': overwritten('Puts the data of its parent over an environment of the platform', {
      type: 'environment',
    }),
    'environment|env redeploy': deployed('Deploys again an environment of the platform', { type: 'environment' }),
    'backup restore': overwritten('Puts a backup over what the platform holds now', { type: 'backup' }),
    'db|sql sql': null,
    scale: toZero,
  },
  handled: helpBehind,
  documentation: [
    'https://docs.upsun.com/administration/cli/reference.html',
    'https://docs.tsuru.io/stable/reference/cli.html',
    'https://northflank.com/docs/v1/api/use-the-cli',
  ],
  examples: {
    catches: [
      { run: 'tsuru app remove -a shop -y', rule: 'app-platform/delete', effect: 'delete', target: 'shop' },
      { run: 'upsun environment:delete staging', rule: 'app-platform/delete', effect: 'delete', target: 'staging' },
      { run: 'northflank delete project --project shop', rule: 'app-platform/delete', effect: 'delete' },
      { run: 'koyeb services pause web', rule: 'app-platform/interrupt', effect: 'interrupt', target: 'web' },
      { run: 'dokku apps:destroy shop --force', rule: 'app-platform/delete', effect: 'delete', target: 'shop' },
    ],
    leaves: ['tsuru app list', 'upsun environment:list', 'northflank get project --project shop', 'dokku apps:list'],
  },
});
