import type { Signal } from '../model/environment';
import { optionSignals, optionValues, variableSignals, type Ambient } from './ambient';
import { sectionOf } from './settings';

const PROGRAMS: ReadonlySet<string> = new Set([
  ...['gcloud', 'gsutil', 'bq', 'firebase', 'cloud-sql-proxy', 'cbt'],
  ...['terraform', 'tofu', 'terragrunt', 'pulumi', 'cdktf', 'packer'],
]);

/** The project and the account of the configuration in force: the one that is named, else the active one. */
function configured(ambient: Ambient): readonly Signal[] {
  const folder = ambient.context.variable('CLOUDSDK_CONFIG') ?? `${ambient.context.surroundings.home}/.config/gcloud`;
  const read = (name: string): string | null =>
    ambient.command.host === null ? ambient.context.read(`${folder}/${name}`) : null;
  const named = optionValues(ambient.command.args, '--configuration').at(-1);
  const name =
    named ?? ambient.context.variable('CLOUDSDK_ACTIVE_CONFIG_NAME') ?? read('active_config')?.trim() ?? 'default';
  const core = sectionOf(read(`configurations/config_${name}`), 'core');
  const project = core.get('project');
  const account = core.get('account');
  return [
    ...(project === undefined ? [] : [{ kind: 'gcp-project' as const, value: project, from: 'gcloud project' }]),
    ...(account === undefined ? [] : [{ kind: 'name' as const, value: account, from: 'gcloud account' }]),
  ];
}

/** Which Google Cloud project a command would use. */
export function gcpSignals(ambient: Ambient): readonly Signal[] {
  if (!PROGRAMS.has(ambient.command.program)) return [];
  const remembered = ambient.session.flatMap((fact): readonly Signal[] =>
    fact.kind === 'gcp-project' ? [{ kind: 'gcp-project', value: fact.project, from: 'configured project' }] : [],
  );
  return [
    ...optionSignals(ambient, 'gcp-project', ['--project', '--project_id', '--configuration']),
    ...variableSignals(ambient, 'gcp-project', ['CLOUDSDK_CORE_PROJECT', 'GOOGLE_CLOUD_PROJECT', 'GCLOUD_PROJECT']),
    ...variableSignals(ambient, 'gcp-project', ['GOOGLE_PROJECT', 'CLOUDSDK_ACTIVE_CONFIG_NAME']),
    ...remembered,
    ...configured(ambient),
  ];
}
