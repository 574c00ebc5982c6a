import type { RuleContext } from '../model/command';
import type { Signal } from '../model/environment';
import { awsFiles, profileChain, type AwsFiles, type AwsProfile } from './awsProfile';

function accountOf(arn: string | undefined): string | undefined {
  return arn?.split(':')[4];
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
  ];
}

/**
 * The account and role that a profile signs in to, by single sign-on or by assuming one. A role is assumed from wherever
 * the profile signs in, so the role's account is where a command lands; a second factor is of the account it guards.
 */
export function accountSignals(files: AwsFiles, profile: string): readonly Signal[] {
  const said = profileChain(files, profile).map((one) => ownSignals(one, profile));
  return said.find((signals) => signals.length > 0) ?? [];
}

/** What the AWS files say of the account behind a profile. Nothing is started. */
export function profileAccounts(context: RuleContext, profile: string): readonly Signal[] {
  const folder = `${context.surroundings.home}/.aws`;
  const config = context.read(context.variable('AWS_CONFIG_FILE') ?? `${folder}/config`);
  const credentials = context.read(context.variable('AWS_SHARED_CREDENTIALS_FILE') ?? `${folder}/credentials`);
  return accountSignals(awsFiles(config, credentials), profile);
}
