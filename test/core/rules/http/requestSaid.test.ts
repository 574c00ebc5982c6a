import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { addressOf } from '../../../../src/core/rules/http/address';
import { judged } from '../../../../src/core/rules/http/judged';

type Row = readonly [request: string, said: string, body?: string, header?: string];

/** `METHOD address` with a body and a header → `rule effect/severity/undo name`, or the command that it is the same as. */
function checkRequests(rows: readonly Row[]): void {
  for (const [line, expected, body = '', header = ''] of rows) {
    const [method = '', written = '', socket] = line.split(' ');
    const [name, ...value] = header.split(': ');
    const headers = new Map(header === '' ? [] : [[name ?? '', value.join(': ')] as const]);
    const request = { method, written, address: addressOf(written), headers, body, socket: socket ?? null };
    const { said, api, unread } = judged(request);
    const found = said.map((one) => {
      if (one.kind === 'same-as') return `= ${one.argv.join(' ')}`;
      const rule = one.rule.includes('/') ? one.rule : `${api?.name ?? 'http'}/${one.rule}`;
      return `${rule} ${one.effect}/${one.severity}/${one.undo} ${one.name ?? '-'}`;
    });
    assert.equal([...found, ...(unread === null ? [] : [`? ${unread.stake}`])].join('; '), expected, line);
  }
}

const ES = 'http://search:9200';
const K8S = 'https://10.0.0.1:6443';
const GH = 'https://api.github.com';
const GCP = 'googleapis.com';
const AZ = 'https://management.azure.com/subscriptions/s/resourceGroups/g';
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
      ['DELETE http://mq:15672/api/queues/%2F/orders', 'messaging/removed delete/high/impossible orders'],
      ['DELETE http://rest:8082/topics/orders', 'messaging/removed delete/critical/impossible orders'],
      ['PUT http://connect:8083/connectors/sink/pause', 'messaging/interrupt interrupt/medium/easy pause'],
      ['PUT http://mq:15672/api/permissions/%2F/eve', 'messaging/access grant/high/easy eve'],
      ['DELETE http://c:8500/v1/kv/app?recurse', 'consul/delete delete/critical/impossible app'],
      ['DELETE http://c:8500/v1/kv/app/a', 'consul/delete delete/high/impossible app/a'],
      ['DELETE http://n:4646/v1/job/web', 'nomad/delete delete/high/costly web'],
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
      [`POST ${V}/sys/policy/x`, '= vault write sys/policy/x'],
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
      ['POST http://localhost:8001/api/v1/namespaces/a/serviceaccounts/x/token', ''],
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

  it('aws is the same as its command line', () => {
    checkRequests([
      [
        'POST https://rds.eu-west-1.amazonaws.com/',
        '= aws rds delete-db-instance --db-instance-identifier orders',
        'Action=DeleteDBInstance&DBInstanceIdentifier=orders&Version=2014-10-31',
      ],
      [
        'GET https://ec2.amazonaws.com/?Action=TerminateInstances&InstanceId.1=i-1',
        '= aws ec2 terminate-instances --instance-id i-1',
      ],
      [
        'POST https://dynamodb.eu-west-1.amazonaws.com/',
        '= aws dynamodb delete-table --table-name orders',
        '{"TableName":"orders"}',
        'x-amz-target: DynamoDB_20120810.DeleteTable',
      ],
      [
        'POST https://novel.eu-west-1.amazonaws.com/',
        '= aws novel delete-thing',
        'x',
        'x-amz-target: Novel.DeleteThing',
      ],
      ['GET https://monitoring.amazonaws.com/?Action=DeleteAlarms', '= aws cloudwatch delete-alarms'],
      [
        'DELETE https://lambda.eu-west-1.amazonaws.com/2015-03-31/functions/web',
        '= aws lambda delete-function --function-name web',
      ],
      ['DELETE https://data.s3.amazonaws.com/a/b', '= aws s3 rm s3://data/a/b'],
      ['DELETE https://s3.eu-west-1.amazonaws.com/data', '= aws s3api delete-bucket --bucket data'],
      ['DELETE https://data.s3.amazonaws.com/?policy', '= aws s3api delete-bucket-policy --bucket data'],
      ['POST https://data.s3.amazonaws.com/?delete', '= aws s3api delete-objects --bucket data'],
      ['PUT https://data.s3.amazonaws.com/x', ''],
      [
        'PUT https://data.s3.amazonaws.com/?acl',
        '= aws s3api put-bucket-acl --bucket data --acl public-read',
        '',
        'x-amz-acl: public-read',
      ],
      ['POST https://x.execute-api.eu-west-1.amazonaws.com/dev/orders', 'http/create create/low/easy -'],
    ]);
  });

  it('google cloud and azure are the same as their command lines', () => {
    checkRequests([
      [
        `DELETE https://compute.${GCP}/compute/v1/projects/p/zones/z/instances/i`,
        '= gcloud compute instances delete i --project p --zone z',
      ],
      [
        `POST https://compute.${GCP}/compute/v1/projects/p/zones/z/instances/i/stop`,
        '= gcloud compute instances stop i --project p --zone z',
      ],
      [
        `DELETE https://compute.${GCP}/compute/v1/projects/p/global/firewalls/f`,
        '= gcloud compute firewall-rules delete f --project p',
      ],
      [`DELETE https://cloudresourcemanager.${GCP}/v3/projects/p`, '= gcloud projects delete p'],
      [
        `GET https://secretmanager.${GCP}/v1/projects/p/secrets/s/versions/1:access`,
        '= gcloud secrets versions access 1 --project p',
      ],
      [
        `POST https://secretmanager.${GCP}/v1/projects/p/secrets/s/versions/1:destroy`,
        '= gcloud secrets versions destroy 1 --project p',
      ],
      [
        `PATCH https://run.${GCP}/v2/projects/p/locations/l/services/s`,
        '= gcloud run services update s --project p --location l',
      ],
      [
        `POST https://compute.${GCP}/compute/v1/projects/p/zones/z/instances`,
        '= gcloud compute zones instances z --project p',
      ],
      [`OPTIONS https://run.${GCP}/v2/projects/p/locations/l/services/s`, ''],
      [`POST https://x.${GCP}/v1:go`, ''],
      [`DELETE https://storage.${GCP}/storage/v1/b/data`, '= gcloud storage buckets delete gs://data'],
      [`DELETE https://storage.${GCP}/storage/v1/b/data/o/a%2Fb`, '= gcloud storage rm gs://data/a/b'],
      [`DELETE https://storage.${GCP}/storage/v1/b/data/acl/x`, ''],
      [`DELETE https://storage.${GCP}/data/a`, '= gcloud storage rm gs://data/a'],
      [`DELETE https://bigquery.${GCP}/bigquery/v2/projects/p/datasets/d`, '= bq rm -r -f --dataset p:d'],
      [`DELETE https://bigquery.${GCP}/bigquery/v2/projects/p/datasets/d/tables/t`, '= bq rm -f --table p:d.t'],
      [`POST https://bigquery.${GCP}/bigquery/v2/projects/p/queries`, ''],
      [`DELETE ${AZ}`, '= az group delete --name g --subscription s'],
      [`PUT ${AZ}`, ''],
      [`DELETE ${AZ}/providers/Microsoft.Compute/virtualMachines/v`, '= az vm delete --name v --subscription s'],
      [`POST ${AZ}/providers/Microsoft.Compute/virtualMachines/v/powerOff`, '= az vm stop --name v --subscription s'],
      [`POST ${AZ}/providers/Microsoft.Compute/virtualMachines/v`, ''],
      [`PATCH ${AZ}/providers/Microsoft.Compute/virtualMachines/v`, '= az vm update --name v --subscription s'],
      [`GET ${AZ}/providers/Microsoft.Compute/virtualMachines/v`, ''],
      [
        'DELETE https://management.azure.com/providers/Microsoft.Novel/things/t',
        '= az resource delete --ids /providers/Microsoft.Novel/things/t',
      ],
      [
        `PUT ${AZ}/providers/Microsoft.Authorization/roleAssignments/r`,
        '= az role assignment create --name r --role Owner --subscription s',
        '{"roleDefinitionId":"/x/8e3af657-a8ff-443c-a75c-2fe8c4bcb635"}',
      ],
      ['GET https://v.vault.azure.net/secrets/db', '= az keyvault secret show --name db --vault-name v'],
      ['GET https://v.vault.azure.net/novel', ''],
      ['DELETE https://graph.microsoft.com/v1.0/applications/a', '= az ad app delete --id a'],
      ['DELETE https://a.blob.core.windows.net/c', '= az storage container delete --name c --account-name a'],
      [
        'DELETE https://a.blob.core.windows.net/c/b/x',
        '= az storage blob delete --name b/x --container-name c --account-name a',
      ],
      ['PUT https://a.blob.core.windows.net/c/b', ''],
    ]);
  });

  it('platforms, hosters, services and gateways', () => {
    checkRequests([
      ['DELETE https://api.cloudflare.com/client/v4/zones/z', 'wrangler/delete delete/critical/costly z'],
      [
        'POST https://api.cloudflare.com/client/v4/zones/z/purge_cache',
        'wrangler/interrupt interrupt/medium/easy z',
        '{"purge_everything":true}',
      ],
      [
        'POST https://api.cloudflare.com/client/v4/zones/z/purge_cache',
        'wrangler/update update/low/easy z',
        '{"files":[]}',
      ],
      [
        'POST https://api.cloudflare.com/client/v4/accounts/a/d1/database/d/query',
        'wrangler/delete delete/high/impossible d',
        '{"sql":"DROP TABLE x"}',
      ],
      ['POST https://api.cloudflare.com/client/v4/accounts/a/d1/database/d/query', '', '{"sql":"SELECT 1"}'],
      [
        'POST https://api.digitalocean.com/v2/droplets/1/actions',
        'doctl/interrupt interrupt/high/easy 1',
        '{"type":"power_off"}',
      ],
      [
        'POST https://api.digitalocean.com/v2/droplets/1/actions',
        'doctl/replace replace/critical/impossible 1',
        '{"type":"rebuild"}',
      ],
      ['POST https://api.digitalocean.com/v2/droplets/1/actions', '', '{"type":"snapshot"}'],
      ['POST https://api.hetzner.cloud/v1/servers/1/actions/rebuild', 'hcloud/replace replace/critical/impossible 1'],
      ['POST https://api.hetzner.cloud/v1/servers/1/actions/reboot', 'hcloud/interrupt interrupt/high/easy 1'],
      ['POST https://api.hetzner.cloud/v1/servers/1/actions/poweron', ''],
      ['DELETE https://api.vultr.com/v2/instances/1', 'vultr/delete delete/critical/impossible 1'],
      ['DELETE https://console.neon.tech/api/v2/projects/p', 'neon/delete delete/critical/impossible p'],
      ['DELETE https://api.vercel.com/v9/projects/web', 'vercel/delete delete/critical/impossible web'],
      [
        'PATCH https://api.heroku.com/apps/a/formation',
        'heroku/interrupt interrupt/high/easy a',
        '{"updates":[{"quantity":0}]}',
      ],
      [
        'PATCH https://api.heroku.com/apps/a/formation',
        'heroku/update update/medium/unknown a',
        '{"updates":[{"quantity":2}]}',
      ],
      [
        'POST https://api.supabase.com/v1/projects/p/database/query',
        'supabase/delete delete/critical/impossible p',
        '{"query":"drop table x"}',
      ],
      [
        'POST https://api.supabase.com/v1/projects/p/database/query',
        'supabase/execute execute/high/unknown p',
        '{"query":"select 1"}',
      ],
      ['DELETE https://p.supabase.co/rest/v1/orders', 'supabase/delete delete/critical/impossible orders'],
      ['DELETE https://p.supabase.co/rest/v1/orders?id=eq.1', 'supabase/delete delete/high/impossible orders'],
      ['DELETE https://api.stripe.com/v1/customers/c', 'stripe/delete delete/high/impossible c'],
      ['POST https://slack.com/api/chat.delete', 'work/delete delete/high/impossible -'],
      ['POST https://slack.com/api/admin.users.remove', ''],
      ['DELETE http://kong:8001/services/web', 'kong/delete delete/medium/costly web'],
      ['DELETE :2019/config/apps', 'proxy/delete delete/medium/costly config/apps'],
      ['POST https://ci.example/job/a/job/b/doDelete', 'jenkins/delete delete/high/impossible a/b'],
      ['POST https://jenkins.example/scriptText', 'jenkins/execute execute/high/unknown -'],
      ['DELETE https://argocd.example/api/v1/applications/web', 'argocd/delete delete/high/costly web'],
      [
        'GET http://169.254.170.2/v2/credentials/x',
        'metadata/read-secret read-secret/high/impossible http://169.254.170.2/v2/credentials/x',
      ],
      [
        'GET http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token',
        'metadata/read-secret read-secret/high/impossible http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token',
      ],
    ]);
  });

  it('graphql: mutations by their words, queries and comments alone', () => {
    const API = 'https://api.acme.example/graphql';
    const RAILWAY = 'https://backboard.railway.com/graphql/v2';
    checkRequests([
      [
        `POST ${RAILWAY}`,
        'railway/delete delete/critical/impossible v-1',
        '{"query":"mutation { volumeDelete(volumeId: \\"v-1\\") }"}',
      ],
      [
        `POST ${RAILWAY}`,
        'railway/delete delete/critical/impossible v-2',
        '{"query":"mutation D($v: String!) { gone: volumeDelete(volumeId: $v) }","variables":{"v":"v-2"}}',
      ],
      [
        `POST ${RAILWAY}`,
        'railway/delete delete/critical/impossible volumeDelete',
        '{"query":"mutation D($v: ID) { volumeDelete(volumeId: $v) }"}',
      ],
      [`POST ${RAILWAY}`, '', '{"query":"# mutation { volumeDelete }\\nquery { a { deleteMe } }"}'],
      [`POST ${RAILWAY}`, '? present', '\uFFFC'],
      [`POST ${API}`, '? possible', '\uFFFC'],
      [`POST ${API}`, 'http/interrupt interrupt/medium/easy 7', 'mutation { stopJob(id: 7) { id } }'],
      [`POST ${API}`, 'http/grant grant/high/easy grantRole', 'mutation { grantRole(user: 1) { id } }'],
      [`POST ${API}`, 'http/update update/low/unknown createOrder', 'mutation { createOrder(n: 1) { id delete } }'],
      [`POST ${API}`, 'http/update update/low/unknown 1', 'mutation { removeLabel(id: 1) { id } }'],
      [
        `POST ${API}`,
        'http/unprotect unprotect/high/easy 3',
        'mutation { deleteBranchProtectionRule(input: {id: 3}) { x } }',
      ],
      [
        `POST ${API}`,
        'http/delete delete/high/costly 1; http/delete delete/high/costly 2',
        'mutation { a: deleteTag1(id: 1) { x } b: deleteTag1(id: 2) { x } }',
      ],
      [`POST ${API}`, '', 'fragment F on X { deleteY(id: 1) } subscription { deleted { id } }'],
      [`POST ${API}`, 'http/delete delete/high/costly 5', '[{"query":"mutation { deleteUser(id: 5, tags: [1, 2]) }"}]'],
      ['POST :4000/graphql', 'http/delete delete/low/easy 5', '{"query":"mutation { deleteUser(id: 5) { id } }"}'],
      [`GET ${API}?query=query{a}`, ''],
      [`PUT ${API}`, 'http/update update/low/unknown -'],
      [
        'POST https://x.example/q',
        'http/delete delete/high/costly 5',
        'mutation { deleteUser(id: 5) }',
        'content-type: application/graphql',
      ],
      [
        `POST ${API}`,
        'http/delete delete/high/costly \uFFFC',
        '{"query":"mutation { deleteUser(id: \\"\uFFFC\\") }", "x": \uFFFC}',
      ],
      [`POST ${API}`, 'http/delete delete/high/costly x', 'mutation { deleteUser(id: "x"'],
    ]);
  });
});
