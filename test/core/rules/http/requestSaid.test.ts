import { describe, it } from 'mocha';
import { checkRequests } from './checkRequests';

const ES = 'http://search:9200';
const K8S = 'https://10.0.0.1:6443';
const GH = 'https://api.github.com';
const DOCKER = 'http://localhost/v1.41';
const SOCK = '/var/run/docker.sock';

describe('what a request does', () => {
  it('reads, searches, logins and webhooks say nothing', () => {
    checkRequests([
      ['GET https://acme.example/users/delete', ''],
      ['HEAD https://acme.example/x', ''],
      ['POST https://acme.example/users/search', ''],
      ['POST https://acme.example/oauth/token', ''],
      ['POST https://hooks.slack.com/services/T/B/x', ''],
      ['POST https://hooks.acme.example/x', ''],
      [`POST ${ES}/logs/_search`, ''],
      [`POST ${ES}/logs/_refresh`, ''],
      [`POST ${ES}/_bulk`, '', '{"index":{}}\n{"a":1}'],
      [`DELETE ${ES}/_search/scroll`, ''],
      ['POST http://prometheus:9090/-/reload', ''],
      ['POST http://vault:8200/v1/auth/approle/login', ''],
      ['GET http://vault:8200/v1/sys/health', ''],
      ['GET http://169.254.169.254/latest/meta-data/instance-id', ''],
      ['POST https://slack.com/api/chat.postMessage', ''],
      ['GET https://storage.googleapis.com/b/o.txt', ''],
    ]);
  });

  it('an API that no rule knows is judged by its method and the last word of its path', () => {
    checkRequests([
      ['DELETE https://acme.example/u/1', 'http/delete delete/medium/unknown -'],
      ['DELETE :3000/u/1', 'http/delete delete/low/easy -'],
      ['POST https://acme.example/u/1:purge', 'http/delete delete/medium/unknown -'],
      ['POST https://acme.example/u/batchDelete', 'http/delete delete/medium/unknown -'],
      ['POST https://acme.example/u/batchGet', ''],
      ['PUT https://acme.example/u/deleteAll', 'http/delete delete/medium/unknown -'],
      ['POST https://acme.example/jobs/9/_stop', 'http/interrupt interrupt/medium/easy -'],
      ['POST https://acme.example/orders', 'http/create create/low/easy -'],
      ['PATCH https://acme.example/orders/1', 'http/update update/low/unknown -'],
      ['POST https://acme.example/o', 'http/delete delete/medium/unknown -', '', 'x-http-method-override: delete'],
      ['DELETE \uFFFC/x', 'http/delete delete/medium/unknown -'],
      ['\uFFFC https://acme.example/o', ''],
    ]);
  });

  it('search engines: indices, streams, documents by a query, brakes', () => {
    checkRequests([
      [`DELETE ${ES}/logs`, 'elasticsearch/delete delete/critical/impossible logs'],
      [`DELETE ${ES}/_all`, 'elasticsearch/delete delete/critical/impossible _all'],
      [`DELETE ${ES}/logs-*`, 'elasticsearch/delete delete/critical/impossible logs-*'],
      [`DELETE https://x.example/_data_stream/web`, 'elasticsearch/delete delete/critical/impossible web'],
      [`POST ${ES}/logs/_delete_by_query`, 'elasticsearch/delete delete/high/impossible logs', '{"match_all":{}}'],
      [`POST ${ES}/logs/_close`, 'elasticsearch/interrupt interrupt/high/easy logs'],
      [`POST ${ES}/_bulk`, 'elasticsearch/delete delete/high/impossible several indices', '{"delete":{"_id":"1"}}'],
      [`POST ${ES}/logs/_bulk`, 'elasticsearch/delete delete/high/impossible logs', '{"delete":{"_id":"1"}}'],
      [
        `PUT ${ES}/_cluster/settings`,
        'elasticsearch/unprotect unprotect/high/easy -',
        '{"persistent":{"action.destructive_requires_name":false}}',
      ],
      [
        `PUT ${ES}/_cluster/settings`,
        'elasticsearch/interrupt interrupt/high/easy -',
        '{"transient":{"cluster.routing.allocation.enable":"none"}}',
      ],
      [`PUT ${ES}/_cluster/settings`, 'elasticsearch/update update/medium/unknown -', '{}'],
      ['DELETE :7700/indexes/shop', 'meilisearch/delete delete/critical/impossible shop'],
      ['DELETE http://ts:8108/collections/shop', 'typesense/delete delete/critical/impossible shop'],
      ['POST https://A-dsn.algolia.net/1/indexes/shop/clear', 'algolia/delete delete/critical/impossible shop'],
      [
        'POST http://solr:8983/solr/shop/update',
        'solr/delete delete/critical/impossible shop',
        '<delete><query>*:*</query></delete>',
      ],
      ['POST http://solr:8983/solr/shop/update', 'solr/delete delete/high/impossible shop', '{"delete":{"id":1}}'],
      ['POST http://solr:8983/solr/shop/update', '', '[{"id":1}]'],
      [
        'GET http://solr:8983/solr/admin/collections?action=DELETE&name=shop',
        'solr/delete delete/critical/impossible shop',
      ],
      ['GET http://solr:8983/solr/admin/cores?action=UNLOAD&core=shop', 'solr/delete delete/critical/impossible shop'],
      ['GET http://solr:8983/solr/admin/collections?action=LIST', ''],
      ['DELETE http://q:6333/collections/shop', 'qdrant/delete delete/critical/impossible shop'],
      ['DELETE http://x/v1/schema/Shop', 'weaviate/delete delete/critical/impossible Shop'],
      [
        'POST http://m:19530/v2/vectordb/collections/drop',
        'milvus/delete delete/critical/impossible shop',
        '{"collectionName":"shop"}',
      ],
      ['POST http://m:19530/v2/vectordb/entities/delete', 'milvus/delete delete/high/impossible -'],
      [
        'POST https://i.svc.pinecone.io/vectors/delete',
        'pinecone/delete delete/critical/impossible -',
        '{"deleteAll":true}',
      ],
      ['POST https://i.svc.pinecone.io/vectors/delete', 'pinecone/delete delete/high/impossible -', '{"ids":["1"]}'],
    ]);
  });

  it('other stores: documents, series, messages', () => {
    checkRequests([
      ['DELETE http://c:5984/shop', 'couchdb/delete delete/critical/impossible shop'],
      [
        'POST http://c:5984/shop/_bulk_docs',
        'couchdb/delete delete/high/impossible shop',
        '{"docs":[{"_deleted":true}]}',
      ],
      ['POST http://c:5984/shop/_bulk_docs', '', '{"docs":[{}]}'],
      [
        'POST https://data.mongodb-api.com/app/x/endpoint/data/v1/action/deleteMany',
        'mongodb-atlas/delete delete/high/impossible shop.orders',
        '{"database":"shop","collection":"orders"}',
      ],
      ['POST https://data.mongodb-api.com/action/deleteOne', 'mongodb-atlas/delete delete/high/impossible -'],
      ['POST :9090/api/v1/admin/tsdb/delete_series?match[]=up', 'prometheus/delete delete/high/impossible up'],
      ['POST http://loki:3100/loki/api/v1/delete?query=x', 'loki/delete delete/high/impossible x'],
      ['POST http://loki:3100/loki/api/v1/delete', 'loki/delete delete/high/impossible '],
      ['POST http://i:8086/query?q=DROP+DATABASE+web', 'influx/delete delete/critical/impossible web'],
      ['POST http://i:8086/query?q=SELECT+1', ''],
      ['POST http://i:8086/api/v2/delete?bucket=web', 'influx/delete delete/high/impossible web'],
      ['POST http://i:8086/api/v2/delete', 'influx/delete delete/high/impossible '],
      ['DELETE http://x/api/dashboards/uid/d1', 'grafana/delete delete/high/costly d1'],
      [
        'DELETE http://mq:15672/api/queues/%2F/orders',
        '= rabbitmqadmin delete queue name=orders --host=http://mq:15672',
      ],
      [
        'DELETE http://rest:8082/topics/orders',
        '= kafka-topics --delete --topic orders --bootstrap-server=http://rest:8082',
      ],
      ['PUT http://connect:8083/connectors/sink/pause', 'messaging/interrupt interrupt/medium/easy pause'],
      [
        'PUT http://mq:15672/api/permissions/%2F/eve',
        '= rabbitmqadmin declare permission user=eve --host=http://mq:15672',
      ],
      ['POST http://e:2379/v3/kv/deleterange', 'etcd/delete delete/critical/impossible -'],
      ['DELETE http://e:2379/v2/keys/a/b', 'etcd/delete delete/critical/impossible a/b'],
    ]);
  });

  it('vault is the same as its command line', () => {
    const V = 'http://vault:8200/v1';
    checkRequests([
      [`GET ${V}/kv/data/app`, '= vault kv get kv/app'],
      [`GET ${V}/database/creds/app`, '= vault read database/creds/app'],
      [`DELETE ${V}/kv/data/app`, '= vault kv delete kv/app'],
      [`DELETE ${V}/kv/metadata/app`, '= vault kv metadata delete kv/app'],
      [`DELETE ${V}/kv/app`, '= vault delete kv/app'],
      [`DELETE ${V}/sys/mounts/kv`, '= vault secrets disable kv'],
      [`DELETE ${V}/sys/auth/oidc`, '= vault auth disable oidc'],
      [`DELETE ${V}/sys/audit/file`, '= vault audit disable file'],
      [`PUT ${V}/kv/destroy/app`, '= vault kv destroy kv/app'],
      [`POST ${V}/kv/data/app`, '= vault kv put kv/app'],
      [`POST ${V}/sys/policy/x`, '= vault policy write x'],
      [`POST ${V}/auth/userpass/users/eve`, '= vault write auth/userpass/users/eve'],
      [`GET ${V}/identity/entity/id/x`, ''],
    ]);
  });

  it('consul is the same as its command line', () => {
    const C = 'http://c:8500/v1';
    const AT = '-http-addr=http://c:8500';
    checkRequests([
      [`DELETE ${C}/kv/app/?recurse`, `= consul kv delete -recurse app/ ${AT}`],
      [`DELETE ${C}/kv/app/a`, `= consul kv delete app/a ${AT}`],
      ['DELETE http://localhost:8500/v1/kv/app/a', '= consul kv delete app/a'],
      ['DELETE consul.acme.example/v1/kv/a', '= consul kv delete a -http-addr=http://consul.acme.example'],
      [`PUT ${C}/kv/app/a`, `= consul kv put app/a ${AT}`, 'x'],
      [`GET ${C}/kv/app/a`, ''],
      [`PUT ${C}/agent/service/maintenance/web?enable=true`, `= consul maint -enable -service=web ${AT}`],
      [`PUT ${C}/agent/maintenance?enable=false`, `= consul maint -disable ${AT}`],
      [`PUT ${C}/catalog/deregister`, `= consul services deregister -id web ${AT}`, '{"Node":"n1","ServiceID":"web"}'],
      [`PUT ${C}/catalog/deregister`, `= consul services deregister -id n1 ${AT}`, '{"Node":"n1"}'],
      [`PUT ${C}/catalog/deregister`, `= consul services deregister -id  ${AT}`],
      [`PUT ${C}/txn`, `= consul kv delete -recurse a ${AT}`, '[{"KV":{"Verb":"delete-tree","Key":"a"}}]'],
      [`PUT ${C}/txn`, `= consul kv delete a ${AT}`, '[{"KV":{"Verb":"delete-cas","Key":"a"}}]'],
      [`PUT ${C}/txn`, `= consul kv put  ${AT}`, '[{"KV":{"Verb":"set"}}]'],
      [`PUT ${C}/txn`, '', '[{"KV":{"Verb":"get","Key":"a"}}]'],
      [`DELETE ${C}/operator/raft/peer?id=p1`, `= consul operator raft remove-peer -id p1 ${AT}`],
      [`DELETE ${C}/operator/raft/peer?address=a`, `= consul operator raft remove-peer -address a ${AT}`],
      [`DELETE ${C}/acl/policy/p1`, `= consul acl policy delete -id p1 ${AT}`],
      [`PUT ${C}/session/create`, ''],
    ]);
  });

  it('nomad is the same as its command line', () => {
    const N = 'http://n:4646/v1';
    const AT = '-address=http://n:4646';
    checkRequests([
      [`DELETE ${N}/job/web`, `= nomad job stop web ${AT}`],
      [`DELETE ${N}/job/web?purge=true&global=false`, `= nomad job stop -purge web ${AT}`],
      [`POST ${N}/jobs`, `= nomad job run web ${AT}`, '{"Job":{"ID":"web"}}'],
      [`POST ${N}/jobs`, `= nomad job run job ${AT}`],
      [`POST ${N}/job/web/plan`, ''],
      [`POST ${N}/job/web/scale`, `= nomad job scale ${AT} web 0`, '{"Count":0}'],
      [`POST ${N}/job/web/scale`, `= nomad job scale ${AT} web 0`],
      [`POST ${N}/node/n1/drain`, `= nomad node drain -enable n1 ${AT}`, '{"DrainSpec":{"Deadline":1}}'],
      [`POST ${N}/node/n1/drain`, `= nomad node drain -disable n1 ${AT}`, '{"DrainSpec":null}'],
      [`POST ${N}/node/n1/eligibility`, `= nomad node eligibility -disable n1 ${AT}`, '{"Eligibility":"ineligible"}'],
      [`POST ${N}/node/n1/eligibility`, `= nomad node eligibility -enable n1 ${AT}`, '{"Eligibility":"eligible"}'],
      [`DELETE ${N}/var/shop/db`, `= nomad var purge shop/db ${AT}`],
      [`GET ${N}/var/shop/db`, `= nomad var get shop/db ${AT}`],
      [`GET ${N}/jobs`, ''],
    ]);
  });

  it('kubernetes is the same as kubectl', () => {
    checkRequests([
      [`DELETE ${K8S}/api/v1/namespaces/shop`, `= kubectl delete namespaces shop --server ${K8S}`],
      [`DELETE ${K8S}/api/v1/namespaces/shop?dryRun=All`, ''],
      [
        'DELETE http://localhost:8001/apis/apps/v1/namespaces/a/deployments/web',
        '= kubectl delete deployments web --namespace a',
      ],
      ['DELETE http://localhost:8001/api/v1/namespaces/a/pods', '= kubectl delete pods --all --namespace a'],
      [
        'DELETE http://localhost:8001/api/v1/namespaces/a/pods?labelSelector=app%3Dweb',
        '= kubectl delete pods --selector app=web --namespace a',
      ],
      ['DELETE k8s.acme.example/api/v1/nodes/n1', '= kubectl delete nodes n1 --server https://k8s.acme.example'],
      [
        `PATCH ${K8S}/apis/apps/v1/namespaces/a/deployments/web/scale`,
        `= kubectl scale deployments web --replicas=3 --namespace a --server ${K8S}`,
        '{"spec":{"replicas":3}}',
      ],
      [
        `PATCH ${K8S}/apis/apps/v1/namespaces/a/deployments/web/scale`,
        `= kubectl scale deployments web --replicas=0 --namespace a --server ${K8S}`,
      ],
      [
        'PUT http://localhost:8001/api/v1/namespaces/a/finalize',
        '= kubectl patch namespaces a --patch {"spec":{"finalizers":null}}',
      ],
      ['PATCH http://localhost:8001/api/v1/nodes/n1', '= kubectl patch nodes n1 --patch {}', '{}'],
      ['POST http://localhost:8001/api/v1/namespaces/a/pods/web/eviction', '= kubectl delete pod web --namespace a'],
      ['POST http://localhost:8001/api/v1/namespaces/a/pods', '= kubectl apply --filename - --namespace a'],
      [
        'POST http://localhost:8001/api/v1/namespaces/a/serviceaccounts/x/token',
        '= kubectl create token x --namespace a',
      ],
      [
        `GET ${K8S}/api/v1/namespaces/a/secrets/db`,
        `= kubectl get secret db --output json --namespace a --server ${K8S}`,
      ],
      [`GET ${K8S}/api/v1/secrets`, `= kubectl get secret --output json --server ${K8S}`],
      [`GET ${K8S}/api/v1/namespaces/a/pods`, ''],
      [`OPTIONS ${K8S}/api/v1/namespaces/a/pods`, ''],
      [`DELETE ${K8S}/api/v1`, 'http/delete delete/medium/unknown -'],
      ['DELETE https://shop.example/api/v1/users/7', 'http/delete delete/medium/unknown -'],
    ]);
  });

  it('the engine of containers is the same as docker', () => {
    checkRequests([
      [`DELETE ${DOCKER}/containers/web?v=1 ${SOCK}`, '= docker rm --force --volumes web'],
      [`DELETE ${DOCKER}/containers/web ${SOCK}`, '= docker rm --force web'],
      [`DELETE ${DOCKER}/images/acme/web:1 ${SOCK}`, '= docker rmi --force acme/web:1'],
      [`DELETE http://h:2375/volumes/pg`, '= docker --host tcp://h:2375 volume rm --force pg'],
      [`POST ${DOCKER}/volumes/prune ${SOCK}`, '= docker volume prune --force'],
      [`GET ${DOCKER}/containers/json ${SOCK}`, ''],
    ]);
  });

  it('forges: repositories, refs, protection, visibility', () => {
    checkRequests([
      [`DELETE ${GH}/repos/acme/api`, 'gh/repo-delete delete/critical/impossible acme/api'],
      [`DELETE ${GH}/repos/acme/api/git/refs/heads/x`, 'gh/ref-delete delete/high/costly heads/x'],
      [
        `PATCH ${GH}/repos/acme/api/git/refs/heads/x`,
        'gh/ref-force rewrite-history/high/costly heads/x',
        '{"force":true}',
      ],
      [`PATCH ${GH}/repos/acme/api/git/refs/heads/x`, '', '{"sha":"a"}'],
      [`PATCH ${GH}/repos/acme/api`, 'gh/repo-visibility expose/critical/impossible acme/api', '{"private": false}'],
      [`PATCH ${GH}/repos/acme/api`, 'gh/repo-archive interrupt/medium/easy acme/api', '{"archived":true}'],
      [`PATCH ${GH}/repos/acme/api`, '', '{"description":"x"}'],
      [`POST ${GH}/orgs/acme/repos`, 'gh/repo-public publish/high/impossible acme', '{"visibility":"public"}'],
      [`POST ${GH}/user/repos`, ''],
      [`DELETE ${GH}/repos/a/b/issues/1/labels/x`, ''],
      [`DELETE ${GH}/novel/thing`, 'gh/api-delete delete/medium/costly novel/thing'],
      ['DELETE https://ghe.acme.example/api/v3/repos/a/b', 'gh/repo-delete delete/critical/impossible a/b'],
      ['DELETE https://gitlab.acme.example/api/v4/projects/a%2Fb', 'glab/repo-delete delete/critical/impossible a/b'],
      [
        'PUT https://gitlab.com/api/v4/projects/7?visibility=public',
        'glab/repo-visibility expose/critical/impossible 7',
      ],
      ['PUT https://gitlab.com/api/v4/projects/7', ''],
      ['DELETE https://gitlab.com/api/v4/novel/7', 'glab/api-delete delete/medium/costly api/v4/novel/7'],
      ['DELETE https://api.bitbucket.org/2.0/repositories/a/b', 'bitbucket/delete delete/critical/impossible b'],
      ['DELETE https://codeberg.org/api/v1/repos/a/b', 'gitea/delete delete/critical/impossible b'],
      ['DELETE https://r.example/v2/acme/web/manifests/sha256:1', 'registry/delete delete/high/impossible sha256:1'],
      ['DELETE https://x.jfrog.io/artifactory/libs/a.jar', 'registry/delete delete/high/impossible libs/a.jar'],
      ['DELETE https://registry.npmjs.org/acme-x/-rev/1-a', 'registry/delete delete/high/costly acme-x'],
    ]);
  });
});
