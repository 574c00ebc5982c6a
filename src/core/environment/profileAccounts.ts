import type { RuleContext } from '../model/command';
import type { Signal } from '../model/environment';
import { awsFiles, profileChain, type AwsFiles, type AwsProfile } from './awsProfile';

function accountOf(arn: string | undefined): string | undefined {
  return arn?.split(':')[4];
}

/** The program that fetches keys is told by its own words whose: `credential_process = aws-vault exec acme-prod --json`. */
function helperSignals({ settings }: AwsProfile, profile: string): readonly Signal[] {
  const words =
    settings
      .get('credential_process')
      ?.value.split(/[\s=]+/)
      .slice(1) ?? [];
  const from = `credential_process of profile ${profile}`;
  return words.flatMap((word): readonly Signal[] => {
    if (word.startsWith('-')) return [];
    const account = word.startsWith('arn:') ? accountOf(word) : undefined;
    const name: Signal = { kind: 'name', value: word.replaceAll('"', ''), from };
    return account === undefined ? [name] : [{ kind: 'aws-account', value: account, from }, name];
  });
}

/** What one profile says by itself. */
function ownSignals({ settings }: AwsProfile, profile: string): readonly Signal[] {
  const value = (key: string): string | undefined => settings.get(key)?.value;
  const arn = value('role_arn');
  const told = [accountOf(arn), value('sso_account_id'), value('aws_account_id'), accountOf(value('mfa_serial'))];
  const account = told.find((one) => one !== undefined && one !== '');
  const role = arn === undefined ? value('sso_role_name') : arn.split('/').at(-1);
  return [
    ...(account === undefined
      ? []
      : [{ kind: 'aws-account' as const, value: account, from: `account of profile ${profile}` }]),
    ...(role === undefined ? [] : [{ kind: 'name' as const, value: role, from: `role of profile ${profile}` }]),
    ...helperSignals({ name: profile, settings }, profile),
  ];
}

/**
 * The account and role that a profile signs in to, by single sign-on or by assuming one. A role is assumed from wherever
 * the profile signs in, so the role's account is where a command lands; a second factor is of the account it guards.
 * A profile that tells no place of its own lands where the one it takes its keys from does, and that one's name counts.
 */
export function accountSignals(files: AwsFiles, profile: string): readonly Signal[] {
  const chain = profileChain(files, profile);
  const said = chain.map((one) => ownSignals(one, profile));
  const first = said.findIndex((signals) => signals.length > 0);
  const sources = (first < 0 ? chain : chain.slice(0, first + 1)).slice(1);
  return [
    ...sources.map(({ name }): Signal => ({ kind: 'aws-profile', value: name, from: `source_profile of ${profile}` })),
    ...(said[first] ?? []),
  ];
}

/** What the AWS files say of the account behind a profile. Nothing is started. */
export function profileAccounts(context: RuleContext, profile: string): readonly Signal[] {
  const folder = `${context.surroundings.home}/.aws`;
  const config = context.read(context.variable('AWS_CONFIG_FILE') ?? `${folder}/config`);
  const credentials = context.read(context.variable('AWS_SHARED_CREDENTIALS_FILE') ?? `${folder}/credentials`);
  return accountSignals(awsFiles(config, credentials), profile);
}
