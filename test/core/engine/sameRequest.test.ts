import assert from 'node:assert/strict';
import { testEngine, type TestEngine } from '../../support/engine';

let engine: TestEngine | null = null;

/** The findings of a line as `rule effect target`, each once. */
function effectsOf(run: string): readonly string[] {
  assert.ok(engine !== null);
  return [...new Set(engine.run(run).findings.map(({ rule, effect, target }) => `${rule} ${effect} ${target.name}`))];
}

/** One effect by a tool of its own, by a request and behind wrappers: all of them must give the one finding. */
function checkSame(expected: string, spellings: readonly string[]): void {
  for (const run of spellings) assert.deepEqual(effectsOf(run), [expected], run);
}

const cases: readonly (readonly [expected: string, spellings: readonly string[]])[] = [
  [
    'kubectl/delete delete prod',
    [
      'kubectl delete ns prod',
      'curl -X DELETE https://k8s.acme.example:6443/api/v1/namespaces/prod',
      'kubectl delete --raw /api/v1/namespaces/prod',
      'sudo kubectl delete namespace prod',
      'timeout 60 kubectl delete namespaces/prod',
    ],
  ],
  [
    'kubectl/delete delete api',
    [
      'kubectl delete deployment api -n web',
      'curl -X DELETE https://k8s.acme.example:6443/apis/apps/v1/namespaces/web/deployments/api',
      'http DELETE https://k8s.acme.example:6443/apis/apps/v1/namespaces/web/deployments/api',
      'env A=b kubectl -n web delete deploy/api',
    ],
  ],
  [
    'heroku/delete delete shop',
    [
      'heroku apps:destroy shop --confirm shop',
      'curl -X DELETE https://api.heroku.com/apps/shop',
      'xh DELETE https://api.heroku.com/apps/shop',
      "sh -c 'heroku apps:destroy -a shop --confirm shop'",
    ],
  ],
  [
    'az/delete delete web',
    [
      'az vm delete -n web -g shop',
      'az rest -m DELETE -u https://management.azure.com/subscriptions/s/resourceGroups/shop/providers/Microsoft.Compute/virtualMachines/web?api-version=2023-03-01',
      'curl -X DELETE https://management.azure.com/subscriptions/s/resourceGroups/shop/providers/Microsoft.Compute/virtualMachines/web?api-version=2023-03-01',
      'nohup az vm delete -n web -g shop -y',
    ],
  ],
  [
    'az/delete delete shop',
    [
      'az group delete -n shop',
      'az rest --method delete --url https://management.azure.com/subscriptions/s/resourcegroups/shop?api-version=2021-04-01',
      'curl -X DELETE https://management.azure.com/subscriptions/s/resourcegroups/shop?api-version=2021-04-01',
    ],
  ],
  [
    'gcloud/delete delete vm1',
    [
      'gcloud compute instances delete vm1',
      'curl -X DELETE https://compute.googleapis.com/compute/v1/projects/a/zones/b/instances/vm1',
      'wget --method=DELETE https://compute.googleapis.com/compute/v1/projects/a/zones/b/instances/vm1',
      'xargs gcloud compute instances delete <<< vm1',
    ],
  ],
  [
    'gcloud/delete delete main',
    [
      'gcloud sql instances delete main',
      'curl -X DELETE https://sqladmin.googleapis.com/v1/projects/a/instances/main',
      'http DELETE https://sqladmin.googleapis.com/v1/projects/a/instances/main',
    ],
  ],
  [
    'messaging/removed delete orders',
    [
      'rabbitmqadmin delete queue name=orders',
      'curl -X DELETE http://mq.acme.example:15672/api/queues/%2F/orders',
      'sudo rabbitmqadmin delete queue name=orders',
    ],
  ],
  [
    'clusters/removed delete shop',
    [
      'argocd app delete shop',
      'curl -X DELETE https://argocd.acme.example/api/v1/applications/shop',
      'xh delete https://argocd.acme.example/api/v1/applications/shop',
    ],
  ],
  [
    'gh/repo-delete delete acme/shop',
    [
      'gh repo delete acme/shop --yes',
      'gh api -X DELETE repos/acme/shop',
      'curl -X DELETE https://api.github.com/repos/acme/shop',
      'http DELETE https://api.github.com/repos/acme/shop',
    ],
  ],
  [
    'glab/repo-delete delete acme/shop',
    [
      'glab repo delete acme/shop',
      'glab api -X DELETE projects/acme%2Fshop',
      'curl -X DELETE https://gitlab.com/api/v4/projects/acme%2Fshop',
    ],
  ],
  [
    'nomad/removed delete web',
    ['nomad job stop -purge web', 'curl -X DELETE http://nomad.acme.example:4646/v1/job/web?purge=true'],
  ],
  [
    'coordination/removed delete app/url',
    ['consul kv delete app/url', 'curl -X DELETE http://consul.acme.example:8500/v1/kv/app/url'],
  ],
  [
    'secrets/removed delete kv',
    [
      'vault secrets disable kv',
      'bao secrets disable kv',
      "curl -X DELETE https://vault.acme.example/v1/sys/mounts/kv -H 'X-Vault-Token: t'",
    ],
  ],
  [
    'containers/data delete pgdata',
    [
      'docker volume rm pgdata',
      'curl -X DELETE --unix-socket /var/run/docker.sock http://localhost/volumes/pgdata',
      'sudo docker volume rm pgdata',
      'podman volume rm pgdata',
    ],
  ],
  [
    'aws/s3-rb delete acme',
    [
      'aws s3 rb s3://acme --force',
      'aws s3 rb s3://acme --force --endpoint-url https://s3.acme.example',
      'sudo aws s3 rb --force s3://acme',
      'timeout 9 aws s3 rb s3://acme --force',
    ],
  ],
  [
    'aws/delete delete i-1',
    [
      'aws ec2 terminate-instances --instance-ids i-1',
      'aws ec2 terminate-instances --instance-ids i-1 --endpoint-url https://ec2.eu-west-1.amazonaws.com',
      'aws-vault exec ops -- aws ec2 terminate-instances --instance-ids i-1',
      "curl 'https://ec2.amazonaws.com/?Action=TerminateInstances&InstanceId.1=i-1'",
    ],
  ],
  ['vercel/delete delete shop', ['vercel remove shop --yes', 'curl -X DELETE https://api.vercel.com/v9/projects/shop']],
  [
    'doctl/delete delete 12',
    [
      'doctl compute droplet delete 12 -f',
      'curl -X DELETE https://api.digitalocean.com/v2/droplets/12',
      'xh delete https://api.digitalocean.com/v2/droplets/12',
      'sudo doctl compute droplet delete 12',
    ],
  ],
  [
    'hcloud/delete delete 12',
    [
      'hcloud server delete 12',
      'curl -X DELETE https://api.hetzner.cloud/v1/servers/12',
      'http DELETE https://api.hetzner.cloud/v1/servers/12',
    ],
  ],
  [
    'fly/delete delete shop',
    ['fly apps destroy shop -y', 'curl -X DELETE https://api.machines.dev/v1/apps/shop', 'flyctl apps destroy shop'],
  ],
  ['netlify/delete delete 1', ['netlify sites:delete 1', 'curl -X DELETE https://api.netlify.com/api/v1/sites/1']],
  [
    'supabase/delete delete abc',
    ['supabase projects delete abc', 'curl -X DELETE https://api.supabase.com/v1/projects/abc'],
  ],
  [
    'messaging/removed delete orders',
    [
      'kafka-topics --delete --topic orders --bootstrap-server k:9092',
      'kafka-topics.sh --bootstrap-server k:9092 --delete --topic orders',
      'sh kafka-topics.sh --bootstrap-server k:9092 --delete --topic orders',
    ],
  ],
  [
    'helm/uninstall delete web',
    ['helm uninstall web', 'helm delete web', 'sudo helm uninstall web', 'timeout 60 helm un web'],
  ],
  [
    'wrangler/delete delete edge',
    [
      'wrangler delete --name edge',
      'npx wrangler delete --name edge',
      'curl -X DELETE https://api.cloudflare.com/client/v4/accounts/1/workers/scripts/edge',
    ],
  ],
];

describe('the same effect by tool, request and wrapper', () => {
  before(async () => {
    engine = await testEngine();
  });

  for (const [expected, spellings] of cases) {
    it(`${expected} is found in: ${spellings[0] ?? ''}`, () => {
      checkSame(expected, spellings);
    });
  }
});
