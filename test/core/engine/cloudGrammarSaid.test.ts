import { checkSays, loadEngine } from './checkSays';

describe('an operation of a cloud', () => {
  before(loadEngine);

  it('is judged by its verb, in a service nobody has heard of as well', () => {
    checkSays([
      ['aws widgets describe-widget --widget-id w', ['allow']],
      ['aws widgets wait widget-exists --widget-id w', ['allow']],
      ['aws widgets unbind-widget --widget-id w', ['ask', 'Unbinds WIDGETS widget w']],
      ['aws widgets request-widget-deletion --widget-id w', ['ask', 'Requests WIDGETS widget deletion w']],
      ['aws widgets rollback-widget --widget-id w', ['ask', 'Rolls back WIDGETS widget w']],
      ['aws widgets unarchive-widget --widget-id w', ['allow', 'Unarchives WIDGETS widget w']],
      ['gcloud widgets gadgets describe w', ['allow']],
      ['gcloud widgets gadgets undeploy w', ['ask', 'Undeploys widgets gadget w']],
      ['gcloud widgets gadgets rollback w', ['ask', 'Rolls back widgets gadget w']],
      ['az widget gadget show -n w', ['allow']],
      ['az widget gadget unbind -n w', ['ask', 'Unbinds widget gadget w']],
      ['az widget gadget manual-failover -n w', ['ask', 'Fails over widget gadget w']],
      ['az widget gadget reimage -n w', ['ask', 'Reimages widget gadget w']],
    ]);
  });

  it('is found behind groups and names that look like a verb', () => {
    checkSays([
      ['gcloud compute os-config patch-jobs list', ['allow']],
      ['gcloud compute os-config patch-jobs cancel j', ['ask', 'Cancels compute os-config patch-job j']],
      ['gcloud data-catalog tag-templates delete t', ['ask', 'Deletes data-catalog tag-template t']],
      ['gcloud gemini release-channel-settings list', ['allow']],
      ['gcloud logging logs delete audit', ['ask', 'Deletes logging log audit']],
      ['gcloud compute instances describe delete-me', ['allow']],
      ['gcloud compute instances add-tags test --tags a', ['allow', 'Adds tags of compute instance test']],
      ['az arcappliance delete hci -n x', ['ask', 'Deletes arcappliance x']],
      ['az -o json vm delete -n x -g y --yes', ['ask', 'Deletes VM x']],
      ['az --subscription acme-test group delete -n x', ['ask', 'Deletes group x']],
      ['az', ['allow']],
      ['gcloud', ['allow']],
    ]);
  });

  it('that only tells asks nothing, and a version of its own is no question for the version of the tool', () => {
    checkSays([
      ['gcloud --version', ['allow']],
      ['az --version', ['allow']],
      ['aws --version', ['allow']],
      ['gcloud app deploy --version v2', ['allow', 'Deploys app v2']],
      ['az blueprint version delete --blueprint-name b --version 1', ['ask', 'Deletes blueprint version']],
      ['az deployment sub create -l westeurope -f main.bicep --what-if', ['allow']],
      ['az acr purge --dry-run false', ['ask', 'Purges ACR']],
      ['az appconfig kv delete -n x --key a --dry-run', ['allow']],
      [
        'aws cloudformation deploy --stack-name s --template-file t --no-execute-changeset',
        ['allow', 'Prepares a change set of s'],
      ],
    ]);
  });
});

describe('a command of bq', () => {
  before(loadEngine);

  it('says what is emptied, let expire, or kept', () => {
    checkSays([
      ['bq truncate raw.users', ['ask', 'Empties raw.users']],
      ['bq update --expiration 3600 raw.users', ['ask', 'Lets raw.users be deleted in time']],
      ['bq update --expiration 0 raw.users', ['allow', 'Changes raw.users']],
      ['bq update --description x raw.users', ['allow', 'Changes raw.users']],
      ['bq cancel j', ['ask', 'Cancels job j']],
    ]);
  });
});

describe('harm under a harmless verb', () => {
  before(loadEngine);

  it('of aws is told by the operation or by what it sets', () => {
    checkSays([
      ['aws rds backtrack-db-cluster --db-cluster-identifier c', ['ask', 'Backtracks RDS db cluster c']],
      ['aws ec2 create-replace-root-volume-task --instance-id i', ['ask', 'Puts an older state over what is in i now']],
      ['aws autoscaling start-instance-refresh --auto-scaling-group-name a', ['ask', 'Replaces the machines of a']],
      [
        'aws fis start-experiment --experiment-template-id e',
        ['ask', 'Breaks something on purpose, or takes it out of service, at e'],
      ],
      ['aws iam update-access-key --access-key-id k --status Inactive', ['ask', 'Switches an access key of k off']],
      ['aws iam update-access-key --access-key-id k --status Active', ['allow', 'Updates IAM access key k']],
      [
        'aws dynamodb batch-write-item --request-items \'{"t":[{"DeleteRequest":{"Key":{}}}]}\'',
        ['ask', 'Deletes items of'],
      ],
      [
        'aws dynamodb batch-write-item --request-items file://x.json',
        ['allow', 'Writes DynamoDB item', '?unreadable possible'],
      ],
      [
        'aws s3api put-bucket-lifecycle-configuration --bucket b --lifecycle-configuration file://l.json',
        ['ask', 'Lets b delete by itself what is old'],
      ],
      [
        'aws cognito-idp update-user-pool --user-pool-id u --deletion-protection INACTIVE',
        ['ask', 'Takes protection against deletion off u'],
      ],
      [
        'aws cognito-idp update-user-pool --user-pool-id u --deletion-protection ACTIVE',
        ['allow', 'Updates Cognito user pool u'],
      ],
      [
        'aws emr set-termination-protection --cluster-ids c --no-termination-protected',
        ['ask', 'Takes protection against deletion off c'],
      ],
      ['aws widgets modify-widget --widget-id w --publicly-accessible', ['ask', 'Makes w reachable from the internet']],
      ['aws widgets modify-widget --widget-id w --publicly-accessible false', ['allow', 'Modifies WIDGETS widget w']],
      ['aws widgets update-widget --widget-id w --desired-count 0', ['ask', 'Scales w to zero']],
      ['aws widgets update-widget --widget-id w --desired-count 2', ['allow', 'Updates WIDGETS widget w']],
      [
        'aws eks update-nodegroup-config --cluster-name c --nodegroup-name n --scaling-config minSize=0,desiredSize=0',
        ['ask', 'Scales n to zero'],
      ],
      [
        'aws eks update-nodegroup-config --cluster-name c --nodegroup-name n --scaling-config minSize=0,desiredSize=2',
        ['allow', 'Updates EKS nodegroup config n'],
      ],
      ['aws ec2 unlock-snapshot --snapshot-id s', ['ask', 'Unlocks s, so that it can be deleted']],
      [
        'aws ec2 modify-vpc-block-public-access-options --internet-gateway-block-mode off',
        ['ask', 'Lets the internet in to every network of the account'],
      ],
      [
        'aws ec2 modify-vpc-block-public-access-options --internet-gateway-block-mode block-ingress',
        ['allow', 'Modifies EC2 vpc block public access options'],
      ],
      ['aws quicksight update-dashboard-permissions --dashboard-id d', ['ask', 'Changes who may use d']],
    ]);
  });

  it('of gcloud is told by the operation or by what it sets', () => {
    checkSays([
      ['gcloud sql backups restore 1 --restore-instance=orders', ['ask', 'Puts a saved state over what is in 1 now']],
      ['gcloud sql instances clone a b', ['allow', 'Clones SQL instance a', 'Clones SQL instance b']],
      ['gcloud container clusters resize c --num-nodes=0', ['ask', 'Scales c to zero']],
      ['gcloud container clusters resize c --num-nodes=3', ['allow', 'Resizes container cluster c']],
      ['gcloud storage mv gs://a/x gs://b/y', ['ask', 'Moves away gs://a/x']],
      ['gcloud storage mv a gs://b/y', ['allow', 'Moves storage gs://b/y']],
      ['gcloud storage buckets update gs://b --no-versioning', ['ask', 'Stops keeping older versions in gs://b']],
      ['gcloud sql instances create x --no-deletion-protection', ['allow', 'Creates SQL instance x']],
      ['gcloud projects set-iam-policy acme policy.json', ['ask', 'Changes who may use acme']],
      ['gcloud infra-manager deployments unlock d', ['ask', 'Unlocks d']],
      [
        'gcloud compute instances simulate-maintenance-event v',
        ['ask', 'Simulates maintenance event of compute instance v'],
      ],
      [
        'gcloud redis instances get-auth-string r',
        ['ask', 'Shows a secret by `gcloud redis instances get-auth-string`'],
      ],
      ['gcloud billing projects unlink acme', ['ask', 'Stops everything in project acme that costs money']],
    ]);
  });

  it('of az is told by the operation or by what it sets', () => {
    checkSays([
      [
        'az webapp config backup restore -g g -n w --backup-name b',
        ['ask', 'Puts a saved state over what is in w now'],
      ],
      ['az aks command invoke -g g -n c --command bash', ['ask', 'Runs a command on c']],
      ['az aks scale -g g -n c --node-count 0', ['ask', 'Scales c to zero']],
      ['az aks scale -g g -n c --node-count 3', ['allow', 'Scales AKS c']],
      [
        'az stack group create -n s -g g -f m.bicep --action-on-unmanage deleteAll',
        ['ask', 'Deletes every resource that the template lacks by stack s'],
      ],
      [
        'az stack sub create -n s -f m.bicep --delete-all',
        ['ask', 'Deletes every resource that the template lacks by stack s'],
      ],
      ['az stack group create -n s -g g -f m.bicep', ['ask', 'Carries out the template by stack s']],
      ['az appconfig kv unlock -n x --key k', ['ask', 'Unlocks x']],
      ['az storage account keys renew -n x --key primary', ['ask', 'Makes the old key of x useless']],
      ['az storage blob generate-sas -n b -c c', ['ask', 'Makes a link with which everybody reads b']],
      ['az storage account update -n x --default-action Allow', ['ask', 'Makes x reachable from the internet']],
      ['az cosmosdb list-keys -n x -g g', ['ask', 'Shows a secret by `az cosmosdb list-keys`']],
      ['az iot hub connection-string show -n x', ['ask', 'Shows a secret by `az iot hub connection-string show`']],
      ['az mysql show-connection-string -s x', ['allow']],
      ['az keyvault key list --vault-name v', ['allow']],
      ['az mysql down', ['ask', 'Takes down mysql']],
    ]);
  });
});
