import { critical, exposes, internet, medium, removed } from './exposes';
import { becomes, goes, off, on, type Setting } from './settings';
import { parameterSettings } from './parameterSettings';
import { transportSettings } from './transportSettings';

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

/** Collections that a policy of the network opens. */
const collections: readonly Setting[] = [
  exposes(
    'NX03',
    ['OpenSearchServerless::SecurityPolicy'],
    'Policy.AllowFromPublic',
    becomes(['true']),
    internet,
    critical,
  ),
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

export const exposureSettings: readonly Setting[] = [
  ...endpoints,
  ...collections,
  ...storage,
  ...transportSettings,
  ...parameterSettings,
];
