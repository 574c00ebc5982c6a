import { describe, it } from 'mocha';
import { checkRequests } from './checkRequests';

describe('what a request to aws does', () => {
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

  it('a path of aws is the operation that its verb and its collections spell', () => {
    checkRequests([
      ['DELETE https://eks.eu-west-1.amazonaws.com/clusters/shop', '= aws eks delete-cluster --cluster-name shop'],
      [
        'DELETE https://lambda.eu-west-1.amazonaws.com/2017-10-31/functions/web/concurrency',
        '= aws lambda delete-function-concurrency --function-name web',
      ],
      [
        'POST https://elasticache.eu-west-1.amazonaws.com/?Action=RebootCacheCluster&CacheClusterId=c',
        '= aws elasticache reboot-cache-cluster --cache-cluster-id c',
      ],
      [
        'POST https://elasticloadbalancing.amazonaws.com/?Action=DeleteLoadBalancer&Version=2012-06-01',
        '= aws elb delete-load-balancer',
      ],
      [
        'POST https://cloudtrail.eu-west-1.amazonaws.com/',
        '= aws cloudtrail stop-logging --name audit',
        '{"Name":"audit"}',
        'x-amz-target: com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.StopLogging',
      ],
      [
        'POST https://batch.eu-west-1.amazonaws.com/v1/deletejobqueue',
        '= aws batch delete-jobqueue --job-queue q',
        '{"jobQueue":"q"}',
      ],
      [
        'POST https://mediaconnect.eu-west-1.amazonaws.com/v1/flows/stop/f1',
        '= aws mediaconnect stop-flow --flow-id f1',
      ],
      ['POST https://drs.eu-west-1.amazonaws.com/DisconnectSourceServer', '= aws drs disconnect-source-server'],
      [
        'PUT https://elasticfilesystem.eu-west-1.amazonaws.com/2015-02-01/file-systems/fs-1/protection',
        '= aws efs update-file-system-protection --file-system-name fs-1 --replication-overwrite-protection DISABLED',
        '{"ReplicationOverwriteProtection":"DISABLED"}',
      ],
      // A name that begins like a verb, a call of a function, and what a customer has there.
      [
        'POST https://scheduler.eu-west-1.amazonaws.com/schedules/stop-nightly',
        '= aws scheduler create-schedule --schedule-name stop-nightly',
      ],
      [
        'POST https://lambda.eu-west-1.amazonaws.com/2015-03-31/functions/delete-users/invocations',
        'http/create create/low/easy -',
      ],
      ['GET https://apigateway.eu-west-1.amazonaws.com/restapis/a', ''],
      [
        'DELETE https://search-shop-a1.eu-west-1.es.amazonaws.com/orders',
        'elasticsearch/delete delete/critical/impossible orders',
      ],
      ['POST https://a1.execute-api.eu-west-1.amazonaws.com/dev/orders', 'http/create create/low/easy -'],
    ]);
  });
});
