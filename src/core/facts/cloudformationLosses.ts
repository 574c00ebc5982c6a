import { ownField } from '../model/ownField';
import type { Loss } from './losses';

const snapshot: Loss = { lost: 'data', unless: 'a snapshot exists' };
const cache: Loss = { lost: 'cache content', unless: 'a snapshot exists' };
const messages: Loss = { lost: 'messages' };
const backup: Loss = { lost: 'files', unless: 'a backup exists' };
const indices: Loss = { lost: 'indices', unless: 'a snapshot exists' };
const users: Loss = { lost: 'users and their passwords' };
const images: Loss = { lost: 'images' };

/**
 * What is gone for ever with a resource, by CloudFormation type without `AWS::`. Sources: the vendor's documentation of
 * each delete operation. More types hold data than the specification marks as stateful.
 */
const losses: Readonly<Record<string, Loss>> = {
  'RDS::DBInstance': snapshot,
  'RDS::DBCluster': snapshot,
  'RDS::GlobalCluster': { lost: 'the link between its regions' },
  'RDS::DBShardGroup': snapshot,
  'DocDB::DBCluster': snapshot,
  'DocDB::DBInstance': { lost: 'an instance of the cluster; its storage stays' },
  'DocDBElastic::Cluster': snapshot,
  'Neptune::DBCluster': snapshot,
  'Neptune::DBInstance': { lost: 'an instance of the cluster; its storage stays' },
  'NeptuneGraph::Graph': { lost: 'graph data', unless: 'a snapshot exists' },
  'Redshift::Cluster': snapshot,
  'RedshiftServerless::Namespace': snapshot,
  'DSQL::Cluster': { lost: 'data', unless: 'a backup exists' },
  'DynamoDB::Table': { lost: 'items', unless: 'point-in-time recovery or a backup is on' },
  'DynamoDB::GlobalTable': { lost: 'items in every region', unless: 'point-in-time recovery or a backup is on' },
  'Cassandra::Keyspace': { lost: 'tables' },
  'Cassandra::Table': { lost: 'rows', unless: 'point-in-time recovery is on' },
  'Timestream::Database': { lost: 'measurements' },
  'Timestream::Table': { lost: 'measurements' },
  'Timestream::InfluxDBInstance': { lost: 'measurements' },
  'Timestream::InfluxDBCluster': { lost: 'measurements' },
  'QLDB::Ledger': { lost: 'the ledger' },
  'SDB::Domain': { lost: 'items' },
  'Lightsail::Database': snapshot,
  'Lightsail::Bucket': { lost: 'stored objects' },
  'Lightsail::Disk': { lost: "the disk's data", unless: 'a snapshot exists' },
  'Lightsail::Instance': { lost: "the instance's disk", unless: 'a snapshot exists' },
  'ElastiCache::CacheCluster': cache,
  'ElastiCache::ReplicationGroup': cache,
  'ElastiCache::ServerlessCache': cache,
  'MemoryDB::Cluster': snapshot,
  'DAX::Cluster': { lost: 'cache content' },
  'OpenSearchService::Domain': indices,
  'Elasticsearch::Domain': indices,
  'OpenSearchServerless::Collection': { lost: 'indices' },
  'Kendra::Index': { lost: 'the index' },
  'CloudSearch::Domain': { lost: 'the index' },
  'MSK::Cluster': { lost: 'topics and their messages' },
  'MSK::ServerlessCluster': { lost: 'topics and their messages' },
  'Kinesis::Stream': { lost: 'records not yet read' },
  'KinesisVideo::Stream': { lost: 'recorded video' },
  'SQS::Queue': messages,
  'AmazonMQ::Broker': messages,
  'S3::Bucket': { lost: 'stored objects, and the name may be taken by others' },
  'S3Express::DirectoryBucket': { lost: 'stored objects' },
  'S3Tables::TableBucket': { lost: 'tables' },
  'S3Tables::Table': { lost: 'rows' },
  'S3Vectors::VectorBucket': { lost: 'vectors' },
  'S3Vectors::Index': { lost: 'vectors' },
  'S3Outposts::Bucket': { lost: 'stored objects' },
  'EC2::Volume': { lost: "the volume's data", unless: 'a snapshot exists' },
  'EC2::Instance': { lost: 'instance store, root volume by default, and addresses', unless: 'a snapshot exists' },
  'EC2::EIP': { lost: 'the public address' },
  'EFS::FileSystem': backup,
  'FSx::FileSystem': backup,
  'FSx::Volume': backup,
  'FSx::StorageVirtualMachine': { lost: 'its volumes' },
  'Backup::BackupVault': { lost: 'recovery points' },
  'Backup::LogicallyAirGappedBackupVault': { lost: 'recovery points' },
  'KMS::Key': { lost: 'everything encrypted with the key', unless: 'its deletion is cancelled in the waiting period' },
  'KMS::ReplicaKey': { lost: 'the key in this region', unless: 'its deletion is cancelled in the waiting period' },
  'KMS::Alias': { lost: 'the name that callers use for the key' },
  'SecretsManager::Secret': { lost: "the secret's versions", unless: 'it is restored in the recovery window' },
  'SSM::Parameter': { lost: "the parameter's value and history" },
  'ACMPCA::CertificateAuthority': { lost: 'the authority', unless: 'it is restored in the waiting period' },
  'ECR::Repository': images,
  'ECR::PublicRepository': images,
  'CodeCommit::Repository': { lost: 'the repository with its history' },
  'CodeArtifact::Domain': { lost: 'packages' },
  'CodeArtifact::Repository': { lost: 'packages' },
  'Route53::HostedZone': { lost: 'records and name servers; others could take the domain over' },
  'Cognito::UserPool': users,
  'Cognito::UserPoolUser': { lost: 'a user' },
  'Cognito::IdentityPool': { lost: 'the identities that were given out' },
  'DirectoryService::MicrosoftAD': users,
  'DirectoryService::SimpleAD': users,
  'IdentityStore::Group': { lost: 'the group with its members' },
  'Logs::LogGroup': { lost: 'logs' },
  'CloudTrail::EventDataStore': { lost: 'events', unless: 'it is restored within 7 days' },
  'APS::Workspace': { lost: 'metrics' },
  'Grafana::Workspace': { lost: 'dashboards' },
  'EKS::Cluster': { lost: 'all cluster objects, the endpoint and volumes that go with them' },
  'EMR::Cluster': { lost: 'what its disks hold' },
  'CloudFront::Distribution': { lost: "the distribution's domain name" },
  'AppSync::GraphQLApi': { lost: 'the address and keys of the API' },
  'ApiGateway::RestApi': { lost: 'the address of the API, its stages and keys' },
  'ApiGatewayV2::Api': { lost: 'the address of the API and its stages' },
  'AppConfig::Application': { lost: 'configurations and their history' },
  'Glue::Database': { lost: 'table definitions' },
  'Glue::Table': { lost: 'the table definition' },
  'Athena::WorkGroup': { lost: 'named queries and their history' },
  'LakeFormation::DataCellsFilter': { lost: 'the filter' },
  'SageMaker::Domain': { lost: 'user profiles and their files' },
  'SageMaker::NotebookInstance': { lost: "the notebook's disk" },
  'SageMaker::FeatureGroup': { lost: 'features' },
  'Bedrock::KnowledgeBase': { lost: 'the knowledge base' },
  'WorkSpaces::Workspace': { lost: "the user's disks" },
  'Organizations::Account': { lost: 'everything in the account', unless: 'it is reopened within 90 days' },
  'CloudFormation::Stack': { lost: 'everything in the nested stack' },
  'CloudFormation::StackSet': { lost: 'the stacks in every account and region' },
  'ElasticBeanstalk::Environment': { lost: 'the environment with its address and disks' },
  'IAM::AccessKey': { lost: "the key's secret" },
  'IAM::User': { lost: 'the user with its keys' },
  'Transfer::Server': { lost: 'the address and users of the server' },
  'StepFunctions::Activity': { lost: 'tasks that wait' },
  'IoT::Thing': { lost: 'the device with its shadow' },
  'HealthLake::FHIRDatastore': { lost: 'records' },
  'Omics::SequenceStore': { lost: 'sequences' },
};

/** What each of SAM's types mainly makes. */
const made: Readonly<Record<string, string>> = {
  'Serverless::Function': 'Lambda::Function',
  'Serverless::Api': 'ApiGateway::RestApi',
  'Serverless::HttpApi': 'ApiGatewayV2::Api',
  'Serverless::SimpleTable': 'DynamoDB::Table',
  'Serverless::StateMachine': 'StepFunctions::StateMachine',
  'Serverless::LayerVersion': 'Lambda::LayerVersion',
  'Serverless::Application': 'CloudFormation::Stack',
  'Serverless::GraphQLApi': 'AppSync::GraphQLApi',
};

/** `RDS::DBInstance` of `AWS::RDS::DBInstance`, `DynamoDB::Table` of `AWS::Serverless::SimpleTable`. */
export function plainType(type: string): string {
  const name = type.replace(/^AWS::/, '');
  return ownField(made, name) ?? name;
}

/** Null for types that hold nothing a second deployment would not bring back, and for unknown types. */
export function cloudformationLossOf(type: string): Loss | null {
  return ownField(losses, plainType(type)) ?? null;
}

const keptWithSnapshot = new Set([
  'RDS::DBCluster',
  'RDS::DBInstance',
  'DocDB::DBCluster',
  'Neptune::DBCluster',
  'Redshift::Cluster',
  'ElastiCache::CacheCluster',
  'ElastiCache::ReplicationGroup',
  'EC2::Volume',
]);

/** Whether a policy of `Snapshot` means something for the type. */
export function supportsSnapshot(type: string): boolean {
  return keptWithSnapshot.has(plainType(type));
}
