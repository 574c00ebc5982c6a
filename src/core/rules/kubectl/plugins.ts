import { ownField } from '../../model/ownField';
import type { Command, Statement } from '../../model/command';
import { statement } from '../../model/statement';
import { first, inCluster, nameless } from '../clusters/deeds';
import { fetched } from '../secrets/stores';
import type { Deed, DeedOf } from '../shared/toolPack';
import type { NamedGrammar } from '../shared/toolsPack';
import { startsHere } from '../platforms/startsBehind';

const { gone, dropped, interrupted, changed, granted } = inCluster;

const grammar = {
  valued: [
    ...['-n', '--namespace', '--context', '--kubeconfig', '--cluster', '--as', '-l', '--selector', '-o', '--output'],
    ...['--reason', '--image', '-c', '--container', '--set', '--pvc', '--source', '--dest'],
  ],
};

function plugin(name: string, verbs: NamedGrammar['verbs']): NamedGrammar {
  return { programs: [`kubectl-${name}`], grammar, idle: ['-h', '--dry-run'], verbs };
}

const every: Partial<Deed> = { named: (operands) => operands };
const second: Partial<Deed> = { named: (operands) => operands.slice(1, 2) };

/** `destroy CLUSTER INSTANCE`: the instance with its volume, unless that is kept. */
const instance: DeedOf = (options) =>
  options.has('--keep-pvc')
    ? dropped('Deletes an instance and keeps the volume of', 'postgres', { ...first, severity: 'high', undo: 'costly' })
    : gone('Deletes an instance with its volume from', 'postgres', { ...first, severity: 'critical' });

export const cnpg = plugin('cnpg', {
  destroy: instance,
  'fencing on': interrupted('Stops the database', 'postgres', { severity: 'high' }),
  'fencing off': changed('Lets run again the database', 'postgres'),
  'hibernate on': interrupted('Stops the database and keeps its volume:', 'postgres', { severity: 'high' }),
  'hibernate off': changed('Starts again the database', 'postgres'),
  promote: interrupted('Makes another instance lead:', 'postgres', { severity: 'high' }),
  restart: interrupted('Restarts the database', 'postgres'),
  reload: changed('Reads its settings again:', 'postgres', { severity: 'low' }),
  'maintenance set': changed('Begins maintenance of', 'postgres', nameless),
  'publication drop': gone('Deletes the publication of', 'postgres', { undo: 'costly' }),
  'subscription drop': gone('Deletes the subscription of', 'postgres', { undo: 'costly' }),
});

const running: Partial<Deed> = { rule: 'clusters/host-shared', effect: 'grant', severity: 'critical' };

/** Plugins as they stand on PATH: `kubectl NAME …` is `kubectl-NAME …`. */
export const plugins: readonly NamedGrammar[] = [
  plugin('krew', {
    install: {
      ...changed('Installs programs of others:', 'plugin', every),
      effect: 'execute',
      severity: 'high',
      reach: 'local',
    },
    upgrade: {
      ...changed('Installs newer programs of others', 'plugin', every),
      effect: 'execute',
      severity: 'medium',
      reach: 'local',
    },
    'index add': { ...granted('Trusts programs from', 'index', second), reach: 'local' },
    uninstall: dropped('Removes the plugin', 'plugin', { ...every, reach: 'local', severity: 'low' }),
    remove: dropped('Removes the plugin', 'plugin', { ...every, reach: 'local', severity: 'low' }),
  }),
  plugin('view-secret', { '': fetched('the secret') }),
  plugin('view_secret', { '': fetched('the secret') }),
  plugin('oidc_login', { 'get-token': fetched('a token of the cluster', { name: '', type: 'token' }) }),
  plugin('oidc-login', { 'get-token': fetched('a token of the cluster', { name: '', type: 'token' }) }),
  plugin('modify-secret', { '': changed('Edits the secret', 'secret', { undo: 'costly' }) }),
  plugin('node-shell', { '': changed('Opens a shell with all rights on the node', 'node', running) }),
  plugin('node-ssh', { '': changed('Opens a shell with all rights on the node', 'node', running) }),
  plugin('evict-pod', { '': interrupted('Evicts the pod', 'pod', every) }),
  plugin('evict', { '': interrupted('Evicts the pod', 'pod', every) }),
  plugin('node-restart', { '': interrupted('Restarts the machine', 'node', { severity: 'high' }) }),
  plugin('prune-unused', { '': gone('Deletes what seems unused among', 'object', { undo: 'costly' }) }),
  plugin('rm-standalone-pods', {
    '': gone('Deletes every pod that nothing restarts', 'pod', { ...nameless, undo: 'costly' }),
  }),
  plugin('pv-migrate', {
    '': (options) =>
      options.has('-d', '--dest-delete-extraneous-files')
        ? gone('Deletes from a volume what the other one lacks', 'volume', nameless)
        : changed('Copies over a volume', 'volume', { ...nameless, undo: 'costly' }),
  }),
  plugin('rook-ceph', {
    'rook purge-osd': gone('Deletes the disk', 'osd', { severity: 'critical' }),
    'destroy-cluster': gone('Deletes the storage cluster with all it holds', 'storage', {
      ...nameless,
      severity: 'critical',
    }),
    'restore-deleted': changed('Brings back', 'storage', { severity: 'high' }),
    'maintenance start': interrupted('Stops the daemon', 'storage', { severity: 'high' }),
    'operator restart': interrupted('Restarts the operator of storage', 'storage', nameless),
  }),
  plugin('directpv', {
    remove: gone('Deletes drives', 'drive', { ...nameless, severity: 'critical' }),
    init: gone('Formats the drives of', 'drive', { severity: 'critical' }),
    clean: gone('Deletes volumes that are not in use', 'volume', nameless),
    purge: gone('Deletes volumes that are not in use', 'volume', nameless),
    uninstall: gone('Removes the storage driver', 'storage', { ...nameless, severity: 'critical', undo: 'costly' }),
  }),
  plugin('minio', {
    'tenant delete': gone('Deletes the object store', 'tenant', { severity: 'critical' }),
    delete: gone('Removes the operator of object stores', 'operator', {
      ...nameless,
      severity: 'critical',
      undo: 'costly',
    }),
  }),
  plugin('hns', {
    set: changed('Changes the place of namespace', 'namespace', { severity: 'high', undo: 'costly' }),
    create: changed('Makes the namespace', 'namespace', { effect: 'create', severity: 'low' }),
  }),
];

/** Plugins that are a program of their own under another name. */
const ELSEWHERE: Readonly<Record<string, readonly [program: string, words: number]>> = {
  virt: ['virtctl', 1],
  crossplane: ['crossplane', 1],
  'cert-manager': ['cmctl', 1],
  argo: ['kubectl-argo-rollouts', 2],
  velero: ['velero', 1],
  cilium: ['cilium', 1],
  linkerd: ['linkerd', 1],
  stern: ['stern', 1],
  ctx: ['kubectx', 1],
  ns: ['kubens', 1],
};

/** What a plugin starts as: one that no rule knows is judged as any program of its name. */
export function pluginStarted({ args }: Command): Statement {
  const at = args.findIndex(({ value }) => !value.startsWith('-'));
  const name = args[at]?.value ?? '';
  const [program, count] = ownField(ELSEWHERE, name) ?? [`kubectl-${name}`, 1];
  const rest = startsHere([...args.slice(at, at + 1), ...args.slice(at + count)]);
  return statement({
    starts: rest.starts.map((one) => (one.kind === 'argv' ? { ...one, argv: [program, ...one.argv.slice(1)] } : one)),
  });
}
