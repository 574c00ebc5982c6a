import type { RulePack } from '../model/command';
import { clusterPlace } from './clusters/clusterPlace';
import { handingOn } from './clusters/handedOn';
import { first, inCluster, nameless, onlyWith } from './clusters/deeds';
import { pushed } from './containers/deeds';
import { below } from './shared/below';
import { placed } from './shared/placed';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const { gone, changed, made } = inCluster;

/** What a file lists, or the part of it that a selector picks, as a sentence calls it. */
const selected: Deed['named'] = (_operands, options) =>
  options.values('-l', '--selector', '-e', '--environment', '--env', '--group', '-t', '--target').slice(0, 1);

const everyRelease = gone('Uninstalls every release of the file', 'release', {
  ...{ named: selected, severity: 'critical', undo: 'costly', lost: 'every object of the releases' },
  saferWay: 'helmfile diff',
});
const synced = changed('Upgrades every release of the file', 'release', {
  ...{ named: selected, severity: 'high', undo: 'costly', saferWay: 'helmfile diff' },
});

const helmfile: NamedGrammar = {
  programs: ['helmfile'],
  grammar: {
    valued: [
      ...['-f', '--file', '-e', '--environment', '-l', '--selector', '-n', '--namespace', '--kube-context', '-b'],
      ...['--helm-binary', '--state-values-set', '--state-values-file', '--state-values-set-string', '--args', '--set'],
      ...['--values', '--concurrency', '--context', '--log-level', '-c', '--chart', '--kustomize-binary', '-o'],
      ...['--output', '--post-renderer', '--cascade', '--sync-args', '--diff-args', '--timeout', '--deleteTimeout'],
    ],
  },
  idle: ['-h', '--dry-run'],
  verbs: {
    ...{ destroy: everyRelease, delete: everyRelease, charts: synced, sync: synced, apply: synced },
    test: made('Runs the tests of every release', 'release', { named: selected }),
  },
};

const helmsman: NamedGrammar = {
  programs: ['helmsman'],
  grammar: { valued: ['-f', '--f', '-target', '--target', '-group', '--group', '-e', '--e', '-ns-override'] },
  idle: ['-h', '-dry-run', '--dry-run'],
  verbs: {
    '': (options) =>
      options.has('-destroy', '--destroy')
        ? everyRelease
        : options.has('-apply', '--apply')
          ? { ...synced, saferWay: 'helmsman --dry-run' }
          : null,
  },
};

/** Programs that a kustomization names run with the rights of whoever builds it. */
const built = onlyWith(['--enable-exec', '--enable-alpha-plugins'], {
  ...{ rule: 'clusters/installed', effect: 'execute', severity: 'high', undo: 'unknown', reach: 'local' },
  ...{ type: 'kustomization', says: 'Runs the programs that are named by', certainty: 'possible' },
} satisfies Deed);

const kustomize: NamedGrammar = {
  programs: ['kustomize'],
  local: true,
  grammar: { valued: ['-o', '--output', '--load-restrictor', '--helm-command', '-e', '--env', '--network-name'] },
  idle: ['-h'],
  verbs: { build: built, 'fn run': built },
};

const dismissed: DeedOf = (options) =>
  gone('Deletes the release', 'release', {
    ...{ named: selected, severity: 'critical', undo: 'costly' },
    lost: options.has('--with-namespace') ? 'everything in the namespace' : 'every object of the release',
  });

const images = gone('Deletes images of the project from the registry', 'image', { ...nameless, undo: 'costly' });

const werf: NamedGrammar = {
  programs: ['werf'],
  grammar: {
    valued: [
      ...['--env', '--repo', '--namespace', '--release', '--kube-context', '--kube-config', '--tag', '--values'],
      ...['--set', '--dir', '--git-work-tree', '--config', '--secondary-repo', '--final-repo', '--to', '--revision'],
    ],
  },
  idle: ['-h', '--dry-run'],
  verbs: {
    converge: changed('Deploys the project', 'release', { named: selected, severity: 'high', undo: 'costly' }),
    dismiss: dismissed,
    ...{ 'bundle apply': changed('Deploys the bundle', 'release', { ...nameless, severity: 'high', undo: 'costly' }) },
    ...{
      'bundle publish': pushed('Publishes the bundle', nameless),
      'bundle copy': pushed('Publishes the bundle', nameless),
      export: pushed('Publishes the images of the project', nameless),
    },
    cleanup: images,
    purge: { ...images, says: 'Deletes every image of the project from the registry', severity: 'critical' },
    'managed-images rm': { ...images, says: 'No longer keeps the images', ...first, severity: 'medium' },
    'host purge': { ...images, says: 'Deletes all that werf keeps on this machine', reach: 'local', undo: 'easy' },
    'helm uninstall': dismissed,
    'helm upgrade': changed('Upgrades the release', 'release', { ...first, severity: 'high', undo: 'costly' }),
    'helm rollback': changed('Rolls back the release', 'release', { ...first, severity: 'high', undo: 'costly' }),
    'kube-run': made('Runs an image in the cluster', 'pod', nameless),
  },
};

const parts = gone('Deletes the objects of the application', 'application', {
  ...{ ...first, severity: 'critical', undo: 'costly' },
});
const appliedParts = changed('Applies the application', 'application', { ...first, severity: 'high', undo: 'costly' });

/** `kapp deploy -a NAME` deletes what its files no longer have, after a question that `-y` answers. */
const kapp: NamedGrammar = {
  programs: ['kapp'],
  grammar: { valued: ['-a', '--app', '-f', '--file', '-n', '--namespace', '--into-ns', '--kubeconfig-context'] },
  idle: ['-h', '--diff-run'],
  verbs: {
    ...{ delete: { ...parts, named: appNamed }, deploy: { ...appliedParts, named: appNamed } },
    ...{ 'app-group delete': { ...parts, named: appNamed }, 'app-group deploy': { ...appliedParts, named: appNamed } },
    'app-change garbage-collect': { ...parts, says: 'Deletes old records of', severity: 'low', undo: 'easy' },
    rename: { ...appliedParts, severity: 'medium', says: 'Renames the application' },
  },
};
function appNamed(_operands: unknown, options: Parameters<DeedOf>[0]): ReturnType<NonNullable<Deed['named']>> {
  return options.values('-a', '--app', '-g', '--group').slice(0, 1);
}

/** Jsonnet by environment: `tk apply environments/prod`. */
const tanka: NamedGrammar = {
  programs: ['tk', 'kubecfg'],
  grammar: { valued: ['-t', '--target', '-J', '--name', '--ext-str', '-V', '--tla-str', '-A', '-n', '--context'] },
  idle: ['-h', '--dry-run'],
  verbs: {
    ...{ apply: appliedParts, update: appliedParts },
    ...{ delete: parts, prune: { ...parts, says: 'Deletes what is no longer described by', severity: 'high' } },
  },
};

const kluctl: NamedGrammar = {
  programs: ['kluctl'],
  grammar: { valued: ['-t', '--target', '-a', '--arg', '--context', '--project-dir', '-I', '-E', '--discriminator'] },
  idle: ['-h', '--dry-run'],
  verbs: {
    deploy: { ...appliedParts, named: selected },
    delete: { ...parts, named: selected },
    prune: { ...parts, says: 'Deletes what is no longer described by', named: selected, severity: 'high' },
    ...below(['gitops'], {
      deploy: { ...appliedParts, named: selected },
      prune: { ...parts, named: selected, severity: 'high' },
      suspend: inCluster.interrupted('Stops keeping the cluster in step', 'application', nameless),
    }),
  },
};

/** Tools that install many releases or manifests at once from files. */
export const releaseTools: RulePack = placed(
  handingOn(
    toolsPack({
      tools: [helmfile, helmsman, kustomize, werf, kapp, tanka, kluctl],
      documentation: [
        'https://helmfile.readthedocs.io/en/latest/#cli-reference',
        'https://github.com/mkubaczyk/helmsman/blob/master/docs/cmd_reference.md',
        'https://kubectl.docs.kubernetes.io/references/kustomize/cmd/',
        'https://werf.io/docs/latest/reference/cli/overview.html',
        'https://carvel.dev/kapp/docs/latest/',
        'https://tanka.dev/',
        'https://kluctl.io/docs/kluctl/commands/',
      ],
      examples: {
        catches: [
          { run: 'helmfile -e prod destroy', rule: 'clusters/removed', effect: 'delete', target: 'prod' },
          { run: 'helmfile delete --purge', rule: 'clusters/removed', effect: 'delete' },
          { run: 'helmfile -l app=web sync', rule: 'clusters/changed', effect: 'update', target: 'app=web' },
          { run: 'helmfile apply', rule: 'clusters/changed', effect: 'update' },
          { run: 'helmsman --destroy -f shop.yaml', rule: 'clusters/removed', effect: 'delete' },
          { run: 'helmsman --apply -f shop.yaml', rule: 'clusters/changed', effect: 'update' },
          { run: 'kustomize build --enable-exec overlays/eu', rule: 'clusters/installed', effect: 'execute' },
          { run: 'werf dismiss --env prod --with-namespace', rule: 'clusters/removed', effect: 'delete' },
          { run: 'werf kubectl delete ns shop', starts: 'kubectl delete ns shop' },
          { run: 'werf dismiss', rule: 'clusters/removed', effect: 'delete' },
          { run: 'werf converge --repo registry.example/x', rule: 'clusters/changed', effect: 'update' },
          { run: 'werf purge --repo registry.example/x', rule: 'clusters/removed', effect: 'delete' },
          { run: 'kapp delete -a shop -y', rule: 'clusters/removed', effect: 'delete', target: 'shop' },
          { run: 'kapp deploy -a shop -f config/', rule: 'clusters/changed', effect: 'update', target: 'shop' },
          { run: 'tk delete environments/eu', rule: 'clusters/removed', effect: 'delete', target: 'environments/eu' },
          { run: 'kluctl delete -t prod', rule: 'clusters/removed', effect: 'delete', target: 'prod' },
        ],
        leaves: [
          'helmfile diff',
          'helmfile -e prod template',
          'helmfile list',
          'helmfile sync --help',
          'helmsman -f shop.yaml',
          'helmsman --apply --dry-run -f shop.yaml',
          'kustomize build overlays/eu',
          'kustomize edit set image web=acme/web:2',
          'werf render',
          'werf build',
          'werf plan --env prod',
          'kapp inspect -a shop',
          'kapp deploy -a shop -f config/ --diff-run',
          'tk diff environments/eu',
          'tk show environments/eu',
          'kluctl diff -t prod',
        ],
      },
    }),
  ),
  clusterPlace,
);
