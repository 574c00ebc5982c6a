import { checkEffects } from './checkEffects';

/** What is found, then the lines that must all find it: cmdlets, paths of AWS, input as JSON, libraries and wrappers. */
const table = String.raw`
= aws/update update medium AWS::CloudFront::Distribution E1
aws cloudfront update-distribution --id E1 --distribution-config '{"Enabled":true,"Logging":{"Enabled":false}}'
aws cloudfront update-distribution --cli-input-json '{"Id":"E1","DistributionConfig":{"Enabled":true,"Logging":{"Enabled":false}}}'

= aws/delete delete critical AWS::RDS::DBInstance orders
aws rds delete-db-instance --db-instance-identifier orders --skip-final-snapshot
aws --endpoint-url https://rds.eu-west-1.amazonaws.com rds delete-db-instance --db-instance-identifier orders --skip-final-snapshot
timeout 60 aws rds delete-db-instance --db-instance-identifier orders --skip-final-snapshot
ssh bastion aws rds delete-db-instance --db-instance-identifier orders --skip-final-snapshot
xargs -I{} aws rds delete-db-instance --db-instance-identifier {} --skip-final-snapshot <<< orders
curl -X POST https://rds.eu-west-1.amazonaws.com/ -d 'Action=DeleteDBInstance&DBInstanceIdentifier=orders&SkipFinalSnapshot=true'
wget --post-data='Action=DeleteDBInstance&DBInstanceIdentifier=orders' https://rds.eu-west-1.amazonaws.com/
python3 -c "import requests; requests.post('https://rds.eu-west-1.amazonaws.com/?Action=DeleteDBInstance&DBInstanceIdentifier=orders')"
pwsh -c 'Remove-RDSDBInstance -DBInstanceIdentifier orders -SkipFinalSnapshot $true -Force'
Invoke-RestMethod -Method Post -Uri 'https://rds.eu-west-1.amazonaws.com/?Action=DeleteDBInstance&DBInstanceIdentifier=orders'
aws rds delete-db-instance --cli-input-json '{"DBInstanceIdentifier":"orders","SkipFinalSnapshot":true}'
aws rds delete-db-instance --cli-input-yaml 'DBInstanceIdentifier: orders'
pwsh -Command "Remove-RDSDBInstance -DBInstanceIdentifier orders -SkipFinalSnapshot \$true"
Remove-RDSDBInstance -DBInstanceIdentifier orders -SkipFinalSnapshot 1 -Force

= aws/expose expose critical AWS::RDS::DBInstance orders
aws rds modify-db-instance --db-instance-identifier orders --publicly-accessible
curl 'https://rds.eu-west-1.amazonaws.com/?Action=ModifyDBInstance&DBInstanceIdentifier=orders&PubliclyAccessible=true'
pwsh -c 'Edit-RDSDBInstance -DBInstanceIdentifier orders -PubliclyAccessible $true'
python3 -c "import boto3; boto3.client('rds').modify_db_instance(DBInstanceIdentifier='orders',PubliclyAccessible=True)"

= aws/delete delete high AWS::Route53::ResourceRecordSet Z1
aws route53 change-resource-record-sets --hosted-zone-id Z1 --change-batch '{"Changes":[{"Action":"DELETE","ResourceRecordSet":{"Name":"a","Type":"A"}}]}'
curl -X POST https://route53.amazonaws.com/2013-04-01/hostedzone/Z1/rrset/ -d '<ChangeBatch><Changes><Change><Action>DELETE</Action></Change></Changes></ChangeBatch>'
python3 -c "import boto3; boto3.client('route53').change_resource_record_sets(HostedZoneId='Z1',ChangeBatch={'Changes':[{'Action':'DELETE','ResourceRecordSet':{'Name':'a','Type':'A'}}]})"

= aws/interrupt interrupt high AWS::KMS::Key k1
aws kms disable-key --key-id k1
curl -X POST https://kms.eu-west-1.amazonaws.com/ -H 'X-Amz-Target: TrentService.DisableKey' -d '{"KeyId":"k1"}'
pwsh -c 'Disable-KMSKey -KeyId k1'
python3 -c "import boto3; boto3.client('kms').disable_key(KeyId='k1')"

= aws/interrupt interrupt high AWS::Lambda::FunctionConcurrency resize
aws lambda put-function-concurrency --function-name resize --reserved-concurrent-executions 0
curl -X PUT https://lambda.eu-west-1.amazonaws.com/2017-10-31/functions/resize/concurrency -d '{"ReservedConcurrentExecutions":0}'
python3 -c "import boto3; boto3.client('lambda').put_function_concurrency(FunctionName='resize',ReservedConcurrentExecutions=0)"

= aws/update update medium AWS::Lambda::FunctionCode resize
aws lambda update-function-code --function-name resize --zip-file fileb://f.zip
curl -X PUT https://lambda.eu-west-1.amazonaws.com/2015-03-31/functions/resize/code -d '{"S3Bucket":"b"}'
python3 -c "import boto3; boto3.client('lambda').update_function_code(FunctionName='resize',S3Bucket='b')"

= aws/unprotect unprotect critical AWS::CloudTrail::Logging audit
aws cloudtrail stop-logging --name audit
curl -X POST https://cloudtrail.eu-west-1.amazonaws.com/ -H 'X-Amz-Target: com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.StopLogging' -d '{"Name":"audit"}'
python3 -c "import boto3; boto3.client('cloudtrail').stop_logging(Name='audit')"

= aws/interrupt interrupt high AWS::AutoScaling::DesiredCapacity 0
aws autoscaling set-desired-capacity --auto-scaling-group-name web --desired-capacity 0
curl 'https://autoscaling.eu-west-1.amazonaws.com/?Action=SetDesiredCapacity&AutoScalingGroupName=web&DesiredCapacity=0'
pwsh -c 'Set-ASDesiredCapacity -AutoScalingGroupName web -DesiredCapacity 0'
python3 -c "import boto3; boto3.client('autoscaling').set_desired_capacity(AutoScalingGroupName='web',DesiredCapacity=0)"

= aws/delete delete critical AWS::ElastiCache::ReplicationGroup c1
aws elasticache delete-replication-group --replication-group-id c1
curl 'https://elasticache.eu-west-1.amazonaws.com/?Action=DeleteReplicationGroup&ReplicationGroupId=c1'
pwsh -c 'Remove-ECReplicationGroup -ReplicationGroupId c1 -Force'

= aws/delete delete critical AWS::EFS::FileSystem fs-1
aws efs delete-file-system --file-system-id fs-1
curl -X DELETE https://elasticfilesystem.eu-west-1.amazonaws.com/2015-02-01/file-systems/fs-1
pwsh -c 'Remove-EFSFileSystem -FileSystemId fs-1'
python3 -c "import boto3; boto3.client('efs').delete_file_system(FileSystemId='fs-1')"

= aws/delete delete critical AWS::EC2::Volume vol-1
aws ec2 delete-volume --volume-id vol-1
curl 'https://ec2.amazonaws.com/?Action=DeleteVolume&VolumeId=vol-1'
pwsh -c 'Remove-EC2Volume -VolumeId vol-1 -Force'
python3 -c "import boto3; boto3.resource('ec2').Volume('vol-1').delete()"

= aws/delete delete critical AWS::EC2::Snapshot snap-1
aws ec2 delete-snapshot --snapshot-id snap-1
curl 'https://ec2.amazonaws.com/?Action=DeleteSnapshot&SnapshotId=snap-1'
pwsh -c 'Remove-EC2Snapshot -SnapshotId snap-1 -Force'

= aws/delete delete critical AWS::Backup::RecoveryPoint arn:r
aws backup delete-recovery-point --backup-vault-name v --recovery-point-arn arn:r
curl -X DELETE https://backup.eu-west-1.amazonaws.com/backup-vaults/v/recovery-points/arn:r
python3 -c "import boto3; boto3.client('backup').delete_recovery_point(BackupVaultName='v',RecoveryPointArn='arn:r')"

= aws/delete delete critical AWS::Cognito::UserPool p1
aws cognito-idp delete-user-pool --user-pool-id p1
curl -X POST https://cognito-idp.eu-west-1.amazonaws.com/ -H 'X-Amz-Target: AWSCognitoIdentityProviderService.DeleteUserPool' -d '{"UserPoolId":"p1"}'
python3 -c "import boto3; boto3.client('cognito-idp').delete_user_pool(UserPoolId='p1')"

= aws/account-wide delete critical AWS::Organizations::Account 111122223333
aws organizations close-account --account-id 111122223333
curl -X POST https://organizations.us-east-1.amazonaws.com/ -H 'X-Amz-Target: AWSOrganizationsV20161128.CloseAccount' -d '{"AccountId":"111122223333"}'
python3 -c "import boto3; boto3.client('organizations').close_account(AccountId='111122223333')"

= aws/expose expose critical AWS::S3::BucketAcl web
aws s3api put-bucket-acl --bucket web --acl public-read
curl -X PUT 'https://web.s3.amazonaws.com/?acl' -H 'x-amz-acl: public-read'
python3 -c "import boto3; boto3.client('s3').put_bucket_acl(Bucket='web',ACL='public-read')"

= aws/unprotect unprotect critical AWS::S3::PublicAccessBlock web
aws s3api delete-public-access-block --bucket web
curl -X DELETE 'https://web.s3.amazonaws.com/?publicAccessBlock'
python3 -c "import boto3; boto3.client('s3').delete_public_access_block(Bucket='web')"

= aws/unprotect unprotect high AWS::S3::BucketVersioning web
aws s3api put-bucket-versioning --bucket web --versioning-configuration Status=Suspended
curl -X PUT 'https://web.s3.amazonaws.com/?versioning' -d '<VersioningConfiguration><Status>Suspended</Status></VersioningConfiguration>'
python3 -c "import boto3; boto3.client('s3').put_bucket_versioning(Bucket='web',VersioningConfiguration={'Status':'Suspended'})"

= aws/delete delete high AWS::S3::BucketLifecycleConfiguration web
aws s3api put-bucket-lifecycle-configuration --bucket web --lifecycle-configuration '{"Rules":[{"Expiration":{"Days":1},"Status":"Enabled","Prefix":""}]}'
curl -X PUT 'https://web.s3.amazonaws.com/?lifecycle' -d '<LifecycleConfiguration><Rule><Expiration><Days>1</Days></Expiration></Rule></LifecycleConfiguration>'
python3 -c "import boto3; boto3.client('s3').put_bucket_lifecycle_configuration(Bucket='web',LifecycleConfiguration={'Rules':[{'Expiration':{'Days':1},'Status':'Enabled','Prefix':''}]})"

= aws/unprotect unprotect critical AWS::DynamoDB::Table orders
aws dynamodb update-table --table-name orders --no-deletion-protection-enabled
curl -X POST https://dynamodb.eu-west-1.amazonaws.com/ -H 'X-Amz-Target: DynamoDB_20120810.UpdateTable' -d '{"TableName":"orders","DeletionProtectionEnabled":false}'
python3 -c "import boto3; boto3.client('dynamodb').update_table(TableName='orders',DeletionProtectionEnabled=False)"

= aws/interrupt interrupt high AWS::CloudFront::Distribution E1
aws cloudfront update-distribution --id E1 --distribution-config '{"CallerReference":"r","Enabled":false}'
aws cloudfront update-distribution --cli-input-json '{"Id":"E1","DistributionConfig":{"Enabled":false}}'
python3 -c "import boto3; boto3.client('cloudfront').update_distribution(Id='E1',DistributionConfig={'Enabled':False})"

= aws/expose expose high AWS::EKS::ClusterConfig shop
aws eks update-cluster-config --name shop --resources-vpc-config endpointPublicAccess=true,publicAccessCidrs=0.0.0.0/0
curl -X POST https://eks.eu-west-1.amazonaws.com/clusters/shop/update-config -d '{"resourcesVpcConfig":{"endpointPublicAccess":true,"publicAccessCidrs":["0.0.0.0/0"]}}'

= aws/read-secret read-secret high AWS::SSM::Parameter /db
aws ssm get-parameter --name /db --with-decryption
curl -X POST https://ssm.eu-west-1.amazonaws.com/ -H 'X-Amz-Target: AmazonSSM.GetParameter' -d '{"Name":"/db","WithDecryption":true}'
pwsh -c 'Get-SSMParameter -Name /db -WithDecryption $true'

= gcloud/delete delete high gcp.compute.instances web
gcloud compute instances delete web --zone z
gcloud --impersonate-service-account=a@b compute instances delete web --zone z --quiet
gcloud alpha compute instances delete web --zone z -q
timeout 5 gcloud compute instances delete web --zone=z
ssh bastion 'gcloud compute instances delete web --zone z'
python3 -c "import requests; requests.delete('https://compute.googleapis.com/compute/v1/projects/p/zones/z/instances/web')"
Invoke-RestMethod -Method Delete -Uri https://compute.googleapis.com/compute/v1/projects/p/zones/z/instances/web
pwsh -c 'Invoke-WebRequest -Method DELETE https://compute.googleapis.com/compute/v1/projects/p/zones/z/instances/web'
node -e "fetch('https://compute.googleapis.com/compute/v1/projects/p/zones/z/instances/web',{method:'DELETE'})"

= gcloud/interrupt interrupt high gcp.compute.instances web
gcloud compute instances stop web --zone z
curl -X POST https://compute.googleapis.com/compute/v1/projects/p/zones/z/instances/web/stop
http POST https://compute.googleapis.com/compute/v1/projects/p/zones/z/instances/web/stop

= gcloud/unprotect unprotect critical gcp.sql.instances orders
gcloud sql instances patch orders --no-deletion-protection
curl -X PATCH https://sqladmin.googleapis.com/v1/projects/p/instances/orders -d '{"settings":{"deletionProtectionEnabled":false}}'

= gcloud/delete delete critical gcp.storage.buckets gs://media
gcloud storage buckets delete gs://media
curl -X DELETE https://storage.googleapis.com/storage/v1/b/media
wget --method=DELETE https://storage.googleapis.com/storage/v1/b/media

= gcloud/delete delete high gcp.storage gs://media/a.jpg
gcloud storage rm gs://media/a.jpg
curl -X DELETE https://storage.googleapis.com/storage/v1/b/media/o/a.jpg
http DELETE https://storage.googleapis.com/storage/v1/b/media/o/a.jpg

= gcloud/delete delete critical gcp.kms.keys.versions 1
gcloud kms keys versions destroy 1 --key k --keyring r --location l
curl -X POST https://cloudkms.googleapis.com/v1/projects/p/locations/l/keyRings/r/cryptoKeys/k/cryptoKeyVersions/1:destroy
http POST https://cloudkms.googleapis.com/v1/projects/p/locations/l/keyRings/r/cryptoKeys/k/cryptoKeyVersions/1:destroy

= gcloud/delete delete high gcp.dns.record-sets www.shop.
gcloud dns record-sets delete www.shop. --zone z --type A
curl -X DELETE https://dns.googleapis.com/dns/v1/projects/p/managedZones/z/rrsets/www.shop./A

= gcloud/grant grant high gcp.projects acme
gcloud projects set-iam-policy acme policy.json
curl -X POST https://cloudresourcemanager.googleapis.com/v1/projects/acme:setIamPolicy -d '{}'

= gcloud/expose expose high gcp.container.clusters shop
gcloud container clusters update shop --no-enable-master-authorized-networks
gcloud beta container clusters update shop --no-enable-master-authorized-networks --quiet

= gcloud/delete delete high gcp.run.services web
gcloud run services delete web
curl -X DELETE https://run.googleapis.com/v2/projects/p/locations/l/services/web

= gcloud/delete delete high gcp.secrets db
gcloud secrets delete db
curl -X DELETE https://secretmanager.googleapis.com/v1/projects/p/secrets/db

= gcloud/delete delete critical gcp.spanner.databases shop
gcloud spanner databases delete shop --instance i
curl -X DELETE https://spanner.googleapis.com/v1/projects/p/instances/i/databases/shop

= sql/drop delete high sql.table shop.orders
bq query --use_legacy_sql=false 'DROP TABLE shop.orders'
python3 -c "from google.cloud import bigquery; bigquery.Client().query('DROP TABLE shop.orders')"

= az/delete delete critical azure.storage.account data
az storage account delete -n data -g shop --yes
az resource delete --ids /subscriptions/s/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/data
curl -X DELETE https://management.azure.com/subscriptions/s/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/data?api-version=1
pwsh -c 'Remove-AzStorageAccount -ResourceGroupName shop -Name data -Force'

= az/delete delete critical azure.keyvault kv
az keyvault delete --name kv -g shop
curl -X DELETE https://management.azure.com/subscriptions/s/resourceGroups/shop/providers/Microsoft.KeyVault/vaults/kv?api-version=1
pwsh -c 'Remove-AzKeyVault -VaultName kv -ResourceGroupName shop -Force'

= az/delete delete high azure.keyvault.secret db
az keyvault secret delete --vault-name kv --name db
curl -X DELETE https://kv.vault.azure.net/secrets/db?api-version=7.4
pwsh -c 'Remove-AzKeyVaultSecret -VaultName kv -Name db -Force'

= az/interrupt interrupt high azure.vm web
az vm restart -g shop -n web
curl -X POST https://management.azure.com/subscriptions/s/resourceGroups/shop/providers/Microsoft.Compute/virtualMachines/web/restart?api-version=1
pwsh -c 'Restart-AzVM -ResourceGroupName shop -Name web'
az vm deallocate -g shop -n web
pwsh -c 'Stop-AzVM -ResourceGroupName shop -Name web -Force'

= az/delete delete high azure.webapp web
az webapp delete -g shop -n web
curl -X DELETE https://management.azure.com/subscriptions/s/resourceGroups/shop/providers/Microsoft.Web/sites/web?api-version=1
pwsh -c 'Remove-AzWebApp -ResourceGroupName shop -Name web -Force'

= az/grant grant critical azure.role.assignment 
az role assignment create --assignee x --role Owner
pwsh -c 'New-AzRoleAssignment -SignInName x -RoleDefinitionName Owner'

= az/unprotect unprotect critical azure.lock keep
az lock delete --name keep -g shop
pwsh -c 'Remove-AzResourceLock -LockName keep -ResourceGroupName shop'
curl -X DELETE https://management.azure.com/subscriptions/s/resourceGroups/shop/providers/Microsoft.Authorization/locks/keep?api-version=1
pwsh -c 'Remove-AzResourceLock -LockName keep -ResourceGroupName shop -Force'

= az/delete delete high azure.network.dns.zone shop.example
az network dns zone delete -g shop -n shop.example -y
curl -X DELETE https://management.azure.com/subscriptions/s/resourceGroups/shop/providers/Microsoft.Network/dnsZones/shop.example?api-version=1
pwsh -c 'Remove-AzDnsZone -ResourceGroupName shop -Name shop.example'

= terraform/destroy delete critical aws_db_instance aws_db_instance.main
terraform destroy -auto-approve -target=aws_db_instance.main
tofu destroy -auto-approve -target=aws_db_instance.main
tofu destroy -target aws_db_instance.main
terraform apply -destroy -target=aws_db_instance.main -auto-approve
terragrunt destroy -target=aws_db_instance.main
terragrunt run -- destroy -target=aws_db_instance.main
sudo terraform destroy -target=aws_db_instance.main
TF_CLI_ARGS_destroy=-target=aws_db_instance.main terraform destroy

= aws/delete delete high AWS::EC2::Instance i-1
aws ec2 terminate-instances --instance-ids i-1
pwsh -c 'Remove-EC2Instance -InstanceId i-1 -Force'
pwsh -c 'Remove-EC2Instance i-1'

= aws/s3-rb delete high AWS::S3::Bucket media
aws s3api delete-bucket --bucket media
pwsh -c 'Remove-S3Bucket -BucketName media -Force'

= aws/s3-rb delete critical AWS::S3::Bucket media
aws s3 rb s3://media --force
pwsh -c 'Remove-S3Bucket -BucketName media -DeleteBucketContent -Force'

= aws/delete delete critical AWS::CloudFormation::Stack shop
aws cloudformation delete-stack --stack-name shop
pwsh -c 'Remove-CFNStack -StackName shop -Force'

= aws/read-secret read-secret high AWS::SecretsManager::SecretValue db
aws secretsmanager get-secret-value --secret-id db
pwsh -c 'Get-SECSecretValue -SecretId db'

= aws/delete delete critical AWS::KMS::KeyDeletion k1
aws kms schedule-key-deletion --key-id k1
pwsh -c 'Request-KMSKeyDeletion -KeyId k1 -PendingWindowInDay 7'

= az/delete delete critical azure.group shop
az group delete --name shop --yes
pwsh -c 'Remove-AzResourceGroup -Name shop -Force'

= az/delete delete high azure.vm web
az vm delete -g shop -n web -y
pwsh -c 'Remove-AzVM -ResourceGroupName shop -Name web -Force'

= az/delete delete critical azure.sql.db orders
az sql db delete -g shop -s sql1 -n orders --yes
pwsh -c 'Remove-AzSqlDatabase -ResourceGroupName shop -ServerName sql1 -DatabaseName orders'

= az/read-secret read-secret high azure.keyvault.secret db
az keyvault secret show --vault-name kv --name db
pwsh -c 'Get-AzKeyVaultSecret -VaultName kv -Name db -AsPlainText'
`;

describe('the same effect in a cloud, by cmdlet, path and wrapper', () => {
  checkEffects(table);
});
