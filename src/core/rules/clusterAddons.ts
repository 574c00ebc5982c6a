import type { RulePack } from '../model/command';
import { clusterPlace } from './clusters/clusterPlace';
import { first, inCluster, nameless, onlyWith } from './clusters/deeds';
import { places, put, removed } from './clusters/addons';
import { networks } from './clusters/networks';
import { machineVerbs } from './clusters/virtualMachines';
import { fetched } from './secrets/stores';
import { below } from './shared/below';
import { placed } from './shared/placed';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const { gone, dropped, interrupted, changed, made, granted } = inCluster;

const istioctl: NamedGrammar = {
  programs: ['istioctl'],
  grammar: {
    valued: [
      ...places,
      '-f',
      '--filename',
      '--set',
      '-s',
      '--revision',
      '-r',
      '--manifests',
      '-d',
      '--vklog',
      '--name',
    ],
  },
  idle: ['-h', '--dry-run'],
  verbs: {
    ...{ uninstall: removed('Istio'), 'x uninstall': removed('Istio'), 'experimental uninstall': removed('Istio') },
    ...{ install: put('Istio'), apply: put('Istio'), upgrade: put('Istio'), 'manifest apply': put('Istio') },
    ...{ 'operator remove': removed('the operator of Istio'), 'operator init': put('the operator of Istio') },
    ...{ 'tag remove': dropped('Deletes the tag', 'tag'), 'tag set': changed('Changes the tag', 'tag') },
    'waypoint delete': interrupted('Deletes the waypoint', 'waypoint', { severity: 'high', effect: 'delete' }),
    'waypoint apply': changed('Applies a waypoint', 'waypoint', nameless),
    'create-remote-secret': fetched('the credentials of the cluster', { name: '' }),
  },
};

/** `linkerd uninstall` and its like only print what `kubectl` is to be given. */
const linkerd: NamedGrammar = {
  programs: ['linkerd'],
  grammar: { valued: [...places, '-L', '--linkerd-namespace', '-o', '--output', '--values', '--set'] },
  idle: ['-h'],
  verbs: {
    'prune-all': removed('what is left of Linkerd'),
    'multicluster gateways delete': dropped('Deletes the gateway', 'gateway'),
  },
};

const certificate = interrupted('Issues again the certificate', 'certificate', { named: (operands) => operands });

const cmctl: NamedGrammar = {
  programs: ['cmctl'],
  grammar: { valued: [...places, '-l', '--selector', '--reason', '--message', '-o', '--output', '--version'] },
  idle: ['-h', '--dry-run'],
  verbs: {
    renew: (options) =>
      options.has('--all', '-l', '--selector')
        ? { ...certificate, says: 'Issues certificates again', name: '' }
        : certificate,
    approve: granted('Approves the request for', 'certificate'),
    deny: changed('Denies the request for', 'certificate'),
    ...{ 'x uninstall': removed('cert-manager'), uninstall: removed('cert-manager') },
    ...{ 'x install': put('cert-manager'), install: put('cert-manager') },
    'upgrade migrate-api-version': changed('Moves what is stored to newer versions', 'cert-manager', nameless),
  },
};

const virtctl: NamedGrammar = {
  programs: ['virtctl', 'kubectl-virt'],
  grammar: {
    valued: [
      ...[
        ...places,
        '--grace-period',
        '--volume-name',
        '--vm',
        '--pvc',
        '--image-path',
        '--size',
        '--output',
        '--type',
      ],
      ...['--port', '--target-port', '--name', '-l', '--local-ssh', '-i', '--identity-file', '--username', '--command'],
    ],
  },
  idle: ['-h', '--dry-run'],
  verbs: machineVerbs,
};

const longhornctl: NamedGrammar = {
  programs: ['longhornctl'],
  grammar: { valued: ['--kube-config', '--image', '--name', '--target-dir', '--longhorn-namespace', '--namespace'] },
  idle: ['-h'],
  verbs: {
    'trim volume': changed('Gives back unused room of', 'volume', nameless),
    'delete preflight': dropped('Removes the preparations for Longhorn', 'node', nameless),
    'install preflight': changed('Prepares every machine for Longhorn', 'node', nameless),
  },
};

/** Secrets that only the cluster can open; with the cluster's key anybody can. */
const kubeseal: NamedGrammar = {
  programs: ['kubeseal'],
  grammar: {
    valued: [
      '--controller-name',
      '--controller-namespace',
      '--cert',
      '-f',
      '-w',
      '-o',
      '--format',
      '--name',
      '-n',
      '--namespace',
      '--scope',
      '--from-file',
      '--recovery-private-key',
    ],
  },
  idle: ['-h'],
  verbs: { '': onlyWith(['--recovery-unseal'], fetched('the secret in the clear', { name: '' })) },
};

const xpkg: NamedGrammar = {
  programs: ['crossplane', 'kubectl-crossplane', 'up'],
  grammar: { valued: ['-f', '--package', '--profile', '--account', '--domain', '--package-files', '--runtime-config'] },
  idle: ['-h'],
  verbs: {
    ...below(['xpkg'], {
      push: {
        rule: 'containers/push',
        effect: 'publish',
        severity: 'medium',
        undo: 'costly',
        type: 'package',
        says: 'Publishes the package',
      },
      install: changed('Installs a package in the cluster:', 'package', { named: (operands) => operands.slice(1, 2) }),
      update: changed('Changes a package in the cluster:', 'package', { named: (operands) => operands.slice(1, 2) }),
    }),
    ...below(['install', 'update'], {
      provider: changed('Puts a package into the cluster:', 'package'),
      configuration: changed('Puts a package into the cluster:', 'package'),
      function: changed('Puts a package into the cluster:', 'package'),
    }),
    ...{ 'uxp install': put('Crossplane'), 'uxp upgrade': put('Crossplane'), 'uxp uninstall': removed('Crossplane') },
    ...below(['ctp', 'controlplane'], {
      delete: gone('Deletes the control plane', 'control plane', { ...first, severity: 'critical' }),
      create: made('Makes the control plane', 'control plane'),
    }),
    ...below(['space', 'group', 'repository', 'repo', 'robot'], {
      delete: gone('Deletes', 'space', first),
      destroy: gone('Deletes', 'space', { ...nameless, severity: 'critical' }),
    }),
  },
};

/** What clusters are extended by: networks, certificates, volumes, virtual machines. */
export const clusterAddons: RulePack = placed(
  toolsPack({
    tools: [istioctl, linkerd, ...networks, cmctl, virtctl, longhornctl, kubeseal, xpkg],
    documentation: [
      'https://istio.io/latest/docs/reference/commands/istioctl/',
      'https://linkerd.io/2/reference/cli/',
      'https://docs.cilium.io/en/stable/cmdref/',
      'https://docs.tigera.io/calico/latest/reference/calicoctl/overview',
      'https://cert-manager.io/docs/reference/cmctl/',
      'https://kubevirt.io/user-guide/user_workloads/virtctl_client_tool/',
      'https://longhorn.io/docs/latest/advanced-resources/longhornctl/',
      'https://github.com/bitnami-labs/sealed-secrets#usage',
      'https://docs.crossplane.io/latest/cli/command-reference/',
    ],
    examples: {
      catches: [
        { run: 'istioctl uninstall --purge -y', rule: 'clusters/removed', effect: 'delete' },
        { run: 'istioctl x uninstall --revision old', rule: 'clusters/removed', effect: 'delete' },
        { run: 'istioctl install --set profile=demo -y', rule: 'clusters/changed', effect: 'update' },
        { run: 'istioctl tag remove prod', rule: 'clusters/removed', effect: 'delete', target: 'prod' },
        { run: 'istioctl create-remote-secret --name eu', rule: 'secrets/shown', effect: 'read-secret' },
        { run: 'cilium uninstall', rule: 'clusters/removed', effect: 'delete' },
        { run: 'cilium clustermesh disable', rule: 'clusters/interrupt', effect: 'interrupt' },
        { run: 'cilium policy delete --all', rule: 'clusters/unprotected', effect: 'unprotect' },
        {
          run: 'calicoctl delete ippool default-ipv4-ippool',
          rule: 'clusters/removed',
          effect: 'delete',
          target: 'default-ipv4-ippool',
        },
        {
          run: 'calicoctl delete globalnetworkpolicy deny-all',
          rule: 'clusters/unprotected',
          effect: 'unprotect',
          target: 'deny-all',
        },
        {
          run: 'calicoctl delete -f policy.yaml',
          rule: 'clusters/unprotected',
          effect: 'unprotect',
          target: 'policy.yaml',
        },
        { run: 'calicoctl apply -f policy.yaml', rule: 'clusters/changed', effect: 'update', target: 'policy.yaml' },
        { run: 'cmctl renew --all', rule: 'clusters/interrupt', effect: 'interrupt' },
        { run: 'cmctl renew shop-tls', rule: 'clusters/interrupt', effect: 'interrupt', target: 'shop-tls' },
        { run: 'cmctl approve shop-tls', rule: 'clusters/access', effect: 'grant', target: 'shop-tls' },
        {
          run: 'virtctl stop db --force --grace-period=0',
          rule: 'clusters/interrupt',
          effect: 'interrupt',
          target: 'db',
        },
        {
          run: 'virtctl removevolume db --volume-name data',
          rule: 'clusters/interrupt',
          effect: 'interrupt',
          target: 'db',
        },
        { run: 'kubeseal --recovery-unseal -f x.yaml', rule: 'secrets/shown', effect: 'read-secret' },
        { run: 'crossplane xpkg push acme/x:1', rule: 'containers/push', effect: 'publish', target: 'acme/x:1' },
        { run: 'crossplane install provider acme/x:1', rule: 'clusters/changed', effect: 'update', target: 'acme/x:1' },
        { run: 'up ctp delete shop', rule: 'clusters/removed', effect: 'delete', target: 'shop' },
      ],
      leaves: [
        'istioctl analyze -A',
        'istioctl proxy-status',
        'istioctl install --dry-run',
        'istioctl manifest generate',
        'linkerd check',
        'linkerd install --crds',
        'cilium status --wait',
        'cilium connectivity test',
        'calicoctl get nodes -o wide',
        'calicoctl ipam show',
        'cmctl status certificate shop-tls',
        'cmctl check api',
        'virtctl console db',
        'virtctl version',
        'longhornctl check preflight',
        'kubeseal -f secret.yaml -w sealed.yaml',
        'kubeseal --fetch-cert',
        'crossplane beta trace x',
        'crossplane xpkg build',
      ],
    },
  }),
  clusterPlace,
);
