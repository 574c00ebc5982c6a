import { ownField } from '../model/ownField';
import { cloudformationFacts as table, cloudformationVersion } from './cloudformation.generated';
import { factLineOf } from './factTable';

/** What is known of the properties of one resource type. */
export type CloudformationFacts = {
  /** Paths whose change replaces the resource, with everything below them: `DBInstanceIdentifier`, `DnsOptions.Type`. */
  readonly always: readonly string[];
  /** Paths whose change may replace it. */
  readonly maybe: readonly string[];
  /** `aws-service-spec 0.1.216`. */
  readonly source: string;
};

const source = `aws-service-spec ${cloudformationVersion}`;

/** Changes that CloudFormation's database takes for plain updates and the services refuse or replace for. */
const alsoMaybe: Readonly<Record<string, readonly string[]>> = {
  'Cognito::UserPool': ['AliasAttributes', 'UsernameAttributes', 'UsernameConfiguration'],
  'DynamoDB::Table': ['LocalSecondaryIndexes'],
  'EKS::Cluster': ['AccessConfig.BootstrapClusterCreatorAdminPermissions'],
};

/** What SAM's own names of properties become; the macro makes resources of the types that `plainType` names. */
const serverless: Readonly<Record<string, readonly string[]>> = {
  Function: ['FunctionName', 'PackageType'],
  Api: ['StageName', 'Domain.DomainName'],
  HttpApi: ['StageName', 'Domain.DomainName'],
  SimpleTable: ['TableName', 'PrimaryKey'],
  StateMachine: ['Name', 'Type'],
  LayerVersion: [
    'CompatibleArchitectures',
    'CompatibleRuntimes',
    'ContentUri',
    'Description',
    'LayerName',
    'LicenseInfo',
  ],
  Application: [],
  Connector: [],
  GraphQLApi: [],
  CapacityProvider: ['CapacityProviderName'],
};

/** The facts of `AWS::RDS::DBInstance` and the like; null for a type that the table does not know. */
export function cloudformationFacts(type: string): CloudformationFacts | null {
  const name = type.replace(/^AWS::/, '');
  const made = ownField(serverless, name.replace(/^Serverless::/, ''));
  if (name.startsWith('Serverless::')) return made === undefined ? null : { always: made, maybe: [], source };
  const known = /^Custom::/.test(type) ? 'CloudFormation::CustomResource' : name;
  const line = factLineOf(table(), known);
  if (line === null) return null;
  return { always: line.always, maybe: [...line.maybe, ...(ownField(alsoMaybe, known) ?? [])], source };
}
