import { portOf, tableApi } from '../api';
import { executed, gone, halted, part, rebuilt, setting, type Telling } from '../told';

const series: Telling = ({ address }) => {
  const names = [...address.query].filter(([name]) => name.startsWith('match')).map(([, value]) => value);
  return { ...part('series', 'their samples'), name: names.join(', ') };
};

/** Prometheus, and what speaks as it does: VictoriaMetrics, Mimir, Cortex. */
export const prometheus = tableApi({
  name: 'prometheus',
  title: 'Prometheus',
  documentation: 'https://prometheus.io/docs/prometheus/latest/querying/api/',
  fits: (request) =>
    [9090, 8428, 9091, 9093].includes(portOf(request)) ||
    /prometheus|victoria-?metrics|mimir|alertmanager/.test(request.address.host) ||
    /admin\/tsdb\//.test(request.address.path.join('/')),
  routes: [
    ['POST|PUT|GET api/v1/admin/tsdb/delete_series', series],
    ['POST|PUT api/v1/admin/tsdb/clean_tombstones', part('deleted samples for good from')],
    ['POST|PUT /-/quit', halted('Stops', 'server')],
    ['DELETE metrics/**', part('pushed metrics')],
    ['PUT|POST api/v1/admin/wipe', gone('every pushed metric')],
    ['DELETE silence/:id', setting('silence')],
    ['POST silences', halted('Silences alerts at', 'silence')],
    ['POST **/-/reload', () => null],
    ['POST **/query', () => null],
    ['POST **/query_range', () => null],
    ['POST **/series', () => null],
    ['POST **/labels', () => null],
  ],
});

/** Loki and its rulers. */
export const loki = tableApi({
  name: 'loki',
  title: 'Loki',
  documentation: 'https://grafana.com/docs/loki/latest/reference/loki-http-api/',
  fits: (request) =>
    portOf(request) === 3100 || /(?:^|[.-])loki/.test(request.address.host) || request.address.path[0] === 'loki',
  routes: [
    [
      'POST|PUT loki/api/v1/delete',
      ({ address }) => ({ ...part('logs', 'the lines that the query finds'), name: address.query.get('query') ?? '' }),
    ],
    ['DELETE loki/api/v1/rules/:namespace', setting('rules of namespace')],
    ['DELETE loki/api/v1/rules/:namespace/:group', setting('rule group')],
    ['POST flush', () => null],
    ['POST ingester/shutdown', halted('Stops the ingester of', 'server')],
  ],
});

/** InfluxDB. */
export const influxdb = tableApi({
  name: 'influx',
  title: 'InfluxDB',
  documentation: 'https://docs.influxdata.com/influxdb/v2/api/',
  hosts: ['influxdata.com'],
  fits: (request) => portOf(request) === 8086 || request.address.host.includes('influx'),
  routes: [
    ['POST api/v2/delete', ({ address }) => ({ ...part('points of bucket'), name: address.query.get('bucket') ?? '' })],
    ['DELETE api/v2/buckets/:bucket', gone('bucket', 'all points in it')],
    ['DELETE api/v2/orgs/:org', gone('organisation', 'its buckets and dashboards')],
    ['DELETE api/v2/authorizations/:id', setting('token')],
    ['DELETE api/v2/tasks/:task', setting('task')],
    ['DELETE api/v2/dashboards/:dashboard', rebuilt('dashboard')],
    [
      'POST|GET query',
      ({ address, body }) => {
        const text = `${address.query.get('q') ?? ''} ${body ?? ''}`.replaceAll('+', ' ');
        const [, what, name] = /\b(DROP\s+\w+(?:\s+POLICY)?|DELETE\s+FROM)\s+["']?([\w.-]+)/i.exec(text) ?? [];
        return what === undefined
          ? null
          : { ...gone('data'), says: `Runs \`${what.toUpperCase()}\` on`, name: name ?? '' };
      },
    ],
  ],
});

/** Grafana. */
export const grafana = tableApi({
  name: 'grafana',
  title: 'Grafana',
  documentation: 'https://grafana.com/docs/grafana/latest/developers/http_api/',
  hosts: ['grafana.net', 'grafana.com'],
  fits: (request) =>
    request.address.host.includes('grafana') ||
    /^api\/(?:dashboards|datasources|folders|alert-notifications|v1\/provisioning)/.test(
      request.address.path.join('/'),
    ),
  routes: [
    ['DELETE api/dashboards/uid/:uid', rebuilt('dashboard')],
    ['DELETE api/dashboards/db/:name', rebuilt('dashboard')],
    ['DELETE api/folders/:folder', rebuilt('folder', 'the dashboards and alert rules in it')],
    ['DELETE api/datasources/**', setting('data source', 'its credentials')],
    ['DELETE api/v1/provisioning/**', setting('alerting')],
    ['DELETE api/orgs/:org', gone('organisation', 'its dashboards and users')],
    ['DELETE api/org/users/:user', setting('user')],
    ['DELETE api/admin/users/:user', setting('user')],
    ['DELETE api/teams/:team', setting('team')],
    ['DELETE api/serviceaccounts/:id', setting('service account')],
    ['DELETE api/annotations/:id', part('annotation')],
    ['POST api/ds/query', () => null],
    ['POST api/plugins/:plugin/uninstall', executed('Uninstalls plugin', 'plugin')],
  ],
});
