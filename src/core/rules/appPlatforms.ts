import type { RulePack } from '../model/command';
import { nothing } from '../model/statement';
import { changed, deployed, dropped, lost, overwritten, removed, run, secretTold, stopped } from './platforms/said';
import { startsThere } from './platforms/startsBehind';
import type { Told, VendorGrammar } from './platforms/vendor';
import { vendorsPack } from './platforms/vendorsPack';

const cloudFoundry: VendorGrammar = {
  tool: 'cloud-foundry',
  title: 'Cloud Foundry',
  programs: ['cf'],
  valued: ['-a', '-o', '-s', '-u', '-p', '-i', '-m', '-k', '-c', '-b', '-n', '--hostname', '--path'],
  flags: ['-f', '-r'],
  places: ['-o', '-s'],
  local: [
    'api',
    'target',
    't',
    'auth',
    'logout',
    'plugins',
    'install-plugin',
    'uninstall-plugin',
    'repo-plugins',
    'oauth-token',
  ],
  losses: { '': { severity: 'high', undo: 'costly', lost: 'the application and its routes' } },
  told: {
    'd|delete': removed('Deletes Cloud Foundry application', { type: 'application' }),
    'purge-service-instance|purge-service-offering': lost('Forgets without asking its broker Cloud Foundry', {
      type: 'service',
    }),
    'ds|delete-service': lost('Deletes Cloud Foundry service', { type: 'service', lost: 'the data of the service' }),
    'delete-org|delete-space': lost('Deletes with everything in it Cloud Foundry', { type: 'organisation' }),
    'sp|stop; rs|restart; rg|restage; restart-app-instance|disable-ssh': stopped(
      'Interrupts Cloud Foundry application',
    ),
    'e|env': secretTold('the variables of the application', { name: '' }),
    'push|p': deployed('Deploys Cloud Foundry application', { type: 'application' }),
    'ue|unset-env; us|unbind-service; unmap-route': dropped('Takes something off Cloud Foundry application', {
      type: 'application',
    }),
    ssh: ({ options }) => (options.has('-c', '--command') ? run('Runs a command in Cloud Foundry application') : null),
  },
};

const bosh: VendorGrammar = {
  tool: 'bosh',
  title: 'BOSH',
  programs: ['bosh'],
  valued: ['-e', '-d', '-o', '-v', '-l'],
  flags: ['-n', '--all', '--force', '--fix', '--recreate'],
  places: ['-e', '-d'],
  named: ['-d', '--deployment'],
  local: ['alias-env', 'log-in', 'l', 'log-out', 'int', 'interpolate', 'init-release', 'reset-release', 'remove-blob'],
  told: {
    'delete-deployment|deld': lost('Deletes with its machines and disks BOSH deployment', { type: 'deployment' }),
    'delete-env': lost('Deletes BOSH and its machine by', { type: 'director' }),
    'stop|restart|recreate|stop-env': stopped('Interrupts the machines of BOSH'),
    'clean-up': removed('Deletes unused releases, stemcells and disks of BOSH', { name: '' }),
    'cloud-check|cck': changed('May make again what is broken in BOSH', { type: 'deployment' }),
    'attach-disk|orphan-disk': changed('Changes disks of BOSH', { type: 'disk' }),
  },
};

const kamal: VendorGrammar = {
  tool: 'kamal',
  title: 'Kamal',
  programs: ['kamal', 'mrsk'],
  valued: ['-d', '--destination', '-c', '--config-file', '-h', '--hosts', '-r', '--roles'],
  places: ['-d', '--destination'],
  local: ['init', 'config', 'docs', 'build', 'secrets'],
  told: {
    remove: lost('Removes the application, its accessories and their data by Kamal', { name: '' }),
    'accessory remove': lost('Removes with its data Kamal accessory', { type: 'accessory' }),
    'app remove|stop|boot|maintenance; proxy remove|stop|reboot|restart; accessory stop|reboot|restart; server bootstrap':
      stopped('Interrupts what Kamal runs', { name: '' }),
    'app exec|; server exec; accessory exec': run('Runs a command on the servers of Kamal', { name: '' }),
    'deploy|redeploy|rollback|setup': deployed('Deploys by Kamal', { name: '' }),
    'lock release': changed('Takes a lock off a deployment of Kamal', {
      name: '',
      effect: 'unprotect',
      rule: 'unprotect',
    }),
    prune: dropped('Removes old images and containers by Kamal', { name: '' }),
  },
};

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

const others: VendorGrammar = {
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
};

const airflow: VendorGrammar = {
  tool: 'airflow',
  title: 'Airflow',
  programs: ['airflow'],
  valued: ['-d', '-s', '-e', '-t', '-u', '--conn-id'],
  local: ['standalone', 'webserver', 'scheduler', 'triggerer', 'celery', 'info', 'cheat-sheet', 'kerberos', 'plugins'],
  named: ['-u', '--username', '--conn-id'],
  told: {
    'db reset': lost('Deletes every row of the database of Airflow', { name: '' }),
    'db clean': ({ options }) =>
      options.has('--dry-run')
        ? null
        : lost('Deletes old rows of the database of Airflow', { name: '', severity: 'high' }),
    'dags delete': lost('Deletes the history of Airflow pipeline', { type: 'dag', severity: 'high' }),
    'tasks clear': changed('Has tasks run again in Airflow pipeline', { type: 'dag' }),
    'connections|variables export': secretTold('the connections or variables of Airflow', { name: '' }),
    'db check|check-migrations|shell; dags test; tasks test|render': null,
  },
};

/** Platforms that run applications and pipelines for whoever pushes them. */
export const appPlatforms: RulePack = vendorsPack({
  vendors: [cloudFoundry, bosh, kamal, others, airflow],
  documentation: [
    'https://cli.cloudfoundry.org/en-US/v8/',
    'https://bosh.io/docs/cli-v2/',
    'https://kamal-deploy.org/docs/commands/view-all-commands/',
    'https://docs.upsun.com/administration/cli/reference.html',
    'https://docs.tsuru.io/stable/reference/cli.html',
    'https://northflank.com/docs/v1/api/use-the-cli',
    'https://airflow.apache.org/docs/apache-airflow/stable/cli-and-env-variables-ref.html',
  ],
  examples: {
    catches: [
      { run: 'cf delete shop -f -r', rule: 'cloud-foundry/delete', effect: 'delete', target: 'shop' },
      { run: 'cf delete-service orders-db -f', rule: 'cloud-foundry/delete', effect: 'delete', target: 'orders-db' },
      { run: 'cf delete-org acme', rule: 'cloud-foundry/delete', effect: 'delete', target: 'acme' },
      { run: 'cf stop shop', rule: 'cloud-foundry/interrupt', effect: 'interrupt', target: 'shop' },
      { run: 'cf env shop', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'bosh -e prod -d shop delete-deployment -n', rule: 'bosh/delete', effect: 'delete', target: 'shop' },
      { run: 'bosh -d shop stop web', rule: 'bosh/interrupt', effect: 'interrupt', target: 'web' },
      { run: 'kamal accessory remove db -d production', rule: 'kamal/delete', effect: 'delete', target: 'db' },
      { run: 'kamal remove', rule: 'kamal/delete', effect: 'delete' },
      { run: 'tsuru app remove -a shop -y', rule: 'app-platform/delete', effect: 'delete', target: 'shop' },
      { run: 'upsun environment:delete staging', rule: 'app-platform/delete', effect: 'delete', target: 'staging' },
      { run: 'northflank delete project --project shop', rule: 'app-platform/delete', effect: 'delete' },
      { run: 'koyeb services pause web', rule: 'app-platform/interrupt', effect: 'interrupt', target: 'web' },
      { run: 'dokku apps:destroy shop --force', rule: 'app-platform/delete', effect: 'delete', target: 'shop' },
      { run: 'airflow db reset --yes', rule: 'airflow/delete', effect: 'delete' },
      { run: 'airflow dags delete nightly', rule: 'airflow/delete', effect: 'delete', target: 'nightly' },
    ],
    leaves: [
      'cf apps',
      'cf target -o acme -s prod',
      'cf logs shop --recent',
      'cf ssh shop',
      'bosh -d shop instances',
      'bosh int manifest.yml',
      'kamal app logs',
      'kamal config',
      'tsuru app list',
      'upsun environment:list',
      'northflank get project --project shop',
      'dokku apps:list',
      'airflow dags list',
      'airflow db clean --clean-before-timestamp 2026-01-01 --dry-run',
      'airflow tasks test nightly load 2026-01-01',
    ],
  },
});
