/** `TYPE: safe -> unsafe`; nothing is nothing written. */
export const cloudformationPairs = `
RDS::DBInstance: PubliclyAccessible: false -> PubliclyAccessible: true
RDS::DBInstance: BackupRetentionPeriod: 14 -> BackupRetentionPeriod: 0
RDS::DBInstance: DeletionProtection: true -> DeletionProtection: false
RDS::DBInstance: DeletionProtection: true ->
RDS::DBInstance: MultiAZ: true -> MultiAZ: false
ElasticLoadBalancingV2::Listener: Protocol: HTTP, DefaultActions: [{ Type: redirect, RedirectConfig: { Protocol: HTTPS } }] -> Protocol: HTTP, DefaultActions: [{ Type: forward }]
ECS::TaskDefinition: ContainerDefinitions: [{ Image: acme/app:1.4.2 }] -> ContainerDefinitions: [{ Image: acme/app:latest }]
EKS::Cluster: Version: "1.29" -> Version: "1.30"
Serverless::Api: Auth: { DefaultAuthorizer: AWS_IAM } -> Auth: { DefaultAuthorizer: NONE }
Serverless::Api: Auth: { ApiKeyRequired: true } -> Auth: { ApiKeyRequired: false }
Lambda::Function: Environment: { Variables: { DB_HOST: db.prod.example.com } } -> Environment: { Variables: { DB_HOST: db.test.example.com } }
ECS::TaskDefinition: ContainerDefinitions: [{ Environment: [{ Name: API_URL, Value: "https://a.example.com/v1" }] }] -> ContainerDefinitions: [{ Environment: [{ Name: API_URL, Value: "https://b.example.com/v1" }] }]
WAFv2::WebACL: DefaultAction: { Block: {} } -> DefaultAction: { Allow: {} }
RDS::DBInstance: DeleteAutomatedBackups: false -> DeleteAutomatedBackups: true
RDS::DBCluster: BackupRetentionPeriod: 35 -> BackupRetentionPeriod: 1
RDS::DBCluster: DeletionProtection: true -> DeletionProtection: false
RDS::DBCluster: BacktrackWindow: 3600 -> BacktrackWindow: 0
RDS::DBParameterGroup: Parameters: { rds.force_ssl: "1" } -> Parameters: { rds.force_ssl: "0" }
RDS::DBClusterParameterGroup: Parameters: { require_secure_transport: "ON" } -> Parameters: { require_secure_transport: "OFF" }
RDS::DBProxy: RequireTLS: true -> RequireTLS: false
RDS::GlobalCluster: DeletionProtection: true -> DeletionProtection: false
DocDB::DBCluster: DeletionProtection: true -> DeletionProtection: false
DocDB::DBClusterParameterGroup: Parameters: { tls: enabled } -> Parameters: { tls: disabled }
Neptune::DBCluster: BackupRetentionPeriod: 14 -> BackupRetentionPeriod: 1
Neptune::DBCluster: IamAuthEnabled: true -> IamAuthEnabled: false
DynamoDB::Table: DeletionProtectionEnabled: true -> DeletionProtectionEnabled: false
DynamoDB::Table: PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } -> PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false }
DynamoDB::Table: PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } ->
S3::Bucket: VersioningConfiguration: { Status: Enabled } -> VersioningConfiguration: { Status: Suspended }
S3::Bucket: VersioningConfiguration: { Status: Enabled } ->
S3::Bucket: PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true } -> PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: false }
S3::Bucket: PublicAccessBlockConfiguration: { BlockPublicAcls: true } ->
S3::Bucket: AccessControl: Private -> AccessControl: PublicRead
S3::Bucket: BucketEncryption: { ServerSideEncryptionConfiguration: [] } ->
S3::Bucket: OwnershipControls: { Rules: [{ ObjectOwnership: BucketOwnerEnforced }] } -> OwnershipControls: { Rules: [{ ObjectOwnership: ObjectWriter }] }
S3::AccessPoint: PublicAccessBlockConfiguration: { RestrictPublicBuckets: true } -> PublicAccessBlockConfiguration: { RestrictPublicBuckets: false }
EFS::FileSystem: BackupPolicy: { Status: ENABLED } -> BackupPolicy: { Status: DISABLED }
FSx::FileSystem: WindowsConfiguration: { AutomaticBackupRetentionDays: 30 } -> WindowsConfiguration: { AutomaticBackupRetentionDays: 0 }
Redshift::Cluster: PubliclyAccessible: false -> PubliclyAccessible: true
Redshift::Cluster: AutomatedSnapshotRetentionPeriod: 7 -> AutomatedSnapshotRetentionPeriod: 0
Redshift::Cluster: ManualSnapshotRetentionPeriod: 90 -> ManualSnapshotRetentionPeriod: 1
Redshift::ClusterParameterGroup: Parameters: [{ ParameterName: require_ssl, ParameterValue: "true" }] -> Parameters: [{ ParameterName: require_ssl, ParameterValue: "false" }]
RedshiftServerless::Workgroup: PubliclyAccessible: false -> PubliclyAccessible: true
ElastiCache::ReplicationGroup: SnapshotRetentionLimit: 7 -> SnapshotRetentionLimit: 0
ElastiCache::ReplicationGroup: AutomaticFailoverEnabled: true -> AutomaticFailoverEnabled: false
ElastiCache::ReplicationGroup: MultiAZEnabled: true -> MultiAZEnabled: false
MemoryDB::Cluster: SnapshotRetentionLimit: 7 -> SnapshotRetentionLimit: 0
OpenSearchService::Domain: DomainEndpointOptions: { EnforceHTTPS: true } -> DomainEndpointOptions: { EnforceHTTPS: false }
OpenSearchService::Domain: VPCOptions: { SubnetIds: [a] } ->
OpenSearchService::Domain: ClusterConfig: { ZoneAwarenessEnabled: true } -> ClusterConfig: { ZoneAwarenessEnabled: false }
OpenSearchServerless::SecurityPolicy: Type: network, Policy: '[{"AllowFromPublic":false,"SourceVPCEs":["vpce-1"]}]' -> Type: network, Policy: '[{"AllowFromPublic":true}]'
EKS::Cluster: ResourcesVpcConfig: { EndpointPublicAccess: false } -> ResourcesVpcConfig: { EndpointPublicAccess: true }
EKS::Cluster: ResourcesVpcConfig: { PublicAccessCidrs: ["203.0.113.0/24"] } -> ResourcesVpcConfig: { PublicAccessCidrs: ["0.0.0.0/0"] }
EKS::Cluster: Logging: { ClusterLogging: { EnabledTypes: [{ Type: audit }] } } ->
ECR::Repository: ImageTagMutability: IMMUTABLE -> ImageTagMutability: MUTABLE
ECR::Repository: ImageScanningConfiguration: { ScanOnPush: true } -> ImageScanningConfiguration: { ScanOnPush: false }
KMS::Key: EnableKeyRotation: true -> EnableKeyRotation: false
KMS::Key: PendingWindowInDays: 30 -> PendingWindowInDays: 7
KMS::Key: Enabled: true -> Enabled: false
Cognito::UserPool: DeletionProtection: ACTIVE -> DeletionProtection: INACTIVE
Cognito::UserPool: MfaConfiguration: "ON" -> MfaConfiguration: "OFF"
Lambda::Url: AuthType: AWS_IAM -> AuthType: NONE
Lambda::Function: ReservedConcurrentExecutions: 20 -> ReservedConcurrentExecutions: 0
ApiGateway::Method: AuthorizationType: AWS_IAM -> AuthorizationType: NONE
ElasticLoadBalancingV2::LoadBalancer: Scheme: internal -> Scheme: internet-facing
ElasticLoadBalancingV2::LoadBalancer: LoadBalancerAttributes: [{ Key: deletion_protection.enabled, Value: "true" }] -> LoadBalancerAttributes: [{ Key: deletion_protection.enabled, Value: "false" }]
ElasticLoadBalancingV2::LoadBalancer: LoadBalancerAttributes: [{ Key: access_logs.s3.enabled, Value: "true" }] -> LoadBalancerAttributes: [{ Key: access_logs.s3.enabled, Value: "false" }]
ElasticLoadBalancingV2::Listener: Protocol: HTTPS -> Protocol: HTTP
CloudFront::Distribution: DistributionConfig: { WebACLId: a } -> DistributionConfig: { Enabled: true }
CloudFront::Distribution: DistributionConfig: { ViewerCertificate: { MinimumProtocolVersion: TLSv1.2_2021 } } -> DistributionConfig: { ViewerCertificate: { MinimumProtocolVersion: TLSv1 } }
EC2::SecurityGroup: SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 10.0.0.0/8 }] -> SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0 }]
EC2::SecurityGroupIngress: IpProtocol: tcp, FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: sg-1 -> IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIpv6: "::/0"
EC2::Instance: DisableApiTermination: true -> DisableApiTermination: false
EC2::Instance: MetadataOptions: { HttpTokens: required } -> MetadataOptions: { HttpTokens: optional }
EC2::Subnet: MapPublicIpOnLaunch: false -> MapPublicIpOnLaunch: true
AutoScaling::AutoScalingGroup: MinSize: "2" -> MinSize: "0"
ECS::Service: DesiredCount: 3 -> DesiredCount: 0
MSK::Cluster: EncryptionInfo: { EncryptionInTransit: { ClientBroker: TLS } } -> EncryptionInfo: { EncryptionInTransit: { ClientBroker: PLAINTEXT } }
AmazonMQ::Broker: PubliclyAccessible: false -> PubliclyAccessible: true
AmazonMQ::Broker: DeploymentMode: ACTIVE_STANDBY_MULTI_AZ -> DeploymentMode: SINGLE_INSTANCE
DMS::ReplicationInstance: PubliclyAccessible: false -> PubliclyAccessible: true
Logs::LogGroup: RetentionInDays: 365 -> RetentionInDays: 1
CloudTrail::Trail: IsLogging: true -> IsLogging: false
CloudTrail::Trail: IsMultiRegionTrail: true -> IsMultiRegionTrail: false
GuardDuty::Detector: Enable: true -> Enable: false
Backup::BackupVault: LockConfiguration: { MinRetentionDays: 30 } ->
Kinesis::Stream: RetentionPeriodHours: 168 -> RetentionPeriodHours: 24
SQS::Queue: MessageRetentionPeriod: 1209600 -> MessageRetentionPeriod: 60
QLDB::Ledger: DeletionProtection: true -> DeletionProtection: false
Serverless::Function: Events: { A: { Type: Api, Properties: { Auth: { Authorizer: Pool } } } } -> Events: { A: { Type: Api, Properties: { Auth: { Authorizer: NONE } } } }
Serverless::Function: Events: { A: { Type: HttpApi, Properties: { Path: /a } } } -> Events: { A: { Type: HttpApi, Properties: { Path: /a, Auth: { Authorizer: NONE } } } }
Serverless::StateMachine: Events: { A: { Type: Api, Properties: { Auth: { Authorizer: Pool } } } } -> Events: { A: { Type: Api, Properties: { Auth: { Authorizer: NONE } } } }
`;

/** What gets safer, or stays as safe as it was. */
export const harmlessProperties = `
WAFv2::WebACL: DefaultAction: { Allow: {} } -> DefaultAction: { Block: {} }
WAFv2::WebACL: DefaultAction: { Block: {} } -> DefaultAction: { Block: { CustomResponse: { ResponseCode: 403 } } }
RDS::DBInstance: BackupRetentionPeriod: 7 -> BackupRetentionPeriod: 30
Serverless::Function: Events: { A: { Type: Api, Properties: { Auth: { Authorizer: NONE } } } } -> Events: { A: { Type: Api, Properties: { Auth: { Authorizer: Pool } } } }
Serverless::Function: Events: { A: { Type: Api, Properties: { Auth: { Authorizer: NONE } } } } -> Events: { A: { Type: Api, Properties: { Path: /a, Auth: { Authorizer: NONE } } } }
RDS::DBInstance: DeletionProtection: false -> DeletionProtection: true
RDS::DBInstance: PubliclyAccessible: true -> PubliclyAccessible: false
RDS::DBInstance: MultiAZ: false -> MultiAZ: true
RDS::DBParameterGroup: Parameters: { rds.force_ssl: "0" } -> Parameters: { rds.force_ssl: "1" }
RDS::DBParameterGroup: Parameters: { work_mem: "64" } -> Parameters: { work_mem: "0" }
S3::Bucket: VersioningConfiguration: { Status: Suspended } -> VersioningConfiguration: { Status: Enabled }
S3::Bucket: AccessControl: Private -> AccessControl: LogDeliveryWrite
DynamoDB::Table: BillingMode: PROVISIONED -> BillingMode: PAY_PER_REQUEST
EKS::Cluster: ResourcesVpcConfig: { EndpointPublicAccess: true } -> ResourcesVpcConfig: { EndpointPublicAccess: false }
ElasticLoadBalancingV2::LoadBalancer: LoadBalancerAttributes: [{ Key: idle_timeout.timeout_seconds, Value: "60" }] -> LoadBalancerAttributes: [{ Key: idle_timeout.timeout_seconds, Value: "0" }]
ElasticLoadBalancingV2::LoadBalancer: LoadBalancerAttributes: [{ Key: deletion_protection.enabled, Value: "false" }] -> LoadBalancerAttributes: [{ Key: deletion_protection.enabled, Value: "true" }]
Redshift::Cluster: ManualSnapshotRetentionPeriod: 30 -> ManualSnapshotRetentionPeriod: -1
OpenSearchServerless::SecurityPolicy: Policy: '[{' -> Policy: '{{'
ElasticLoadBalancingV2::LoadBalancer: LoadBalancerAttributes: [a] -> LoadBalancerAttributes: [{ Key: a }, { Value: b }]
ElasticLoadBalancingV2::Listener: DefaultActions: [{ Type: redirect, RedirectConfig: { Protocol: HTTPS, StatusCode: HTTP_301 } }] -> DefaultActions: [{ Type: redirect, RedirectConfig: { Protocol: HTTPS, StatusCode: HTTP_302 } }]
Lambda::Function: Environment: { Variables: { API_URL: "https://a.example.com/v1" } } -> Environment: { Variables: { API_URL: "https://a.example.com/v2" } }
ECS::TaskDefinition: ContainerDefinitions: [{ Image: acme/app:1.4.2 }] -> ContainerDefinitions: [{ Image: acme/app:1.5.0 }]
Logs::LogGroup: RetentionInDays: 30 -> RetentionInDays: 90
Lambda::Function: Environment: { Variables: { A: "1" } } -> Environment: { Variables: { A: "2" } }
AutoScaling::AutoScalingGroup: MinSize: "5" -> MinSize: "3"
SQS::Queue: VisibilityTimeout: 30 -> VisibilityTimeout: 60
OpenSearchServerless::SecurityPolicy: Type: network, Policy: '[{"AllowFromPublic":true}]' -> Type: network, Policy: '[{"AllowFromPublic":false}]'
`;
