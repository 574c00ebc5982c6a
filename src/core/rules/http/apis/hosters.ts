import { tableApi, type Api } from '../api';
import type { Route } from '../route';
import { gone, granted, halted, part, rebuilt, setting, type Fact, type Telling } from '../told';

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
    ['DELETE v2/droplets/:id', server('droplet')],
    ['DELETE v2/droplets', server('droplets')],
    ['POST v2/droplets/:id/actions', action],
    ['DELETE v2/databases/:id', gone('database cluster', 'the databases and their backups')],
    ['DELETE v2/databases/:id/dbs/:name', gone('database', 'the data')],
    ['DELETE v2/databases/:id/users/:name', setting('database user')],
    ['DELETE v2/volumes/:id', gone('volume', 'the data on it')],
    ['DELETE v2/snapshots/:id', part('snapshot')],
    ['DELETE v2/kubernetes/clusters/:id', rebuilt('cluster', 'everything that runs in it')],
    ['DELETE v2/kubernetes/clusters/:id/**', rebuilt('cluster', 'its volumes and load balancers')],
    ['DELETE v2/domains/:domain/records/:id', rebuilt('record')],
    ['DELETE v2/domains/:domain', rebuilt('domain', 'its records')],
    ['DELETE v2/apps/:id', rebuilt('app')],
    ['DELETE v2/firewalls/:id', setting('firewall')],
    ['DELETE v2/load_balancers/:id', rebuilt('load balancer', 'its address')],
    ['DELETE v2/registries/:registry/**', part('image')],
    ['DELETE v2/account/keys/:id', setting('key')],
    ['POST v2/account/keys', granted('Lets a key into servers of', 'key')],
    ['DELETE v2/projects/:id', setting('project')],
    ['DELETE v2/images/:id', part('image')],
    ['DELETE v2/vpcs/:id', rebuilt('network')],
  ],
});

/** Hetzner Cloud. */
export const hetzner = tableApi({
  name: 'hcloud',
  title: 'Hetzner',
  documentation: 'https://docs.hetzner.cloud/reference/cloud',
  hosts: ['api.hetzner.cloud', 'robot-ws.your-server.de', 'dns.hetzner.com'],
  routes: [
    ['DELETE v1/servers/:id', server('server')],
    [
      'POST v1/servers/:id/actions/:verb',
      ({ address }, parts) => {
        const name = parts.get('id') ?? '';
        if (address.path.at(-1) === 'rebuild') return { ...server('server'), ...OVER, name };
        return /^(?:poweroff|shutdown|reboot|reset)$/.test(parts.get('verb') ?? '')
          ? { ...halted('Stops or restarts server', 'server'), name }
          : null;
      },
    ],
    ['DELETE v1/volumes/:id', gone('volume', 'the data on it')],
    ['DELETE v1/images/:id', part('image')],
    ['DELETE v1/networks/:id', rebuilt('network')],
    ['DELETE v1/load_balancers/:id', rebuilt('load balancer', 'its address')],
    ['DELETE v1/firewalls/:id', setting('firewall')],
    ['DELETE v1/primary_ips/:id', part('address')],
    ['DELETE v1/floating_ips/:id', part('address')],
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

function hoster(name: string, title: string, documentation: string, ...hosts: readonly string[]): Api {
  return tableApi({ name, title, documentation, hosts, routes: others });
}

/** Hosters whose paths read alike; the rules have the names of their command lines. */
export const otherHosters: readonly Api[] = [
  hoster('linode', 'Linode', 'https://techdocs.akamai.com/linode-api/reference/api', 'api.linode.com'),
  hoster('vultr', 'Vultr', 'https://www.vultr.com/api/', 'api.vultr.com'),
  hoster('scw', 'Scaleway', 'https://www.scaleway.com/en/developers/api/', 'api.scaleway.com'),
  hoster('upctl', 'UpCloud', 'https://developers.upcloud.com/', 'api.upcloud.com'),
  hoster('ovh', 'OVH', 'https://eu.api.ovh.com/', 'api.ovh.com'),
];
