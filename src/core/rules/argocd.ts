import type { RulePack } from '../model/command';
import { argoRolloutVerbs } from './clusters/argoRollouts';
import { clusterPlace } from './clusters/clusterPlace';
import { first, inCluster, nameless, onlyWith, withOption } from './clusters/deeds';
import { fetched, secretSet } from './secrets/stores';
import { below } from './shared/below';
import { placed } from './shared/placed';
import type { DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const { gone, dropped, interrupted, changed, made, granted, unprotected } = inCluster;
const inside = 'every object of the application in the cluster, volumes too';

const appGone: DeedOf = (options, rest) => {
  const name = rest.length > 0 ? {} : { name: options.value('-l', '--selector')?.raw ?? '' };
  return options.value('--cascade')?.value === 'false'
    ? dropped('Deletes the application, whose objects stay:', 'application', { ...name, undo: 'costly' })
    : gone('Deletes the application with every object it made:', 'application', {
        ...{ ...name, severity: 'critical', undo: 'costly', lost: inside },
      });
};

const synced: DeedOf = (options, rest) => {
  const name = rest.length > 0 ? {} : { name: options.value('-l', '--selector', '--project')?.raw ?? '' };
  if (options.has('--force', '--replace')) {
    return inCluster.replaced('Deletes and recreates what differs in', 'application', {
      ...{ ...name, undo: 'costly' },
    });
  }
  return options.has('--prune')
    ? gone('Deletes from the cluster what the repository lacks for', 'application', {
        ...{ ...name, undo: 'costly' },
      })
    : changed('Syncs the application', 'application', name);
};

/** Settings under which a later push, and no person, deletes objects. */
const set: DeedOf = (options) => {
  if (options.has('--auto-prune') || options.value('--sync-option')?.value.includes('Prune=true') === true) {
    return unprotected('Lets a sync delete objects by itself for', 'application', { undo: 'easy' });
  }
  return changed('Changes the settings of', 'application');
};

/** `app actions run APP restart`: what an object itself offers. */
const argoAction: DeedOf = (_options, rest) => {
  const action = rest[1]?.value ?? '';
  return /restart|stop|pause|abort|terminate|retry|suspend|promote|skip|kill/.test(action)
    ? interrupted(`Does \`${action}\` to an object of`, 'application', first)
    : changed('Runs an action on an object of', 'application', first);
};

const project = gone('Deletes the project', 'project', { undo: 'costly' });
const cluster = gone('Cuts off the cluster', 'cluster', { undo: 'costly', severity: 'high' });
const repository = dropped('Forgets the repository', 'repository', { undo: 'costly' });
const access = granted('Changes what a project allows:', 'project', first);
const token = fetched('a token of Argo CD', { type: 'token', name: '' });

const argo: NamedGrammar = {
  programs: ['argocd'],
  grammar: {
    valued: [
      ...['--auth-token', '--server', '--config', '-H', '--header', '--logformat', '--loglevel', '--kube-context'],
      ...['-l', '--selector', '-N', '--app-namespace', '-p', '--propagation-policy', '--project', '--revision'],
      ...['--resource', '--label', '--timeout', '--retry-limit', '-o', '--output', '--kind', '--resource-name'],
      ...['--group', '--namespace', '-n', '--patch', '--type', '--path', '--repo', '--dest-server', '--dest-name'],
      ...['--dest-namespace', '--sync-policy', '--sync-option', '--parameter', '--values', '--helm-set', '--name'],
      ...[
        '--account',
        '--current-password',
        '--new-password',
        '--username',
        '--password',
        '-f',
        '--file',
        '--strategy',
      ],
      ...['--context', '--expires-in', '-e', '--id', '-i', '--instance-label', '--upsert-value', '--source-position'],
    ],
  },
  idle: ['-h', '--dry-run'],
  verbs: {
    ...below(['app', 'apps'], {
      ...{ delete: appGone, sync: synced, set },
      'delete-resource': gone('Deletes an object of', 'application', {
        ...first,
        undo: 'costly',
        lost: 'the object with what it holds',
      }),
      rollback: changed('Takes back to an earlier state', 'application', {
        ...first,
        severity: 'high',
        undo: 'costly',
      }),
      'terminate-op': interrupted('Stops the sync of', 'application', first),
      'actions run': argoAction,
      ...{ patch: set, unset: set, edit: set, 'patch-resource': changed('Changes an object of', 'application', first) },
      ...{ 'add-source': set, 'remove-source': set },
      'confirm-deletion': gone('Confirms the deletion of objects of', 'application', { undo: 'costly' }),
      create: withOption(
        ['--upsert'],
        changed('Writes the application', 'application'),
        made('Makes the application', 'application'),
      ),
    }),
    'appset delete': gone('Deletes the application set with its applications:', 'application set', {
      ...{ severity: 'critical', undo: 'costly', lost: inside },
    }),
    'appset create': withOption(
      ['--upsert'],
      changed('Writes the application set', 'application set'),
      made('Makes the application set', 'application set'),
    ),
    ...below(['proj'], {
      delete: project,
      create: made('Makes the project', 'project'),
      ...Object.fromEntries(
        [
          ...['add-destination', 'add-source', 'add-source-namespace', 'allow-cluster-resource', 'edit', 'set'],
          ...['allow-namespace-resource', 'role add-policy', 'role add-group', 'role create', 'add-signature-key'],
          ...['add-destination-service-account', 'remove-signature-key', 'remove-orphaned-ignore', 'windows delete'],
          ...['windows enable-manual-sync', 'windows disable-manual-sync', 'windows update', 'windows add'],
        ].map((verb) => [verb, access]),
      ),
      ...Object.fromEntries(
        ['remove-destination', 'remove-source', 'deny-cluster-resource', 'deny-namespace-resource'].map((verb) => [
          verb,
          changed('Narrows what a project allows:', 'project', first),
        ]),
      ),
      ...{ 'role create-token': token, 'role delete': dropped('Deletes a role of', 'project', first) },
      'role delete-token': dropped('Takes back a token of', 'project', first),
    }),
    ...below(['cluster'], {
      ...{ rm: cluster, remove: cluster, set: changed('Changes the cluster', 'cluster') },
      add: granted('Lets Argo CD do anything in', 'cluster', { severity: 'critical' }),
      'rotate-auth': interrupted('Replaces the credentials for', 'cluster'),
    }),
    ...below(['repo', 'repocreds'], {
      ...{ rm: repository, remove: repository, add: changed('Gives Argo CD the repository', 'repository') },
    }),
    ...{
      'cert rm': repository,
      'gpg rm': repository,
      'cert add-tls': access,
      'cert add-ssh': access,
      'gpg add': access,
    },
    ...below(['account'], {
      'update-password': secretSet('Changes the password of', { type: 'account', name: 'the account' }),
      'generate-token': token,
      'delete-token': dropped('Takes back a token', 'account', nameless),
    }),
    ...below(['admin'], {
      'initial-password': fetched('the first password of Argo CD', { name: '' }),
      'initial-password reset': secretSet('Changes the first password', { name: '' }),
      'redis-initial-password': fetched('the password of Redis', { name: '' }),
      export: fetched('everything that Argo CD knows, credentials too', { name: '' }),
      import: (options) =>
        options.has('--prune')
          ? inCluster.replaced('Replaces everything that Argo CD knows by', 'backup', { undo: 'impossible' })
          : changed('Writes everything that Argo CD knows from', 'backup', { severity: 'high', undo: 'costly' }),
      'proj update-role-policy': access,
      'cluster kubeconfig': fetched('the credentials of a cluster', { name: '' }),
    }),
    context: onlyWith(['--delete'], dropped('Forgets the context', 'context', { reach: 'local', severity: 'low' })),
  },
};

const rollouts: NamedGrammar = {
  programs: ['kubectl-argo-rollouts'],
  grammar: {
    valued: ['-n', '--namespace', '--context', '--kubeconfig', '--cluster', '--to-revision', '-s', '--server'],
  },
  idle: ['-h', '--dry-run'],
  verbs: argoRolloutVerbs,
};

/** Argo CD, which keeps clusters in step with repositories, and the rollouts beside it. */
export const argocd: RulePack = placed(
  toolsPack({
    tools: [argo, rollouts],
    documentation: [
      'https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd/',
      'https://argo-rollouts.readthedocs.io/en/stable/generated/kubectl-argo-rollouts/kubectl-argo-rollouts/',
    ],
    examples: {
      catches: [
        { run: 'argocd app delete shop --cascade -y', rule: 'clusters/removed', effect: 'delete', target: 'shop' },
        { run: 'argocd app delete -l team=shop', rule: 'clusters/removed', effect: 'delete', target: 'team=shop' },
        { run: 'argocd app sync shop --prune', rule: 'clusters/removed', effect: 'delete', target: 'shop' },
        { run: 'argocd app sync shop --force', rule: 'clusters/replaced', effect: 'replace', target: 'shop' },
        { run: 'argocd app sync shop', rule: 'clusters/changed', effect: 'update', target: 'shop' },
        { run: 'argocd app set shop --auto-prune', rule: 'clusters/unprotected', effect: 'unprotect', target: 'shop' },
        { run: 'argocd app delete-resource shop --kind Job --all', rule: 'clusters/removed', effect: 'delete' },
        {
          run: 'argocd app actions run shop restart --kind Deployment',
          rule: 'clusters/interrupt',
          effect: 'interrupt',
        },
        { run: 'argocd appset delete shops', rule: 'clusters/removed', effect: 'delete', target: 'shops' },
        { run: 'argocd proj delete shop', rule: 'clusters/removed', effect: 'delete', target: 'shop' },
        { run: 'argocd cluster rm https://10.0.0.1', rule: 'clusters/removed', effect: 'delete' },
        { run: 'argocd cluster add eu', rule: 'clusters/access', effect: 'grant', target: 'eu' },
        { run: 'argocd repo rm https://git.example/shop', rule: 'clusters/removed', effect: 'delete' },
        { run: 'argocd account update-password', rule: 'secrets/changed', effect: 'update' },
        { run: 'argocd account generate-token', rule: 'secrets/shown', effect: 'read-secret' },
        { run: 'argocd admin import --prune backup.yaml', rule: 'clusters/replaced', effect: 'replace' },
        { run: 'argocd admin initial-password -n argocd', rule: 'secrets/shown', effect: 'read-secret' },
        { run: 'kubectl-argo-rollouts abort shop', rule: 'clusters/interrupt', effect: 'interrupt', target: 'shop' },
      ],
      leaves: [
        'argocd app list',
        'argocd app get shop',
        'argocd app diff shop',
        'argocd app history shop',
        'argocd app manifests shop',
        'argocd app sync shop --dry-run',
        'argocd app wait shop --health',
        'argocd app delete --help',
        'argocd cluster list',
        'argocd proj get shop',
        'argocd login argocd.example.com --sso',
        'argocd context',
        'kubectl-argo-rollouts get rollout shop',
      ],
    },
  }),
  clusterPlace,
);
