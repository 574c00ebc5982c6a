import type { Word } from '../../model/command';
import type { NonEmpty } from '../../model/nonEmpty';
import { fetched } from '../secrets/stores';
import { below } from '../shared/below';
import type { Options } from '../shared/readOptions';
import type { Deed, DeedOf } from '../shared/toolPack';
import type { NamedGrammar } from '../shared/toolsPack';
import { clusterGone, first, inCluster, nameless, onlyWith } from './deeds';

const { gone, dropped, interrupted, changed, made, granted, exposed } = inCluster;

/** The thing's own name, whichever way it is given; a file that describes it where nothing else names it. */
function ownName(operands: readonly Word[], options: Options): readonly Word[] {
  const ways = [
    ...[options.values('--name', '-n'), operands.slice(0, 1), options.values('--arn')],
    ...[options.values('--cluster', '-c'), options.values('-f', '--config-file', '--filename')],
  ];
  return (ways.find((words) => words.length > 0) ?? []).slice(0, 1);
}

const named: Partial<Deed> = { named: ownName };
const machines = gone('Deletes the machines of', 'node group', {
  ...named,
  undo: 'costly',
  lost: 'what only they held',
});

/** With a file these only say what they would do until they are told that it is meant. */
const approved =
  (deed: Deed): DeedOf =>
  (options) =>
    options.has('-f', '--config-file') && !options.has('--approve') ? null : deed;

const scaled: DeedOf = (options) =>
  options.value('-N', '--nodes')?.value === '0'
    ? interrupted('Takes every machine from', 'node group', { ...named, severity: 'high' })
    : changed('Changes the number of machines of', 'node group', named);

/** `--public-access=true` on an endpoint, or everybody among those who may reach it. */
const endpoints: DeedOf = (options, rest) => {
  if (!options.has('--approve')) return null;
  const isOpen = options.has('--public-access') || rest.some(({ value }) => /(?:^|,)0\.0\.0\.0\/0/.test(value));
  return isOpen
    ? exposed('Opens to the internet the interface of', 'cluster', { ...named, severity: 'critical' })
    : changed('Changes who reaches the interface of', 'cluster', named);
};

const account = dropped('Deletes the account with its rights', 'account', { ...named, undo: 'costly' });

const eksctl: NamedGrammar = {
  programs: ['eksctl'],
  grammar: {
    valued: [
      ...[
        '--name',
        '-n',
        '--cluster',
        '-c',
        '-f',
        '--config-file',
        '--region',
        '-r',
        '--profile',
        '-p',
        '--nodes',
        '-N',
      ],
      ...['--nodes-min', '--nodes-max', '-m', '-M', '--timeout', '--arn', '--namespace', '--username', '--group'],
      ...['--version', '--include', '--exclude', '--only', '--role', '-o', '--output', '--parallel', '--cfn-role-arn'],
      ...['--attach-policy-arn', '--addon', '--principal-arn', '--service-account-name', '--nodegroup-name'],
    ],
  },
  idle: ['-h', '--dry-run'],
  verbs: {
    ...below(['delete'], {
      cluster: clusterGone('Deletes the cluster', { ...named, saferWay: 'eksctl get cluster' }),
      ...{ nodegroup: approved(machines), ng: approved(machines), nodegroups: approved(machines) },
      fargateprofile: approved({ ...machines, type: 'profile', says: 'Deletes the profile' }),
      ...{ iamserviceaccount: approved(account), podidentityassociation: approved(account) },
      ...{ iamidentitymapping: account, accessentry: account },
      addon: dropped('Deletes the addon', 'addon', { ...named, undo: 'costly', severity: 'high' }),
      ...{ capability: dropped('Deletes the capability', 'capability', { ...named, undo: 'costly' }) },
    }),
    ...below(['create'], {
      ...{ cluster: made('Makes the cluster', 'cluster', named), nodegroup: made('Makes', 'node group', named) },
      ...{ ng: made('Makes', 'node group', named), fargateprofile: made('Makes the profile', 'profile', named) },
      ...{ addon: changed('Adds', 'addon', named), capability: changed('Adds', 'capability', named) },
      ...{
        iamidentitymapping: granted('Gives rights in the cluster to', 'account', named),
        accessentry: granted('Gives rights in the cluster to', 'account', named),
        iamserviceaccount: granted('Gives rights in the cloud to', 'account', named),
        podidentityassociation: granted('Gives rights in the cloud to', 'account', named),
      },
    }),
    ...below(['drain'], {
      nodegroup: interrupted('Drains every machine of', 'node group', { ...named, severity: 'high' }),
      ng: interrupted('Drains every machine of', 'node group', { ...named, severity: 'high' }),
    }),
    ...{ 'scale nodegroup': scaled, 'scale ng': scaled },
    'upgrade cluster': onlyWith(
      ['--approve'],
      changed('Upgrades the cluster', 'cluster', { ...named, severity: 'high', undo: 'impossible' }),
    ),
    'upgrade nodegroup': interrupted('Replaces the machines of', 'node group', named),
    ...{
      'update addon': changed('Changes', 'addon', named),
      'update nodegroup': changed('Changes', 'node group', named),
    },
    ...below(['utils'], {
      ...{ 'update-cluster-endpoints': endpoints, 'set-public-access-cidrs': endpoints },
      'update-cluster-vpc-config': endpoints,
      'update-authentication-mode': changed('Changes who may log in to', 'cluster', named),
      'migrate-to-pod-identity': onlyWith(['--approve'], changed('Changes the rights of', 'cluster', named)),
      'associate-iam-oidc-provider': onlyWith(['--approve'], changed('Adds a way to log in to', 'cluster', named)),
    }),
    'disassociate identityprovider': dropped('Takes away a way to log in to', 'cluster', named),
    'deregister cluster': dropped('Takes out of the console the cluster', 'cluster', named),
    'anywhere delete cluster': clusterGone('Deletes the cluster', named),
  },
};

/** Everything but `get` is a preview until `--yes`. */
const sure = (deed: Deed): DeedOf => onlyWith(['-y', '--yes'], { named: ownName, ...deed });

const group = sure({ ...machines, type: 'instance group', says: 'Deletes the machines of' });
const key = gone('Deletes the key', 'key', { named: (operands) => operands.slice(-1), undo: 'impossible' });

const kops: NamedGrammar = {
  programs: ['kops'],
  grammar: {
    valued: [
      ...[
        '--name',
        '--state',
        '--config',
        '-v',
        '--v',
        '-f',
        '--filename',
        '--zones',
        '--node-count',
        '--ssh-public-key',
      ],
      ...['--cloud', '-o', '--output', '--target', '--instance-group', '--admin-duration', '--out', '--type', '--set'],
    ],
  },
  idle: ['-h', '--dry-run'],
  verbs: {
    ...below(['delete'], {
      cluster: sure(clusterGone('Deletes the cluster', { saferWay: 'kops delete cluster' })),
      ...{ instancegroup: group, instancegroups: group, ig: group },
      instance: sure({ ...machines, type: 'machine', says: 'Deletes the machine' }),
      ...{ secret: key, keypair: key, sshpublickey: key },
    }),
    delete: onlyWith(['-f', '--filename'], clusterGone('Deletes what is described by', named)),
    ...below(['rolling-update', 'rolling'], {
      cluster: sure(interrupted('Replaces every machine of', 'cluster', { severity: 'high', undo: 'costly' })),
    }),
    ...{
      'update cluster': sure(
        changed('Changes the cluster', 'cluster', {
          ...{ rule: 'kops/apply', severity: 'high', undo: 'unknown', saferWay: 'kops update cluster' },
        }),
      ),
      'reconcile cluster': sure(changed('Changes the cluster', 'cluster', { severity: 'high' })),
      'upgrade cluster': sure(changed('Upgrades the cluster', 'cluster', { severity: 'high', undo: 'costly' })),
    },
    'create cluster': made('Makes the cluster', 'cluster', named),
    ...{
      'create instancegroup': made('Makes', 'instance group', named),
      'create ig': made('Makes', 'instance group', named),
    },
    replace: changed('Writes what is described by', 'cluster', { ...named, severity: 'high', undo: 'costly' }),
    'edit cluster': changed('Changes the description of', 'cluster', named),
    ...{
      'edit instancegroup': changed('Changes', 'instance group', first),
      'edit ig': changed('Changes', 'instance group', first),
    },
    ...{ 'promote keypair': changed('Signs from now on with', 'key', first), 'distrust keypair': key },
    'export kubeconfig': onlyWith(['--admin'], fetched('the credentials of an administrator', { name: '' })),
    'get secrets': onlyWith(['-o', '--output'], fetched('the secrets of the cluster', { name: '' })),
  },
};

const provider = gone('Takes out of the cluster the provider', 'provider', {
  ...{ severity: 'critical', undo: 'costly', lost: 'what keeps the clusters that it made' },
});

const clusterctl: NamedGrammar = {
  programs: ['clusterctl'],
  grammar: {
    valued: [
      ...['--kubeconfig', '--kubeconfig-context', '-n', '--namespace', '-i', '--infrastructure', '-b', '--bootstrap'],
      ...['-c', '--control-plane', '--core', '--to-kubeconfig', '--to-kubeconfig-context', '--to-directory'],
      ...['--from-directory', '--config', '-v', '--contract', '--ipam', '--addon', '--runtime-extension'],
    ],
  },
  idle: ['-h', '--dry-run'],
  verbs: {
    delete: (options) =>
      options.has('--all', '--include-crd', '--include-namespace')
        ? { ...provider, says: 'Takes every provider out of the cluster', undo: 'impossible', name: '' }
        : { ...provider, named: (_operands, all) => all.values('-i', '--infrastructure', '-b', '-c', '--core') },
    move: changed('Moves what keeps clusters to another one', 'cluster', {
      ...nameless,
      severity: 'high',
      undo: 'costly',
    }),
    init: changed('Installs providers in the cluster', 'provider', { ...nameless, severity: 'high' }),
    'upgrade apply': changed('Upgrades the providers', 'provider', { ...nameless, severity: 'high', undo: 'costly' }),
    'get kubeconfig': fetched('the credentials of the cluster'),
    'alpha rollout restart': interrupted('Replaces the machines of', 'machine set'),
    'alpha rollout undo': changed('Takes back to an earlier revision', 'machine set'),
  },
};

/** Clusters on machines of a cloud. */
export const cloudClusters: NonEmpty<NamedGrammar> = [eksctl, kops, clusterctl];
