import type { Deed } from '../shared/toolPack';
import { inCluster, nameless } from './deeds';

/** What everything else in the cluster talks through or stands on. */
export const removed = (what: string): Deed =>
  inCluster.gone(`Removes ${what} from the cluster`, what, { ...nameless, severity: 'critical', undo: 'costly' });
/** Installed, or installed anew with other settings. */
export const put = (what: string): Deed =>
  inCluster.changed(`Installs or changes ${what} in the cluster`, what, {
    ...nameless,
    severity: 'high',
    undo: 'costly',
  });

/** Options of most of them that say which cluster is meant. */
export const places = [
  '--context',
  '-c',
  '-n',
  '--namespace',
  '-i',
  '--istioNamespace',
  '--kubeconfig',
  '--as',
  '--as-group',
];
