import { becomes, changes, goes, off, on, shrinks, type Fires, type Setting } from './settings';

const keepOn = 'leave the protection on; take it off in a change of its own, right before a delete that was agreed on';

function unprotects(
  code: 'X05' | 'X06' | 'X07' | 'X12' | 'IA07',
  kinds: Setting['kinds'],
  path: string,
  fires: Fires,
  what: string,
  severity: Setting['severity'] = 'high',
): Setting {
  const rule = 'cloudformation/unprotect';
  const says = (id: string): string => what.replace('ID', id);
  return { kinds, path, fires, rule, code, effect: 'unprotect', severity, says, saferWay: keepOn };
}

const deletion = 'Takes deletion protection off ID';
const backups = 'Shortens or ends the backups of ID';

/** Brakes of deletes. */
const brakes: readonly Setting[] = [
  ...['DeletionProtection', 'DeletionProtectionEnabled', 'DeleteProtection', 'DeletionProtectionCheck'].map((path) =>
    unprotects('X05', 'any', path, off(), deletion),
  ),
  ...['DisableApiTermination', 'TerminationProtected', 'TerminationProtection', 'NewInstancesProtectedFromScaleIn'].map(
    (path) => unprotects('X05', 'any', path, off(), 'Takes termination protection off ID'),
  ),
  unprotects('X05', ['EC2::LaunchTemplate'], 'LaunchTemplateData.DisableApiTermination', off(), deletion),
  unprotects(
    'X05',
    ['ECS::CapacityProvider'],
    'AutoScalingGroupProvider.ManagedTerminationProtection',
    off(),
    deletion,
  ),
  unprotects('X05', ['NetworkFirewall::Firewall'], 'SubnetChangeProtection', off(), deletion, 'medium'),
  unprotects('X05', ['VerifiedPermissions::PolicyStore'], 'DeletionProtection.Mode', off(), deletion),
  unprotects('X05', ['Backup::BackupVault'], 'LockConfiguration', goes, 'Takes the lock off the vault ID'),
  unprotects('X05', ['S3::Bucket'], 'ObjectLockConfiguration', goes, 'Takes the object lock off ID'),
  unprotects(
    'X05',
    ['S3::Bucket'],
    'ObjectLockConfiguration.Rule',
    goes,
    'Ends the default retention of objects in ID',
  ),
  unprotects(
    'IA07',
    ['KMS::Key'],
    'PendingWindowInDays',
    shrinks(30),
    'Shortens the time in which a delete of ID can be cancelled',
  ),
  unprotects(
    'X05',
    ['ECR::Repository'],
    'ImageTagMutability',
    becomes(['MUTABLE'], 'MUTABLE'),
    'Lets tags of ID be written over',
    'medium',
  ),
];

/** What a load balancer keeps as attributes by name. */
const attributes: readonly Setting[] = [
  unprotects(
    'X05',
    ['ElasticLoadBalancingV2::LoadBalancer'],
    'LoadBalancerAttributes=deletion_protection~enabled',
    off(),
    deletion,
  ),
  unprotects(
    'X06',
    ['ElasticLoadBalancingV2::LoadBalancer'],
    'LoadBalancerAttributes=access_logs~s3~enabled',
    off(),
    'Ends the access log of ID',
    'medium',
  ),
];

/** Ways back after a mistake. */
const waysBack: readonly Setting[] = [
  ...['BackupRetentionPeriod', 'AutomatedSnapshotRetentionPeriod'].map((path) =>
    unprotects('X06', 'any', path, shrinks(1), backups),
  ),
  unprotects('X06', ['Redshift::Cluster'], 'ManualSnapshotRetentionPeriod', shrinks(Infinity), backups),
  unprotects('X06', ['EKS::Cluster'], 'Logging', goes, 'Ends the logs of the control plane of ID', 'medium'),
  unprotects(
    'X06',
    ['ECR::Repository'],
    'ImageScanningConfiguration.ScanOnPush',
    off(),
    'Ends the scan of images in ID',
    'medium',
  ),
  ...['SnapshotRetentionLimit', 'AutomaticBackupRetentionDays', 'RetentionPeriodHours', 'BacktrackWindow'].map((path) =>
    unprotects('X06', 'any', path, shrinks(0), backups),
  ),
  unprotects('X06', ['FSx::FileSystem'], 'WindowsConfiguration.AutomaticBackupRetentionDays', shrinks(30), backups),
  unprotects('X06', ['FSx::FileSystem'], 'OntapConfiguration.AutomaticBackupRetentionDays', shrinks(30), backups),
  unprotects('X06', ['FSx::FileSystem'], 'OpenZFSConfiguration.AutomaticBackupRetentionDays', shrinks(0), backups),
  unprotects('X06', ['FSx::FileSystem'], 'LustreConfiguration.AutomaticBackupRetentionDays', shrinks(0), backups),
  unprotects(
    'X06',
    ['DynamoDB::Table'],
    'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
    off(),
    'Ends point-in-time recovery of ID',
  ),
  unprotects(
    'X06',
    ['DynamoDB::Table'],
    'PointInTimeRecoverySpecification.RecoveryPeriodInDays',
    shrinks(35),
    'Shortens point-in-time recovery of ID',
    'medium',
  ),
  unprotects(
    'X06',
    ['DynamoDB::GlobalTable'],
    'Replicas.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
    off(),
    'Ends point-in-time recovery of ID',
  ),
  unprotects('X06', ['Cassandra::Table'], 'PointInTimeRecoveryEnabled', off(), 'Ends point-in-time recovery of ID'),
  unprotects(
    'X06',
    ['S3::Bucket'],
    'VersioningConfiguration.Status',
    becomes(['Suspended'], 'Suspended'),
    'Ends versioning of the objects in ID',
  ),
  unprotects('X06', ['S3::Bucket'], 'ReplicationConfiguration', goes, 'Ends the replication of ID'),
  unprotects(
    'X06',
    ['S3::Bucket'],
    'LifecycleConfiguration.Rules.ExpirationInDays',
    shrinks(Infinity),
    'Lets objects in ID expire sooner',
    'medium',
  ),
  unprotects(
    'X06',
    ['S3::Bucket'],
    'LifecycleConfiguration.Rules.NoncurrentVersionExpirationInDays',
    shrinks(Infinity),
    'Lets old versions in ID expire sooner',
    'medium',
  ),
  unprotects('X06', ['EFS::FileSystem'], 'BackupPolicy.Status', off(), backups),
  unprotects('X06', ['EFS::FileSystem'], 'ReplicationConfiguration', goes, 'Ends the replication of ID'),
  unprotects('X06', ['Logs::LogGroup'], 'RetentionInDays', shrinks(Infinity), 'Deletes logs of ID sooner', 'medium'),
  unprotects(
    'X06',
    ['SQS::Queue'],
    'MessageRetentionPeriod',
    shrinks(345_600),
    'Drops messages of ID sooner',
    'medium',
  ),
  unprotects('X06', ['SQS::Queue'], 'RedrivePolicy', goes, 'Takes the dead-letter queue off ID', 'medium'),
  unprotects(
    'X06',
    ['Backup::BackupPlan'],
    'BackupPlan.BackupPlanRule.Lifecycle.DeleteAfterDays',
    shrinks(Infinity),
    backups,
  ),
  unprotects('X06', ['Backup::BackupPlan'], 'BackupPlan.BackupPlanRule.EnableContinuousBackup', off(), backups),
  unprotects('X06', ['DLM::LifecyclePolicy'], 'State', off('true'), backups),
  unprotects(
    'X06',
    ['Timestream::Table'],
    'RetentionProperties.MagneticStoreRetentionPeriodInDays',
    shrinks(null),
    'Deletes measurements of ID sooner',
  ),
  unprotects('X06', ['CloudTrail::EventDataStore'], 'RetentionPeriod', shrinks(null), 'Deletes events of ID sooner'),
  unprotects('X06', ['CloudTrail::Trail'], 'IsLogging', off('true'), 'Stops the trail ID'),
  unprotects(
    'X06',
    ['CloudTrail::Trail'],
    'EnableLogFileValidation',
    off(),
    'Ends the validation of log files of ID',
    'medium',
  ),
  unprotects('X06', ['GuardDuty::Detector'], 'Enable', off('true'), 'Stops the detector ID'),
  unprotects('X06', ['S3::Bucket'], 'LoggingConfiguration', goes, 'Ends the access log of ID', 'medium'),
  unprotects('X06', ['ElastiCache::ServerlessCache'], 'SnapshotRetentionLimit', shrinks(0), backups),
];

/** Deletes that take everything along. */
const force: readonly Setting[] = [
  unprotects('X07', ['ECR::Repository'], 'EmptyOnDelete', on(), 'Lets ID be deleted with every image in it'),
  unprotects('X07', ['ECR::PublicRepository'], 'ForceDelete', on(), 'Lets ID be deleted with every image in it'),
  unprotects(
    'X07',
    ['Athena::WorkGroup'],
    'RecursiveDeleteOption',
    on(),
    'Lets ID be deleted with everything in it',
    'medium',
  ),
  unprotects(
    'X07',
    ['RDS::DBInstance', 'RDS::DBCluster'],
    'DeleteAutomatedBackups',
    on('true'),
    'Lets ID be deleted with its automated backups',
  ),
  unprotects(
    'X07',
    ['SecretsManager::Secret', 'S3::Bucket'],
    'ForceDelete',
    on(),
    'Lets ID be deleted with everything in it',
  ),
];

/** Keys of what holds data; where another key replaces the resource, that is the finding. */
const keys: readonly Setting[] = [
  ...(
    [
      ['DynamoDB::Table', 'SSESpecification.KMSMasterKeyId'],
      ['S3::Bucket', 'BucketEncryption.ServerSideEncryptionConfiguration.ServerSideEncryptionByDefault.KMSMasterKeyID'],
      ['SQS::Queue', 'KmsMasterKeyId'],
      ['SNS::Topic', 'KmsMasterKeyId'],
      ['SecretsManager::Secret', 'KmsKeyId'],
      ['Logs::LogGroup', 'KmsKeyId'],
      ['Kinesis::Stream', 'StreamEncryption.KeyId'],
      ['Redshift::Cluster', 'KmsKeyId'],
      ['OpenSearchService::Domain', 'EncryptionAtRestOptions.KmsKeyId'],
      ['Lambda::Function', 'KmsKeyArn'],
    ] as const
  ).map(([kind, path]) =>
    unprotects('X12', [kind], path, changes, 'Changes the key that ID is encrypted with', 'medium'),
  ),
  unprotects('X12', ['Redshift::Cluster'], 'Encrypted', off('true'), 'Takes the encryption off ID'),
  unprotects(
    'X12',
    ['S3::Bucket'],
    'BucketEncryption',
    goes,
    'Takes the encryption with a key of its own off ID',
    'medium',
  ),
  unprotects('X12', ['DynamoDB::Table'], 'SSESpecification.SSEEnabled', off(), 'Takes the key off ID', 'medium'),
  unprotects('X12', ['Kinesis::Stream'], 'StreamEncryption', goes, 'Takes the encryption off ID'),
  unprotects(
    'X12',
    ['OpenSearchService::Domain', 'Elasticsearch::Domain'],
    'EncryptionAtRestOptions.Enabled',
    off(),
    'Takes the encryption off ID',
  ),
  unprotects('X12', ['KMS::Key'], 'EnableKeyRotation', off(), 'Ends the rotation of the key ID', 'medium'),
  unprotects(
    'X12',
    ['KMS::Key'],
    'Enabled',
    off('true'),
    'Disables the key ID: what it encrypts cannot be read',
    'critical',
  ),
  unprotects('X12', ['KMS::Alias'], 'TargetKeyId', changes, 'Points the alias ID at another key'),
];

export const protectionSettings: readonly Setting[] = [...brakes, ...attributes, ...waysBack, ...force, ...keys];
