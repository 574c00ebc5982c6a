import type { Outage } from '../../model/finding';
import { becomes, changes, off, rises, shrinks, type Fires, type Setting } from './settings';

const failover: Outage = { minSeconds: 60, maxSeconds: 1800, source: "the vendor's figures for failover and restart" };
const stop: Outage = { minSeconds: 30, maxSeconds: 600, source: 'a stop and a start' };
const hours: Outage = { minSeconds: 600, maxSeconds: 86_400, source: "the vendor's figures for a resize" };

function interrupts(
  code: 'CF08' | 'X08' | 'X11' | 'NX08',
  kinds: Setting['kinds'],
  path: string,
  fires: Fires,
  what: string,
  outage?: Outage,
  severity: Setting['severity'] = 'high',
): Setting {
  const rule = code === 'X08' ? 'cloudformation/less-redundant' : 'cloudformation/interrupts';
  const says = (id: string): string => what.replace('ID', id);
  const effect = code === 'X08' ? 'unprotect' : 'interrupt';
  return { kinds, path, fires, rule, code, effect, severity, says, ...(outage === undefined ? {} : { outage }) };
}

const restarts = 'Restarts ID in place';

function restart(kinds: readonly string[], paths: readonly string[], outage = failover): readonly Setting[] {
  return paths.map((path) =>
    interrupts('CF08', kinds, path, changes, `${restarts} because \`${path}\` changes`, outage),
  );
}

/** What is changed where it is, and is down meanwhile. */
const inPlace: readonly Setting[] = [
  ...restart(
    ['RDS::DBInstance'],
    [
      'DBInstanceClass',
      'StorageType',
      'DBParameterGroupName',
      'OptionGroupName',
      'ProcessorFeatures',
      'CACertificateIdentifier',
      'DBPortNumber',
      'Domain',
    ],
  ),
  ...restart(
    ['RDS::DBCluster'],
    ['DBClusterInstanceClass', 'DBClusterParameterGroupName', 'Port', 'StorageType', 'NetworkType'],
  ),
  ...restart(['DocDB::DBInstance', 'Neptune::DBInstance'], ['DBInstanceClass', 'DBParameterGroupName']),
  ...restart(['DocDB::DBCluster'], ['Port', 'DBClusterParameterGroupName', 'StorageType']),
  ...restart(['Neptune::DBCluster'], ['DBPort', 'DBClusterParameterGroupName']),
  ...restart(
    ['ElastiCache::CacheCluster', 'ElastiCache::ReplicationGroup'],
    ['CacheNodeType', 'CacheParameterGroupName'],
  ),
  ...restart(['MemoryDB::Cluster'], ['NodeType', 'ParameterGroupName']),
  ...restart(['DAX::Cluster'], ['ParameterGroupName']),
  ...restart(['DMS::ReplicationInstance'], ['ReplicationInstanceClass', 'MultiAZ']),
  ...restart(['AmazonMQ::Broker'], ['HostInstanceType', 'Configuration']),
  ...restart(['MSK::Cluster'], ['BrokerNodeGroupInfo.InstanceType', 'ConfigurationInfo']),
  ...restart(['Redshift::Cluster'], ['NodeType', 'ClusterType', 'ClusterParameterGroupName'], hours),
  ...restart(
    ['EC2::Instance'],
    ['InstanceType', 'EbsOptimized', 'KernelId', 'RamdiskId', 'UserData', 'Tenancy', 'Affinity', 'HostId'],
    stop,
  ),
  ...restart(
    ['SageMaker::NotebookInstance', 'Lightsail::Database'],
    ['InstanceType', 'RelationalDatabaseBundleId'],
    stop,
  ),
  ...restart(['Timestream::InfluxDBInstance'], ['DbInstanceType', 'DeploymentType']),
  ...restart(['FSx::FileSystem'], ['WindowsConfiguration.ThroughputCapacity', 'OntapConfiguration.ThroughputCapacity']),
  ...restart(['ElasticBeanstalk::Environment'], ['SolutionStackName', 'PlatformArn'], stop),
  ...restart(['WorkSpaces::Workspace'], ['WorkspaceProperties.ComputeTypeName'], stop),
];

const versions = [
  'EngineVersion',
  'Version',
  'KubernetesVersion',
  'KafkaVersion',
  'ClusterVersion',
  'ElasticsearchVersion',
  'ReleaseLabel',
];
const engines = [
  'RDS::DBInstance',
  'RDS::DBCluster',
  'RDS::GlobalCluster',
  'DocDB::DBCluster',
  'Neptune::DBCluster',
  'ElastiCache::CacheCluster',
  'ElastiCache::ReplicationGroup',
  'ElastiCache::ServerlessCache',
  'MemoryDB::Cluster',
  'OpenSearchService::Domain',
  'Elasticsearch::Domain',
  'AmazonMQ::Broker',
  'MSK::Cluster',
  'EKS::Cluster',
  'EKS::Nodegroup',
  'Redshift::Cluster',
  'DMS::ReplicationInstance',
  'EMR::Cluster',
];

const upgrades: readonly Setting[] = versions.flatMap((path) => [
  interrupts('X11', engines, path, rises, 'Upgrades ID, which goes one way and restarts it', failover),
]);

const fewer = 'Leaves ID with one instance, zone or replica, or none';

/** What stood more than once. */
const redundancy: readonly Setting[] = [
  ...['MultiAZ', 'MultiAZEnabled', 'AutomaticFailoverEnabled'].map((path) =>
    interrupts('X08', 'any', path, off(), 'Takes the second zone or the failover off ID'),
  ),
  interrupts('X08', ['ECS::Service'], 'DesiredCount', shrinks(null, 1), fewer),
  interrupts('X08', ['AutoScaling::AutoScalingGroup'], 'MinSize', shrinks(null, 1), fewer),
  interrupts('X08', ['AutoScaling::AutoScalingGroup'], 'MaxSize', shrinks(null, 1), fewer),
  interrupts('X08', ['AutoScaling::AutoScalingGroup'], 'DesiredCapacity', shrinks(null, 1), fewer),
  interrupts('X08', ['EKS::Nodegroup'], 'ScalingConfig.MinSize', shrinks(null, 1), fewer),
  interrupts('X08', ['EKS::Nodegroup'], 'ScalingConfig.DesiredSize', shrinks(null, 1), fewer),
  interrupts('X08', ['ApplicationAutoScaling::ScalableTarget'], 'MinCapacity', shrinks(null, 1), fewer),
  interrupts('X08', ['ElastiCache::ReplicationGroup'], 'NumCacheClusters', shrinks(null, 1), fewer),
  interrupts('X08', ['ElastiCache::ReplicationGroup'], 'ReplicasPerNodeGroup', shrinks(null, 0), fewer),
  interrupts('X08', ['MemoryDB::Cluster'], 'NumReplicasPerShard', shrinks(null, 0), fewer),
  interrupts('X08', ['DAX::Cluster'], 'ReplicationFactor', shrinks(null, 1), fewer),
  interrupts('X08', ['Redshift::Cluster'], 'NumberOfNodes', shrinks(null, 1), fewer),
  interrupts('X08', ['MSK::Cluster'], 'NumberOfBrokerNodes', shrinks(null, 1), fewer),
  interrupts('X08', ['OpenSearchService::Domain'], 'ClusterConfig.InstanceCount', shrinks(null, 1), fewer),
  interrupts('X08', ['OpenSearchService::Domain'], 'ClusterConfig.ZoneAwarenessEnabled', off(), fewer),
  interrupts('X08', ['OpenSearchService::Domain'], 'ClusterConfig.DedicatedMasterEnabled', off(), fewer),
  interrupts('X08', ['Elasticsearch::Domain'], 'ElasticsearchClusterConfig.InstanceCount', shrinks(null, 1), fewer),
  interrupts('X08', ['AmazonMQ::Broker'], 'DeploymentMode', becomes(['SINGLE_INSTANCE']), fewer),
  interrupts('X08', ['CloudTrail::Trail'], 'IsMultiRegionTrail', off(), 'Leaves the trail ID with one region'),
];

/** What stops serving at once. */
const stops: readonly Setting[] = [
  interrupts(
    'X08',
    ['Lambda::Function'],
    'ReservedConcurrentExecutions',
    becomes(['0']),
    'Stops ID: no call of it is run',
  ),
  interrupts('NX08', ['EC2::Route'], 'GatewayId', changes, 'Sends traffic of ID another way'),
  interrupts('NX08', ['EC2::Route'], 'NatGatewayId', changes, 'Sends traffic of ID another way'),
  interrupts('NX08', ['EC2::Route'], 'TransitGatewayId', changes, 'Sends traffic of ID another way'),
  interrupts('NX08', ['EC2::Route'], 'VpcPeeringConnectionId', changes, 'Sends traffic of ID another way'),
  interrupts('NX08', ['EC2::Route'], 'InstanceId', changes, 'Sends traffic of ID another way'),
  interrupts('NX08', ['EC2::Route'], 'NetworkInterfaceId', changes, 'Sends traffic of ID another way'),
  interrupts('NX08', ['EC2::VPC'], 'EnableDnsSupport', off('true'), 'Ends name resolution in ID'),
];

export const interruptionSettings: readonly Setting[] = [...inPlace, ...upgrades, ...redundancy, ...stops];
