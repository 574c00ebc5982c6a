import { ownField } from '../model/ownField';
import type { Signal } from '../model/environment';
import { fileNames, optionSignals, optionValues, variableSignals, type Ambient } from './ambient';
import { jsonOf, sectionOf, textOf } from './settings';

const PROGRAMS: ReadonlySet<string> = new Set([
  ...['gcloud', 'gsutil', 'bq', 'firebase', 'cloud-sql-proxy', 'cbt'],
  ...['terraform', 'tofu', 'terragrunt', 'pulumi', 'cdktf', 'packer'],
]);

/** `name@PROJECT.iam.gserviceaccount.com`: whose it is tells the project that it was made in. */
export function serviceAccountProject(account: string): string | null {
  return /@([a-z][a-z0-9-]+)\.iam\.gserviceaccount\.com$/.exec(account)?.[1] ?? null;
}

function accountSignals(account: string, from: string): readonly Signal[] {
  const project = serviceAccountProject(account);
  const of: readonly Signal[] =
    project === null ? [] : [{ kind: 'gcp-project', value: project, from: `project of ${from}` }];
  return [{ kind: 'name', value: account, from }, ...of];
}

/** Sections and settings of a configuration that tell a place. */
const SETTINGS = [
  ['core', 'project', 'gcloud project'],
  ['container', 'cluster', 'gcloud cluster'],
  ['billing', 'quota_project', 'gcloud quota project'],
] as const;

/** What the configuration in force says: the one that is named, else the one chosen in this session, else the active. */
function configured(ambient: Ambient, read: (name: string) => string | null): readonly Signal[] {
  const { command, context, session } = ambient;
  const chosen = session.findLast((fact) => fact.kind === 'selection' && fact.program === 'gcloud');
  const name =
    optionValues(command.args, '--configuration').at(-1) ??
    context.variable('CLOUDSDK_ACTIVE_CONFIG_NAME') ??
    (chosen?.kind === 'selection' ? chosen.name : undefined) ??
    read('active_config')?.trim() ??
    'default';
  const text = read(`configurations/config_${name}`);
  const places = SETTINGS.flatMap(([section, key, from]): readonly Signal[] => {
    const value = sectionOf(text, section).get(key);
    const kind = key === 'cluster' ? 'name' : 'gcp-project';
    return value === undefined ? [] : [{ kind, value, from }];
  });
  const account = sectionOf(text, 'core').get('account');
  const stands = sectionOf(text, 'auth').get('impersonate_service_account');
  return [
    ...places,
    ...(account === undefined ? [] : accountSignals(account, 'gcloud account')),
    ...(stands === undefined ? [] : accountSignals(stands, 'impersonated account')),
  ];
}

/** The credentials that libraries take, Terraform among them: a file that is named, else the one of `gcloud auth`. */
function applicationDefault(ambient: Ambient, read: (name: string) => string | null): readonly Signal[] {
  if (ambient.command.host !== null || ambient.command.program === 'gcloud') return [];
  const named = ambient.context.variable('GOOGLE_APPLICATION_CREDENTIALS');
  const text = named === undefined ? read('application_default_credentials.json') : ambient.context.read(named);
  const credentials = jsonOf(text);
  const account = textOf(credentials['client_email']);
  const projects = ['project_id', 'quota_project_id'].flatMap((key): readonly Signal[] => {
    const value = textOf(ownField(credentials, key));
    return value === null ? [] : [{ kind: 'gcp-project', value, from: `${key} of the default credentials` }];
  });
  return [...projects, ...(account === null ? [] : accountSignals(account, 'default credentials'))];
}

const IMPERSONATING = ['CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT', 'GOOGLE_IMPERSONATE_SERVICE_ACCOUNT'];

/** Which Google Cloud project a command would use, and as whom. */
export function gcpSignals(ambient: Ambient): readonly Signal[] {
  if (!PROGRAMS.has(ambient.command.program)) return [];
  const folder = ambient.context.variable('CLOUDSDK_CONFIG') ?? `${ambient.context.surroundings.home}/.config/gcloud`;
  const read = (name: string): string | null =>
    ambient.command.host === null ? ambient.context.read(`${folder}/${name}`) : null;
  const remembered = ambient.session.flatMap((fact): readonly Signal[] =>
    fact.kind === 'gcp-project' ? [{ kind: 'gcp-project', value: fact.project, from: 'configured project' }] : [],
  );
  const accounts = [
    ...optionSignals(ambient, 'name', ['--impersonate-service-account', '--account']),
    ...variableSignals(ambient, 'name', IMPERSONATING),
  ];
  return [
    ...optionSignals(ambient, 'gcp-project', ['--project', '--project_id', '--configuration', '--billing-project']),
    ...variableSignals(ambient, 'gcp-project', ['CLOUDSDK_CORE_PROJECT', 'GOOGLE_CLOUD_PROJECT', 'GCLOUD_PROJECT']),
    ...variableSignals(ambient, 'gcp-project', ['GOOGLE_PROJECT', 'CLOUDSDK_ACTIVE_CONFIG_NAME']),
    ...variableSignals(ambient, 'gcp-project', ['GOOGLE_CLOUD_QUOTA_PROJECT']),
    ...accounts.flatMap(({ value, from }) => accountSignals(value, from)),
    ...remembered,
    ...configured(ambient, read),
    ...applicationDefault(ambient, read),
    ...fileNames(ambient, ['CLOUDSDK_CONFIG', 'GOOGLE_APPLICATION_CREDENTIALS']),
  ];
}
