import type { RulePack } from '../model/command';
import { changed, pushed, removed, stopped } from './containers/deeds';
import { below } from './shared/below';
import type { Deed, DeedOf, Grammar } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

function removals(deed: Deed): Grammar['verbs'] {
  return Object.fromEntries(['delete', 'del', 'remove', 'rm'].map((verb) => [verb, deed]));
}

const privileged: DeedOf = (options) =>
  options.has('--privileged')
    ? changed('Gives all privileges on this machine to a container of', 'container', {
        ...{ rule: 'containers/host-shared', effect: 'grant', severity: 'critical' },
      })
    : null;

const image = removed('Deletes the image', 'image');

const ctr: NamedGrammar = {
  programs: ['ctr'],
  local: true,
  grammar: {
    valued: ['-n', '--namespace', '-a', '--address', '--timeout', '-s', '--signal', '--snapshotter', '-u', '--user'],
  },
  idle: ['-h'],
  verbs: {
    ...below(['containers', 'container', 'c'], removals(removed('Deletes the container', 'container'))),
    ...below(['images', 'image', 'i'], {
      ...removals(image),
      prune: removed('Deletes images that are not in use', 'image', { name: '' }),
      push: pushed(),
    }),
    ...below(['tasks', 'task', 't'], {
      ...removals(stopped('Ends the process of')),
      kill: stopped('Kills'),
      pause: stopped('Pauses'),
    }),
    ...below(['snapshots', 'snapshot'], removals(removed('Deletes the snapshot', 'snapshot', { undo: 'costly' }))),
    ...below(['namespaces', 'namespace', 'ns'], removals(removed('Deletes the namespace', 'namespace'))),
    ...below(['content'], { ...removals(removed('Deletes the content', 'content')) }),
    ...below(['leases'], removals(removed('Deletes the lease', 'lease'))),
    run: privileged,
  },
};

const all = (options: Parameters<DeedOf>[0]): Partial<Deed> =>
  options.has('-a', '--all', '--prune', '-q') ? { name: '' } : {};

const crictl: NamedGrammar = {
  programs: ['crictl'],
  local: true,
  grammar: { valued: ['-c', '--config', '-r', '--runtime-endpoint', '-i', '--image-endpoint', '-t', '--timeout'] },
  idle: ['-h'],
  verbs: {
    rm: (options) => removed('Deletes the container', 'container', all(options)),
    rmi: (options) => removed('Deletes images', 'image', all(options)),
    rmp: (options) => removed('Deletes the pod', 'pod', all(options)),
    stop: stopped('Stops the container'),
    stopp: stopped('Stops the pod', 'pod'),
  },
};

/** Container runtimes below the engines, as one finds them on the nodes of a cluster. */
export const containerRuntimes: RulePack = toolsPack({
  tools: [ctr, crictl],
  documentation: [
    'https://github.com/containerd/containerd/blob/main/docs/getting-started.md',
    'https://github.com/kubernetes-sigs/cri-tools/blob/master/docs/crictl.md',
  ],
  examples: {
    catches: [
      { run: 'ctr -n k8s.io images rm shop:1', rule: 'containers/removed', effect: 'delete', target: 'shop:1' },
      { run: 'ctr c del web', rule: 'containers/removed', effect: 'delete', target: 'web' },
      { run: 'ctr task kill -s 9 web', rule: 'containers/interrupt', effect: 'interrupt', target: 'web' },
      { run: 'ctr i push registry.example/shop', rule: 'containers/push', effect: 'publish' },
      { run: 'ctr run --privileged shop web', rule: 'containers/host-shared', effect: 'grant' },
      { run: 'crictl rmp -f 1f73', rule: 'containers/removed', effect: 'delete', target: '1f73' },
      { run: 'crictl rmi --prune', rule: 'containers/removed', effect: 'delete' },
      { run: 'crictl stopp 1f73', rule: 'containers/interrupt', effect: 'interrupt' },
    ],
    leaves: [
      'ctr images ls',
      'ctr run shop web',
      'ctr -n k8s.io c ls',
      'crictl ps -a',
      'crictl logs 1f73',
      'crictl pull x',
    ],
  },
});
