import { describe, it } from 'mocha';
import type { RulePack } from '../../../src/core/model/command';
import { aws } from '../../../src/core/rules/aws';
import { az } from '../../../src/core/rules/az';
import { gcloud } from '../../../src/core/rules/gcloud';
import { checkPack } from './checkPack';

const packs: Readonly<Record<string, RulePack>> = { aws, az, gcloud };

/** Each line with what its pack says of it: `effect severity undo`, or nothing. */
function checkLines(table: Readonly<Record<string, readonly string[]>>): void {
  for (const [line, weights] of Object.entries(table)) {
    const pack = packs[line.split(' ')[0] ?? ''];
    if (pack === undefined) throw new Error(`no pack for \`${line}\``);
    checkPack(pack, line, { weights });
  }
}

const brake = ['unprotect critical easy'];
const guard = ['unprotect high easy'];
const off = ['interrupt high easy'];
const update = ['update medium unknown'];

describe('a setting that switches something off', () => {
  it('is told by its name in every service of AWS', () => {
    checkLines({
      'aws novel update-widget --name w --no-deletion-protection': brake,
      'aws novel update-widget --name w --deletion-protection Enabled=false': brake,
      'aws novel update-widget --name w --deletion-protection {"enabled":false}': brake,
      'aws novel update-widget --name w --deletion-protection Enabled=true': update,
      'aws logs put-log-group-deletion-protection --log-group-identifier g --no-deletion-protection-enabled': brake,
      'aws efs put-backup-policy --file-system-id f --backup-policy Status=DISABLED': brake,
      'aws rds modify-db-instance --db-instance-identifier d --no-multi-az': guard,
      'aws cloudtrail update-trail --name t --no-enable-log-file-validation': guard,
      'aws autoscaling set-instance-protection --instance-ids i --auto-scaling-group-name g --no-protected-from-scale-in':
        brake,
      'aws lambda update-event-source-mapping --uuid u --no-enabled': off,
      'aws ses update-account-sending-enabled --no-enabled': off,
      'aws iam update-signing-certificate --certificate-id c --status Inactive': off,
      'aws events put-rule --name r --state DISABLED': off,
      'aws events put-rule --name r --state ENABLED': update,
      'aws ecs update-container-instances-state --container-instances i --status DRAINING': off,
      'aws pinpoint update-journey-state --journey-id j --journey-state-request State=CANCELLED': off,
      'aws s3api put-bucket-encryption --bucket b --server-side-encryption-configuration {"BucketKeyEnabled":false}':
        update,
      'aws rds modify-db-instance --db-instance-identifier d --no-auto-minor-version-upgrade': update,
      'aws codebuild update-project --name p --no-badge-enabled': update,
    });
  });

  it('is told by its name in every group of Google Cloud, wherever the name of the thing stands', () => {
    checkLines({
      'gcloud spanner databases update --no-enable-drop-protection orders --instance i': brake,
      'gcloud firestore databases update --database d --no-delete-protection': brake,
      'gcloud alloydb clusters update c --disable-automated-backup': brake,
      'gcloud storage buckets update gs://b --clear-public-access-prevention': guard,
      'gcloud storage objects update gs://b/o --no-temporary-hold': guard,
      'gcloud storage objects update gs://b/o --add-acl-grant=entity=AllUsers,role=READER': ['expose critical easy'],
      'gcloud storage cp ./x gs://b --predefined-acl=publicRead': ['expose critical easy'],
      'gcloud storage cp ./x gs://b --predefined-acl=private': update,
      'gcloud logging settings update --disable-default-sink --organization 1': guard,
      'gcloud logging sinks update s --disabled': off,
      'gcloud compute firewall-rules update r --disabled=false': update,
      'gcloud sql instances patch orders --activation-policy NEVER': off,
      'gcloud sql instances patch orders --activation-policy ALWAYS': update,
      'gcloud compute instances update vm --clear-labels': update,
      'gcloud compute instances create vm --no-deletion-protection': ['create low easy'],
      'gcloud container clusters update shop --no-enable-master-authorized-networks': ['expose high easy'],
    });
  });

  it('is told by its value in every group of Azure, and in what is set by its path', () => {
    checkLines({
      'az keyvault update -n v --set properties.enablePurgeProtection=false': brake,
      'az keyvault update -n v --set properties.enableRbacAuthorization=false': update,
      'az backup vault backup-properties set -n v -g g --soft-delete-feature-state Disable': brake,
      'az webapp update -n w -g g --https-only false': guard,
      'az webapp update -n w -g g --https-only true': update,
      'az keyvault secret set-attributes --vault-name v -n s --enabled false': off,
      'az monitor activity-log alert update -n a -g g --enabled false': off,
      'az acr config soft-delete update -r r --status disabled': off,
      'az acr repository update -n r --image i:1 --delete-enabled true': guard,
      'az vm update -g g -n vm --set tags.owner=none': update,
    });
  });
});

describe('an operation whose verb tells none of its harm', () => {
  it('is told by what is made, begun or renewed', () => {
    checkLines({
      'aws securityhub start-configuration-policy-disassociation --configuration-policy-identifier p': [
        'delete low easy',
      ],
      'aws ivs start-viewer-session-revocation --channel-arn c --viewer-id v': ['delete low easy'],
      'az dt job deletion create --dt-name d -g g': ['delete medium unknown'],
      'az sql failover-group create -n f -g g -s s --partner-server p': ['create low easy'],
      'az sql failover-group set-primary -n f -g g -s s': off,
      'az signalr key renew -n s -g g --key-type primary': off,
      'az servicebus namespace authorization-rule keys renew -g g --key PrimaryKey': off,
      'az acr credential renew -n r --password-name password': off,
      'az keyvault key rotate --vault-name v -n k': update,
      'az mobile-network pccp reinstall -g g': ['replace high costly'],
    });
  });

  it('is told by its own documentation', () => {
    checkLines({
      'aws neptunedata execute-fast-reset --action performDatabaseReset': ['delete critical impossible'],
      'aws autoscaling set-instance-health --instance-id i --health-status Unhealthy': ['replace high costly'],
      'aws autoscaling set-instance-health --instance-id i --health-status Healthy': update,
      'aws cognito-idp admin-user-global-sign-out --user-pool-id p --username u': off,
      'aws lexv2-models update-resource-policy --resource-arn a --policy p': ['grant medium easy'],
      'gcloud pubsub subscriptions seek orders --time 2026-01-01T00:00:00Z': ['delete high impossible'],
      'gcloud compute instance-groups managed rolling-action replace web --zone z': ['replace high costly'],
      'gcloud compute instances set-disk-auto-delete vm --disk d --auto-delete': guard,
      'gcloud compute instances set-disk-auto-delete vm --disk d --no-auto-delete': update,
      'gcloud storage batch-operations jobs create j --bucket b --delete-object': ['delete critical impossible'],
      'gcloud storage batch-operations jobs create j --bucket b --put-object-temporary-hold': ['create low easy'],
      'gcloud storage buckets update gs://b --lifecycle-file l.json': ['delete high impossible'],
      'gcloud storage buckets update gs://b --clear-lifecycle': ['update medium unknown'],
      'gcloud model-armor floorsettings update --enable-floor-setting-enforcement=false': ['unprotect high easy'],
      'gcloud model-armor floorsettings update --enable-floor-setting-enforcement=true': ['update medium unknown'],
      'gcloud iam roles update deployer --project p --add-permissions storage.objects.delete': ['grant high easy'],
      'gcloud auth revoke me@acme.example': off,
      'aws pinpoint update-journey-state --journey-id j --journey-state-request State=ACTIVE': update,
      'aws cloudfront update-distribution --id E --distribution-config <D><L><Enabled>true</Enabled></L><Enabled>false</Enabled></D>':
        off,
      'aws cloudfront update-distribution --id E --distribution-config <D><L><Enabled>false</Enabled></L><Enabled>true</Enabled></D>':
        update,
      'gcloud auth list': [],
      'gcloud config unset project': [],
    });
  });
});

describe('a credential that an operation tells', () => {
  it('is told by the words that all services share', () => {
    checkLines({
      'aws novel get-environment-credentials --id e': ['read-secret high impossible'],
      'aws ec2 get-password-data --instance-id i': [],
      'aws ec2 get-password-data --instance-id i --priv-launch-key k.pem': ['read-secret high impossible'],
      'aws novel list-credentials-reports': [],
      'az search admin-key show --service-name s -g g': ['read-secret high impossible'],
      'az synapse sql pool show-connection-string -n p --client ado.net': [],
      'az keyvault key list --vault-name v': [],
    });
  });
});

describe('a setting that takes more than its verb says', () => {
  const grant = ['grant high easy'];
  const lessened = ['delete low easy'];
  const aged = ['delete high impossible'];

  it('is told on AWS, and its harmless twin is left', () => {
    checkLines({
      "aws s3api put-bucket-logging --bucket b --bucket-logging-status '{}'": guard,
      'aws s3api put-bucket-logging --bucket b --bucket-logging-status {"LoggingEnabled":{"TargetBucket":"l"}}': update,
      'aws s3api put-object-lock-configuration --bucket b --object-lock-configuration ObjectLockEnabled=Enabled': brake,
      'aws s3api put-object-lock-configuration --bucket b --object-lock-configuration ObjectLockEnabled=Enabled,Rule={}':
        update,
      'aws s3api put-object-retention --bucket b --key k --retention {} --bypass-governance-retention': brake,
      'aws dynamodb update-table --table-name t --replica-updates [{"Delete":{"RegionName":"r"}}]': aged,
      'aws dynamodb update-table --table-name t --replica-updates [{"Create":{"RegionName":"r"}}]': update,
      'aws elasticache modify-replication-group --replication-group-id r --snapshot-retention-limit 0': brake,
      'aws elasticache modify-replication-group --replication-group-id r --snapshot-retention-limit 7': update,
      'aws rds modify-db-instance --db-instance-identifier d --master-user-password x': grant,
      'aws rds modify-db-instance --db-instance-identifier d --db-instance-class db.t3.small --apply-immediately': off,
      'aws rds modify-db-instance --db-instance-identifier d --db-instance-class db.t3.small': update,
      'aws rds promote-read-replica --db-instance-identifier r': ['interrupt high costly'],
      'aws rds apply-pending-maintenance-action --resource-identifier r --opt-in-type immediate': off,
      'aws rds apply-pending-maintenance-action --resource-identifier r --opt-in-type next-maintenance': update,
      'aws ec2 replace-route --route-table-id r --gateway-id g': ['replace high costly'],
      'aws ec2 modify-instance-metadata-options --instance-id i --http-tokens optional': guard,
      'aws ec2 modify-instance-metadata-options --instance-id i --http-tokens required': update,
      'aws redshift authorize-data-share --data-share-arn a --consumer-identifier 1': ['grant medium easy'],
      'aws ec2 authorize-security-group-egress --group-id g --cidr 0.0.0.0/0': update,
      'aws ses set-active-receipt-rule-set': off,
      'aws ses set-active-receipt-rule-set --rule-set-name r': update,
      'aws sqs set-queue-attributes --queue-url u --attributes {"Policy":"{\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Principal\\":\\"*\\"}]}"}':
        ['expose critical easy'],
      'aws sqs set-queue-attributes --queue-url u --attributes {"Policy":"{\\"Statement\\":[{\\"Effect\\":\\"Deny\\",\\"Principal\\":\\"*\\"}]}"}':
        update,
    });
  });

  it('is told on Google Cloud and Azure, and its harmless twin is left', () => {
    checkLines({
      'gcloud run services update web --clear-env-vars': lessened,
      'gcloud run services update web --remove-secrets=DB': lessened,
      'gcloud run services update web --update-env-vars=A=b': update,
      'gcloud run services update web --no-invoker-iam-check': ['expose high easy'],
      'gcloud run services update web --invoker-iam-check': update,
      'gcloud kms keys update k --keyring r --location l --remove-rotation-schedule': brake,
      'gcloud storage buckets update gs://b --clear-log-bucket': brake,
      'gcloud logging buckets update b --location=global --retention-days=1': aged,
      'gcloud logging buckets update b --location=global --retention-days=365': update,
      'gcloud alloydb clusters promote c --region r': ['interrupt high costly'],
      'az resource update --ids /x --set properties.publicNetworkAccess=Enabled': ['expose high easy'],
      'az resource update --ids /x --set properties.publicNetworkAccess=Disabled': update,
      "az aks update -g g -n c --api-server-authorized-ip-ranges ''": ['expose high easy'],
      'az aks update -g g -n c --api-server-authorized-ip-ranges 192.0.2.0/24': update,
      'az network vnet subnet update -g g --vnet-name v -n s --remove networkSecurityGroup': guard,
      'az vm update -g g -n v --remove storageProfile.dataDisks 0': lessened,
      'az vm update -g g -n v --remove tags.owner': update,
      'az cosmosdb sql container update -a a -d d -n c -g g --ttl 60': aged,
      'az cosmosdb sql container update -a a -d d -n c -g g --ttl -1': update,
      'az monitor log-analytics workspace update -g g -n w --retention-time 7': aged,
      'az redis import -n r -g g --files f': ['replace critical impossible'],
    });
  });

  it('is not known where a file that cannot be read says it', () => {
    const unread = { weights: update, unknowns: ['unreadable possible'] };
    checkPack(aws, 'aws dynamodb batch-write-item --request-items file://items.json', unread);
  });
});
