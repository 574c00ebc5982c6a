import type { Command } from '../../model/command';
import type { Signal } from '../../model/environment';
import { readOptions } from '../shared/readOptions';
import type { Placement } from '../shared/placed';

const CONTEXTS = ['--context', '--kube-context', '--kubecontext', '--kubeconfig-context'];
const NAMESPACES = ['--namespace', '-n'];
const SERVERS = ['--server', '--argocd-server', '--argo-server', '-s'];

/** Which cluster a tool of clusters is told to reach by its own words. */
export function clusterPlace({ args }: Command): Placement {
  const options = readOptions(args, { valued: [...CONTEXTS, ...NAMESPACES, ...SERVERS] });
  const signals = (kind: Signal['kind'], names: readonly string[], from: string): readonly Signal[] =>
    options.values(...names).flatMap((word) => (word.dynamic ? [] : [{ kind, value: word.value, from }]));
  return {
    signals: [
      ...signals('kube-context', CONTEXTS, '--context'),
      ...signals('kube-namespace', NAMESPACES, '--namespace'),
      ...signals('kube-server', SERVERS, '--server'),
    ],
  };
}
