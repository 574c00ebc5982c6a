import { checkEffects } from './checkEffects';

/** What is found, then the lines that must all find it: every client of HTTP, every library, every way to start a tool. */
const table = String.raw`
= doctl/delete delete critical doctl.database db1
curl -X DELETE https://api.digitalocean.com/v2/databases/db1
http DELETE https://api.digitalocean.com/v2/databases/db1
xh delete https://api.digitalocean.com/v2/databases/db1
wget --method DELETE https://api.digitalocean.com/v2/databases/db1
pwsh -c "Invoke-RestMethod -Method DELETE -Uri https://api.digitalocean.com/v2/databases/db1"
pwsh -c "iwr https://api.digitalocean.com/v2/databases/db1 -Method Delete"
node -e "fetch('https://api.digitalocean.com/v2/databases/db1',{method:'DELETE'})"
node -e "require('axios').delete('https://api.digitalocean.com/v2/databases/db1')"
node -e "require('got').delete('https://api.digitalocean.com/v2/databases/db1')"
node -e "const https=require('https');https.request('https://api.digitalocean.com/v2/databases/db1',{method:'DELETE'}).end()"
python3 -c "import requests; requests.delete('https://api.digitalocean.com/v2/databases/db1')"
python3 -c "import httpx; httpx.delete('https://api.digitalocean.com/v2/databases/db1')"
python3 -c "import urllib.request as u; u.urlopen(u.Request('https://api.digitalocean.com/v2/databases/db1',method='DELETE'))"
python3 -c "import requests; s=requests.Session(); s.request('DELETE','https://api.digitalocean.com/v2/databases/db1')"
ruby -e "require 'net/http'; Net::HTTP.new('api.digitalocean.com',443).delete('/v2/databases/db1')"
perl -MLWP::UserAgent -e 'LWP::UserAgent->new->delete("https://api.digitalocean.com/v2/databases/db1")'
deno eval "await fetch('https://api.digitalocean.com/v2/databases/db1',{method:'DELETE'})"
bun -e "await fetch('https://api.digitalocean.com/v2/databases/db1',{method:'DELETE'})"
curlie -X DELETE https://api.digitalocean.com/v2/databases/db1
doctl databases delete db1 -f

= gcloud/delete delete high gcp.storage gs://acme/data
gcloud storage rm -r gs://acme/data
gcloud alpha storage rm --recursive gs://acme/data --quiet

= gcloud/delete delete critical gcp.storage.buckets gs://acme
gcloud storage buckets delete gs://acme
curl -X DELETE https://storage.googleapis.com/storage/v1/b/acme
python3 -c "from google.cloud import storage; storage.Client().bucket('acme').delete()"
python3 -c "from google.cloud import storage; storage.Client().get_bucket('acme').delete(force=True)"
node -e "const {Storage}=require('@google-cloud/storage'); new Storage().bucket('acme').delete()"

= gcloud/delete delete critical gcp.sql.instances db
gcloud sql instances delete db --quiet
gcloud sql instances delete db --format=json
gcloud beta sql instances delete db -q
curl -X DELETE https://sqladmin.googleapis.com/v1/projects/p/instances/db
curl -X DELETE https://sqladmin.googleapis.com/sql/v1beta4/projects/p/instances/db
http DELETE https://sqladmin.googleapis.com/v1/projects/p/instances/db
python3 -c "from googleapiclient import discovery; discovery.build('sqladmin','v1').instances().delete(project='p',instance='db').execute()"

= gcloud/delete delete high gcp.compute.instances web
gcloud compute instances delete web --zone z
curl -X DELETE https://compute.googleapis.com/compute/v1/projects/p/zones/z/instances/web
python3 -c "from google.cloud import compute_v1; compute_v1.InstancesClient().delete(project='p',zone='z',instance='web')"

= gcloud/delete delete critical gcp.projects p1
gcloud projects delete p1
curl -X DELETE https://cloudresourcemanager.googleapis.com/v3/projects/p1
curl -X DELETE https://cloudresourcemanager.googleapis.com/v1/projects/p1

= az/delete delete critical azure.group rg
az group delete -n rg --yes
az group delete --name rg -y --no-wait
az rest --method delete --url 'https://management.azure.com/subscriptions/s/resourceGroups/rg?api-version=2021-04-01'
az rest -m delete -u '/subscriptions/s/resourceGroups/rg?api-version=2021-04-01'
curl -X DELETE 'https://management.azure.com/subscriptions/s/resourceGroups/rg?api-version=2021-04-01'
pwsh -c "Remove-AzResourceGroup -Name rg -Force"
pwsh -c "Invoke-AzRestMethod -Method DELETE -Path '/subscriptions/s/resourceGroups/rg?api-version=2021-04-01'"
python3 -c "from azure.mgmt.resource import ResourceManagementClient as R; R(c,'s').resource_groups.begin_delete('rg')"

= az/delete delete critical azure.storage.account acc
az storage account delete -n acc -g rg --yes
az rest --method delete --url 'https://management.azure.com/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/acc?api-version=2023-01-01'
curl -X DELETE 'https://management.azure.com/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/acc?api-version=2023-01-01'
pwsh -c "Remove-AzStorageAccount -ResourceGroupName rg -Name acc -Force"
az resource delete --ids /subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/acc

= az/read-secret read-secret high azure.storage.account.keys acc
az storage account keys list -n acc -g rg
az rest -m post -u 'https://management.azure.com/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/acc/listKeys?api-version=2023-01-01'
curl -X POST 'https://management.azure.com/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/acc/listKeys?api-version=2023-01-01'

= kubectl/delete delete critical kubernetes.namespace prod
kubectl delete namespace prod
kubectl delete ns/prod
kubectl delete --raw /api/v1/namespaces/prod
oc delete project prod
oc delete ns prod
curl -k -X DELETE https://10.0.0.1:6443/api/v1/namespaces/prod
curl --cacert ca.crt -X DELETE https://kubernetes.default.svc/api/v1/namespaces/prod
python3 -c "from kubernetes import client; client.CoreV1Api().delete_namespace(name='prod')"
node -e "const k8s=require('@kubernetes/client-node'); const kc=new k8s.KubeConfig(); kc.makeApiClient(k8s.CoreV1Api).deleteNamespace('prod')"
echo '{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"prod"}}' | kubectl delete -f -
microk8s kubectl delete namespace prod
k3s kubectl delete ns prod
minikube kubectl -- delete ns prod

= kubectl/interrupt interrupt high kubernetes.deployment web
kubectl scale deployment web --replicas=0
kubectl scale --replicas 0 deploy/web
kubectl patch deployment web -p '{"spec":{"replicas":0}}'
curl -X PATCH https://10.0.0.1:6443/apis/apps/v1/namespaces/default/deployments/web/scale -d '{"spec":{"replicas":0}}'
oc scale deployment web --replicas=0

= gh/repo-delete delete critical github acme/app
gh repo delete acme/app --yes
gh api -X DELETE repos/acme/app
gh api --method DELETE /repos/acme/app
curl -X DELETE -H "Authorization: token $T" https://api.github.com/repos/acme/app
node -e "const {Octokit}=require('@octokit/rest'); new Octokit({}).repos.delete({owner:'acme',repo:'app'})"
python3 -c "from github import Github; Github('x').get_repo('acme/app').delete()"
python3 -c "import requests; requests.delete('https://api.github.com/repos/acme/app')"

= containers/data delete high volume pgdata
docker volume rm pgdata
docker volume remove pgdata
curl --unix-socket /var/run/docker.sock -X DELETE http://localhost/v1.43/volumes/pgdata
curl --unix-socket /var/run/docker.sock -X DELETE http://d/volumes/pgdata
python3 -c "import docker; docker.from_env().volumes.get('pgdata').remove()"
podman volume rm pgdata
nerdctl volume rm pgdata

= redis/wipe delete critical redis 
redis-cli -h r.acme.example flushall
redis-cli -u redis://r.acme.example:6379 FLUSHALL ASYNC
valkey-cli -h r.acme.example flushall
python3 -c "import redis; redis.Redis('r.acme.example').flushall()"
python3 -c "import redis; redis.from_url('redis://r.acme.example:6379').flushall()"
node -e "const R=require('ioredis'); new R('redis://r.acme.example:6379').flushall()"

= elasticsearch/delete delete critical elasticsearch.index orders
curl -X DELETE http://es.acme.example:9200/orders
http DELETE http://es.acme.example:9200/orders
python3 -c "from elasticsearch import Elasticsearch; Elasticsearch('http://es.acme.example:9200').indices.delete(index='orders')"
python3 -c "from opensearchpy import OpenSearch; OpenSearch('http://es.acme.example:9200').indices.delete(index='orders')"
node -e "const {Client}=require('@elastic/elasticsearch'); new Client({node:'http://es.acme.example:9200'}).indices.delete({index:'orders'})"

= terraform/destroy delete critical terraform.configuration app
terraform destroy -auto-approve
tofu destroy -auto-approve
terragrunt destroy -auto-approve
terragrunt run destroy -- -auto-approve
terraform apply -destroy -auto-approve
tofu -chdir=. destroy
mise exec -- terraform destroy
asdf exec terraform destroy
op run -- terraform destroy
doppler run -- terraform destroy
devbox run -- terraform destroy
make -f /dev/null; terraform destroy

= vercel/delete delete critical vercel.deployment web
vercel remove web --yes
vc rm web -y
npx vercel@latest rm web --yes

= fly/delete delete critical fly.app web
fly apps destroy web --yes
flyctl apps destroy web -y
curl -X DELETE https://api.machines.dev/v1/apps/web
curl https://api.fly.io/graphql -d '{"query":"mutation { deleteApp(appId: \"web\") { organization { id } } }"}'

= heroku/delete delete critical heroku.app web
heroku apps:destroy --app web --confirm web
heroku apps:destroy web --confirm web
curl -n -X DELETE https://api.heroku.com/apps/web -H 'Accept: application/vnd.heroku+json; version=3'

= netlify/delete delete critical netlify.site s1
netlify sites:delete s1 --force
ntl sites:delete s1
curl -X DELETE https://api.netlify.com/api/v1/sites/s1

= hcloud/delete delete high hcloud.server 7
hcloud server delete 7
curl -X DELETE https://api.hetzner.cloud/v1/servers/7

= linode/delete delete high linode.linode 7
linode-cli linodes delete 7
curl -X DELETE https://api.linode.com/v4/linode/instances/7

= supabase/delete delete critical supabase.project abc
supabase projects delete abc
curl -X DELETE https://api.supabase.com/v1/projects/abc

= wrangler/delete delete critical wrangler.d1 db1
wrangler d1 delete db1 -y
npx wrangler d1 delete db1 --skip-confirmation
curl -X DELETE https://api.cloudflare.com/client/v4/accounts/a/d1/database/db1

= aws/s3-rb delete critical AWS::S3::Bucket acme
aws s3 rb s3://acme --force
aws --endpoint-url https://s3.eu-west-1.amazonaws.com s3 rb s3://acme --force
aws --no-cli-pager --output json s3 rb --force s3://acme

= aws/delete delete critical AWS::DynamoDB::Table t1
aws dynamodb delete-table --table-name t1
curl -X POST https://dynamodb.eu-west-1.amazonaws.com/ -H 'X-Amz-Target: DynamoDB_20120810.DeleteTable' -d '{"TableName":"t1"}'
python3 -c "import boto3; boto3.resource('dynamodb').Table('t1').delete()"
python3 -c "import boto3; boto3.client('dynamodb').delete_table(TableName='t1')"
python3 -c "import boto3; s=boto3.Session(profile_name='x'); s.client('dynamodb').delete_table(TableName='t1')"
node -e "const A=require('aws-sdk'); new A.DynamoDB().deleteTable({TableName:'t1'}).promise()"
node -e "const {DynamoDBClient,DeleteTableCommand:D}=require('@aws-sdk/client-dynamodb'); new DynamoDBClient({}).send(new D({TableName:'t1'}))"
ruby -e "require 'aws-sdk-dynamodb'; Aws::DynamoDB::Client.new.delete_table(table_name: 't1')"
pwsh -c "Remove-DDBTable -TableName t1 -Force"

= aws/delete delete critical AWS::CloudFormation::Stack web
aws cloudformation delete-stack --stack-name web
curl 'https://cloudformation.eu-west-1.amazonaws.com/?Action=DeleteStack&StackName=web'
python3 -c "import boto3; boto3.resource('cloudformation').Stack('web').delete()"
python3 -c "import boto3; boto3.client('cloudformation').delete_stack(StackName='web')"
node -e "const {CloudFormation}=require('@aws-sdk/client-cloudformation'); new CloudFormation({}).deleteStack({StackName:'web'})"
pwsh -c "Remove-CFNStack -StackName web -Force"

= secrets/removed delete high secret secret/app
vault kv metadata delete secret/app
curl -X DELETE https://vault.acme.example:8200/v1/secret/metadata/app
bao kv metadata delete secret/app

= nomad/removed delete high job web
nomad job stop -purge web
curl -X DELETE 'https://nomad.acme.example:4646/v1/job/web?purge=true'

= coordination/removed delete high key app/
consul kv delete -recurse app/
curl -X DELETE 'http://consul.acme.example:8500/v1/kv/app/?recurse'

= az/interrupt interrupt high azure.storage.account.keys acc
az storage account keys renew -n acc -g rg --key primary
pwsh -c "New-AzStorageAccountKey -ResourceGroupName rg -Name acc -KeyName key1"

= az/interrupt interrupt high azure.cosmosdb.keys acc
az cosmosdb keys regenerate -n acc -g rg --key-kind primary
pwsh -c "New-AzCosmosDBAccountKey -ResourceGroupName rg -Name acc -KeyKind primary"

= launchdarkly/interrupt interrupt high launchdarkly.flag f
ldcli flags toggle-off --project trade --flag f --environment production
curl -X PATCH https://app.launchdarkly.com/api/v2/flags/trade/f -d '{"environmentKey":"production","instructions":[{"kind":"turnFlagOff"}]}'
curl -X PATCH https://app.launchdarkly.com/api/v2/flags/trade/f -d '[{"op":"replace","path":"/environments/production/on","value":false}]'

= az/expose expose critical azure.storage.account acc
az storage account update -n acc -g rg --allow-blob-public-access true
az rest --method patch --uri https://management.azure.com/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/acc --body '{"properties":{"allowBlobPublicAccess":true}}'
curl -X PATCH https://management.azure.com/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/acc -d '{"properties":{"allowBlobPublicAccess":true}}'
`;

describe('the same effect through every client and library that has it', () => {
  checkEffects(table);
});
