import { accountSignals } from '../environment/profileAccounts';
import { awsFiles, profileChain, type AwsFiles, type AwsProfile } from '../environment/awsProfile';
import type { Signal } from '../model/environment';
import { baseName } from '../model/filePath';
import type { Identity, ReachMachine, ReachSource } from '../model/reach';
import { inFile } from './shared/origin';
import { signOns, type SignOn } from './shared/signOns';

type Paths = Readonly<Record<'config' | 'credentials', string>>;
type Key = Pick<Identity, 'key' | 'by' | 'ends' | 'instead'>;

const SSO = 'aws configure sso';

/** Temporary keys come with a token, and their ids begin with `ASIA`. */
function isTemporary({ settings }: AwsProfile): boolean {
  const id = settings.get('aws_access_key_id')?.value ?? '';
  return settings.has('aws_session_token') || id.startsWith('ASIA');
}

function ownKey(profile: AwsProfile): Key {
  if (isTemporary(profile)) return { key: 'short-lived', by: 'session token' };
  const instead = `${SSO} --profile ${profile.name}, then revoke the key and remove it from the file`;
  return { key: 'long-lived', instead };
}

function signedOn(profile: AwsProfile, files: AwsFiles, ons: readonly SignOn[]): Key {
  const session = files.sessions.get(profile.settings.get('sso_session')?.value ?? '');
  const url = profile.settings.get('sso_start_url')?.value ?? session?.settings.get('sso_start_url')?.value;
  const on = ons.find((one) => one.url === url);
  const by = 'single sign-on';
  return on === undefined ? { key: 'none', by } : { key: on.isOver ? 'ended' : 'short-lived', by, ends: on.ends };
}

/** Only the program's name: its words may hold a secret. */
function helperOf(command: string): string {
  return baseName(command.trim().split(/\s/)[0] ?? '').replaceAll('"', '');
}

/** Where the profile's keys come from: the first of its chain that has a way to get any. */
function keyOf(chain: readonly AwsProfile[], files: AwsFiles, ons: readonly SignOn[]): Key {
  for (const profile of chain) {
    const { settings } = profile;
    const through = profile === chain[0] ? {} : { by: `profile ${profile.name}` };
    if (settings.has('aws_access_key_id')) return { ...ownKey(profile), ...through };
    if (settings.has('sso_session') || settings.has('sso_start_url')) {
      return { ...signedOn(profile, files, ons), ...through };
    }
    const helper = settings.get('credential_process')?.value;
    if (helper !== undefined) return { key: 'kept', by: helperOf(helper) };
    if (settings.has('web_identity_token_file')) return { key: 'short-lived', by: 'web identity' };
    const source = settings.get('credential_source')?.value;
    if (source !== undefined) return { key: 'short-lived', by: source };
  }
  return { key: 'none' };
}

function identityOf(
  profile: AwsProfile,
  files: AwsFiles,
  paths: Paths,
  ons: readonly SignOn[],
): Omit<Identity, 'inUse'> {
  const at = profile.settings.get('aws_access_key_id') ?? profile.settings.get('');
  const signals: readonly Signal[] = [
    { kind: 'aws-profile', value: profile.name, from: 'profile' },
    ...accountSignals(files, profile.name),
  ];
  const from = inFile(paths[at?.in ?? 'config'], at?.line ?? null);
  return {
    kind: 'aws profile',
    name: profile.name,
    from,
    signals,
    ...keyOf(profileChain(files, profile.name), files, ons),
  };
}

function find(machine: ReachMachine): readonly Identity[] {
  const { home, variables } = machine;
  const paths: Paths = {
    config: variables['AWS_CONFIG_FILE'] ?? `${home}/.aws/config`,
    credentials: variables['AWS_SHARED_CREDENTIALS_FILE'] ?? `${home}/.aws/credentials`,
  };
  const files = awsFiles(machine.read(paths.config), machine.read(paths.credentials));
  const inUse = variables['AWS_PROFILE'] ?? variables['AWS_DEFAULT_PROFILE'] ?? 'default';
  const ons = signOns(machine);
  return [...files.profiles.values()].map((profile) => ({
    ...identityOf(profile, files, paths, ons),
    inUse: profile.name === inUse,
  }));
}

/** The profiles of the AWS tools: whose keys they use, and which account those sign in to. */
export const awsProfiles: ReachSource = {
  looksAt: [
    '~/.aws/config',
    '~/.aws/credentials',
    '~/.aws/sso/cache',
    'AWS_CONFIG_FILE',
    'AWS_SHARED_CREDENTIALS_FILE',
    'AWS_PROFILE',
    'AWS_DEFAULT_PROFILE',
  ],
  find,
};
