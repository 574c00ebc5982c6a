import type { RulePack } from '../model/command';
import { deedsIn } from './shared/deedsIn';
import { toolPack, type Deed, type Grammar } from './shared/toolPack';

const inBuilds = deedsIn('vela');
/** Vela names things by options: `--org acme --repo web --name token`. */
const by = (...names: readonly string[]): Partial<Deed> => ({
  named: (_, options) => names.flatMap((name) => options.values(name)).slice(0, 1),
});
const repo = by('--repo', '-r', '--repository');
const build = by('--build', '-b', '--number');
const named = by('--name', '-n');

/** KubeVela's applications: what a cluster runs, and its add-ons. */
const inClusters = deedsIn('clusters');
const kubeVela: Grammar['verbs'] = {
  delete: inClusters.gone('Deletes the application', 'application', { undo: 'costly' }),
  up: inClusters.changed('Deploys the application', 'application', { undo: 'costly', name: '' }),
  'env delete': inClusters.dropped('Deletes the environment', 'environment'),
  'def del': inClusters.gone('Deletes the definition', 'definition', { undo: 'costly' }),
  'cluster detach': inClusters.interrupted('Takes out of the control plane the cluster', 'cluster', {
    severity: 'high',
  }),
  ...{
    'addon disable': inClusters.gone('Uninstalls the add-on', 'addon', { undo: 'costly' }),
    'addon enable': inClusters.changed('Installs the add-on', 'addon', { undo: 'costly' }),
    'addon registry delete': inClusters.dropped('Forgets the registry of add-ons', 'registry', {
      severity: 'low',
    }),
  },
  ...{
    'workflow terminate': inClusters.interrupted('Ends the workflow of', 'application'),
    'workflow suspend': inClusters.interrupted('Stops the workflow of', 'application'),
    'workflow rollback': inClusters.replaced('Puts back an earlier version of', 'application', { undo: 'costly' }),
  },
};

/** Two tools are called `vela`: one runs builds, the other applications in clusters. */
export const vela: RulePack = toolPack({
  programs: ['vela'],
  documentation: ['https://go-vela.github.io/docs/reference/cli/', 'https://kubevela.io/docs/cli/vela/'],
  grammar: {
    valued: [
      ...['--org', '-o', '--repo', '-r', '--repository', '--build', '-b', '--number', '--name', '-n', '--value', '-v'],
      ...['--secret.engine', '--secret.type', '--se', '--st', '--team', '--addr', '-a', '--token', '-t', '--step'],
      ...['--service', '--event', '--branch', '--file', '-f', '--output', '--op', '--schedule', '--deployment'],
    ],
  },
  idle: ['-h'],
  verbs: {
    ...kubeVela,
    'remove repo': inBuilds.gone('Switches off the builds of', 'repo', { ...repo, undo: 'costly', severity: 'medium' }),
    'remove secret': inBuilds.gone('Deletes the secret', 'secret', named),
    'remove schedule': inBuilds.gone('Deletes the schedule', 'schedule', {
      ...by('--schedule', '--name'),
      undo: 'costly',
    }),
    'remove dashboard': inBuilds.dropped('Deletes the dashboard', 'dashboard', named),
    ...{ 'cancel build': inBuilds.interrupted('Stops build', 'build', build) },
    ...{ 'restart build': inBuilds.changed('Starts again build', 'build', { ...build, severity: 'low' }) },
    'approve build': inBuilds.changed('Lets run build', 'build', { ...build, undo: 'unknown' }),
    ...{ 'add deployment': inBuilds.changed('Deploys', 'repo', { ...repo, undo: 'costly' }) },
    ...{
      'add secret': inBuilds.made('Adds the secret', 'secret', named),
      'update secret': inBuilds.changed('Changes the secret', 'secret', { ...named, undo: 'costly' }),
    },
    'update repo': inBuilds.changed('Changes the settings of', 'repo', repo),
    'chown repo': inBuilds.granted('Makes oneself the owner of', 'repo', repo),
    'repair repo': inBuilds.changed('Puts the webhook back of', 'repo', { ...repo, severity: 'low' }),
  },
  examples: {
    catches: [
      { run: 'vela remove repo --org acme --repo web', rule: 'vela/removed', effect: 'delete', target: 'web' },
      {
        run: 'vela remove secret --secret.engine native --secret.type repo --org acme --repo web --name token',
        ...{ rule: 'vela/removed', effect: 'delete', target: 'token' },
      },
      {
        run: 'vela cancel build --org acme --repo web --build 5',
        rule: 'vela/interrupt',
        effect: 'interrupt',
        target: '5',
      },
      { run: 'vela chown repo --org acme --repo web', rule: 'vela/access', effect: 'grant', target: 'web' },
      { run: 'vela delete shop -y', rule: 'clusters/removed', effect: 'delete', target: 'shop' },
      { run: 'vela env delete staging', rule: 'clusters/removed', effect: 'delete', target: 'staging' },
      { run: 'vela addon disable fluxcd', rule: 'clusters/removed', effect: 'delete', target: 'fluxcd' },
      { run: 'vela workflow terminate shop', rule: 'clusters/interrupt', effect: 'interrupt', target: 'shop' },
    ],
    leaves: [
      'vela get builds --org acme --repo web',
      'vela view build --org acme --repo web --build 5',
      'vela validate pipeline',
      'vela status shop',
      'vela addon list',
      'vela dry-run -f app.yaml',
      'vela exec pipeline',
      'vela login --api.addr https://vela.acme.example',
    ],
  },
});
