import { sectionOf } from '../environment/settings';
import type { Signal } from '../model/environment';
import type { Identity, ReachMachine, ReachSource } from '../model/reach';
import { lineOf } from './shared/lineOf';
import { inFile } from './shared/origin';

const PREFIX = 'config_';

/** `gcloud auth login` keeps a token that lasts in a database beside the configurations. */
function keyOf(machine: ReachMachine, folder: string, account: string): Pick<Identity, 'key' | 'by' | 'instead'> {
  if (!machine.names(folder).includes('credentials.db')) return { key: 'none', by: account };
  const instead = 'gcloud auth revoke, then login when it is needed, or --impersonate-service-account';
  return { key: 'long-lived', by: account, instead };
}

function find(machine: ReachMachine): readonly Identity[] {
  const { variables } = machine;
  const own = variables['CLOUDSDK_CONFIG'];
  const folders = own === undefined ? machine.settings.map((one) => `${one}/gcloud`) : [own];
  return folders.flatMap((folder) => {
    const active =
      variables['CLOUDSDK_ACTIVE_CONFIG_NAME'] ?? machine.read(`${folder}/active_config`)?.trim() ?? 'default';
    const files = machine.names(`${folder}/configurations`).filter((name) => name.startsWith(PREFIX));
    return files.flatMap((file): readonly Identity[] => {
      const path = `${folder}/configurations/${file}`;
      const text = machine.read(path);
      const core = sectionOf(text, 'core');
      const account = core.get('account');
      if (text === null || account === undefined) return [];
      const name = file.slice(PREFIX.length);
      const project = core.get('project');
      const place: readonly Signal[] =
        project === undefined ? [] : [{ kind: 'gcp-project', value: project, from: 'gcloud project' }];
      return [
        {
          ...{ kind: 'gcloud configuration', name, inUse: name === active },
          from: inFile(
            path,
            lineOf(text, (one) => /^account\s*=/.test(one)),
          ),
          signals: [...place, { kind: 'name', value: name, from: 'configuration' }],
          ...keyOf(machine, folder, account),
        },
      ];
    });
  });
}

/** The configurations of `gcloud`, each with its account and project. */
export const gcloudConfigurations: ReachSource = {
  looksAt: ['~/.config/gcloud/configurations', 'CLOUDSDK_CONFIG', 'CLOUDSDK_ACTIVE_CONFIG_NAME'],
  find,
};
