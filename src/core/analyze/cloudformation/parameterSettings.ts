import { exposes, medium, removed } from './exposes';
import { becomes, type Setting } from './settings';

const groups = [
  'RDS::DBParameterGroup',
  'RDS::DBClusterParameterGroup',
  'DocDB::DBClusterParameterGroup',
  'Neptune::DBClusterParameterGroup',
];
const offWords = ['0', 'false', 'off', 'OFF', 'disabled'];

function transport(kinds: readonly string[], path: string): Setting {
  return exposes('NX05', kinds, path, becomes(offWords), 'Lets ID be read without TLS', { ...medium, ...removed });
}

/** Parameters of database engines that decide about safety. */
export const parameterSettings: readonly Setting[] = [
  ...['rds~force_ssl', 'require_secure_transport', 'tls', 'neptune_enforce_ssl'].map((name) =>
    transport(groups, `Parameters.${name}`),
  ),
  transport(['Redshift::ClusterParameterGroup'], 'Parameters=require_ssl'),
];
