import { describe, it } from 'mocha';
import { checkRequests } from './checkRequests';

const GCP = 'googleapis.com';
const AZ = 'https://management.azure.com/subscriptions/s/resourceGroups/g';

describe('what a request to a cloud, a platform or a service does', () => {
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
      [`DELETE https://storage.${GCP}/storage/v1/b/data/acl/x`, '= gcloud storage acl delete gs://data/x'],
      [
        `POST https://storage.${GCP}/storage/v1/b/data/folders/a/deleteRecursive`,
        '= gcloud storage folders delete gs://data/a',
      ],
      [`POST https://storage.${GCP}/storage/v1/b/data/folders`, ''],
      [
        `POST https://compute.${GCP}/compute/v1/projects/p/zones/z/disks/stopGroupAsyncReplication`,
        '= gcloud compute disks stop-group-async-replication --project p --zone z',
      ],
      [
        `POST https://compute.${GCP}/compute/v1/locations/global/firewallPolicies/f/removeRule`,
        '= gcloud compute firewall-policies remove-rule f --location global',
      ],
      [`GET https://vault.${GCP}/v1/matters/m`, ''],
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
      [
        `PATCH ${AZ}/providers/Microsoft.Storage/storageAccounts/a`,
        '= az storage account update --name a --subscription s --allow-blob-public-access true',
        '{"location":"x","properties":{"allowBlobPublicAccess":true,"encryption":{"blob":{"enabled":false}}}}',
      ],
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
      ['DELETE https://api.vultr.com/v2/instances/1', '= vultr-cli instance delete 1'],
      ['DELETE https://console.neon.tech/api/v2/projects/p', 'neon/delete delete/critical/impossible p'],
      ['DELETE https://api.vercel.com/v9/projects/web', '= vercel project rm web'],
      [
        'PATCH https://api.heroku.com/apps/a/formation',
        '= heroku ps:scale web=0 --app a',
        '{"updates":[{"type":"web","quantity":0}]}',
      ],
      ['PATCH https://api.heroku.com/apps/a/formation', '= heroku ps:scale --app a'],
      ['DELETE https://api.machines.dev/v1/apps/a/volumes/v', '= fly volumes destroy v --app a'],
      ['POST https://api.linode.com/v4/linode/instances/1/rebuild', '= linode-cli linodes rebuild 1'],
      ['DELETE https://api.scaleway.com/x/servers/1', 'scw/delete delete/critical/impossible 1'],
      ['DELETE https://api.datadoghq.eu/api/v1/monitor/1', '= dog monitor delete 1'],
      [
        'PATCH https://app.launchdarkly.com/api/v2/flags/p/f',
        '= ldcli flags toggle-off --project p --flag f',
        '{"instructions":[{"kind":"turnFlagOff"}]}',
      ],
      ['PATCH https://app.launchdarkly.com/api/v2/flags/p/f', '= ldcli flags update --project p --flag f', '[]'],
      ['DELETE https://acme.eu.auth0.com/api/v2/users/u', '= auth0 users delete u'],
      ['DELETE https://api.twilio.com/2010-04-01/Accounts/A', 'twilio/delete delete/critical/impossible A'],
      ['DELETE https://api.pulumi.com/api/stacks/o/p/dev', '= pulumi stack rm --stack dev'],
      [
        'POST https://api.pulumi.com/api/stacks/o/p/dev/deployments',
        '= pulumi destroy --stack dev',
        '{"operation":"destroy"}',
      ],
      [
        'POST https://api.pulumi.com/api/stacks/o/p/dev/deployments',
        '= pulumi preview --stack dev',
        '{"operation":"preview"}',
      ],
      ['POST https://api.pulumi.com/api/stacks/o/p/dev/deployments', '= pulumi up --stack dev'],
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
      [
        'DELETE https://argocd.example/api/v1/applications/web',
        '= argocd app delete web --server=https://argocd.example',
      ],
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

  it('mail is no service of the cloud, and is judged by the last word of its path', () => {
    checkRequests([
      [
        'POST https://gmail.googleapis.com/gmail/v1/users/me/messages/batchDelete',
        'http/delete delete/medium/unknown -',
      ],
      ['GET https://gmail.googleapis.com/gmail/v1/users/me/messages', ''],
      ['POST https://acme.example/u/bulk-remove', 'http/delete delete/medium/unknown -'],
      ['POST https://acme.example/batches', 'http/create create/low/easy -'],
    ]);
  });

  it('what protects visitors, the only copy of documents, and a distribution can be switched off by a request', () => {
    const zone = 'https://api.cloudflare.com/client/v4/zones/z/settings';
    const es = 'http://es.acme.example:9200';
    const moves =
      '{"commands":[{"allocate_empty_primary":{"index":"o","shard":0,"node":"n","accept_data_loss":true}}]}';
    const distribution = 'PUT https://cloudfront.amazonaws.com/2020-05-31/distribution/E1/config';
    checkRequests([
      [`PATCH ${zone}/ssl`, 'wrangler/unprotect unprotect/high/easy ssl', '{"value":"off"}'],
      [`PATCH ${zone}/ssl`, 'wrangler/update update/medium/unknown ssl', '{"value":"strict"}'],
      [`PATCH ${zone}/brotli`, 'wrangler/update update/medium/unknown brotli', '{"value":"off"}'],
      [`PATCH ${zone}`, 'wrangler/unprotect unprotect/high/easy z', '{"items":[{"id":"waf","value":"off"}]}'],
      [`PATCH ${zone}`, 'wrangler/update update/medium/unknown z', '{"items":[{"id":"waf","value":"on"}]}'],
      [`POST ${es}/_cluster/reroute`, 'elasticsearch/delete delete/high/impossible -', moves],
      [`POST ${es}/_cluster/reroute?dry_run`, '', moves],
      [`POST ${es}/_cluster/reroute`, 'elasticsearch/update update/medium/unknown -', '{"commands":[{"move":{}}]}'],
      [
        distribution,
        '= aws cloudfront update-distribution --id E1 --distribution-config <D><Enabled>false</Enabled></D>',
        '<D><Enabled>false</Enabled></D>',
      ],
      [
        'POST https://api.vendor.example/v2',
        'http/delete delete/high/costly 1',
        '{"query":"mutation { delete_board(board_id: 1) { id } }"}',
      ],
      ['POST https://api.vendor.example/v2', '', '{"query":"query { boards { id } }"}'],
    ]);
  });
});
