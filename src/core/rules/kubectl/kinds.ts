import type { Severity, Undo } from '../../model/finding';

export type KindLoss = { readonly severity: Severity; readonly undo: Undo; readonly lost?: string };

/** A kind's name as people write it → its full singular name. */
const aliases: ReadonlyMap<string, string> = new Map(
  [
    ['namespace', 'ns'],
    // OpenShift's name for one.
    ['namespace', 'project'],
    ['namespace', 'projects'],
    ['persistentvolumeclaim', 'pvc'],
    ['persistentvolume', 'pv'],
    ['customresourcedefinition', 'crd'],
    ['node', 'no'],
    ['pod', 'po'],
    ['deployment', 'deploy'],
    ['statefulset', 'sts'],
    ['daemonset', 'ds'],
    ['replicaset', 'rs'],
    ['service', 'svc'],
    ['configmap', 'cm'],
    ['ingress', 'ing'],
    ['serviceaccount', 'sa'],
    ['cronjob', 'cj'],
    ['storageclass', 'sc'],
    ['networkpolicy', 'netpol'],
    ['horizontalpodautoscaler', 'hpa'],
    ['poddisruptionbudget', 'pdb'],
    ['event', 'ev'],
    ['endpoints', 'ep'],
    ['ingress', 'ingresses'],
    ['storageclass', 'storageclasses'],
    ['networkpolicy', 'networkpolicies'],
  ].map(([full = '', short = '']) => [short, full]),
);

/** `deployments.apps` and `deploy` are both a `deployment`. */
export function kindOf(word: string): string {
  const bare = word.toLowerCase().split('.')[0] ?? '';
  const alias = aliases.get(bare);
  if (alias !== undefined) return alias;
  return /[^s]s$/.test(bare) && bare !== 'endpoints' && bare !== 'ingress' ? bare.slice(0, -1) : bare;
}

const easy = (severity: Severity): KindLoss => ({ severity, undo: 'easy' });
const costly = (severity: Severity, lost?: string): KindLoss => ({
  severity,
  undo: 'costly',
  ...(lost === undefined ? {} : { lost }),
});
const never = (lost: string): KindLoss => ({ severity: 'critical', undo: 'impossible', lost });

const losses: ReadonlyMap<string, KindLoss> = new Map([
  ['namespace', never('everything in the namespace, volumes too')],
  ['persistentvolumeclaim', never('the data of its volume, unless the volume is retained')],
  ['persistentvolume', never('the data of the volume, unless it is retained')],
  ['customresourcedefinition', never('every object of that kind in the whole cluster')],
  ['statefulset', costly('high')],
  ['deployment', costly('high')],
  ['daemonset', costly('high')],
  ['node', costly('high', 'whatever runs only on that node')],
  ['service', costly('high', 'the address of its load balancer')],
  ['ingress', costly('high')],
  ['secret', costly('high', 'the secret')],
  ['configmap', costly('medium')],
  ['cronjob', costly('medium')],
  ['job', easy('medium')],
  ['pod', easy('medium')],
  ['replicaset', easy('medium')],
  ['event', easy('info')],
  ['lease', easy('low')],
  ['horizontalpodautoscaler', easy('medium')],
  ['clusterrole', costly('high')],
  ['clusterrolebinding', costly('high')],
  ['serviceaccount', costly('medium')],
  ['storageclass', costly('high')],
  ['volumesnapshot', never('the snapshot')],
  ['poddisruptionbudget', easy('medium')],
  ['networkpolicy', costly('high')],
  ['all', costly('critical', 'every workload in the namespace')],
]);

/** What deleting one object of a kind loses; a kind from elsewhere may own anything. */
export function lossOfKind(kind: string): KindLoss {
  return losses.get(kind) ?? { severity: 'medium', undo: 'unknown' };
}

const TITLES: ReadonlyMap<string, string> = new Map([
  ['persistentvolumeclaim', 'volume claim'],
  ['persistentvolume', 'volume'],
  ['customresourcedefinition', 'custom resource definition'],
  ['statefulset', 'stateful set'],
  ['daemonset', 'daemon set'],
  ['all', 'all workloads'],
]);

export function kindInWords(kind: string): string {
  return TITLES.get(kind) ?? kind;
}
