import { portOf, tableApi } from '../api';
import type { Route } from '../route';
import { changed, gone, granted, part, setting } from '../told';

/** The rules of the tools for queues and topics have words of their own. */
const RULES: ReadonlyMap<string, string> = new Map([
  ['delete', 'removed'],
  ['grant', 'access'],
  ['update', 'changed'],
]);

function inTheirWords(routes: readonly Route[]): readonly Route[] {
  return routes.map(([route, said]) =>
    typeof said === 'function' || said.kind !== 'fact'
      ? [route, said]
      : [route, { ...said, rule: said.effect === 'interrupt' ? 'interrupt' : (RULES.get(said.rule) ?? said.rule) }],
  );
}

/** RabbitMQ's management. */
export const rabbitmq = tableApi({
  name: 'messaging',
  title: 'RabbitMQ',
  documentation: 'https://www.rabbitmq.com/docs/http-api-reference',
  hosts: ['cloudamqp.com'],
  fits: (request) =>
    [15672, 15671].includes(portOf(request)) ||
    request.address.host.includes('rabbit') ||
    /^api\/(?:queues|exchanges|vhosts|bindings)(?:\/|$)/.test(request.address.path.join('/')),
  routes: inTheirWords([
    ['DELETE api/queues/:vhost/:name', part('queue', 'the messages in it')],
    ['DELETE api/queues/:vhost/:name/contents', part('every message of queue')],
    ['DELETE api/exchanges/:vhost/:name', setting('exchange')],
    ['DELETE api/vhosts/:vhost', gone('virtual host', 'its queues with all messages')],
    ['DELETE api/users/:user', setting('user')],
    ['DELETE api/policies/:vhost/:name', setting('policy')],
    ['DELETE api/permissions/:vhost/:user', setting('permissions of')],
    ['DELETE api/bindings/**', setting('binding')],
    [
      'DELETE api/connections/:name',
      { ...setting('connection'), effect: 'interrupt', undo: 'easy', says: 'Closes connection' },
    ],
    ['PUT api/permissions/:vhost/:user', granted('Changes the rights of user', 'user')],
    ['POST api/definitions', changed('Loads definitions into', 'definitions')],
    ['POST api/queues/:vhost/:name/get', () => null],
  ]),
});

/** The REST proxies and administrations of Kafka. */
export const kafka = tableApi({
  name: 'messaging',
  title: 'Kafka',
  documentation: 'https://docs.confluent.io/platform/current/kafka-rest/api.html',
  hosts: ['confluent.cloud'],
  fits: (request) =>
    [8082, 8083, 8081].includes(portOf(request)) &&
    /^(?:v3|topics|connectors|subjects|kafka|consumers|config)$/.test(request.address.path[0] ?? '')
      ? true
      : /kafka|schema-?registry|redpanda/.test(request.address.host),
  routes: inTheirWords([
    ['DELETE topics/:topic', gone('topic', 'every record in it')],
    ['DELETE topics/:topic/records', gone('records of topic')],
    ['DELETE clusters/:cluster/acls', setting('access rules of')],
    ['DELETE cmk/v2/clusters/:cluster', gone('cluster', 'every topic in it')],
    ['DELETE connectors/:connector', setting('connector')],
    ['DELETE connectors/:connector/offsets', part('offsets of connector')],
    [
      'POST connectors/:connector/restart',
      { ...setting('connector'), effect: 'interrupt', undo: 'easy', says: 'Restarts connector' },
    ],
    [
      'PUT connectors/:connector/:verb',
      { ...setting('connector'), effect: 'interrupt', undo: 'easy', says: 'Pauses, stops or resumes' },
    ],
    ['DELETE subjects/:subject', part('schema', 'every version of it')],
    ['DELETE subjects/:subject/versions/:version', part('schema version')],
    ['DELETE consumers/**', () => null],
  ]),
});
