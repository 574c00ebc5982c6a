import { portOf, tableApi } from '../api';
import type { Route } from '../route';
import { serverOf } from '../serverOf';
import { changed, command, gone, granted, part, setting, type Telling } from '../told';

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

/** RabbitMQ's own client speaks to the same management. */
const rabbit = (words: string): Telling => command(`rabbitmqadmin ${words}`, serverOf('--host'));

/** Kafka's own scripts, for a cluster behind its proxy. */
const kafkaDoes = (words: string): Telling => command(words, serverOf('--bootstrap-server'));

/** RabbitMQ's management: the same as its command line. */
export const rabbitmq = tableApi({
  name: 'messaging',
  title: 'RabbitMQ',
  documentation: 'https://www.rabbitmq.com/docs/http-api-reference',
  hosts: ['cloudamqp.com'],
  fits: (request) =>
    [15672, 15671].includes(portOf(request)) ||
    request.address.host.includes('rabbit') ||
    /^api\/(?:queues|exchanges|vhosts|bindings)(?:\/|$)/.test(request.address.path.join('/')),
  routes: [
    ['DELETE api/queues/:vhost/:name', rabbit('delete queue name=:name')],
    ['DELETE api/queues/:vhost/:name/contents', rabbit('purge queue name=:name')],
    ['DELETE api/exchanges/:vhost/:name', rabbit('delete exchange name=:name')],
    ['DELETE api/vhosts/:name', rabbit('delete vhost name=:name')],
    ['DELETE api/users/:name', rabbit('delete user name=:name')],
    ['DELETE api/policies/:vhost/:name', rabbit('delete policy name=:name')],
    ['DELETE api/operator-policies/:vhost/:name', rabbit('delete policy name=:name')],
    ['DELETE api/parameters/:component/:vhost/:name', rabbit('delete parameter name=:name')],
    ['DELETE api/permissions/:vhost/:name', rabbit('delete permission user=:name')],
    ['DELETE api/bindings/**', rabbit('delete binding')],
    ['DELETE api/connections/:name', rabbit('close connection name=:name')],
    ['DELETE api/connections/username/:name', rabbit('close connection user=:name')],
    ['PUT api/users/:name', rabbit('declare user name=:name')],
    ['PUT api/permissions/:vhost/:name', rabbit('declare permission user=:name')],
    ['PUT api/queues/:vhost/:name', rabbit('declare queue name=:name')],
    ['POST api/definitions', rabbit('import definitions')],
    ['POST api/exchanges/:vhost/:name/publish', rabbit('publish exchange=:name')],
    ['POST api/rebalance/queues', rabbit('rebalance queues')],
    ['DELETE api/reset', () => null],
    ['DELETE api/reset/:node', () => null],
    ['POST api/queues/:vhost/:name/get', () => null],
    ['POST api/queues/:vhost/:name/actions', () => null],
    ['GET|PUT api/aliveness-test/**', () => null],
  ],
});

/** A rule that keeps somebody out gives nobody anything. */
const acl: Telling = ({ body }) =>
  /"permission(?:_?type)?"\s*:\s*"DENY"/i.test(body ?? '')
    ? changed('Keeps somebody out of', 'access rule')
    : { ...granted('Gives rights to topics of', 'access rule'), rule: 'access' };

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
    ['DELETE topics/:topic', kafkaDoes('kafka-topics --delete --topic :topic')],
    ['DELETE topics/:topic/records', gone('records of topic')],
    ['DELETE clusters/:cluster/acls', setting('access rules of')],
    ['POST clusters/:cluster/acls', acl],
    ['POST clusters/:cluster/acls:batch', acl],
    ['POST acls', acl],
    ['PUT config/:subject', { ...changed('Changes which schemas are let in for', 'schema'), undo: 'easy' }],
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
