import { checkEffects } from './checkEffects';

/** What is found, then the lines that must all find it. */
const table = String.raw`
= aws/delete delete high AWS::EC2::Instance i-1
aws ec2 terminate-instances --instance-ids i-1
sudo aws ec2 terminate-instances --instance-ids i-1
env AWS_PROFILE=ops aws ec2 terminate-instances --instance-ids i-1
sh -c 'aws ec2 terminate-instances --instance-ids i-1'
echo i-1 | xargs aws ec2 terminate-instances --instance-ids
docker run --rm amazon/aws-cli ec2 terminate-instances --instance-ids i-1
aws-vault exec ops -- aws ec2 terminate-instances --instance-ids i-1
op run -- aws ec2 terminate-instances --instance-ids i-1
curl -X POST 'https://ec2.eu-west-1.amazonaws.com/?Action=TerminateInstances&InstanceId.1=i-1&Version=2016-11-15'
curl --aws-sigv4 aws:amz:eu-west-1:ec2 -d 'Action=TerminateInstances&InstanceId.1=i-1' https://ec2.eu-west-1.amazonaws.com/
http -f POST https://ec2.eu-west-1.amazonaws.com/ Action=TerminateInstances InstanceId.1=i-1
awscurl --service ec2 -X POST 'https://ec2.eu-west-1.amazonaws.com/?Action=TerminateInstances&InstanceId.1=i-1'
python3 -c "import boto3; boto3.client('ec2').terminate_instances(InstanceIds=['i-1'])"
python3 -c "import boto3; boto3.resource('ec2').Instance('i-1').terminate()"
node -e "const {EC2Client,TerminateInstancesCommand}=require('@aws-sdk/client-ec2'); new EC2Client({}).send(new TerminateInstancesCommand({InstanceIds:['i-1']}))"

= aws/interrupt interrupt high AWS::EC2::Instance i-1
aws ec2 stop-instances --instance-ids i-1
aws --region eu-west-1 ec2 stop-instances --instance-ids i-1
curl -X POST 'https://ec2.eu-west-1.amazonaws.com/?Action=StopInstances&InstanceId.1=i-1'
python3 -c "import boto3; boto3.client('ec2').stop_instances(InstanceIds=['i-1'])"
node -e "const AWS=require('aws-sdk'); new AWS.EC2().stopInstances({InstanceIds:['i-1']}).promise()"

= aws/expose expose high AWS::EC2::SecurityGroupIngress sg-1
aws ec2 authorize-security-group-ingress --group-id sg-1 --protocol tcp --port 22 --cidr 0.0.0.0/0
sudo aws ec2 authorize-security-group-ingress --group-id sg-1 --cidr 0.0.0.0/0 --protocol tcp --port 22
curl -X POST 'https://ec2.eu-west-1.amazonaws.com/?Action=AuthorizeSecurityGroupIngress&GroupId=sg-1&IpProtocol=tcp&FromPort=22&ToPort=22&CidrIp=0.0.0.0/0'
python3 -c "import boto3; boto3.client('ec2').authorize_security_group_ingress(GroupId='sg-1',IpProtocol='tcp',FromPort=22,ToPort=22,CidrIp='0.0.0.0/0')"

= aws/delete delete critical AWS::RDS::DBInstance orders
aws rds delete-db-instance --db-instance-identifier orders --skip-final-snapshot
aws rds delete-db-instance --db-instance-identifier=orders --skip-final-snapshot
env AWS_REGION=x aws rds delete-db-instance --db-instance-identifier orders --skip-final-snapshot
curl -X POST 'https://rds.eu-west-1.amazonaws.com/?Action=DeleteDBInstance&DBInstanceIdentifier=orders&SkipFinalSnapshot=true'
http POST 'https://rds.eu-west-1.amazonaws.com/?Action=DeleteDBInstance&DBInstanceIdentifier=orders&SkipFinalSnapshot=true'
python3 -c "import boto3; boto3.client('rds').delete_db_instance(DBInstanceIdentifier='orders',SkipFinalSnapshot=True)"
node -e "const {RDSClient,DeleteDBInstanceCommand}=require('@aws-sdk/client-rds'); new RDSClient({}).send(new DeleteDBInstanceCommand({DBInstanceIdentifier:'orders',SkipFinalSnapshot:true}))"

= aws/unprotect unprotect critical AWS::RDS::DBInstance orders
aws rds modify-db-instance --db-instance-identifier orders --no-deletion-protection
curl -X POST 'https://rds.eu-west-1.amazonaws.com/?Action=ModifyDBInstance&DBInstanceIdentifier=orders&DeletionProtection=false'
python3 -c "import boto3; boto3.client('rds').modify_db_instance(DBInstanceIdentifier='orders',DeletionProtection=False)"

= aws/s3-rb delete high AWS::S3::Bucket media
aws s3api delete-bucket --bucket media
aws s3 rb s3://media
docker run --rm amazon/aws-cli s3 rb s3://media
curl -X DELETE https://media.s3.amazonaws.com/
curl -X DELETE https://s3.eu-west-1.amazonaws.com/media
python3 -c "import boto3; boto3.client('s3').delete_bucket(Bucket='media')"
python3 -c "import boto3; boto3.resource('s3').Bucket('media').delete()"

= aws/s3-rm delete medium AWS::S3::Object media/a.jpg
aws s3 rm s3://media/a.jpg
aws s3api delete-object --bucket media --key a.jpg
curl -X DELETE https://media.s3.amazonaws.com/a.jpg
python3 -c "import boto3; boto3.client('s3').delete_object(Bucket='media',Key='a.jpg')"

= aws/s3-rm delete critical AWS::S3::Bucket media
aws s3 rm s3://media --recursive
aws s3 rm --recursive s3://media/
python3 -c "import boto3; boto3.resource('s3').Bucket('media').objects.all().delete()"

= aws/grant grant critical AWS::IAM::UserPolicy eve
aws iam attach-user-policy --user-name eve --policy-arn arn:aws:iam::aws:policy/AdministratorAccess
curl -X POST 'https://iam.amazonaws.com/?Action=AttachUserPolicy&UserName=eve&PolicyArn=arn:aws:iam::aws:policy/AdministratorAccess'
python3 -c "import boto3; boto3.client('iam').attach_user_policy(UserName='eve',PolicyArn='arn:aws:iam::aws:policy/AdministratorAccess')"

= aws/grant grant high AWS::IAM::AccessKey eve; aws/read-secret read-secret high AWS::IAM::AccessKey eve
aws iam create-access-key --user-name eve
curl -X POST 'https://iam.amazonaws.com/?Action=CreateAccessKey&UserName=eve'

= aws/delete delete high AWS::Lambda::Function resize
aws lambda delete-function --function-name resize
curl -X DELETE https://lambda.eu-west-1.amazonaws.com/2015-03-31/functions/resize
python3 -c "import boto3; boto3.client('lambda').delete_function(FunctionName='resize')"

= aws/delete delete high AWS::ECS::Service web
aws ecs delete-service --cluster shop --service web --force
curl -X POST https://ecs.eu-west-1.amazonaws.com/ -H 'X-Amz-Target: AmazonEC2ContainerServiceV20141113.DeleteService' -d '{"cluster":"shop","service":"web","force":true}'
python3 -c "import boto3; boto3.client('ecs').delete_service(cluster='shop',service='web',force=True)"

= aws/interrupt interrupt high AWS::ECS::Service web
aws ecs update-service --cluster shop --service web --desired-count 0
curl -X POST https://ecs.eu-west-1.amazonaws.com/ -H 'X-Amz-Target: AmazonEC2ContainerServiceV20141113.UpdateService' -d '{"cluster":"shop","service":"web","desiredCount":0}'
python3 -c "import boto3; boto3.client('ecs').update_service(cluster='shop',service='web',desiredCount=0)"

= aws/delete delete high AWS::EKS::Cluster shop
aws eks delete-cluster --name shop
curl -X DELETE https://eks.eu-west-1.amazonaws.com/clusters/shop
python3 -c "import boto3; boto3.client('eks').delete_cluster(name='shop')"

= aws/delete delete critical AWS::Route53::HostedZone Z1
aws route53 delete-hosted-zone --id Z1
curl -X DELETE https://route53.amazonaws.com/2013-04-01/hostedzone/Z1
python3 -c "import boto3; boto3.client('route53').delete_hosted_zone(Id='Z1')"

= aws/delete delete critical AWS::CloudFormation::Stack shop
aws cloudformation delete-stack --stack-name shop
curl -X POST 'https://cloudformation.eu-west-1.amazonaws.com/?Action=DeleteStack&StackName=shop'
python3 -c "import boto3; boto3.client('cloudformation').delete_stack(StackName='shop')"
node -e "const {CloudFormationClient,DeleteStackCommand}=require('@aws-sdk/client-cloudformation'); new CloudFormationClient({}).send(new DeleteStackCommand({StackName:'shop'}))"
python3 -c "import subprocess; subprocess.run(['aws','cloudformation','delete-stack','--stack-name','shop'])"

= aws/delete delete critical AWS::DynamoDB::Table orders
aws dynamodb delete-table --table-name orders
curl -X POST https://dynamodb.eu-west-1.amazonaws.com/ -H 'X-Amz-Target: DynamoDB_20120810.DeleteTable' -d '{"TableName":"orders"}'
http POST https://dynamodb.eu-west-1.amazonaws.com/ X-Amz-Target:DynamoDB_20120810.DeleteTable TableName=orders
python3 -c "import boto3; boto3.client('dynamodb').delete_table(TableName='orders')"
python3 -c "import boto3; boto3.resource('dynamodb').Table('orders').delete()"

= aws/read-secret read-secret high AWS::SecretsManager::SecretValue db
aws secretsmanager get-secret-value --secret-id db
curl -X POST https://secretsmanager.eu-west-1.amazonaws.com/ -H 'X-Amz-Target: secretsmanager.GetSecretValue' -d '{"SecretId":"db"}'

= aws/delete delete critical AWS::KMS::KeyDeletion k1
aws kms schedule-key-deletion --key-id k1
curl -X POST https://kms.eu-west-1.amazonaws.com/ -H 'X-Amz-Target: TrentService.ScheduleKeyDeletion' -d '{"KeyId":"k1"}'
python3 -c "import boto3; boto3.client('kms').schedule_key_deletion(KeyId='k1')"

= aws/delete delete high AWS::SQS::Queue https://sqs.eu-west-1.amazonaws.com/1/orders
aws sqs purge-queue --queue-url https://sqs.eu-west-1.amazonaws.com/1/orders
curl -X POST https://sqs.eu-west-1.amazonaws.com/ -H 'X-Amz-Target: AmazonSQS.PurgeQueue' -d '{"QueueUrl":"https://sqs.eu-west-1.amazonaws.com/1/orders"}'
python3 -c "import boto3; boto3.client('sqs').purge_queue(QueueUrl='https://sqs.eu-west-1.amazonaws.com/1/orders')"
curl -X POST 'https://sqs.eu-west-1.amazonaws.com/1/orders?Action=PurgeQueue'

= gcloud/delete delete high gcp.compute.instances web
gcloud compute instances delete web --zone europe-west1-b
gcloud -q compute instances delete web --zone=europe-west1-b
docker run google/cloud-sdk gcloud compute instances delete web --zone europe-west1-b
curl -X DELETE https://compute.googleapis.com/compute/v1/projects/p/zones/europe-west1-b/instances/web
http DELETE https://compute.googleapis.com/compute/v1/projects/p/zones/europe-west1-b/instances/web
python3 -c "from google.cloud import compute_v1; compute_v1.InstancesClient().delete(project='p',zone='europe-west1-b',instance='web')"

= gcloud/delete delete critical gcp.sql.instances orders
gcloud sql instances delete orders
curl -X DELETE https://sqladmin.googleapis.com/v1/projects/p/instances/orders
curl -X DELETE https://www.googleapis.com/sql/v1beta4/projects/p/instances/orders

= gcloud/delete delete critical gcp.container.clusters shop
gcloud container clusters delete shop --zone europe-west1-b
curl -X DELETE https://container.googleapis.com/v1/projects/p/locations/europe-west1-b/clusters/shop
sudo gcloud beta container clusters delete shop --zone europe-west1-b

= gcloud/delete delete critical gcp.projects acme
gcloud projects delete acme
curl -X DELETE https://cloudresourcemanager.googleapis.com/v1/projects/acme
curl -X DELETE https://cloudresourcemanager.googleapis.com/v3/projects/acme

= gcloud/delete delete high gcp.run.services web
gcloud run services delete web --region europe-west1
curl -X DELETE https://run.googleapis.com/v2/projects/p/locations/europe-west1/services/web

= gcloud/delete delete high gcp.pubsub.topics orders
gcloud pubsub topics delete orders
curl -X DELETE https://pubsub.googleapis.com/v1/projects/p/topics/orders

= gcloud/delete delete high gcp.dns.managed-zones shop
gcloud dns managed-zones delete shop
curl -X DELETE https://dns.googleapis.com/dns/v1/projects/p/managedZones/shop

= gcloud/delete delete high gcp.functions resize
gcloud functions delete resize
curl -X DELETE https://cloudfunctions.googleapis.com/v2/projects/p/locations/r/functions/resize

= bq/delete delete critical gcp.bigquery shop:orders
bq rm -r -f -d shop:orders
bq rm -r -f --dataset shop:orders
curl -X DELETE 'https://bigquery.googleapis.com/bigquery/v2/projects/shop/datasets/orders?deleteContents=true'
curl -X DELETE 'https://www.googleapis.com/bigquery/v2/projects/shop/datasets/orders?deleteContents=true'

= gcloud/read-secret read-secret high gcp.secrets.versions latest
gcloud secrets versions access latest --secret db
curl https://secretmanager.googleapis.com/v1/projects/p/secrets/db/versions/latest:access

= az/delete delete critical azure.group shop
az group delete --name shop --yes
az group delete -n shop -y
sudo az group delete --name shop --yes
az rest --method delete --url 'https://management.azure.com/subscriptions/s/resourcegroups/shop?api-version=2021-04-01'
az rest -m DELETE -u '/subscriptions/s/resourcegroups/shop?api-version=2021-04-01'
curl -X DELETE 'https://management.azure.com/subscriptions/s/resourcegroups/shop?api-version=2021-04-01'
docker run mcr.microsoft.com/azure-cli az group delete --name shop --yes
python3 -c "from azure.mgmt.resource import ResourceManagementClient; ResourceManagementClient(c,'s').resource_groups.begin_delete('shop')"

= az/delete delete high azure.vm web
az vm delete --resource-group shop --name web --yes
az rest --method delete --url 'https://management.azure.com/subscriptions/s/resourceGroups/shop/providers/Microsoft.Compute/virtualMachines/web?api-version=2023-03-01'
curl -X DELETE 'https://management.azure.com/subscriptions/s/resourceGroups/shop/providers/Microsoft.Compute/virtualMachines/web?api-version=2023-03-01'
az resource delete --ids /subscriptions/s/resourceGroups/shop/providers/Microsoft.Compute/virtualMachines/web

= az/interrupt interrupt high azure.vm web
az vm deallocate -g shop -n web
az rest --method post --url 'https://management.azure.com/subscriptions/s/resourceGroups/shop/providers/Microsoft.Compute/virtualMachines/web/deallocate?api-version=2023-03-01'
curl -X POST 'https://management.azure.com/subscriptions/s/resourceGroups/shop/providers/Microsoft.Compute/virtualMachines/web/deallocate?api-version=2023-03-01'

= az/delete delete critical azure.sql.db orders
az sql db delete -g shop -s sql1 -n orders --yes
az rest --method DELETE --uri 'https://management.azure.com/subscriptions/s/resourceGroups/shop/providers/Microsoft.Sql/servers/sql1/databases/orders?api-version=2021-11-01'
http DELETE 'https://management.azure.com/subscriptions/s/resourceGroups/shop/providers/Microsoft.Sql/servers/sql1/databases/orders?api-version=2021-11-01'

= az/delete delete critical azure.aks cl
az aks delete -g shop -n cl --yes
curl -X DELETE 'https://management.azure.com/subscriptions/s/resourceGroups/shop/providers/Microsoft.ContainerService/managedClusters/cl?api-version=1'

= az/read-secret read-secret high azure.keyvault.secret db
az keyvault secret show --vault-name kv --name db
curl 'https://kv.vault.azure.net/secrets/db?api-version=7.4'
az rest --method get --url 'https://kv.vault.azure.net/secrets/db?api-version=7.4'
`;

describe('the same effect in a cloud, by command line, SDK and request', () => {
  checkEffects(table);
});
