import type { Command, RuleContext, RulePack } from '../model/command';
import { nothing } from '../model/statement';
import type { DeedOf } from './shared/toolPack';
import { published } from './shared/published';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';
import { deedsIn } from './shared/deedsIn';

const pushed = published('Builds an image and pushes it to the registry', 'ko build --local', 'image');
const inCluster = deedsIn('clusters');

/** `ko build` pushes what it builds to `KO_DOCKER_REPO` unless it is told not to. */
const koPushes: DeedOf = (options) =>
  options.has('-L', '--local') || options.value('--push')?.value === 'false' ? null : pushed;
const applied = inCluster.changed('Builds, pushes and applies what is described in', 'manifest', {
  ...{ named: (_rest, options) => options.values('-f', '--filename'), severity: 'high', undo: 'costly' },
});

const ko: NamedGrammar = {
  programs: ['ko'],
  grammar: {
    valued: ['-t', '--tags', '-j', '--jobs', '--platform', '--sbom', '--image-label', '-f', '--filename', '--tarball'],
    flags: [
      '-L',
      '--local',
      '-B',
      '--base-import-paths',
      '--bare',
      '-P',
      '--preserve-import-paths',
      '-R',
      '--recursive',
    ],
  },
  idle: ['-h'],
  verbs: {
    ...{ build: koPushes, publish: koPushes, resolve: koPushes, apply: applied, create: applied },
    delete: inCluster.gone('Deletes what is described in', 'manifest', {
      ...{ named: (_rest, options) => options.values('-f', '--filename'), undo: 'costly' },
    }),
  },
};

/** Builders inside of a cluster: they push unless they are told not to. */
const kaniko: NamedGrammar = {
  programs: ['executor', 'kaniko-executor'],
  grammar: { valued: ['-d', '--destination', '-f', '--dockerfile', '-c', '--context'] },
  idle: ['--no-push', '-h'],
  verbs: { '': (options) => (options.has('-d', '--destination') && options.has('-c', '--context') ? pushed : null) },
};

/** `KO_DOCKER_REPO=ko.local`: a registry of this machine is its own. */
function staysHere({ program }: Command, context: RuleContext): boolean {
  const registry = program === 'ko' ? (context.variable('KO_DOCKER_REPO') ?? '') : '';
  return /^(?:ko\.local|kind\.local|(?:localhost|127\.[\d.]+)(?::\d+)?)(?:\/|$)/.test(registry);
}

const pack = toolsPack({
  tools: [ko, kaniko],
  documentation: [
    'https://ko.build/reference/ko_build/',
    'https://github.com/GoogleContainerTools/kaniko#additional-flags',
  ],
  examples: {
    catches: [
      { run: 'ko build ./cmd/web', rule: 'publish/release', effect: 'publish' },
      { run: 'ko resolve -f k8s/', rule: 'publish/release', effect: 'publish' },
      { run: 'ko apply -f k8s/', rule: 'clusters/changed', effect: 'update', target: 'k8s/' },
      { run: 'ko delete -f k8s/', rule: 'clusters/removed', effect: 'delete', target: 'k8s/' },
      { run: 'executor -c . -d registry.acme.example/web', rule: 'publish/release', effect: 'publish' },
    ],
    leaves: [
      'ko build --local ./cmd/web',
      'ko build --push=false ./cmd/web',
      'KO_DOCKER_REPO=kind.local ko build ./cmd/web',
      'ko version',
      'executor -c . -d registry.acme.example/web --no-push',
      'executor --threads 4',
    ],
  },
});

/** Builders of images that push by themselves. */
export const imageBuilders: RulePack = {
  ...pack,
  review: (command, context) => (staysHere(command, context) ? nothing : pack.review(command, context)),
};
