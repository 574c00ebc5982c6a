import { portOf, tableApi } from '../api';
import type { HttpRequest } from '../request';
import { command, gone, halted, sameAs, type Telling } from '../told';

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
    ['PUT|POST v1/sys/seal', command('vault operator seal')],
    ['PUT|POST v1/sys/step-down', command('vault operator step-down')],
    ['PUT|POST v1/sys/storage/raft/remove-peer', command('vault operator raft remove-peer')],
    ['PUT|POST v1/sys/storage/raft/snapshot', command('vault operator raft snapshot restore')],
    ['PUT|POST v1/sys/storage/raft/snapshot-force', command('vault operator raft snapshot restore')],
    ['PUT|POST v1/sys/generate-root/attempt', command('vault operator generate-root')],
    ['PUT|POST v1/sys/rekey/**', command('vault operator rekey')],
    ['PUT|POST v1/sys/leases/revoke', command('vault lease revoke')],
    ['PUT|POST v1/sys/leases/revoke/:lease**', command('vault lease revoke :lease')],
    ['PUT|POST v1/sys/leases/revoke-prefix/:lease**', command('vault lease revoke :lease')],
    ['PUT|POST v1/sys/leases/revoke-force/:lease**', command('vault lease revoke :lease')],
    ['PUT|POST v1/sys/leases/**', () => null],
    ['PUT|POST v1/sys/capabilities-self', () => null],
    ['PUT|POST v1/sys/capabilities', () => null],
    ['PUT|POST v1/sys/tools/**', () => null],
    ['PUT|POST v1/sys/wrapping/**', () => null],
    ['PUT|POST v1/sys/auth/:path', command('vault auth enable :path')],
    ['PUT|POST v1/sys/policy/:name', command('vault policy write :name')],
    ['PUT|POST v1/sys/policies/acl/:name', command('vault policy write :name')],
    ['PUT|POST v1/auth/token/create', command('vault token create')],
    ['PUT|POST v1/auth/token/revoke', command('vault token revoke')],
    ['PUT|POST v1/auth/token/revoke-self', command('vault token revoke')],
    ['PUT|POST v1/auth/token/lookup', () => null],
    ['PUT|POST v1/auth/token/renew', () => null],
    ['PUT|POST v1/auth/token/renew-self', () => null],
    ['DELETE v1/sys/policy/:name', command('vault policy delete :name')],
    ['DELETE v1/sys/policies/acl/:name', command('vault policy delete :name')],
    ['DELETE v1/sys/namespaces/:name', command('vault namespace delete :name')],
    ['GET v1/sys/**', () => null],
    ['PUT|POST v1/auth/**/login/*', () => null],
    ['PUT|POST v1/auth/**/login', () => null],
    ['GET v1/auth/**', () => null],
    ['GET v1/identity/**', () => null],
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
