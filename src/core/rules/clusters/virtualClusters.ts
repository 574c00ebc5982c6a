import { below } from '../shared/below';
import type { NamedGrammar } from '../shared/toolsPack';
import { clusterGone, first, inCluster, nameless } from './deeds';

const { gone, interrupted, changed, made, replaced } = inCluster;
const places = ['-n', '--namespace', '--context', '--kubeconfig', '-p', '--project', '--driver'];

/** Clusters inside of a namespace of another one: its data goes with it. */
const vcluster: NamedGrammar = {
  programs: ['vcluster'],
  grammar: { valued: [...places, '-f', '--values', '--chart-version', '-o', '--output', '--log-output'] },
  idle: ['-h', '--dry-run'],
  verbs: {
    ...{
      delete: clusterGone('Deletes the virtual cluster', first),
      rm: clusterGone('Deletes the virtual cluster', first),
    },
    ...{ pause: interrupted('Stops everything in the virtual cluster', 'cluster', first) },
    sleep: interrupted('Stops everything in the virtual cluster', 'cluster', first),
    restore: replaced('Puts back to a snapshot the virtual cluster', 'cluster', first),
    ...{ resume: changed('Starts the virtual cluster', 'cluster', first), wakeup: changed('Starts', 'cluster', first) },
    create: made('Makes the virtual cluster', 'cluster', first),
    ...below(['platform', 'pro'], {
      'delete vcluster': clusterGone('Deletes the virtual cluster', first),
      'delete namespace': gone('Deletes the namespace', 'namespace', { ...first, severity: 'critical' }),
      'sleep vcluster': interrupted('Stops everything in the virtual cluster', 'cluster', first),
      destroy: gone('Deletes the platform with what it knows', 'platform', { ...nameless, severity: 'critical' }),
    }),
  },
};

/** Clusters joined under one control plane. */
const karmada: NamedGrammar = {
  programs: ['karmadactl', 'kubectl-karmada'],
  grammar: { valued: [...places, '--cluster-kubeconfig', '--karmada-context', '-C', '--clusters', '--replicas'] },
  idle: ['-h', '--dry-run'],
  verbs: {
    ...{
      unjoin: gone('Takes out of the fleet, with what runs there for it, the cluster', 'cluster', {
        ...first,
        undo: 'costly',
      }),
    },
    unregister: gone('Takes out of the fleet the cluster', 'cluster', { ...first, undo: 'costly' }),
    deinit: gone('Deletes the control plane of the fleet', 'fleet', { ...nameless, severity: 'critical' }),
    ...{
      cordon: interrupted('Gives no more work to', 'cluster', first),
      taint: interrupted('Moves work away from', 'cluster', first),
    },
    ...{ join: inCluster.granted('Lets the fleet act in the cluster', 'cluster', first) },
    promote: changed('Takes over into the fleet', 'object', first),
  },
};

/** Clusters in clusters, and clusters of clusters. */
export const virtualClusters: readonly NamedGrammar[] = [vcluster, karmada];
