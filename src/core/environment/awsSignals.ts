import type { Signal } from '../model/environment';
import { fileNames, optionSignals, optionValues, variableSignals, type Ambient } from './ambient';
import { hostsOfAddresses } from './databaseSignals';
import { profileAccounts } from './profileAccounts';

const PROGRAMS: ReadonlySet<string> = new Set([
  ...['aws', 'cdk', 'cdktf', 'sam', 'samlocal', 'chalice', 'copilot', 'eb', 'eksctl', 'ecs-cli', 'amplify', 'sst'],
  ...['terraform', 'tofu', 'terragrunt', 'pulumi', 'serverless', 'sls', 'packer', 's5cmd', 's4cmd', 'ansible-playbook'],
  ...['rclone', 'restic', 'kopia', 'zappa', 'rain', 'steampipe', 'cloud-nuke', 'aws-nuke'],
]);

/** The account of an ARN, `arn:partition:service:region:account:resource`; null when it names none. */
export function arnAccount(text: string): string | null {
  if (!text.startsWith('arn:')) return null;
  const account = text.split(':')[4] ?? '';
  return /^\d{12}$/.test(account) ? account : null;
}

function arnSignals(ambient: Ambient): readonly Signal[] {
  const roles = variableSignals(ambient, 'aws-account', ['AWS_ROLE_ARN']).map(({ value }) => value);
  const words = ambient.command.args.map((word) => word.value.slice(word.value.indexOf('=') + 1));
  const accounts = [...words, ...roles].map(arnAccount).filter((account) => account !== null);
  return [
    ...accounts.map((value): Signal => ({ kind: 'aws-account', value, from: 'account' })),
    ...roles.map((arn): Signal => ({ kind: 'name', value: arn.slice(arn.lastIndexOf('/') + 1), from: 'AWS_ROLE_ARN' })),
  ];
}

/** Another server than Amazon's that speaks its language: an emulator on this machine, a store of one's own. */
function endpoints(ambient: Ambient): readonly Signal[] {
  return hostsOfAddresses([
    ...optionSignals(ambient, 'database-host', ['--endpoint-url']),
    ...variableSignals(ambient, 'database-host', ['AWS_ENDPOINT_URL']),
  ]);
}

/** Key material decides before any profile does, and it never reaches us: then a profile tells no account. */
function hasOwnKeys({ command, session }: Ambient): boolean {
  const named = session.some((fact) => fact.kind === 'variable' && fact.name === 'AWS_ACCESS_KEY_ID');
  return named || command.variables['AWS_ACCESS_KEY_ID'] !== undefined;
}

/** Which AWS account and profile a command would use. */
export function awsSignals(ambient: Ambient): readonly Signal[] {
  if (!PROGRAMS.has(ambient.command.program)) return [];
  const profiles = [
    ...optionSignals(ambient, 'aws-profile', ['--profile', '--aws-profile']),
    ...variableSignals(ambient, 'aws-profile', ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE', 'AWS_VAULT']),
  ];
  const names = [...new Set(profiles.map((signal) => signal.value))];
  // With several profiles in sight it is not certain whose account answers; their names count all the same.
  const accounts =
    names.length > 1 || hasOwnKeys(ambient) ? [] : profileAccounts(ambient.context, names[0] ?? 'default');
  const stacks = optionValues(ambient.command.args, '--stack-name').map((value): Signal => ({
    kind: 'stack',
    value,
    from: 'stack name',
  }));
  const told = variableSignals(ambient, 'aws-account', ['CDK_DEFAULT_ACCOUNT', 'AWS_ACCOUNT_ID']);
  const files = fileNames(ambient, ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE']);
  return [...profiles, ...accounts, ...told, ...arnSignals(ambient), ...endpoints(ambient), ...files, ...stacks];
}
