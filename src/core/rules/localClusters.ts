import type { RulePack } from '../model/command';
import { handingOn } from './clusters/handedOn';
import { dataLost, removed, stopped } from './containers/deeds';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const cluster = removed('Deletes the local cluster', 'cluster', { severity: 'medium' });
const machine = dataLost('Deletes the virtual machine with all in it:', { type: 'machine', undo: 'costly' });
const halted = stopped('Stops', 'machine');
const nameless = { name: '' } as const;

const clusters: DeedOf = (options) =>
  options.has('--purge') && options.has('--all')
    ? { ...cluster, says: 'Deletes every local cluster with what it kept', undo: 'costly', name: '' }
    : options.has('--all', '-a')
      ? { ...cluster, says: 'Deletes every local cluster', name: '' }
      : { ...cluster, named: (operands) => [...operands, ...options.values('-p', '--profile', '-n', '--name')] };

const kind: NamedGrammar = {
  programs: ['kind'],
  local: true,
  grammar: { valued: ['--name', '-n', '--kubeconfig', '-v', '--verbosity'] },
  idle: ['-h'],
  verbs: { 'delete cluster': clusters, 'delete clusters': clusters },
};

const k3d: NamedGrammar = {
  programs: ['k3d'],
  local: true,
  grammar: { valued: ['-c', '--config', '--timestamps'] },
  idle: ['-h'],
  verbs: {
    ...{ 'cluster delete': clusters, 'cluster del': clusters, 'cluster rm': clusters },
    ...{ 'cluster stop': halted, 'node stop': halted },
    'node delete': removed('Deletes the node', 'node'),
    'registry delete': dataLost('Deletes the local registry with its images:', {
      type: 'registry',
      undo: 'easy',
      severity: 'low',
    }),
  },
};

const minikube: NamedGrammar = {
  programs: ['minikube'],
  local: true,
  grammar: { valued: ['-p', '--profile', '-n', '--node', '-b', '--bootstrapper', '-v', '--v', '--driver'] },
  idle: ['-h', '--dry-run'],
  verbs: {
    delete: clusters,
    ...{ stop: halted, pause: halted },
    'node delete': removed('Deletes the node', 'node'),
    'node stop': halted,
    'image rm': removed('Deletes the image', 'image'),
  },
};

const colima: NamedGrammar = {
  programs: ['colima'],
  local: true,
  grammar: { valued: ['-p', '--profile'] },
  idle: ['-h'],
  verbs: {
    delete: machine,
    ...{ stop: halted, restart: halted },
    'kubernetes reset': { ...cluster, name: '' },
    'kubernetes delete': { ...cluster, name: '' },
    prune: removed('Deletes cached downloads', 'cache', nameless),
  },
};

const limaVerbs: NamedGrammar['verbs'] = {
  ...{ delete: machine, remove: machine, rm: machine, stop: halted, restart: halted },
  'factory-reset': { ...machine, says: 'Sets the virtual machine back to how it was made:' },
  'disk delete': { ...machine, says: 'Deletes the disk', type: 'disk', undo: 'impossible' },
  'snapshot delete': { ...machine, says: 'Deletes a snapshot of', type: 'snapshot' },
  'snapshot apply': { ...machine, effect: 'replace', says: 'Throws away what is newer than a snapshot of' },
  prune: removed('Deletes cached downloads', 'cache', nameless),
};

const lima: NamedGrammar = {
  programs: ['limactl'],
  local: true,
  grammar: { valued: ['--tag', '--log-level', '--name'] },
  idle: ['-h'],
  verbs: limaVerbs,
};

const reset: Deed = { ...machine, says: 'Deletes all containers, volumes and machines', name: '', undo: 'impossible' };

const orb: NamedGrammar = {
  programs: ['orb', 'orbctl'],
  local: true,
  grammar: { valued: ['-m', '--machine', '-u', '--user', '-w', '--workdir'], stopAtOperand: false },
  idle: ['-h'],
  verbs: {
    delete: (options) => (options.has('-a', '--all') ? reset : machine),
    ...{ stop: halted, restart: halted, reset },
    'docker volume rm': dataLost('Deletes the volume'),
  },
};

const rdctl: NamedGrammar = {
  programs: ['rdctl'],
  local: true,
  idle: ['-h'],
  verbs: {
    ...{
      'factory-reset': reset,
      reset,
      'snapshot delete': { ...machine, says: 'Deletes the snapshot', type: 'snapshot' },
    },
    'snapshot restore': { ...machine, effect: 'replace', says: 'Throws away what is newer than the snapshot' },
    shutdown: { ...halted, name: '' },
  },
};

/** Clusters and machines on a desktop, made to be thrown away; the disks of machines keep what nothing else does. */
export const localClusters: RulePack = handingOn(
  toolsPack({
    tools: [kind, k3d, minikube, colima, lima, orb, rdctl],
    documentation: [
      'https://kind.sigs.k8s.io/docs/user/quick-start/',
      'https://k3d.io/stable/usage/commands/',
      'https://minikube.sigs.k8s.io/docs/commands/',
      'https://github.com/abiosoft/colima#usage',
      'https://lima-vm.io/docs/reference/',
      'https://docs.orbstack.dev/headless',
      'https://docs.rancherdesktop.io/references/rdctl-command-reference/',
    ],
    examples: {
      catches: [
        { run: 'kind delete cluster --name shop', rule: 'containers/removed', effect: 'delete', target: 'shop' },
        { run: 'kind delete clusters --all', rule: 'containers/removed', effect: 'delete' },
        { run: 'k3d cluster delete shop', rule: 'containers/removed', effect: 'delete', target: 'shop' },
        { run: 'minikube delete -p shop', rule: 'containers/removed', effect: 'delete', target: 'shop' },
        { run: 'minikube delete --all --purge', rule: 'containers/removed', effect: 'delete' },
        { run: 'minikube kubectl -- delete ns shop', starts: 'kubectl delete ns shop' },
        { run: 'minikube -p shop ssh -- sudo rm -rf /data', starts: 'ssh minikube sudo rm -rf /data' },
        { run: 'minikube stop', rule: 'containers/interrupt', effect: 'interrupt' },
        { run: 'colima delete --force', rule: 'containers/data', effect: 'delete' },
        { run: 'limactl disk delete data', rule: 'containers/data', effect: 'delete', target: 'data' },
        { run: 'orb delete ubuntu', rule: 'containers/data', effect: 'delete', target: 'ubuntu' },
        { run: 'orb delete --all', rule: 'containers/data', effect: 'delete' },
        { run: 'rdctl factory-reset', rule: 'containers/data', effect: 'delete' },
      ],
      leaves: [
        'kind create cluster',
        'kind get clusters',
        'kind load docker-image shop',
        'k3d cluster list',
        'minikube start',
        'minikube status',
        'colima status',
        'limactl list',
        'orb list',
        'orb uname -a',
        'rdctl list-settings',
      ],
    },
  }),
);
