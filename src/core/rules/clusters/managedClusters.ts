import { fetched } from '../secrets/stores';
import { below } from '../shared/below';
import type { DeedOf } from '../shared/toolPack';
import type { NamedGrammar } from '../shared/toolsPack';
import { clusterGone, first, inCluster, nameless } from './deeds';

const { gone, dropped, replaced, interrupted, changed, made, granted } = inCluster;

/** `disable NAME:destroy-storage` deletes the volumes with the addon. */
const addonOff: DeedOf = (_options, rest) =>
  rest.some(({ value }) => value.endsWith(':destroy-storage'))
    ? gone('Deletes with all its volumes the addon', 'addon', { ...first, lost: 'what the volumes hold' })
    : interrupted('Switches off the addon', 'addon', { ...first, severity: 'low' });

const microk8s: NamedGrammar = {
  programs: ['microk8s', ...['reset', 'stop', 'disable', 'leave', 'remove-node'].map((verb) => `microk8s.${verb}`)],
  local: true,
  idle: ['-h'],
  verbs: {
    reset: (options) =>
      options.has('--destroy-storage')
        ? clusterGone('Deletes everything in the cluster of this machine, volumes too', {
            ...nameless,
            type: 'cluster',
          })
        : gone('Deletes everything in the cluster of this machine', 'cluster', {
            ...nameless,
            severity: 'high',
            undo: 'costly',
          }),
    ...{
      stop: interrupted('Stops every pod of this machine', 'node', { ...nameless, severity: 'low' }),
      disable: addonOff,
    },
    leave: gone('Takes this machine out of its cluster', 'node', { ...nameless, undo: 'costly' }),
    'remove-node': gone('Takes out of the cluster the machine', 'node', { undo: 'costly' }),
    'dbctl restore': replaced('Puts the cluster back to', 'snapshot', { ...first, severity: 'critical' }),
    config: fetched('the credentials of the cluster', { name: '' }),
    'refresh-certs': interrupted('Replaces the certificates of the cluster', 'cluster', nameless),
  },
};

const rancher: NamedGrammar = {
  programs: ['rancher'],
  grammar: {
    valued: ['--config', '-c', '--cluster', '--project', '--values', '--set', '--namespace', '-n', '--version'],
  },
  idle: ['-h'],
  verbs: {
    ...below(['cluster', 'clusters'], {
      delete: clusterGone('Deletes the cluster', { named: (operands) => operands }),
      rm: clusterGone('Deletes the cluster', { named: (operands) => operands }),
      kubeconfig: fetched('the credentials of the cluster'),
      kf: fetched('the credentials of the cluster'),
    }),
    ...below(['project', 'projects'], {
      delete: gone('Deletes the project with its namespaces:', 'project', { severity: 'critical' }),
      rm: gone('Deletes the project with its namespaces:', 'project', { severity: 'critical' }),
    }),
    ...below(['namespace', 'namespaces'], {
      delete: gone('Deletes the namespace', 'namespace', { severity: 'critical', lost: 'everything in the namespace' }),
      rm: gone('Deletes the namespace', 'namespace', { severity: 'critical', lost: 'everything in the namespace' }),
    }),
    ...below(['apps', 'app', 'mcapps', 'mcapp'], {
      delete: gone('Deletes the application', 'application', { severity: 'critical', undo: 'costly' }),
      rm: gone('Deletes the application', 'application', { severity: 'critical', undo: 'costly' }),
      rollback: changed('Rolls back the application', 'application', { severity: 'high' }),
      upgrade: changed('Upgrades the application', 'application', { severity: 'high' }),
      install: made('Installs the application', 'application'),
    }),
    ...below(['node', 'nodes', 'machine', 'machines'], {
      delete: gone('Deletes the machine', 'node', { undo: 'costly' }),
      rm: gone('Deletes the machine', 'node', { undo: 'costly' }),
    }),
    'cluster add-member-role': granted('Gives rights in the cluster to', 'account'),
    'project add-member-role': granted('Gives rights in the project to', 'account'),
    'settings set': changed('Changes the setting', 'setting', { severity: 'high' }),
    'server delete': dropped('Forgets the server', 'server', { reach: 'local', severity: 'low' }),
    'token delete': dropped('Takes back the token', 'token', { reach: 'local' }),
  },
};

/** Clusters with a command line that stands above the one of Kubernetes. */
export const managedClusters: readonly NamedGrammar[] = [microk8s, rancher];
