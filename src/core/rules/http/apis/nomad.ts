import { portOf, tableApi } from '../api';
import { jsonOf, memberOf } from '../json';
import { serverOf } from '../serverOf';
import { command, sameAs, type Telling } from '../told';

const server = serverOf('-address');

/** `nomad …` with what the path names, and the server that answers. */
const nomadDoes = (words: string): Telling => command(`nomad ${words}`, server);

const stopped: Telling = (request, parts) => {
  const given = ['purge', 'global'].filter((name) => /^(?:true|1)$/i.test(request.address.query.get(name) ?? ''));
  return sameAs('nomad', 'job', 'stop', ...given.map((name) => `-${name}`), parts.get('job') ?? '', ...server(request));
};

/** `{"Job":{"ID":"web"}}` */
const registered: Telling = (request) => {
  const id = memberOf(memberOf(jsonOf(request.body ?? ''), 'Job'), 'ID');
  return sameAs('nomad', 'job', 'run', typeof id === 'string' ? id : 'job', ...server(request));
};

/** `{"Count":0,"Target":{"Group":"web"}}` */
const scaled: Telling = (request, parts) => {
  const count = memberOf(jsonOf(request.body ?? ''), 'Count');
  const size = typeof count === 'number' ? String(count) : '0';
  return sameAs('nomad', 'job', 'scale', ...server(request), parts.get('job') ?? '', size);
};

/** `{"DrainSpec":null}` ends a drain. */
const drained: Telling = (request, parts) => {
  const switched = /"DrainSpec"\s*:\s*null/.test(request.body ?? '') ? '-disable' : '-enable';
  return sameAs('nomad', 'node', 'drain', switched, parts.get('node') ?? '', ...server(request));
};

const eligibility: Telling = (request, parts) => {
  const switched = /"Eligibility"\s*:\s*"eligible"/.test(request.body ?? '') ? '-enable' : '-disable';
  return sameAs('nomad', 'node', 'eligibility', switched, parts.get('node') ?? '', ...server(request));
};

/** Nomad: the same as its command line. */
export const nomad = tableApi({
  name: 'nomad',
  title: 'Nomad',
  documentation: 'https://developer.hashicorp.com/nomad/api-docs',
  fits: (request) =>
    portOf(request) === 4646 || /(?:^|[.-])nomad/.test(request.address.host) || request.headers.has('x-nomad-token'),
  routes: [
    ['PUT|POST v1/jobs', registered],
    ['PUT|POST v1/jobs/parse', () => null],
    ['PUT|POST v1/job/:job/plan', () => null],
    ['PUT|POST v1/validate/job', () => null],
    ['PUT|POST v1/search/**', () => null],
    ['PUT|POST v1/job/:job/scale', scaled],
    ['PUT|POST v1/job/:job/revert', nomadDoes('job revert :job')],
    ['PUT|POST v1/job/:job/dispatch', nomadDoes('job dispatch :job')],
    ['PUT|POST v1/job/:job/evaluate', nomadDoes('job eval :job')],
    ['PUT|POST v1/job/:job/periodic/force', nomadDoes('job dispatch :job')],
    ['PUT|POST v1/job/:job', registered],
    ['DELETE v1/job/:job', stopped],
    ['DELETE v1/namespace/:namespace', nomadDoes('namespace delete :namespace')],
    ['PUT|POST v1/namespace/:namespace', nomadDoes('namespace apply :namespace')],
    ['DELETE v1/volume/csi/:volume/delete', nomadDoes('volume delete :volume')],
    ['DELETE v1/volume/csi/:volume/detach', nomadDoes('volume detach :volume')],
    ['DELETE v1/volume/csi/:volume', nomadDoes('volume deregister :volume')],
    ['DELETE v1/volume/host/:volume/delete', nomadDoes('volume delete :volume')],
    ['DELETE v1/volumes/snapshot', nomadDoes('volume snapshot delete snapshot')],
    ['GET v1/var/:path**', nomadDoes('var get :path')],
    ['PUT|POST v1/var/:path**', nomadDoes('var put :path')],
    ['DELETE v1/var/:path**', nomadDoes('var purge :path')],
    ['PUT|POST v1/allocation/:allocation/stop', nomadDoes('alloc stop :allocation')],
    ['PUT|POST v1/client/allocation/:allocation/restart', nomadDoes('alloc restart :allocation')],
    ['PUT|POST v1/client/allocation/:allocation/signal', nomadDoes('alloc signal :allocation')],
    ['PUT|POST v1/deployment/fail/:deployment', nomadDoes('deployment fail :deployment')],
    ['PUT|POST v1/deployment/promote/:deployment', nomadDoes('deployment promote :deployment')],
    ['PUT|POST v1/node/:node/drain', drained],
    ['PUT|POST v1/node/:node/eligibility', eligibility],
    ['PUT|POST v1/node/:node/purge', nomadDoes('server force-leave :node')],
    ['DELETE v1/node/pool/:pool', nomadDoes('node pool delete :pool')],
    ['PUT|POST v1/agent/force-leave', nomadDoes('server force-leave node')],
    ['PUT v1/system/gc', nomadDoes('system gc')],
    ['PUT|POST v1/acl/bootstrap', nomadDoes('acl bootstrap')],
    ['PUT|POST v1/acl/login', () => null],
    ['DELETE v1/acl/:kind/:id', nomadDoes('acl :kind delete :id')],
    ['PUT|POST v1/acl/policy/:name', nomadDoes('acl policy apply :name')],
    ['PUT|POST v1/acl/:kind/:id', nomadDoes('acl :kind update :id')],
    ['PUT|POST v1/acl/:kind', nomadDoes('acl :kind create')],
    ['PUT|POST v1/operator/snapshot', nomadDoes('operator snapshot restore snapshot')],
    ['DELETE v1/operator/raft/peer', nomadDoes('operator raft remove-peer')],
    ['DELETE v1/operator/keyring/key/:key', nomadDoes('operator root keyring remove :key')],
    ['DELETE v1/quota/:name', nomadDoes('quota delete :name')],
    ['DELETE v1/service/:service/:id', nomadDoes('service delete :service')],
    ['DELETE v1/sentinel/policy/:name', nomadDoes('sentinel delete :name')],
  ],
});
