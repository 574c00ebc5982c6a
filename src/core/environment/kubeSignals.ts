import type { Signal } from '../model/environment';
import { absolutePath, baseName } from '../model/filePath';
import type { KubeConfiguration, KubeContext } from '../model/surroundings';
import { arnAccount } from './awsSignals';
import { optionSignals, optionValues, variableSignals, type Ambient } from './ambient';

const PROGRAMS: ReadonlySet<string> = new Set([
  ...['kubectl', 'oc', 'helm', 'helmfile', 'kustomize', 'skaffold', 'flux', 'istioctl', 'linkerd', 'stern', 'k9s'],
  ...['velero', 'tilt', 'kubens', 'kubectx', 'eksctl', 'ansible-playbook', 'argocd', 'argo', 'kops', 'k3s', 'virtctl'],
  ...['cilium', 'hubble', 'kubecolor', 'talosctl', 'werf', 'kapp', 'kluctl', 'helmsman', 'tk', 'okteto', 'devspace'],
  ...['kubeseal', 'cmctl', 'clusterctl', 'longhornctl', 'crossplane', 'up', 'telepresence', 'tkn', 'kn', 'kubefwd'],
]);

function remembered({ session }: Ambient): readonly Signal[] {
  return session.flatMap((fact): readonly Signal[] => {
    if (fact.kind === 'kube-context') {
      return [{ kind: 'kube-context', value: fact.context, from: 'kubeconfig context' }];
    }
    return fact.kind === 'kube-namespace' ? [{ kind: 'kube-namespace', value: fact.namespace, from: 'namespace' }] : [];
  });
}

/** What a context of the configuration leads to. */
function leadsTo(kube: KubeContext): readonly Signal[] {
  const account = arnAccount(kube.context);
  return [
    ...(kube.namespace === null ? [] : [{ kind: 'kube-namespace' as const, value: kube.namespace, from: 'namespace' }]),
    ...(kube.user == null ? [] : [{ kind: 'name' as const, value: kube.user, from: 'kubeconfig user' }]),
    ...(account === null ? [] : [{ kind: 'aws-account' as const, value: account, from: 'account of the cluster' }]),
    ...(kube.cluster == null ? [] : [{ kind: 'name' as const, value: kube.cluster, from: 'kubeconfig cluster' }]),
    ...(kube.helper ?? []).flatMap(helperSignals),
  ];
}

/** `aws eks get-token --cluster-name shop-prod --role arn:…`: whose token it is that the user signs in with. */
function helperSignals(word: string): readonly Signal[] {
  const account = arnAccount(word);
  const from = 'token helper of the kubeconfig user';
  return [
    ...(account === null ? [] : [{ kind: 'aws-account' as const, value: account, from }]),
    ...(word.startsWith('-') ? [] : [{ kind: 'name' as const, value: word, from }]),
  ];
}

function serverOf({ server }: KubeContext): readonly Signal[] {
  return server === null ? [] : [{ kind: 'kube-server', value: server, from: 'cluster server' }];
}

/**
 * The cluster's server is an identity, so it counts only while it is certain which cluster is meant: the current one
 * while nothing points elsewhere, or the ones that are named when all of them are known here.
 */
function configured(kube: KubeConfiguration | null, named: readonly string[], isElsewhere: boolean): readonly Signal[] {
  if (kube === null) return [];
  const all = [kube, ...(kube.others ?? [])];
  const meant = named.map((name) => all.find((one) => one.context === name));
  const known = meant.filter((one) => one !== undefined);
  const certain = named.length === 0 ? [kube] : known.length === meant.length ? known : [];
  const shown = new Set([kube, ...known]);
  return [
    { kind: 'kube-context', value: kube.context, from: 'kubeconfig context' },
    ...[...shown].flatMap(leadsTo),
    ...(isElsewhere ? [] : certain.flatMap(serverOf)),
  ];
}

/** The name a person gives a kubeconfig: its file's, without the ending. */
function files(ambient: Ambient): readonly Signal[] {
  const paths = [
    ...variableSignals(ambient, 'kube-context', ['KUBECONFIG']),
    ...optionSignals(ambient, 'kube-context', ['--kubeconfig']),
  ];
  return paths
    .flatMap((signal) => signal.value.split(':'))
    .map((path) => baseName(path).replace(/\.(ya?ml|conf|json)$/, ''))
    .filter((name) => name !== '' && name !== 'config')
    .map((value): Signal => ({ kind: 'kube-context', value, from: 'kubeconfig file' }));
}

/** The files that a command is given: by its option, else by the variable of its own prefix or of the session. */
function givenFiles(ambient: Ambient): readonly string[] {
  const { command, context } = ambient;
  if (command.host !== null) return [];
  const option = optionValues(command.args, '--kubeconfig').slice(-1);
  const told = context.variable('KUBECONFIG');
  const paths = option.length > 0 || told === undefined ? option : told.split(':');
  return paths.map((path) => absolutePath(path, command.cwd)).filter((path) => path !== null);
}

/** What the files say that a command is given, as claims: a file can name any server. */
function inFiles(ambient: Ambient, named: readonly string[]): readonly Signal[] {
  const files = givenFiles(ambient);
  const kube = files.length === 0 ? null : (ambient.context.surroundings.kubeIn?.(files) ?? null);
  return configured(kube, named, false).map((signal) => ({ ...signal, isClaim: true }));
}

/** The server of a cluster that is named by itself, wherever a context names it too. */
function serverOfCluster({ command, context }: Ambient): readonly Signal[] {
  const { kube } = context.surroundings;
  const names = optionValues(command.args, '--cluster');
  const all = kube === null ? [] : [kube, ...(kube.others ?? [])];
  return all
    .filter(({ cluster }) => cluster != null && names.includes(cluster))
    .flatMap(serverOf)
    .map((signal) => ({ ...signal, isClaim: true }));
}

/** Which cluster and namespace a command would reach. */
export function kubeSignals(ambient: Ambient): readonly Signal[] {
  const { program } = ambient.command;
  if (!PROGRAMS.has(program) && !program.startsWith('kubectl-')) return [];
  const contexts = [
    ...optionSignals(ambient, 'kube-context', ['--context', '--kube-context', '--kubecontext', '--cluster']),
    ...variableSignals(ambient, 'kube-context', ['HELM_KUBECONTEXT', 'KUBECTL_CONTEXT', 'KUBE_CONTEXT']),
  ];
  const servers = [
    ...optionSignals(ambient, 'kube-server', ['--server', '-s', '--kube-apiserver']),
    ...variableSignals(ambient, 'kube-server', ['HELM_KUBEAPISERVER', 'ARGOCD_SERVER']),
  ];
  const past = remembered(ambient);
  const kubeconfigs = files(ambient);
  // A cluster that is named by itself is none of the contexts.
  const isElsewhere =
    servers.length > 0 || kubeconfigs.length > 0 || optionValues(ambient.command.args, '--cluster').length > 0;
  const contextsNamed = [...contexts, ...past].filter(({ kind }) => kind === 'kube-context');
  const named = [...new Set(contextsNamed.map(({ value }) => value))];
  return [
    ...contexts,
    ...servers,
    ...optionSignals(ambient, 'kube-namespace', ['--namespace', '-n']),
    ...optionSignals(ambient, 'name', ['--user', '--as', '--as-group', '--kube-as-user']),
    ...variableSignals(ambient, 'kube-namespace', ['HELM_NAMESPACE']),
    ...kubeconfigs,
    ...past,
    ...inFiles(ambient, named),
    ...serverOfCluster(ambient),
    ...configured(ambient.context.surroundings.kube, named, isElsewhere),
  ];
}
