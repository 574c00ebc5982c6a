import { tablesOf, type Table } from './tables';

/** A profile of the AWS files: its settings from both, and where it is written. */
export type AwsProfile = {
  readonly name: string;
  readonly settings: ReadonlyMap<string, AwsSetting>;
};

export type AwsSetting = { readonly value: string; readonly line: number; readonly in: 'config' | 'credentials' };

export type AwsFiles = {
  readonly profiles: ReadonlyMap<string, AwsProfile>;
  /** The `[sso-session NAME]` tables, by name. */
  readonly sessions: ReadonlyMap<string, Table>;
};

/** In the configuration a profile is `[default]` or `[profile NAME]`; in the credentials it is `[NAME]`. */
function profileName(header: string, file: AwsSetting['in']): string | null {
  if (header === '') return null;
  if (file === 'credentials') return header;
  if (header === 'default') return header;
  return header.startsWith('profile ') ? header.slice('profile '.length).replaceAll("'", '') : null;
}

/** The two files as the AWS tools merge them: of a setting that stands in both, the credentials' is in force. */
export function awsFiles(config: string | null, credentials: string | null): AwsFiles {
  const profiles = new Map<string, { name: string; settings: Map<string, AwsSetting> }>();
  const sessions = new Map<string, Table>();
  for (const [file, text] of [['config', config] as const, ['credentials', credentials] as const]) {
    for (const table of tablesOf(text ?? '')) {
      if (table.header.startsWith('sso-session ')) sessions.set(table.header.slice('sso-session '.length), table);
      const name = profileName(table.header, file);
      if (name === null) continue;
      const profile = profiles.get(name) ?? { name, settings: new Map<string, AwsSetting>() };
      profile.settings.set('', { value: table.header, line: table.line, in: file });
      for (const [key, setting] of table.settings) profile.settings.set(key.toLowerCase(), { ...setting, in: file });
      profiles.set(name, profile);
    }
  }
  return { profiles, sessions };
}

/** A longer chain is no chain: the tools themselves refuse a loop. */
const LONGEST_CHAIN = 10;

/** The profile and those that it takes its keys from, `source_profile` by `source_profile`; empty for an unknown name. */
export function profileChain({ profiles }: AwsFiles, name: string): readonly AwsProfile[] {
  const chain: AwsProfile[] = [];
  for (let next: string | undefined = name; next !== undefined && chain.length < LONGEST_CHAIN;) {
    const profile = profiles.get(next);
    if (profile === undefined || chain.includes(profile)) break;
    chain.push(profile);
    next = profile.settings.get('source_profile')?.value;
  }
  return chain;
}
