import { portOf, tableApi } from '../api';
import type { HttpRequest } from '../request';
import { serverOf } from '../serverOf';
import { command, sameAs, type Telling } from '../told';

const server = serverOf('-http-addr');

/** `consul …` with what the path names, and the server that answers. */
const consulDoes = (words: string): Telling => command(`consul ${words}`, server);

const keys: Telling = (request, parts) => {
  const below = request.address.query.has('recurse') ? ['-recurse'] : [];
  // The path has lost a slash at its end, which is part of a key.
  const slash = request.address.shown.endsWith('/') ? '/' : '';
  return sameAs('consul', 'kv', 'delete', ...below, `${parts.get('key') ?? ''}${slash}`, ...server(request));
};

function asked({ address }: HttpRequest, name: string): string {
  return address.query.get(name) ?? '';
}

/** `?enable=true`: the service or the machine is asked no more. */
const maintenance: Telling = (request, parts) => {
  const service = parts.get('service');
  const which = service === undefined ? [] : [`-service=${service}`];
  const switched = asked(request, 'enable') === 'false' ? '-disable' : '-enable';
  return sameAs('consul', 'maint', switched, ...which, ...server(request));
};

/** `{"Node":"n1","ServiceID":"web"}` */
const forgotten: Telling = (request) => {
  const { body } = request;
  const id = /"(?:ServiceID|CheckID)"\s*:\s*"([^"]*)"/.exec(body ?? '') ?? /"Node"\s*:\s*"([^"]*)"/.exec(body ?? '');
  return sameAs('consul', 'services', 'deregister', '-id', id?.[1] ?? '', ...server(request));
};

/** Operations that change several keys at once; reads alone are none. */
const transaction: Telling = (request) => {
  const { body } = request;
  if (/"Verb"\s*:\s*"delete-tree"/i.test(body ?? '')) {
    return sameAs('consul', 'kv', 'delete', '-recurse', keyIn(request), ...server(request));
  }
  if (/"Verb"\s*:\s*"delete/i.test(body ?? '')) {
    return sameAs('consul', 'kv', 'delete', keyIn(request), ...server(request));
  }
  return /"Verb"\s*:\s*"(?:set|cas)/i.test(body ?? '')
    ? sameAs('consul', 'kv', 'put', keyIn(request), ...server(request))
    : null;
};

function keyIn({ body }: HttpRequest): string {
  return /"Key"\s*:\s*"([^"]*)"/.exec(body ?? '')?.[1] ?? '';
}

const raftPeer: Telling = (request) => {
  const option = request.address.query.has('id')
    ? ['-id', asked(request, 'id')]
    : ['-address', asked(request, 'address')];
  return sameAs('consul', 'operator', 'raft', 'remove-peer', ...option, ...server(request));
};

/** Consul: the same as its command line. */
export const consul = tableApi({
  name: 'consul',
  title: 'Consul',
  documentation: 'https://developer.hashicorp.com/consul/api-docs',
  fits: (request) =>
    [8500, 8501].includes(portOf(request)) ||
    /(?:^|[.-])consul/.test(request.address.host) ||
    request.headers.has('x-consul-token'),
  routes: [
    ['DELETE v1/kv/:key**', keys],
    ['PUT v1/kv/:key**', consulDoes('kv put :key')],
    ['PUT v1/txn', transaction],
    ['PUT v1/agent/service/register', consulDoes('services register')],
    ['PUT v1/agent/service/deregister/:service', consulDoes('services deregister -id :service')],
    ['PUT v1/agent/service/maintenance/:service', maintenance],
    ['PUT v1/agent/maintenance', maintenance],
    ['PUT v1/catalog/deregister', forgotten],
    ['PUT v1/agent/leave', consulDoes('leave')],
    ['PUT v1/agent/force-leave/:node', consulDoes('force-leave :node')],
    ['PUT v1/acl/bootstrap', consulDoes('acl bootstrap')],
    ['PUT v1/acl/token/:id/clone', consulDoes('acl token clone -id :id')],
    ['PUT|POST v1/acl/login', () => null],
    ['PUT|POST v1/acl/logout', () => null],
    ['PUT v1/acl/:kind', consulDoes('acl :kind create')],
    ['PUT v1/acl/:kind/:id', consulDoes('acl :kind update -id :id')],
    ['DELETE v1/acl/:kind/:id', consulDoes('acl :kind delete -id :id')],
    ['PUT v1/config', consulDoes('config write')],
    ['DELETE v1/config/:kind/:name', consulDoes('config delete -name :name -kind :kind')],
    ['PUT v1/connect/intentions/exact', consulDoes('intention create')],
    ['DELETE v1/connect/intentions/:id**', consulDoes('intention delete :id')],
    ['DELETE v1/peering/:name', consulDoes('peering delete -name :name')],
    ['DELETE v1/namespace/:name', consulDoes('namespace delete :name')],
    ['DELETE v1/partition/:name', consulDoes('partition delete -name :name')],
    ['PUT v1/snapshot', consulDoes('snapshot restore snapshot')],
    ['DELETE v1/operator/raft/peer', raftPeer],
    ['POST|PUT v1/operator/raft/transfer-leader', consulDoes('operator raft transfer-leader')],
    ['DELETE v1/operator/keyring', consulDoes('keyring -remove key')],
    ['PUT v1/session/**', () => null],
    ['PUT v1/agent/check/**', () => null],
  ],
});
