import type { RulePack } from '../model/command';
import {
  changed,
  granted,
  lost,
  made,
  overwritten,
  removed,
  secretTold,
  stopped,
  unguarded,
  when,
} from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** OpenStack: a thing of one or more words, a verb, then names. */
export const openstack: RulePack = vendorPack({
  tool: 'openstack',
  title: 'OpenStack',
  programs: ['openstack'],
  documentation: ['https://docs.openstack.org/python-openstackclient/latest/cli/command-list.html'],
  valued: ['--os-cloud', '--os-project-name', '--os-region-name', '--os-username', '--os-password', '-f', '-c', '-d'],
  flags: ['--os-beta-command', '--ingress', '--egress', '--hard', '--soft', '--include-all-versions'],
  places: ['--os-cloud', '--os-project-name'],
  variables: ['OS_CLOUD', 'OS_PROJECT_NAME'],
  many: true,
  local: ['complete', 'help', 'module', 'command', 'configuration', 'versions', 'catalog', 'limits', 'usage', 'quota'],
  told: {
    'server stop|pause|suspend|shelve|lock|reboot|migrate|evacuate|rescue': stopped('Interrupts OpenStack server', {
      type: 'server',
    }),
    'server rebuild': overwritten('Overwrites the disk of OpenStack server', { type: 'server', severity: 'critical' }),
    'server remove volume|port|network|fixed|floating': stopped('Takes something off OpenStack server', {
      type: 'server',
      severity: 'medium',
    }),
    'server show|list|ssh': null,
    'volume revert': overwritten('Puts an earlier state over OpenStack volume', { type: 'volume' }),
    'volume backup restore': overwritten('Puts a backup over OpenStack volume', { type: 'volume' }),
    'project purge': lost('Deletes everything in OpenStack project', {
      type: 'project',
      named: (_, options) => options.values('--project'),
    }),
    'container|object delete': lost('Deletes at OpenStack', { type: 'object', lost: 'what is stored in it' }),
    'loadbalancer failover': stopped('Moves to another server OpenStack load balancer', { type: 'loadbalancer' }),
    'role add': granted('Gives a role at OpenStack:', { type: 'role' }),
    'role remove': removed('Takes a role at OpenStack:', { type: 'role', severity: 'medium' }),
    'token issue': secretTold('a token of OpenStack', { name: '' }),
    'application|ec2 credential|credentials create': granted('Makes credentials of OpenStack:', { type: 'credential' }),
    'server unlock': unguarded('Takes the lock off OpenStack server', { type: 'server' }),
    'security group rule create': when(
      ['--egress'],
      made('Lets traffic out by OpenStack', { type: 'rule' }),
      () => undefined,
    ),
    'stack update': changed('Changes OpenStack stack', { type: 'stack', severity: 'high', undo: 'costly' }),
    'compute service set': changed('Changes a service of OpenStack:', { type: 'service', undo: 'easy' }),
  },
  examples: {
    catches: [
      { run: 'openstack server delete web-1 web-2', rule: 'openstack/delete', effect: 'delete', target: 'web-2' },
      { run: 'openstack server stop web-1', rule: 'openstack/interrupt', effect: 'interrupt', target: 'web-1' },
      { run: 'openstack server rebuild --image noble web-1', rule: 'openstack/replace', effect: 'replace' },
      { run: 'openstack volume delete --force data', rule: 'openstack/delete', effect: 'delete', target: 'data' },
      { run: 'openstack stack delete -y shop', rule: 'openstack/delete', effect: 'delete', target: 'shop' },
      {
        run: 'openstack security group rule create --protocol tcp --dst-port 22 --remote-ip 0.0.0.0/0 web',
        ...{ rule: 'openstack/expose', effect: 'expose' },
      },
      {
        run: 'openstack security group rule create --protocol tcp --dst-port 22 --remote-ip 10.0.0.0/8 web',
        ...{ rule: 'openstack/create', effect: 'create' },
      },
      {
        run: 'openstack security group rule create --egress --remote-ip 0.0.0.0/0 web',
        rule: 'openstack/create',
        effect: 'create',
      },
      { run: 'openstack role add --user eve --project shop admin', rule: 'openstack/grant', effect: 'grant' },
      { run: 'openstack token issue', rule: 'secrets/shown', effect: 'read-secret' },
    ],
    leaves: ['openstack server list', 'openstack server show web-1', 'openstack image list', 'openstack project list'],
  },
});
