import { ownField } from '../model/ownField';
import { objectOf, textOf } from '../environment/settings';
import { arnAccount } from '../environment/awsSignals';
import type { Signal } from '../model/environment';
import { baseName } from '../model/filePath';
import type { Identity, ReachMachine, ReachSource } from '../model/reach';
import { keyUntil } from './shared/keyUntil';
import { lineOf } from './shared/lineOf';
import { inFile } from './shared/origin';
import { yamlFile, type Parsed } from './shared/parsed';
import { webTokenEnd } from './shared/webToken';

type Settings = Readonly<Record<string, unknown>>;
type File = Parsed & { readonly path: string };

const INSTEAD =
  'a kubeconfig user with `exec:` (aws eks get-token, gke-gcloud-auth-plugin, kubelogin) or `kubectl create token`';

function entries(files: readonly File[], list: string): readonly (Settings & { readonly file: File })[] {
  return files.flatMap((file) => {
    const items: unknown = ownField(file.settings, list);
    return Array.isArray(items) ? items.map((item: unknown) => ({ ...objectOf(item), file })) : [];
  });
}

/** The inner object of the first entry of a name, as `kubectl` merges its files. */
function named(all: readonly Settings[], name: unknown, key: string): Settings {
  return objectOf(
    ownField(
      all.find((entry) => entry['name'] === name),
      key,
    ),
  );
}

function keyOf(user: Settings, now: number): Pick<Identity, 'key' | 'by' | 'ends' | 'instead'> {
  const token = textOf(user['token']);
  const ends = token === null ? null : webTokenEnd(token);
  if (ends !== null) return { ...keyUntil(ends, now), by: 'token' };
  const plain = ['client-key-data', 'client-key', 'token', 'tokenFile', 'password'].find(
    (key) => textOf(ownField(user, key)) !== null,
  );
  if (plain !== undefined) return { key: 'long-lived', by: plain, instead: INSTEAD };
  const helper = textOf(objectOf(user['exec'])['command']);
  if (helper !== null) return { key: 'kept', by: baseName(helper) };
  const provider = textOf(objectOf(user['auth-provider'])['name']);
  return provider === null ? { key: 'none' } : { key: 'long-lived', by: provider, instead: INSTEAD };
}

function signalsOf(name: string, context: Settings, cluster: Settings): readonly Signal[] {
  const namespace = textOf(context['namespace']);
  const server = textOf(cluster['server']);
  const user = textOf(context['user']);
  const account = arnAccount(name);
  return [
    { kind: 'kube-context', value: name, from: 'context' },
    ...(namespace === null ? [] : [{ kind: 'kube-namespace' as const, value: namespace, from: 'namespace' }]),
    ...(user === null ? [] : [{ kind: 'name' as const, value: user, from: 'kubeconfig user' }]),
    ...(account === null ? [] : [{ kind: 'aws-account' as const, value: account, from: 'account of the cluster' }]),
    ...(server === null ? [] : [{ kind: 'kube-server' as const, value: server, from: 'cluster server' }]),
  ];
}

function find(machine: ReachMachine): readonly Identity[] {
  const { variables, home, now } = machine;
  const paths = variables['KUBECONFIG']?.split(':').filter((path) => path !== '') ?? [`${home}/.kube/config`];
  const files = paths.flatMap((path): readonly File[] => {
    const parsed = yamlFile(machine, path);
    return parsed === null ? [] : [{ ...parsed, path }];
  });
  const current = files.map(({ settings }) => textOf(settings['current-context'])).find((one) => one !== null);
  const users = entries(files, 'users');
  const clusters = entries(files, 'clusters');
  return entries(files, 'contexts').flatMap((entry): readonly Identity[] => {
    const name = textOf(entry['name']);
    if (name === null) return [];
    const context = objectOf(entry['context']);
    const { text, path } = entry.file;
    const line = lineOf(text, (one) => one.replace(/^-\s+/, '').replaceAll(/["']/g, '') === `name: ${name}`);
    return [
      {
        kind: 'kube context',
        name,
        from: inFile(path, line),
        inUse: name === current,
        signals: signalsOf(name, context, named(clusters, context['cluster'], 'cluster')),
        ...keyOf(named(users, context['user'], 'user'), now),
      },
    ];
  });
}

/** The contexts of `kubectl`, with the keys of their users and the servers of their clusters. */
export const kubeContexts: ReachSource = { looksAt: ['~/.kube/config', 'KUBECONFIG'], find };
