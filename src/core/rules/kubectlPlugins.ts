import type { RulePack } from '../model/command';
import { clusterPlace } from './clusters/clusterPlace';
import { cnpg, plugins } from './kubectl/plugins';
import { placed } from './shared/placed';
import { toolsPack } from './shared/toolsPack';

/** Plugins of `kubectl`: `kubectl NAME …` starts `kubectl-NAME …`. */
export const kubectlPlugins: RulePack = placed(
  toolsPack({
    tools: [cnpg, ...plugins],
    documentation: [
      'https://kubernetes.io/docs/tasks/extend-kubectl/kubectl-plugins/',
      'https://cloudnative-pg.io/documentation/current/kubectl-plugin/',
      'https://krew.sigs.k8s.io/docs/user-guide/',
      'https://rook.io/docs/rook/latest/Troubleshooting/kubectl-plugin/',
    ],
    examples: {
      catches: [
        { run: 'kubectl-cnpg destroy shop 2', rule: 'clusters/removed', effect: 'delete', target: 'shop' },
        { run: 'kubectl-cnpg destroy shop 2 --keep-pvc', rule: 'clusters/removed', effect: 'delete', target: 'shop' },
        { run: 'kubectl-cnpg fencing on shop "*"', rule: 'clusters/interrupt', effect: 'interrupt', target: 'shop' },
        { run: 'kubectl-krew install neat', rule: 'clusters/changed', effect: 'execute', target: 'neat' },
        { run: 'kubectl-view-secret db', rule: 'secrets/shown', effect: 'read-secret' },
        { run: 'kubectl-node-shell n1', rule: 'clusters/host-shared', effect: 'grant', target: 'n1' },
        { run: 'kubectl-prune-unused cm', rule: 'clusters/removed', effect: 'delete', target: 'cm' },
        { run: 'kubectl-pv-migrate --source a --dest b -d', rule: 'clusters/removed', effect: 'delete' },
        { run: 'kubectl-pv-migrate --source a --dest b', rule: 'clusters/changed', effect: 'update' },
        { run: 'kubectl-rook-ceph destroy-cluster', rule: 'clusters/removed', effect: 'delete' },
        { run: 'kubectl-minio tenant delete shop', rule: 'clusters/removed', effect: 'delete', target: 'shop' },
      ],
      leaves: [
        'kubectl-cnpg status shop',
        'kubectl-krew list',
        'kubectl-directpv list drives',
        'kubectl-prune-unused --dry-run cm',
      ],
    },
  }),
  clusterPlace,
);
