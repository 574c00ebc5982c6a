import type { RulePack } from '../model/command';
import { clusterPlace } from './clusters/clusterPlace';
import { first, inCluster, nameless, onlyWith } from './clusters/deeds';
import { sentTo } from './containers/registryVerbs';
import { fetched } from './secrets/stores';
import { below } from './shared/below';
import { placed } from './shared/placed';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

const { gone, dropped, interrupted, changed, made } = inCluster;

const applied: Deed = gone('Deletes the kustomization with every object it applied:', 'kustomization', {
  ...{ ...first, severity: 'critical', undo: 'costly', lost: 'every object it applied, volumes too' },
  saferWay: 'flux suspend kustomization',
});
const release: Deed = gone('Deletes and uninstalls the release', 'helm release', {
  ...{ ...first, severity: 'critical', undo: 'costly', lost: 'every object of the release' },
  saferWay: 'flux suspend helmrelease',
});
const source = dropped('Deletes the source', 'source', { ...first, undo: 'costly', severity: 'high' });
const other = dropped('Deletes', 'object', { ...first, undo: 'costly' });

/** `--all` leaves no name behind. */
const every =
  (deed: Deed): DeedOf =>
  (options) =>
    options.has('--all') ? { ...deed, says: deed.says.replace(/:?$/, ', all of them'), name: '' } : deed;

const suspended = every(interrupted('Stops keeping in step', 'object', { ...first, severity: 'medium' }));
const named = (deed: Deed | DeedOf, ...kinds: readonly string[]): Readonly<Record<string, Deed | DeedOf>> =>
  Object.fromEntries(kinds.map((kind) => [kind, deed]));

const SOURCES = ['source git', 'source helm', 'source oci', 'source bucket', 'source chart'];
const IMAGES = ['image policy', 'image repository', 'image update'];
const NOTICES = ['alert', 'alert-provider', 'receiver'];
const KINDS = ['kustomization', 'ks', 'helmrelease', 'hr', ...SOURCES, ...IMAGES, ...NOTICES];

/** `oci://registry/name:tag`, for everybody who gets it from there. */
const published: DeedOf = (options, rest, command) => {
  const to = rest.map((word) => ({ ...word, value: word.value.replace(/^oci:\/\//, '') }));
  return sentTo(0, 'Publishes the artifact', { type: 'artifact' })(options, to, command);
};

const uninstalled: DeedOf = () =>
  gone('Removes Flux from the cluster', 'flux', {
    ...{ ...nameless, severity: 'critical', undo: 'costly', lost: 'what keeps the cluster in step' },
    saferWay: 'flux uninstall --dry-run',
  });

/** Writes manifests to a repository and installs what applies them: everybody with a say in it has one in the cluster. */
const bootstrapped = inCluster.granted('Lets a repository decide what runs in the cluster', 'cluster', {
  ...{ ...nameless, severity: 'high', undo: 'costly' },
});

/** Flux, which keeps clusters in step with repositories. */
export const flux: RulePack = placed(
  toolPack({
    programs: ['flux'],
    documentation: ['https://fluxcd.io/flux/cmd/'],
    grammar: {
      valued: [
        ...['-n', '--namespace', '--context', '--kubeconfig', '--timeout', '--interval', '--path', '--source', '--url'],
        ...['--branch', '--tag', '--as', '--as-group', '--server', '--token', '--cluster', '--user', '--owner'],
        ...['--repository', '--components', '--version', '--registry', '--chart', '--values', '--kustomization-file'],
        ...['--provider', '--creds', '--revision', '-o', '--output', '-f', '--label', '--target-namespace'],
      ],
    },
    idle: ['-h', '--dry-run'],
    verbs: {
      ...below(['delete'], {
        ...named(applied, 'kustomization', 'ks'),
        ...named(release, 'helmrelease', 'hr'),
        ...named(source, ...SOURCES),
        ...named(other, ...IMAGES, ...NOTICES, 'artifact generator'),
      }),
      ...below(['suspend'], named(suspended, ...KINDS)),
      ...below(['resume'], named(every(changed('Keeps in step again', 'object', first)), ...KINDS)),
      ...below(['reconcile'], named(changed('Brings in step', 'object', first), ...KINDS)),
      // With `--export` they only print what they would make.
      ...below(
        ['create'],
        named(
          (options) => (options.has('--export') ? null : made('Makes', 'object', first)),
          ...[...KINDS, 'secret git', 'secret helm', 'secret oci', 'secret tls', 'secret proxy', 'secret notation'],
        ),
      ),
      'create tenant': (options) =>
        options.has('--export')
          ? null
          : inCluster.granted('Gives rights in the cluster to the tenant', 'tenant', first),
      ...{ uninstall: uninstalled, bootstrap: bootstrapped },
      install: (options) =>
        options.has('--export')
          ? null
          : changed('Installs Flux in the cluster', 'flux', { ...nameless, severity: 'high' }),
      ...{ 'push artifact': published, 'tag artifact': published },
      ...below(
        ['debug'],
        named(
          onlyWith(['--show-values', '--show-vars'], fetched('the values of a release', { name: '' })),
          'helmrelease',
          'hr',
          'kustomization',
          'ks',
        ),
      ),
      migrate: changed('Moves what is stored to newer versions', 'flux', nameless),
    },
    examples: {
      catches: [
        { run: 'flux delete kustomization apps -s', rule: 'clusters/removed', effect: 'delete', target: 'apps' },
        { run: 'flux delete ks apps', rule: 'clusters/removed', effect: 'delete', target: 'apps' },
        { run: 'flux -n shop delete helmrelease db', rule: 'clusters/removed', effect: 'delete', target: 'db' },
        { run: 'flux delete source git shop', rule: 'clusters/removed', effect: 'delete', target: 'shop' },
        { run: 'flux uninstall --keep-namespace', rule: 'clusters/removed', effect: 'delete' },
        { run: 'flux suspend kustomization apps', rule: 'clusters/interrupt', effect: 'interrupt', target: 'apps' },
        { run: 'flux suspend hr --all', rule: 'clusters/interrupt', effect: 'interrupt' },
        { run: 'flux reconcile kustomization apps', rule: 'clusters/changed', effect: 'update', target: 'apps' },
        { run: 'flux bootstrap github --owner acme --repository fleet', rule: 'clusters/access', effect: 'grant' },
        { run: 'flux create tenant dev --with-namespace dev', rule: 'clusters/access', effect: 'grant', target: 'dev' },
        { run: 'flux push artifact oci://registry.example/x:1 --path .', rule: 'containers/push', effect: 'publish' },
        { run: 'flux debug helmrelease db --show-values', rule: 'secrets/shown', effect: 'read-secret' },
      ],
      leaves: [
        'flux get all -A',
        'flux check --pre',
        'flux diff kustomization apps --path ./apps',
        'flux build kustomization apps --path ./apps',
        'flux logs --level error',
        'flux tree kustomization apps',
        'flux uninstall --dry-run',
        'flux export source git --all',
        'flux install --export',
        'flux create kustomization apps --export',
        'flux create tenant dev --export',
        'flux create source git shop --url x --export',
        'flux debug helmrelease db --show-status',
        'flux push artifact oci://localhost:5000/x:1 --path .',
      ],
    },
  }),
  clusterPlace,
);
