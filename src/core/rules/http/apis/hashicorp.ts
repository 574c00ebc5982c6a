import { portOf, tableApi } from '../api';
import type { HttpRequest } from '../request';
import { gone, halted, part, rebuilt, sameAs, setting, type Telling } from '../told';

/** Consul. */
export const consul = tableApi({
  name: 'consul',
  title: 'Consul',
  documentation: 'https://developer.hashicorp.com/consul/api-docs',
  fits: (request) =>
    [8500, 8501].includes(portOf(request)) ||
    /(?:^|[.-])consul/.test(request.address.host) ||
    request.headers.has('x-consul-token'),
  routes: [
    [
      'DELETE v1/kv/**',
      ({ address }) => {
        const name = address.path.slice(2).join('/');
        return address.query.has('recurse') ? { ...gone('every key below'), name } : { ...part('key'), name };
      },
    ],
    ['PUT v1/agent/service/deregister/:service', { ...rebuilt('service'), says: 'Takes out of discovery service' }],
    ['PUT v1/catalog/deregister', { ...rebuilt('entry'), says: 'Takes out of discovery an entry' }],
    ['PUT v1/agent/leave', halted('Takes the agent out of', 'agent')],
    ['PUT v1/agent/force-leave/:node', halted('Takes out of the cluster node', 'node')],
    ['DELETE v1/acl/:kind/:id', setting('access rule')],
    ['DELETE v1/config/:kind/:name', setting('configuration')],
    ['DELETE v1/connect/intentions/**', setting('intention')],
    ['PUT v1/snapshot', { ...gone('state'), effect: 'replace', says: 'Restores a snapshot over' }],
    ['DELETE v1/operator/raft/peer', gone('peer of the cluster')],
  ],
});

/** Nomad. */
export const nomad = tableApi({
  name: 'nomad',
  title: 'Nomad',
  documentation: 'https://developer.hashicorp.com/nomad/api-docs',
  fits: (request) =>
    portOf(request) === 4646 || /(?:^|[.-])nomad/.test(request.address.host) || request.headers.has('x-nomad-token'),
  routes: [
    ['DELETE v1/job/:job', rebuilt('job')],
    ['DELETE v1/namespace/:namespace', rebuilt('namespace')],
    ['DELETE v1/volume/**', part('volume')],
    ['DELETE v1/var/**', part('variable')],
    ['PUT|POST v1/allocation/:allocation/stop', halted('Stops allocation', 'allocation')],
    ['PUT|POST v1/node/:node/drain', halted('Drains node', 'node')],
    ['PUT|POST v1/node/:node/purge', rebuilt('node')],
    ['PUT|POST v1/client/allocation/:allocation/restart', halted('Restarts allocation', 'allocation')],
    ['PUT v1/system/gc', () => null],
    ['DELETE v1/acl/**', setting('access rule')],
  ],
});

function vaultPath({ address }: HttpRequest): readonly string[] {
  return address.path.slice(address.path.indexOf('v1') + 1);
}

/** `secret/data/app`: version 2 of the store writes its own word into the path. */
function keyOf(path: readonly string[], word: string): string | null {
  const at = path.indexOf(word);
  return at < 1 ? null : [...path.slice(0, at), ...path.slice(at + 1)].join('/');
}

const removal: Telling = (request) => {
  const path = vaultPath(request);
  const [first = '', second = ''] = path;
  if (first === 'sys' && second === 'mounts') return sameAs('vault', 'secrets', 'disable', path.slice(2).join('/'));
  if (first === 'sys' && second === 'auth') return sameAs('vault', 'auth', 'disable', path.slice(2).join('/'));
  if (first === 'sys' && second === 'audit') return sameAs('vault', 'audit', 'disable', path.slice(2).join('/'));
  const every = keyOf(path, 'metadata');
  if (every !== null) return sameAs('vault', 'kv', 'metadata', 'delete', every);
  const newest = keyOf(path, 'data');
  return newest === null ? sameAs('vault', 'delete', path.join('/')) : sameAs('vault', 'kv', 'delete', newest);
};

const reading: Telling = (request) => {
  const path = vaultPath(request);
  const newest = keyOf(path, 'data');
  return newest === null ? sameAs('vault', 'read', path.join('/')) : sameAs('vault', 'kv', 'get', newest);
};

const writing: Telling = (request) => {
  const path = vaultPath(request);
  const destroyed = keyOf(path, 'destroy');
  if (destroyed !== null) return sameAs('vault', 'kv', 'destroy', destroyed);
  const kept = keyOf(path, 'data');
  return kept === null ? sameAs('vault', 'write', path.join('/')) : sameAs('vault', 'kv', 'put', kept);
};

/** Vault and OpenBao: the same as their command line. */
export const vault = tableApi({
  name: 'vault',
  title: 'Vault',
  documentation: 'https://developer.hashicorp.com/vault/api-docs',
  fits: (request) =>
    [8200, 8201].includes(portOf(request)) ||
    /(?:^|[.-])vault\b/.test(request.address.host) ||
    request.headers.has('x-vault-token'),
  routes: [
    ['GET|LIST|PUT|POST|DELETE v1/sys/health', () => null],
    ['PUT|POST v1/sys/seal', halted('Seals', 'server')],
    ['PUT|POST v1/sys/step-down', halted('Makes the active node step down of', 'server')],
    ['GET v1/sys/**', () => null],
    ['PUT|POST v1/auth/**/login/*', () => null],
    ['PUT|POST v1/auth/**/login', () => null],
    ['GET v1/auth/**', () => null],
    ['GET v1/**', reading],
    ['DELETE v1/**', removal],
    ['PUT|POST|PATCH v1/**', writing],
  ],
});

/** etcd's gateway: keys are in base64 in the body. */
export const etcd = tableApi({
  name: 'etcd',
  title: 'etcd',
  documentation: 'https://etcd.io/docs/latest/dev-guide/api_grpc_gateway/',
  fits: (request) => [2379, 4001].includes(portOf(request)) || /(?:^|[.-])etcd/.test(request.address.host),
  routes: [
    ['POST kv/deleterange', gone('keys', 'everything that is kept in the range')],
    ['DELETE v2/keys/**', ({ address }) => ({ ...gone('key'), name: address.path.slice(2).join('/') })],
    ['POST kv/range', () => null],
    ['POST cluster/member/remove', gone('member of the cluster')],
    ['POST auth/disable', { ...gone('login'), effect: 'unprotect', undo: 'easy', says: 'Lets everybody into' }],
    ['POST maintenance/defragment', halted('Stops for a while', 'server')],
  ],
});
