import type { Signal } from '../model/environment';
import { optionSignals, variableSignals, type Ambient } from './ambient';

const PROGRAMS: ReadonlySet<string> = new Set([
  ...['gcloud', 'gsutil', 'bq', 'firebase', 'cloud-sql-proxy', 'cbt'],
  ...['terraform', 'tofu', 'terragrunt', 'pulumi', 'cdktf', 'packer'],
]);

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
  ];
}
