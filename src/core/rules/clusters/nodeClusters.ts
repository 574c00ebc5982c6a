import type { Word } from '../../model/command';
import type { NonEmpty } from '../../model/nonEmpty';
import { fetched } from '../secrets/stores';
import { below } from '../shared/below';
import type { Options } from '../shared/readOptions';
import type { Deed, DeedOf } from '../shared/toolPack';
import type { NamedGrammar } from '../shared/toolsPack';
import { managedClusters } from './managedClusters';
import { clusterGone, first, inCluster, nameless, onlyWith } from './deeds';

const { gone, dropped, replaced, interrupted, changed, made, granted } = inCluster;

/** This machine leaves its cluster, with all that the cluster kept on it. */
const nodeGone = gone('Takes the cluster off this machine', 'node', {
  ...{ ...nameless, severity: 'critical', lost: 'the state of the cluster on this machine' },
});
const halted = interrupted('Stops every pod of this machine', 'node', { ...nameless, severity: 'high' });
const upgraded = changed('Upgrades', 'node', { ...first, severity: 'high', undo: 'costly' });
const token = fetched('a token that lets machines join the cluster', { type: 'token', name: '' });
const admin = fetched('the credentials of an administrator', { name: '' });
const snapshot = gone('Deletes the snapshot', 'snapshot', { named: (operands) => operands, severity: 'high' });
const restored = replaced('Puts the cluster back to', 'snapshot', { ...first, severity: 'critical' });

const kubeadm: NamedGrammar = {
  programs: ['kubeadm'],
  local: true,
  grammar: {
    valued: ['--config', '--cri-socket', '--kubeconfig', '-v', '--v', '--cert-dir', '--skip-phases', '--ttl'],
  },
  idle: ['-h', '--dry-run'],
  verbs: {
    reset: nodeGone,
    init: made('Makes this machine a cluster', 'cluster', nameless),
    join: made('Joins this machine to a cluster', 'node', nameless),
    ...{ 'upgrade apply': upgraded, 'upgrade node': { ...upgraded, says: 'Upgrades this machine', name: '' } },
    ...{ 'token create': token, 'token list': token, 'token delete': dropped('Takes back the token', 'token') },
    ...{ 'kubeconfig user': admin, 'certs certificate-key': token },
    'certs renew': changed('Renews the certificates', 'certificate', first),
  },
};

/** Machines are named by an option, and there may be many. */
function nodes(_operands: readonly Word[], options: Options): readonly Word[] {
  return options.values('-n', '--nodes');
}
const onNodes: Partial<Deed> = { named: nodes };

const reset: DeedOf = () =>
  gone('Wipes the machine', 'node', { ...onNodes, severity: 'critical', lost: 'everything on its disks' });

/** `-` prints it; into a file of one's own it stays here. */
const written = onlyWith(
  ['--force'],
  changed('Writes credentials into the kubeconfig file', 'kubeconfig', { ...nameless, reach: 'local' }),
);
const credentials: DeedOf = (options, rest, command) =>
  rest[0]?.value === '-' ? admin(options, rest, command) : written(options, rest, command);

const talosctl: NamedGrammar = {
  programs: ['talosctl'],
  grammar: {
    valued: [
      ...[
        '-n',
        '--nodes',
        '-e',
        '--endpoints',
        '--context',
        '--talosconfig',
        '--cluster',
        '-f',
        '--file',
        '-i',
        '--image',
      ],
      ...['-p', '--patch', '-m', '--mode', '--wipe-mode', '--system-labels-to-wipe', '--user-disks-to-wipe', '--to'],
      ...['--recover-from', '--name', '--provisioner', '--from', '-o', '--output', '--config-patch', '--namespace'],
    ],
  },
  idle: ['-h', '--dry-run'],
  verbs: {
    reset,
    'wipe disk': gone('Wipes the disk', 'disk', { named: (operands) => operands, severity: 'critical' }),
    reboot: interrupted('Restarts the machine', 'node', { ...onNodes, severity: 'high' }),
    shutdown: interrupted('Switches off the machine', 'node', { ...onNodes, severity: 'high' }),
    rollback: interrupted('Starts the earlier system of', 'node', { ...onNodes, severity: 'high' }),
    upgrade: interrupted('Upgrades, and restarts, the machine', 'node', {
      ...onNodes,
      severity: 'high',
      undo: 'costly',
    }),
    'upgrade-k8s': changed('Upgrades the cluster', 'cluster', { ...nameless, severity: 'high', undo: 'costly' }),
    ...{
      'apply-config': changed('Changes the settings of', 'node', { ...onNodes, severity: 'high', undo: 'costly' }),
      apply: changed('Changes the settings of', 'node', { ...onNodes, severity: 'high', undo: 'costly' }),
      patch: changed('Changes the settings of', 'node', { ...onNodes, severity: 'high' }),
      edit: changed('Changes the settings of', 'node', { ...onNodes, severity: 'high' }),
      'rotate-ca': onlyWith(
        ['--dry-run'],
        changed('Replaces the certificates of the cluster', 'cluster', { ...nameless, severity: 'high' }),
      ),
    },
    bootstrap: (options) =>
      options.has('--recover-from')
        ? replaced('Puts the cluster back to', 'snapshot', {
            named: (_o, all) => all.values('--recover-from'),
            severity: 'critical',
          })
        : made('Makes a cluster of', 'node', onNodes),
    ...below(['etcd'], {
      'remove-member': gone('Takes out of the store of the cluster', 'member', {
        severity: 'critical',
        undo: 'costly',
      }),
      leave: gone('Takes out of the store of the cluster', 'member', {
        ...onNodes,
        severity: 'critical',
        undo: 'costly',
      }),
      'forfeit-leadership': interrupted('No longer leads:', 'member', onNodes),
      defrag: interrupted('Stops the store of the cluster while it tidies up', 'node', onNodes),
    }),
    service: (_options, [name, verb]) =>
      /^(?:stop|restart)$/.test(verb?.value ?? '')
        ? interrupted('Stops the service', 'service', { named: () => (name === undefined ? [] : [name]) })
        : null,
    'meta delete': gone('Deletes the setting', 'setting', { ...first, undo: 'costly', severity: 'medium' }),
    'cluster destroy': clusterGone('Deletes the local cluster', {
      name: '',
      reach: 'local',
      undo: 'easy',
      severity: 'medium',
    }),
    ...{
      kubeconfig: credentials,
    },
    'config remove': dropped('Forgets the context', 'context', { ...first, reach: 'local', severity: 'low' }),
  },
};

const ofServer = {
  'etcd-snapshot delete': snapshot,
  'etcd-snapshot prune': gone('Deletes old snapshots', 'snapshot', { ...nameless, undo: 'impossible' }),
  server: onlyWith(
    ['--cluster-reset', '--cluster-reset-restore-path'],
    replaced('Makes a new cluster of this machine alone', 'cluster', { ...nameless, severity: 'critical' }),
  ),
  'secrets-encrypt disable': inCluster.unprotected('Keeps secrets in the open', 'cluster', nameless),
  ...{ 'secrets-encrypt rotate-keys': changed('Replaces the keys of the secrets', 'cluster', nameless) },
  'certificate rotate-ca': changed('Replaces the certificates of the cluster', 'cluster', {
    ...nameless,
    severity: 'high',
  }),
  'certificate rotate': interrupted('Replaces the certificates of this machine', 'node', nameless),
  ...{ 'token create': token, 'token delete': dropped('Takes back the token', 'token'), 'token rotate': token },
} satisfies NamedGrammar['verbs'];

const server: NamedGrammar = {
  programs: ['k3s', 'rke2'],
  local: true,
  grammar: {
    valued: [
      '--name',
      '--dir',
      '--etcd-snapshot-dir',
      '--data-dir',
      '-d',
      '--server',
      '-s',
      '--token',
      '-t',
      '--config',
      '-c',
    ],
  },
  idle: ['-h'],
  verbs: ofServer,
};

const uninstallers: NamedGrammar = {
  programs: ['k3s-uninstall.sh', 'k3s-agent-uninstall.sh', 'rke2-uninstall.sh', 'rancher-system-agent-uninstall.sh'],
  local: true,
  verbs: { '': nodeGone },
};

const killers: NamedGrammar = {
  programs: ['k3s-killall.sh', 'rke2-killall.sh'],
  local: true,
  verbs: { '': halted },
};

const k0s: NamedGrammar = {
  programs: ['k0s'],
  local: true,
  grammar: { valued: ['--data-dir', '--config', '-c', '--role', '--expiry', '--save-path', '--peer-address'] },
  idle: ['-h'],
  verbs: {
    ...{ reset: nodeGone, stop: halted, restore: restored },
    'etcd leave': gone('Takes a machine out of the store of the cluster', 'member', {
      ...nameless,
      severity: 'critical',
      undo: 'costly',
    }),
    ...{
      'token create': token,
      'token invalidate': dropped('Takes back the token', 'token'),
      'kubeconfig admin': admin,
    },
    'kubeconfig create': granted('Makes credentials for', 'account'),
  },
};

/** `k0sctl`, `rke`: every machine that a file lists, over ssh. */
const listed: NamedGrammar = {
  programs: ['k0sctl', 'rke', 'k3sup', 'kubekey', 'kk'],
  grammar: { valued: ['-c', '--config', '--name', '--cluster', '--host', '--ip', '--user', '-f', '--filename'] },
  idle: ['-h', '--dry-run', '--print-command', '--print-config'],
  verbs: {
    ...{
      remove: clusterGone('Takes the cluster off every machine', nameless),
      reset: clusterGone('Takes the cluster off every machine', nameless),
    },
    ...{ 'delete cluster': clusterGone('Takes the cluster off every machine', nameless) },
    'delete node': gone('Takes out of the cluster the machine', 'node', { ...first, undo: 'costly' }),
    ...{
      up: changed('Changes the cluster', 'cluster', { ...nameless, severity: 'high' }),
      apply: changed('Changes the cluster', 'cluster', { ...nameless, severity: 'high' }),
    },
    'etcd snapshot-restore': replaced('Puts the cluster back to a snapshot', 'snapshot', {
      ...nameless,
      severity: 'critical',
    }),
    'cert rotate': interrupted('Replaces the certificates of the cluster', 'cluster', nameless),
    kubeconfig: admin,
  },
};

/** Clusters by the machines that they run on. */
export const nodeClusters: NonEmpty<NamedGrammar> = [
  kubeadm,
  talosctl,
  server,
  uninstallers,
  killers,
  k0s,
  listed,
  ...managedClusters,
];
