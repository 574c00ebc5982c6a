import { ownField } from '../model/ownField';
import { baseName } from '../model/filePath';
import type { Signal, SignalKind } from '../model/environment';
import type { Ambient } from './ambient';
import { arnAccount } from './awsSignals';
import { urlHost } from './databaseSignals';
import { hclSettings, type HclSetting } from './hclSettings';

/** Where a state is kept, by the settings of the backends. */
export const BACKEND_NAMES: ReadonlySet<string> = new Set([
  ...['bucket', 'key', 'prefix', 'container_name', 'storage_account_name', 'resource_group_name', 'organization'],
  ...['workspace_key_prefix', 'path', 'address', 'schema_name', 'hostname'],
]);

/** Variables that are called after what they tell. */
export const ENVIRONMENT_NAMES: ReadonlySet<string> = new Set([
  ...['env', 'environment', 'stage', 'tier', 'deploy_env', 'env_name', 'environment_name', 'workspace'],
]);

/** Settings of a provider that say whose account it works in. */
const PROVIDER_PLACES: Readonly<Record<string, SignalKind>> = {
  profile: 'aws-profile',
  allowed_account_ids: 'aws-account',
  role_arn: 'aws-account',
  project: 'gcp-project',
  billing_project: 'gcp-project',
  impersonate_service_account: 'name',
  subscription_id: 'azure-subscription',
  config_context: 'kube-context',
  kube_context: 'kube-context',
  config_path: 'name',
  host: 'kube-server',
  organization: 'name',
};

function ofProvider({ key, value }: HclSetting, provider: string): readonly Signal[] {
  const kind = ownField(PROVIDER_PLACES, key);
  if (kind === undefined) return [];
  const from = `${key} of provider ${provider}`;
  if (key !== 'role_arn') return [{ kind, value, from, isClaim: true }];
  const account = arnAccount(value);
  const role: Signal = { kind: 'name', value: value.slice(value.lastIndexOf('/') + 1), from, isClaim: true };
  return account === null ? [role] : [{ kind, value: account, from, isClaim: true }, role];
}

const WORKSPACE_KEYS: ReadonlySet<string> = new Set(['name', 'prefix', 'project']);

function ofBackend({ key, value }: HclSetting, backend: string, isWorkspace: boolean): readonly Signal[] {
  if (isWorkspace) {
    const from = 'workspace of the backend';
    return WORKSPACE_KEYS.has(key) ? [{ kind: 'terraform-workspace', value, from, isClaim: true }] : [];
  }
  const from = `${backend} ${key}`;
  return BACKEND_NAMES.has(key) ? [{ kind: 'name', value: urlHost(value) ?? value, from, isClaim: true }] : [];
}

/** What one setting of a configuration says of the place that an apply reaches. */
function placeIn(setting: HclSetting): readonly Signal[] {
  const [outer = '', inner = '', innermost] = setting.blocks;
  if (outer.startsWith('provider ')) return ofProvider(setting, outer.slice('provider '.length));
  if (outer === 'locals' && inner === '' && ENVIRONMENT_NAMES.has(setting.key)) {
    return [{ kind: 'name', value: setting.value, from: `local.${setting.key}`, isClaim: true }];
  }
  const isBackend = outer === 'terraform' && /^(?:backend |cloud$)/.test(inner);
  return isBackend ? ofBackend(setting, inner.replace('backend ', ''), innermost === 'workspaces') : [];
}

/** Terraform reads `terraform.tfvars` and `*.auto.tfvars` of its folder by itself. */
function isRead(path: string): boolean {
  const name = baseName(path);
  return name === 'terraform.tfvars' || name.endsWith('.auto.tfvars');
}

function valuesIn(path: string, text: string): readonly Signal[] {
  const name = baseName(path);
  const own: readonly Signal[] =
    name === 'terraform.tfvars' ? [] : [{ kind: 'var-file', value: name, from: 'file of values', isClaim: true }];
  const told = hclSettings(text).filter(({ blocks, key }) => blocks.length === 0 && ENVIRONMENT_NAMES.has(key));
  return [
    ...own,
    ...told.map(({ key, value }): Signal => ({ kind: 'name', value, from: `${key} in ${name}`, isClaim: true })),
  ];
}

/** What the configuration in a folder says of where its state is kept and where its providers work, as claims. */
export function terraformFiles({ context }: Ambient, folder: string): readonly Signal[] {
  const beside = (ending: string): ReturnType<typeof context.neighbours> =>
    context.neighbours(`${folder}/*${ending}`).filter(({ path }) => path.endsWith(ending));
  const configuration = ['.tf', '.tofu'].flatMap(beside);
  const values = beside('.tfvars').filter(({ path }) => isRead(path));
  return [
    ...configuration.flatMap(({ text }) => hclSettings(text).flatMap(placeIn)),
    ...values.flatMap(({ path, text }) => valuesIn(path, text)),
  ];
}
