import type { RuleContext } from '../model/command';
import type { Signal } from '../model/environment';

/** Settings of one section of the shared configuration file, whose sections are `[default]` and `[profile NAME]`. */
function settingsOf(text: string, profile: string): ReadonlyMap<string, string> {
  const header = profile === 'default' ? ['[default]', '[profile default]'] : [`[profile ${profile}]`];
  const settings = new Map<string, string>();
  let inside = false;
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line.startsWith('[')) inside = header.includes(line.replace(/\s+/g, ' '));
    const equals = line.indexOf('=');
    if (inside && equals > 0) settings.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim());
  }
  return settings;
}

/** The account and role that an AWS profile signs in to, by single sign-on or by assuming one. Nothing is started. */
export function profileAccounts(context: RuleContext, profile: string): readonly Signal[] {
  const text = context.read(context.variable('AWS_CONFIG_FILE') ?? `${context.surroundings.home}/.aws/config`);
  if (text === null) return [];
  const settings = settingsOf(text, profile);
  // A role is assumed from wherever the profile signs in, so the role's account is where the command lands.
  const arn = settings.get('role_arn');
  const account = arn?.split(':')[4] ?? settings.get('sso_account_id') ?? '';
  const role = arn === undefined ? settings.get('sso_role_name') : arn.split('/').at(-1);
  return [
    ...(account === ''
      ? []
      : [{ kind: 'aws-account' as const, value: account, from: `account of profile ${profile}` }]),
    ...(role === undefined ? [] : [{ kind: 'name' as const, value: role, from: `role of profile ${profile}` }]),
  ];
}
