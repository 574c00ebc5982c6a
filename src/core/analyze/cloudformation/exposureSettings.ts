import { becomes, changes, goes, off, on, type Fires, type Setting } from './settings';

type Options = {
  readonly severity?: Setting['severity'];
  readonly onNew?: boolean;
  readonly effect?: Setting['effect'];
};

function exposes(
  code: Setting['code'],
  kinds: Setting['kinds'],
  path: string,
  fires: Fires,
  what: string,
  { severity = 'high', onNew = true, effect = 'expose' }: Options = {},
): Setting {
  const says = (id: string): string => what.replace('ID', id);
  return { kinds, path, fires, rule: 'cloudformation/exposes', code, effect, severity, onNew, says };
}

const critical: Options = { severity: 'critical' };
const medium: Options = { severity: 'medium' };
const removed: Options = { onNew: false };
const internet = 'Opens ID to the internet';

/** Databases, endpoints and machines that get an address of the internet. */
const endpoints: readonly Setting[] = [
  exposes('NX03', 'any', 'PubliclyAccessible', on(), internet, critical),
  exposes(
    'NX03',
    ['EKS::Cluster'],
    'ResourcesVpcConfig.EndpointPublicAccess',
    on(),
    'Opens the control plane of ID to the internet',
    critical,
  ),
  exposes(
    'NX03',
    ['EKS::Cluster'],
    'ResourcesVpcConfig.PublicAccessCidrs',
    becomes(['0.0.0.0/0']),
    'Opens the control plane of ID to every address',
    critical,
  ),
  exposes(
    'NX03',
    ['MSK::Cluster'],
    'BrokerNodeGroupInfo.ConnectivityInfo.PublicAccess.Type',
    becomes(['SERVICE_PROVIDED_EIPS']),
    internet,
    critical,
  ),
  exposes(
    'NX03',
    ['OpenSearchService::Domain', 'Elasticsearch::Domain'],
    'VPCOptions',
    goes,
    'Moves ID out of its network to a public address',
    { ...critical, ...removed },
  ),
  exposes('NX03', ['SageMaker::NotebookInstance'], 'DirectInternetAccess', on('true'), internet, { onNew: false }),
  exposes('NX03', ['SageMaker::Domain'], 'AppNetworkAccessType', becomes(['PublicInternetOnly']), internet, removed),
  exposes('NX03', ['Transfer::Server'], 'EndpointType', becomes(['PUBLIC'], 'PUBLIC'), internet, removed),
  exposes(
    'NX03',
    ['ApiGateway::RestApi'],
    'EndpointConfiguration.Types',
    becomes(['REGIONAL', 'EDGE'], 'EDGE'),
    internet,
    removed,
  ),
  exposes(
    'NX03',
    ['ApiGateway::RestApi'],
    'EndpointConfiguration.Type',
    becomes(['REGIONAL', 'EDGE'], 'EDGE'),
    internet,
    removed,
  ),
  exposes('NX03', ['AppSync::GraphQLApi'], 'Visibility', becomes(['GLOBAL'], 'GLOBAL'), internet, removed),
  exposes(
    'NX03',
    ['EC2::Instance'],
    'NetworkInterfaces.AssociatePublicIpAddress',
    on(),
    'Gives ID a public address',
    medium,
  ),
  exposes(
    'NX03',
    ['EC2::LaunchTemplate'],
    'LaunchTemplateData.NetworkInterfaces.AssociatePublicIpAddress',
    on(),
    'Gives machines of ID a public address',
    medium,
  ),
  exposes(
    'NX03',
    ['AutoScaling::LaunchConfiguration'],
    'AssociatePublicIpAddress',
    on(),
    'Gives machines of ID a public address',
    medium,
  ),
  exposes('NX03', ['EC2::Subnet'], 'MapPublicIpOnLaunch', on(), 'Gives machines in ID a public address', {
    ...medium,
    ...removed,
  }),
  exposes(
    'NX03',
    ['ECS::Service'],
    'NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp',
    on(),
    'Gives tasks of ID a public address',
    medium,
  ),
  exposes(
    'NX03',
    ['Redshift::Cluster', 'RedshiftServerless::Workgroup'],
    'EnhancedVpcRouting',
    off(),
    'Lets traffic of ID leave its network',
    { ...medium, ...removed },
  ),
  exposes('NX03', ['Lambda::Function'], 'VpcConfig', goes, 'Takes ID out of its network', { ...medium, ...removed }),
];

const blocks = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'];

/** Stored objects that everybody may read. */
const storage: readonly Setting[] = [
  ...['S3::Bucket', 'S3::AccessPoint', 'S3::MultiRegionAccessPoint'].flatMap((kind) => [
    exposes('NX04', [kind], 'PublicAccessBlockConfiguration', goes, 'Takes the block of public access off ID', {
      ...critical,
      ...removed,
    }),
    exposes('NX04', [kind], 'PublicAccessBlock', goes, 'Takes the block of public access off ID', {
      ...critical,
      ...removed,
    }),
    ...blocks.map((path) =>
      exposes(
        'NX04',
        [kind],
        `PublicAccessBlockConfiguration.${path}`,
        off(),
        `Switches \`${path}\` of ID off`,
        critical,
      ),
    ),
  ]),
  exposes(
    'NX04',
    ['S3::Bucket'],
    'AccessControl',
    becomes(['PublicRead', 'PublicReadWrite', 'AuthenticatedRead']),
    'Opens ID to everybody',
    critical,
  ),
  exposes(
    'NX04',
    ['S3::Bucket'],
    'OwnershipControls.Rules.ObjectOwnership',
    becomes(['ObjectWriter', 'BucketOwnerPreferred']),
    'Lets access lists open objects in ID',
    medium,
  ),
  exposes('NX04', ['EMR::Cluster'], 'VisibleToAllUsers', on(), 'Opens ID to every user of the account', medium),
  exposes('NX04', ['SSM::Document'], 'Permissions', becomes(['all']), 'Opens ID to everybody', critical),
];

/** Transport that can be read on the way. */
const transport: readonly Setting[] = [
  ...[
    'DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy',
    'DistributionConfig.CacheBehaviors.ViewerProtocolPolicy',
  ].map((path) =>
    exposes('NX05', ['CloudFront::Distribution'], path, becomes(['allow-all']), 'Lets ID be read without TLS', medium),
  ),
  exposes(
    'NX05',
    ['CloudFront::Distribution'],
    'DistributionConfig.ViewerCertificate.MinimumProtocolVersion',
    becomes(['SSLv3', 'TLSv1', 'TLSv1_2016', 'TLSv1.1_2016']),
    'Lets ID be read with an old TLS',
    medium,
  ),
  exposes(
    'NX05',
    ['CloudFront::Distribution'],
    'DistributionConfig.Origins.CustomOriginConfig.OriginProtocolPolicy',
    becomes(['http-only', 'match-viewer']),
    'Lets ID fetch without TLS',
    medium,
  ),
  exposes(
    'NX05',
    ['ElasticLoadBalancingV2::Listener'],
    'Protocol',
    becomes(['HTTP', 'TCP']),
    'Lets ID take traffic without TLS',
    { ...medium, ...removed },
  ),
  exposes(
    'NX05',
    ['ElasticLoadBalancingV2::Listener'],
    'SslPolicy',
    becomes([
      'ELBSecurityPolicy-2016-08',
      'ELBSecurityPolicy-TLS-1-0-2015-04',
      'ELBSecurityPolicy-TLS-1-1-2017-01',
      'ELBSecurityPolicy-2015-05',
    ]),
    'Lets ID take traffic with an old TLS',
    medium,
  ),
  exposes('NX05', ['ElasticLoadBalancingV2::Listener'], 'Certificates', goes, 'Takes the certificate off ID', {
    ...medium,
    ...removed,
  }),
  exposes(
    'NX05',
    ['ElasticLoadBalancing::LoadBalancer'],
    'Listeners.Protocol',
    becomes(['HTTP', 'TCP']),
    'Lets ID take traffic without TLS',
    { ...medium, ...removed },
  ),
  exposes(
    'NX05',
    ['ApiGateway::DomainName', 'ApiGatewayV2::DomainName'],
    'SecurityPolicy',
    becomes(['TLS_1_0'], 'TLS_1_0'),
    'Lets ID take traffic with an old TLS',
    { ...medium, ...removed },
  ),
  exposes(
    'NX05',
    ['OpenSearchService::Domain', 'Elasticsearch::Domain'],
    'DomainEndpointOptions.EnforceHTTPS',
    off(),
    'Lets ID take traffic without TLS',
    { ...medium, ...removed },
  ),
  exposes(
    'NX05',
    ['OpenSearchService::Domain', 'Elasticsearch::Domain'],
    'DomainEndpointOptions.TLSSecurityPolicy',
    becomes(['Policy-Min-TLS-1-0-2019-07'], 'Policy-Min-TLS-1-0-2019-07'),
    'Lets ID take traffic with an old TLS',
    { ...medium, ...removed },
  ),
  exposes(
    'NX05',
    ['OpenSearchService::Domain', 'Elasticsearch::Domain'],
    'NodeToNodeEncryptionOptions.Enabled',
    off(),
    'Lets nodes of ID talk without TLS',
    { ...medium, ...removed },
  ),
  exposes(
    'NX05',
    ['ElastiCache::ReplicationGroup', 'ElastiCache::CacheCluster'],
    'TransitEncryptionEnabled',
    off(),
    'Lets ID be read without TLS',
    { ...medium, ...removed },
  ),
  exposes('NX05', ['MemoryDB::Cluster'], 'TLSEnabled', off('true'), 'Lets ID be read without TLS', {
    ...medium,
    ...removed,
  }),
  exposes(
    'NX05',
    ['MSK::Cluster'],
    'EncryptionInfo.EncryptionInTransit.ClientBroker',
    becomes(['PLAINTEXT', 'TLS_PLAINTEXT']),
    'Lets ID be read without TLS',
    medium,
  ),
  exposes('NX05', ['DMS::Endpoint'], 'SslMode', becomes(['none'], 'none'), 'Lets ID be read without TLS', {
    ...medium,
    ...removed,
  }),
  exposes(
    'NX05',
    ['DAX::Cluster'],
    'ClusterEndpointEncryptionType',
    becomes(['NONE'], 'NONE'),
    'Lets ID be read without TLS',
    { ...medium, ...removed },
  ),
  exposes('NX05', ['RDS::DBProxy'], 'RequireTLS', off(), 'Lets ID be read without TLS', { ...medium, ...removed }),
];

/** Filters and sign-ins that stand in front. */
const filters: readonly Setting[] = [
  exposes(
    'NX06',
    ['CloudFront::Distribution'],
    'DistributionConfig.WebACLId',
    goes,
    'Takes the firewall off ID',
    removed,
  ),
  exposes('NX06', ['Lambda::Url'], 'AuthType', becomes(['NONE']), 'Opens ID to everybody without a sign-in', critical),
  exposes(
    'NX06',
    ['Lambda::Function'],
    'FunctionUrlConfig.AuthType',
    becomes(['NONE']),
    'Opens the address of ID to everybody without a sign-in',
    critical,
  ),
  exposes('NX06', ['ApiGateway::Method'], 'AuthorizationType', becomes(['NONE']), 'Takes the sign-in off ID', removed),
  exposes('NX06', ['ApiGateway::Method'], 'ApiKeyRequired', off(), 'Takes the API key off ID', removed),
  exposes(
    'NX06',
    ['ApiGatewayV2::Route'],
    'AuthorizationType',
    becomes(['NONE'], 'NONE'),
    'Takes the sign-in off ID',
    removed,
  ),
  exposes('NX06', ['ApiGateway::RestApi', 'ApiGatewayV2::Api'], 'Auth', goes, 'Takes the sign-in off ID', removed),
  exposes(
    'NX06',
    ['ApiGateway::RestApi', 'ApiGatewayV2::Api'],
    'Auth.DefaultAuthorizer',
    goes,
    'Takes the default sign-in off ID',
    removed,
  ),
  exposes(
    'NX06',
    ['ApiGateway::DomainName', 'ApiGatewayV2::DomainName'],
    'MutualTlsAuthentication',
    goes,
    'Takes the client certificates off ID',
    removed,
  ),
  exposes(
    'NX06',
    ['ElasticLoadBalancingV2::Listener'],
    'MutualAuthentication.Mode',
    becomes(['off'], 'off'),
    'Takes the client certificates off ID',
    removed,
  ),
  exposes(
    'NX06',
    ['AppSync::GraphQLApi'],
    'AuthenticationType',
    becomes(['API_KEY']),
    'Lets ID be used with an API key alone',
    { ...medium, ...removed },
  ),
  exposes(
    'NX06',
    ['Cognito::UserPool'],
    'MfaConfiguration',
    becomes(['OFF', 'OPTIONAL'], 'OFF'),
    'Takes the second factor off ID',
    removed,
  ),
  exposes(
    'NX06',
    ['Cognito::UserPool'],
    'AdminCreateUserConfig.AllowAdminCreateUserOnly',
    off(),
    'Lets anybody sign up at ID',
    removed,
  ),
  exposes(
    'NX06',
    ['Cognito::IdentityPool'],
    'AllowUnauthenticatedIdentities',
    on(),
    'Gives identities of ID out without a sign-in',
  ),
  exposes(
    'NX06',
    ['EC2::Instance'],
    'MetadataOptions.HttpTokens',
    becomes(['optional']),
    'Lets any program of ID read its credentials',
    medium,
  ),
  exposes(
    'NX06',
    ['EC2::LaunchTemplate'],
    'LaunchTemplateData.MetadataOptions.HttpTokens',
    becomes(['optional']),
    'Lets any program of ID read its credentials',
    medium,
  ),
  exposes(
    'NX06',
    ['RDS::DBInstance', 'RDS::DBCluster'],
    'EnableIAMDatabaseAuthentication',
    off(),
    'Ends the sign-in by identity at ID',
    { ...medium, ...removed },
  ),
  exposes('NX06', ['ElastiCache::ReplicationGroup'], 'AuthToken', goes, 'Takes the password off ID', removed),
  exposes(
    'NX06',
    ['MSK::Cluster'],
    'ClientAuthentication.Unauthenticated.Enabled',
    on(),
    'Lets clients use ID without a sign-in',
    critical,
  ),
  exposes(
    'NX06',
    ['OpenSearchService::Domain', 'Elasticsearch::Domain'],
    'AdvancedSecurityOptions.Enabled',
    off(),
    'Takes the sign-in off ID',
    removed,
  ),
  exposes('NX06', ['WAFv2::WebACL'], 'DefaultAction.Allow', changes, 'Lets through what no rule of ID names', removed),
];

/** Load balancers that get another name and address. */
const balancers: readonly Setting[] = [
  exposes(
    'NX09',
    ['ElasticLoadBalancingV2::LoadBalancer', 'ElasticLoadBalancing::LoadBalancer'],
    'Scheme',
    becomes(['internet-facing'], 'internet-facing'),
    'Opens ID to the internet under a new name',
    removed,
  ),
];

export const exposureSettings: readonly Setting[] = [...endpoints, ...storage, ...transport, ...filters, ...balancers];
