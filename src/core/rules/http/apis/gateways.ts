import { portOf, tableApi } from '../api';
import { jsonOf, memberOf } from '../json';
import { changed, gone, halted, replaced, setting, type Telling } from '../told';

const KONG =
  /^(?:services|routes|upstreams|certificates|consumers|plugins|snis|ca_certificates|vaults|keys|targets|acls|workspaces|config)$/;

/** Kong's administration. */
export const kong = tableApi({
  name: 'kong',
  title: 'Kong',
  documentation: 'https://developer.konghq.com/api/gateway/admin-ee/',
  hosts: ['konghq.com'],
  fits: (request) =>
    /(?:^|[.-])kong/.test(request.address.host) ||
    ([8001, 8444].includes(portOf(request)) && request.address.path.some((segment) => KONG.test(segment))),
  routes: [
    ['DELETE upstreams/:upstream/targets/:target', setting('target', 'its share of the traffic')],
    ['DELETE certificates/:certificate', setting('certificate', 'the private key')],
    ['DELETE consumers/:consumer', setting('consumer', 'its keys')],
    ['DELETE services/:service', setting('service')],
    ['DELETE routes/:route', setting('route')],
    ['DELETE upstreams/:upstream', setting('upstream')],
    ['DELETE plugins/:plugin', setting('plugin')],
    ['DELETE workspaces/:workspace', setting('workspace')],
    ['DELETE **', setting('entry')],
    ['POST config', replaced('Replaces the whole configuration of', 'configuration')],
  ],
});

/** Apache APISIX's administration. */
export const apisix = tableApi({
  name: 'apisix',
  title: 'APISIX',
  documentation: 'https://apisix.apache.org/docs/apisix/admin-api/',
  fits: (request) => request.address.path[0] === 'apisix' && request.address.path[1] === 'admin',
  routes: [
    ['DELETE apisix/admin/:kind/:name', setting('entry')],
    ['DELETE apisix/admin/:kind/:name/**', setting('entry')],
  ],
});

/** `{"down":true}`, `{"drain":true}`: the server gets no more requests. */
const serverState: Telling = ({ body }) => {
  const state = jsonOf(body ?? '');
  return memberOf(state, 'down') === true || memberOf(state, 'drain') === true
    ? halted('Takes out of service', 'server')
    : changed('Changes the state of server', 'server');
};

/** Caddy, Envoy, Traefik, HAProxy's data plane, nginx Plus. */
export const proxies = tableApi({
  name: 'proxy',
  title: 'the proxy',
  documentation: 'https://caddyserver.com/docs/api',
  fits: (request) =>
    [2019, 9901, 15000, 5555].includes(portOf(request)) ||
    request.address.path.includes('haproxy') ||
    /^api\/\d\/http\/upstreams/.test(request.address.path.join('/')),
  routes: [
    ['POST load', replaced('Replaces the whole configuration of', 'configuration')],
    ['POST stop', halted('Stops', 'server')],
    ['DELETE config', gone('the whole configuration of')],
    ['DELETE config/**', ({ address }) => ({ ...setting('configuration'), name: address.path.join('/') })],
    ['DELETE id/:id', setting('configuration')],
    ['POST quitquitquit', halted('Stops', 'server')],
    ['POST healthcheck/fail', halted('Takes out of service', 'server')],
    ['POST drain_listeners', halted('Drains', 'server')],
    ['PATCH upstreams/:upstream/servers/:server', serverState],
    ['DELETE upstreams/:upstream/servers/:server', setting('server of the upstream')],
    ['DELETE configuration/**', setting('configuration')],
    ['PUT runtime/servers/:server', changed('Changes the state of server', 'server')],
  ],
});
