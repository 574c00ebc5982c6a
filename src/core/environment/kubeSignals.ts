import { baseName } from '../model/filePath';
import type { Signal } from '../model/environment';
import { arnAccount } from './awsSignals';
import { optionSignals, variableSignals, type Ambient } from './ambient';

const PROGRAMS: ReadonlySet<string> = new Set([
  ...['kubectl', 'oc', 'helm', 'helmfile', 'kustomize', 'skaffold', 'flux', 'istioctl', 'linkerd', 'stern', 'k9s'],
  ...['kubectl-argo-rollouts', 'velero', 'tilt', 'kubens', 'kubectx', 'eksctl', 'ansible-playbook'],
]);

function remembered({ session }: Ambient): readonly Signal[] {
  return session.flatMap((fact): readonly Signal[] => {
    if (fact.kind === 'kube-context') {
      return [{ kind: 'kube-context', value: fact.context, from: 'kubeconfig context' }];
    }
    return fact.kind === 'kube-namespace' ? [{ kind: 'kube-namespace', value: fact.namespace, from: 'namespace' }] : [];
  });
}

/** The cluster's server is an identity, so it counts only while nothing points the command at another cluster. */
function configured({ context }: Ambient, pointedElsewhere: boolean): readonly Signal[] {
  const kube = context.surroundings.kube;
  if (kube === null) return [];
  const signals: Signal[] = [{ kind: 'kube-context', value: kube.context, from: 'kubeconfig context' }];
  if (kube.namespace !== null) signals.push({ kind: 'kube-namespace', value: kube.namespace, from: 'namespace' });
  if (kube.user != null) signals.push({ kind: 'name', value: kube.user, from: 'kubeconfig user' });
  const account = arnAccount(kube.context);
  if (account !== null) signals.push({ kind: 'aws-account', value: account, from: 'account of the cluster' });
  if (kube.server !== null && !pointedElsewhere) {
    signals.push({ kind: 'kube-server', value: kube.server, from: 'cluster server' });
  }
  return signals;
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

/** Which cluster and namespace a command would reach. */
export function kubeSignals(ambient: Ambient): readonly Signal[] {
  if (!PROGRAMS.has(ambient.command.program)) return [];
  const contexts = [
    ...optionSignals(ambient, 'kube-context', ['--context', '--kube-context', '--cluster']),
    ...variableSignals(ambient, 'kube-context', ['HELM_KUBECONTEXT', 'KUBECTL_CONTEXT', 'KUBE_CONTEXT']),
  ];
  const servers = optionSignals(ambient, 'kube-server', ['--server', '-s', '--kube-apiserver']);
  const past = remembered(ambient);
  const kubeconfigs = files(ambient);
  const elsewhere =
    servers.length > 0 || kubeconfigs.length > 0 || [...contexts, ...past].some(({ kind }) => kind === 'kube-context');
  return [
    ...contexts,
    ...servers,
    ...optionSignals(ambient, 'kube-namespace', ['--namespace', '-n']),
    ...variableSignals(ambient, 'kube-namespace', ['HELM_NAMESPACE']),
    ...kubeconfigs,
    ...past,
    ...configured(ambient, elsewhere),
  ];
}
