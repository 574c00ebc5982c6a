import type { DeedOf } from '../shared/toolPack';
import type { NamedGrammar } from '../shared/toolsPack';
import { inCluster, nameless } from './deeds';
import { places, put, removed } from './addons';

const { gone, dropped, replaced, interrupted, changed, granted, exposed, unprotected } = inCluster;

const cilium: NamedGrammar = {
  programs: ['cilium'],
  grammar: {
    valued: [...places, '--version', '--set', '-f', '--values', '--destination-context', '--chart-directory'],
  },
  idle: ['-h', '--dry-run', '--dry-run-helm-values'],
  verbs: {
    ...{
      uninstall: removed('the network of pods'),
      install: put('the network of pods'),
      upgrade: put('the network of pods'),
    },
    'clustermesh connect': granted('Joins the networks of clusters', 'cluster', nameless),
    'clustermesh disconnect': interrupted('Parts the networks of clusters', 'cluster', {
      ...nameless,
      severity: 'high',
    }),
    'clustermesh enable': exposed('Opens the network to other clusters', 'cluster', nameless),
    'clustermesh disable': interrupted('Parts the networks of clusters', 'cluster', { ...nameless, severity: 'high' }),
    ...{
      'config set': changed('Changes the setting', 'setting'),
      'config delete': dropped('Deletes the setting', 'setting'),
    },
    ...{
      'hubble enable': changed('Switches on Hubble', 'hubble', nameless),
      'hubble disable': changed('Switches off Hubble', 'hubble', nameless),
    },
    ...{ 'encrypt rotate-key': changed('Replaces the key of the network', 'key', nameless) },
    ...{ 'policy delete': unprotected('Deletes network policies', 'policy', { ...nameless, undo: 'costly' }) },
    'endpoint disconnect': interrupted('Cuts off the endpoint', 'endpoint'),
  },
};

/** `calicoctl delete KIND NAME`, or a file. */
const policy: DeedOf = (options, rest) => {
  const kind = rest[0]?.value ?? '';
  const said = /pool|node|bgp|cluster|felix|ipam/i.test(kind)
    ? gone('Deletes settings of the network', 'network', { undo: 'costly', severity: 'critical' })
    : unprotected('Deletes from the policies of the network', 'policy', { undo: 'costly' });
  return { ...said, named: () => (rest.length > 0 ? rest.slice(-1) : options.values('-f', '--filename')) };
};

const written: DeedOf = () =>
  changed('Changes the network by', 'policy', { named: (_operands, options) => options.values('-f', '--filename') });

const calicoctl: NamedGrammar = {
  programs: ['calicoctl'],
  grammar: { valued: ['-c', '--config', '-f', '--filename', '-n', '--namespace', '-o', '--output', '-p', '--patch'] },
  idle: ['-h'],
  verbs: {
    ...{ delete: policy, apply: written, create: written, replace: written, patch: changed('Changes', 'policy') },
    'ipam release': dropped('Gives back addresses that pods may use', 'address', {
      ...nameless,
      severity: 'high',
      undo: 'costly',
    }),
    ...{ 'datastore migrate lock': interrupted('Locks the network settings', 'network', nameless) },
    ...{
      'datastore migrate import': replaced('Replaces the network settings', 'network', { ...nameless, undo: 'costly' }),
    },
    'node run': changed('Starts the network of this machine', 'node', { ...nameless, reach: 'local' }),
  },
};

/** The networks of pods. */
export const networks: readonly NamedGrammar[] = [cilium, calicoctl];
