import { tableApi, type Api } from '../api';
import type { Route } from '../route';
import { command, gone, granted, halted, part, rebuilt, sameAs, type Fact, type Telling } from '../told';

const SERVER = 'its disk, unless a snapshot is kept';
const OVER = { rule: 'replace', effect: 'replace', says: 'Overwrites the disk of server' } as const;
const server = (thing: string): Fact => ({ ...gone(thing, SERVER), undo: 'impossible' });

/** `{"type":"power_off"}`: what is done to a machine stands in the body. */
const action: Telling = ({ body }) => {
  const type = /"type"\s*:\s*"(\w+)"/.exec(body ?? '')?.[1] ?? '';
  if (/^(?:rebuild|restore)$/.test(type)) return { ...server('droplet'), ...OVER };
  return /^(?:power_off|shutdown|reboot|power_cycle|poweroff|reset)$/.test(type)
    ? halted('Stops or restarts server', 'server')
    : null;
};

/** DigitalOcean. */
export const digitalocean = tableApi({
  name: 'doctl',
  title: 'DigitalOcean',
  documentation: 'https://docs.digitalocean.com/reference/api/',
  hosts: ['api.digitalocean.com'],
  routes: [
    ['DELETE v2/droplets/:id', command('doctl compute droplet delete :id')],
    ['DELETE v2/droplets', server('droplets')],
    ['POST v2/droplets/:id/actions', action],
    ['DELETE v2/databases/:id', command('doctl databases delete :id')],
    ['DELETE v2/databases/:id/dbs/:name', command('doctl databases db delete :id :name')],
    ['DELETE v2/databases/:id/users/:name', command('doctl databases user delete :id :name')],
    ['DELETE v2/volumes/:id', command('doctl compute volume delete :id')],
    ['DELETE v2/snapshots/:id', command('doctl compute snapshot delete :id')],
    ['DELETE v2/kubernetes/clusters/:id', command('doctl kubernetes cluster delete :id')],
    ['DELETE v2/kubernetes/clusters/:id/**', rebuilt('cluster', 'its volumes and load balancers')],
    ['DELETE v2/domains/:domain/records/:id', command('doctl compute domain records delete :domain :id')],
    ['DELETE v2/domains/:domain', command('doctl compute domain delete :domain')],
    ['DELETE v2/apps/:id', command('doctl apps delete :id')],
    ['DELETE v2/firewalls/:id', command('doctl compute firewall delete :id')],
    ['DELETE v2/load_balancers/:id', command('doctl compute load-balancer delete :id')],
    ['DELETE v2/registries/:registry/**', part('image')],
    ['DELETE v2/account/keys/:id', command('doctl compute ssh-key delete :id')],
    ['POST v2/account/keys', granted('Lets a key into servers of', 'key')],
    ['DELETE v2/projects/:id', command('doctl projects delete :id')],
    ['DELETE v2/images/:id', command('doctl compute image delete :id')],
    ['DELETE v2/vpcs/:id', command('doctl vpcs delete :id')],
  ],
});

/** Hetzner Cloud. */
export const hetzner = tableApi({
  name: 'hcloud',
  title: 'Hetzner',
  documentation: 'https://docs.hetzner.cloud/reference/cloud',
  hosts: ['api.hetzner.cloud', 'robot-ws.your-server.de', 'dns.hetzner.com'],
  routes: [
    ['DELETE v1/servers/:id', command('hcloud server delete :id')],
    [
      'POST v1/servers/:id/actions/:verb',
      ({ address, body }, parts) => {
        const name = parts.get('id') ?? '';
        if (parts.get('verb') === 'change_protection' && /"delete"\s*:\s*false/.test(body ?? ''))
          return sameAs('hcloud', 'server', 'disable-protection', name, 'delete');
        if (address.path.at(-1) === 'rebuild') return { ...server('server'), ...OVER, name };
        if (/^(?:poweroff|shutdown|reboot|reset)$/.test(parts.get('verb') ?? ''))
          return { ...halted('Stops or restarts server', 'server'), name };
        return parts.get('verb') === 'disable_backup' ? sameAs('hcloud', 'server', 'disable-backup', name) : null;
      },
    ],
    ['DELETE v1/volumes/:id', command('hcloud volume delete :id')],
    ['DELETE v1/images/:id', command('hcloud image delete :id')],
    ['DELETE v1/networks/:id', command('hcloud network delete :id')],
    ['DELETE v1/load_balancers/:id', command('hcloud load-balancer delete :id')],
    ['DELETE v1/firewalls/:id', command('hcloud firewall delete :id')],
    ['DELETE v1/primary_ips/:id', command('hcloud primary-ip delete :id')],
    ['DELETE v1/floating_ips/:id', command('hcloud floating-ip delete :id')],
    ['DELETE zones/:id', rebuilt('zone', 'its records')],
    ['DELETE records/:id', rebuilt('record')],
  ],
});

const others: readonly Route[] = [
  ['DELETE linode/instances/:id', server('server')],
  ['DELETE linode/instances/:id/disks/:disk', gone('disk', 'the data on it')],
  ['POST linode/instances/:id/rebuild', { ...server('server'), ...OVER }],
  ['POST linode/instances/:id/shutdown', halted('Stops server', 'server')],
  ['POST linode/instances/:id/reboot', halted('Restarts server', 'server')],
  ['DELETE instances/:id', server('server')],
  ['POST instances/:id/halt', halted('Stops server', 'server')],
  ['POST instances/:id/reboot', halted('Restarts server', 'server')],
  ['POST instances/:id/reinstall', { ...server('server'), ...OVER }],
  ['DELETE bare-metals/:id', server('server')],
  ['DELETE servers/:id', server('server')],
  ['DELETE volumes/:id', gone('volume', 'the data on it')],
  ['DELETE blocks/:id', gone('volume', 'the data on it')],
  ['DELETE databases/**', gone('database', 'the data')],
  ['DELETE object-storage/**', gone('bucket', 'the objects in it')],
  ['DELETE lke/clusters/:id', rebuilt('cluster', 'everything that runs in it')],
  ['DELETE kubernetes/clusters/:id', rebuilt('cluster', 'everything that runs in it')],
  ['DELETE snapshots/:id', part('snapshot')],
  ['DELETE domains/:id', rebuilt('domain', 'its records')],
  ['DELETE domains/:domain/records/:id', rebuilt('record')],
  ['DELETE **', rebuilt('resource')],
];

const linode: readonly Route[] = [
  ['DELETE linode/instances/:id', command('linode-cli linodes delete :id')],
  ['POST linode/instances/:id/shutdown', command('linode-cli linodes shutdown :id')],
  ['POST linode/instances/:id/reboot', command('linode-cli linodes reboot :id')],
  ['POST linode/instances/:id/rebuild', command('linode-cli linodes rebuild :id')],
  ['POST account/cancel', command('linode-cli account cancel')],
  ['DELETE volumes/:id', command('linode-cli volumes delete :id')],
  ['DELETE lke/clusters/:id', command('linode-cli lke cluster-delete :id')],
  ['DELETE domains/:id', command('linode-cli domains delete :id')],
  ['DELETE nodebalancers/:id', command('linode-cli nodebalancers delete :id')],
];

const vultr: readonly Route[] = [
  ['DELETE instances/:id', command('vultr-cli instance delete :id')],
  ['POST instances/:id/halt', command('vultr-cli instance stop :id')],
  ['POST instances/:id/reboot', command('vultr-cli instance restart :id')],
  ['POST instances/:id/reinstall', command('vultr-cli instance reinstall :id')],
  ['DELETE blocks/:id', command('vultr-cli block-storage delete :id')],
  ['DELETE databases/:id', command('vultr-cli database delete :id')],
  ['DELETE kubernetes/clusters/:id', command('vultr-cli kubernetes delete :id')],
];

/** `rdb/v1/regions/fr-par/instances/:id`: the product, and the kind of thing in the plural. */
const ofScaleway: Telling = ({ address: { path } }, parts) => {
  const [product = '', , , , kinds = ''] = path;
  return sameAs('scw', product, kinds.replace(/s$/, ''), 'delete', parts.get('id') ?? '');
};

const scaleway: readonly Route[] = [
  ['DELETE /*/*/zones/*/*/:id', ofScaleway],
  ['DELETE /*/*/regions/*/*/:id', ofScaleway],
];

function hoster(
  { name, title, own = [] }: { readonly name: string; readonly title: string; readonly own?: readonly Route[] },
  documentation: string,
  ...hosts: readonly string[]
): Api {
  return tableApi({ name, title, documentation, hosts, routes: [...own, ...others] });
}

/** Hosters whose paths read alike; the rules have the names of their command lines. */
export const otherHosters: readonly Api[] = [
  hoster(
    { name: 'linode', title: 'Linode', own: linode },
    'https://techdocs.akamai.com/linode-api/reference/api',
    'api.linode.com',
  ),
  hoster({ name: 'vultr', title: 'Vultr', own: vultr }, 'https://www.vultr.com/api/', 'api.vultr.com'),
  hoster(
    { name: 'scw', title: 'Scaleway', own: scaleway },
    'https://www.scaleway.com/en/developers/api/',
    'api.scaleway.com',
  ),
  hoster({ name: 'upctl', title: 'UpCloud' }, 'https://developers.upcloud.com/', 'api.upcloud.com'),
  hoster({ name: 'ovh', title: 'OVH' }, 'https://eu.api.ovh.com/', 'api.ovh.com'),
];
