import type { RulePack } from '../model/command';
import { clusterPlace } from './clusters/clusterPlace';
import { first, inCluster, nameless } from './clusters/deeds';
import { below } from './shared/below';
import { placed } from './shared/placed';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const { gone, dropped, interrupted, changed, made } = inCluster;
const places = ['--kube-context', '--context', '-n', '--namespace', '--kubeconfig', '-p', '--profile', '-f', '--file'];

/** What the tool itself put into the cluster, as one. */
const takenDown = gone('Deletes from the cluster what the project runs there', 'project', {
  ...{ ...nameless, undo: 'costly', lost: 'what its volumes hold, where the project describes them' },
});
const volumesToo: Deed = {
  ...takenDown,
  says: 'Deletes the project from the cluster, volumes too',
  undo: 'impossible',
};
const deployed = changed('Deploys the project into the cluster', 'project', nameless);
const purged: DeedOf = (options) =>
  options.has('-v', '--volumes', '--delete-namespaces', '--all', '--force-purge') ? volumesToo : takenDown;
const namespaceGone = gone('Deletes the namespace', 'namespace', {
  ...{ severity: 'critical', lost: 'everything in the namespace, volumes too' },
});

const skaffold: NamedGrammar = {
  programs: ['skaffold'],
  grammar: {
    valued: [
      ...places,
      '-m',
      '--module',
      '-t',
      '--tag',
      '-d',
      '--default-repo',
      '-a',
      '--build-artifacts',
      '-i',
      '--images',
      '-l',
      '--label',
    ],
  },
  idle: ['-h', '--dry-run', '--render-only'],
  verbs: { ...{ delete: takenDown, run: deployed, deploy: deployed, dev: deployed, debug: deployed, apply: deployed } },
};

const tilt: NamedGrammar = {
  programs: ['tilt'],
  grammar: { valued: [...places, '--port', '--host', '--only', '--klog', '-l', '--selector'] },
  idle: ['-h'],
  verbs: {
    ...{ down: purged, up: deployed, ci: deployed },
    delete: { ...interrupted('Stops in the running session', 'resource'), reach: 'local' },
    'docker-prune': { ...dropped('Deletes images that are not in use', 'image', nameless), reach: 'local' },
  },
};

const devspace: NamedGrammar = {
  programs: ['devspace'],
  grammar: {
    valued: [
      ...places,
      '--var',
      '-c',
      '--container',
      '--pod',
      '--image-selector',
      '-l',
      '--label-selector',
      '--override-name',
    ],
  },
  idle: ['-h', '--render'],
  verbs: {
    ...{ purge: purged, deploy: deployed, dev: deployed, 'run-pipeline': deployed },
    'reset pods': interrupted('Puts back the pods of the project', 'pod', nameless),
    'delete space': namespaceGone,
    'remove context': dropped('Forgets the context', 'context', { reach: 'local', severity: 'low' }),
    'cleanup images': dropped('Deletes images that are not in use', 'image', {
      ...nameless,
      reach: 'local',
      severity: 'low',
    }),
    'cleanup local-registry': dropped('Deletes the registry in the cluster', 'registry', nameless),
  },
};

const okteto: NamedGrammar = {
  programs: ['okteto'],
  grammar: { valued: [...places, '-c', '--var', '--name', '--branch', '--repository', '--timeout', '--scope', '-s'] },
  idle: ['-h'],
  verbs: {
    ...{ destroy: purged, down: purged, deploy: deployed, up: deployed },
    ...below(['namespace', 'ns'], {
      delete: namespaceGone,
      sleep: interrupted('Stops everything in the namespace', 'namespace'),
    }),
    ...below(['preview'], {
      destroy: { ...namespaceGone, says: 'Deletes the preview', severity: 'high' },
      deploy: made('Deploys the preview', 'preview'),
    }),
    'preview sleep': interrupted('Stops everything in the preview', 'preview'),
    ...below(['pipeline', 'stack'], { destroy: { ...takenDown, name: '' }, deploy: deployed }),
    'context delete': dropped('Forgets the context', 'context', { reach: 'local', severity: 'low' }),
  },
};

const intercepted = interrupted('Takes to this machine what is sent to', 'service', { ...first, severity: 'high' });

const telepresence: NamedGrammar = {
  programs: ['telepresence'],
  grammar: {
    valued: [
      ...places,
      '--port',
      '--env-file',
      '-e',
      '--mount',
      '-w',
      '--workload',
      '--service',
      '--docker-run',
      '--container',
      '--to-pod',
      '--http-header',
      '--manager-namespace',
      '-i',
    ],
  },
  idle: ['-h'],
  verbs: {
    ...{ intercept: intercepted, replace: intercepted },
    ...{ wiretap: changed('Copies to this machine what is sent to', 'service', first) },
    ...{ leave: changed('Gives back what is sent to', 'service', { ...first, severity: 'low' }) },
    uninstall: interrupted('Takes the agents out of pods, which restart', 'agent', nameless),
    'helm uninstall': dropped('Removes the traffic manager from the cluster', 'manager', {
      ...nameless,
      severity: 'high',
    }),
    ...{
      'helm install': changed('Installs the traffic manager', 'manager', nameless),
      'helm upgrade': changed('Changes the traffic manager', 'manager', nameless),
    },
  },
};

/** `garden` works in an environment: `--env shop.prod`. */
const garden: NamedGrammar = {
  programs: ['garden'],
  grammar: { valued: ['-r', '--root', '--env', '-o', '--output', '-l', '--log-level', '--var'] },
  idle: ['-h', '--help'],
  verbs: {
    ...{
      'cleanup namespace': volumesToo,
      'cleanup ns': volumesToo,
      'delete environment': volumesToo,
      'delete env': volumesToo,
    },
    ...{ 'cleanup deploy': takenDown, 'cleanup deployment': takenDown, 'delete deploy': takenDown },
    deploy: deployed,
  },
};

/** Tools that build and run one's own program in a cluster while it is written. */
export const clusterDevelopment: RulePack = placed(
  toolsPack({
    tools: [skaffold, tilt, devspace, okteto, telepresence, garden],
    documentation: [
      'https://skaffold.dev/docs/references/cli/',
      'https://docs.tilt.dev/cli/tilt.html',
      'https://www.devspace.sh/docs/cli/',
      'https://www.okteto.com/docs/reference/okteto-cli/',
      'https://www.telepresence.io/docs/reference/client',
      'https://docs.garden.io/reference/commands',
    ],
    examples: {
      catches: [
        { run: 'skaffold delete -p prod', rule: 'clusters/removed', effect: 'delete' },
        { run: 'skaffold run -p prod --kube-context eu', rule: 'clusters/changed', effect: 'update' },
        { run: 'tilt down --delete-namespaces', rule: 'clusters/removed', effect: 'delete' },
        { run: 'tilt ci', rule: 'clusters/changed', effect: 'update' },
        { run: 'devspace purge -n shop', rule: 'clusters/removed', effect: 'delete' },
        { run: 'okteto destroy -v', rule: 'clusters/removed', effect: 'delete' },
        { run: 'okteto namespace delete shop', rule: 'clusters/removed', effect: 'delete', target: 'shop' },
        { run: 'okteto preview destroy pr-1', rule: 'clusters/removed', effect: 'delete', target: 'pr-1' },
        {
          run: 'telepresence intercept web --port 8080',
          rule: 'clusters/interrupt',
          effect: 'interrupt',
          target: 'web',
        },
        { run: 'telepresence helm uninstall', rule: 'clusters/removed', effect: 'delete' },
        { run: 'garden cleanup namespace --env prod', rule: 'clusters/removed', effect: 'delete' },
      ],
      leaves: [
        'skaffold build',
        'skaffold render',
        'skaffold diagnose',
        'tilt get uiresources',
        'tilt logs',
        'devspace list vars',
        'devspace logs',
        'devspace deploy --render',
        'okteto validate',
        'okteto logs',
        'telepresence status',
        'telepresence list',
        'telepresence connect',
        'garden get status',
      ],
    },
  }),
  clusterPlace,
);
