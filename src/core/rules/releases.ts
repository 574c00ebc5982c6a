import type { RulePack } from '../model/command';
import { entrusted, published, relabelled, withdrawn } from './shared/published';
import type { Options } from './shared/readOptions';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

/** By program and verb; every one of these tools has few verbs that leave the machine. */
const DEEDS: Readonly<Record<string, Deed>> = {
  'gem push': { ...published('Publishes the gem', undefined, 'gem') },
  'gem yank': withdrawn('Withdraws the gem', 'impossible', 'gem'),
  'gem owner': entrusted('Changes who may publish the gem'),
  'vsce publish': published('Publishes the extension to the marketplace', 'vsce package', 'extension'),
  'vsce unpublish': withdrawn('Takes the extension out of the marketplace', 'costly', 'extension'),
  'ovsx publish': published('Publishes the extension to Open VSX', undefined, 'extension'),
  'goreleaser release': published('Builds and publishes a release', 'goreleaser release --snapshot', 'release'),
  'goreleaser publish': published('Publishes the prepared release', undefined, 'release'),
  'pod trunk': published('Publishes the pod', 'pod spec lint', 'pod'),
  'dart pub': published('Publishes the package to pub.dev', 'dart pub publish --dry-run'),
  'flutter pub': published('Publishes the package to pub.dev', 'flutter pub publish --dry-run'),
  'cabal upload': published('Publishes the package to Hackage', 'cabal check'),
  'luarocks upload': published('Publishes the rock', undefined, 'rock'),
  'snapcraft upload': published('Publishes the snap to the store', undefined, 'snap'),
  'snapcraft release': relabelled('Moves a channel of the snap'),
  'conan upload': published('Uploads the package to a remote'),
  'nuget push': published('Publishes the package to the feed'),
  'nuget delete': withdrawn('Takes the package out of the feed'),
  'choco push': published('Publishes the package to the feed'),
};

/** Verbs of two words: `pod trunk push`; anything else below the first word is ordinary. */
const SECOND: Readonly<Record<string, readonly string[]>> = {
  'pod trunk': ['push', 'delete', 'deprecate', 'add-owner', 'remove-owner'],
  'dart pub': ['publish'],
  'flutter pub': ['publish'],
};

/** `gem owner shop` lists; a snapshot leaves nothing behind. */
const QUIET: Readonly<Record<string, readonly string[]>> = { 'goreleaser release': ['--snapshot', '--skip-publish'] };
const LOUD: Readonly<Record<string, readonly string[]>> = {
  'gem owner': ['-a', '--add', '-r', '--remove'],
  'cabal upload': ['--publish'],
};

function isQuiet(key: string, options: Options): boolean {
  const skipped = options.value('--skip')?.value.includes('publish') === true;
  const loud = LOUD[key];
  return skipped || options.has(...(QUIET[key] ?? [])) || (loud !== undefined && !options.has(...loud));
}

const deedOf: DeedOf = (options, [verb, second], { program }) => {
  const key = `${program} ${verb?.value ?? ''}`;
  const deed = Object.hasOwn(DEEDS, key) ? DEEDS[key] : undefined;
  const isOther = SECOND[key]?.includes(second?.value ?? '') === false;
  if (deed === undefined || isOther || isQuiet(key, options)) return null;
  return { ...deed, named: (words) => words.slice(1, 2) };
};

/** Smaller registries and stores, each by its own tool. */
export const releases: RulePack = toolPack({
  programs: [
    ...(['gem', 'vsce', 'ovsx', 'goreleaser', 'pod', 'dart', 'flutter', 'cabal', 'luarocks'] as const),
    ...(['snapcraft', 'conan', 'nuget', 'choco'] as const),
  ],
  documentation: [
    'https://guides.rubygems.org/command-reference/#gem-push',
    'https://code.visualstudio.com/api/working-with-extensions/publishing-extension',
    'https://goreleaser.com/cmd/goreleaser_release/',
    'https://guides.cocoapods.org/terminal/commands.html#pod_trunk_push',
    'https://dart.dev/tools/pub/cmd/pub-lish',
  ],
  grammar: {
    valued: [
      '--skip',
      '-k',
      '--key',
      '--host',
      '-v',
      '-p',
      '--pat',
      '-s',
      '--source',
      '-o',
      '-r',
      '--remote',
      '-f',
      '--config',
    ],
  },
  idle: ['--dry-run', '-n', '-h'],
  verbs: { '': deedOf },
  examples: {
    catches: [
      { run: 'gem push shop-1.0.gem', rule: 'publish/release', effect: 'publish' },
      { run: 'gem yank shop -v 1.0', rule: 'publish/withdrawal', effect: 'delete', target: 'shop' },
      { run: 'gem owner shop --add eve', rule: 'publish/owner', effect: 'grant', target: 'shop' },
      { run: 'vsce publish minor', rule: 'publish/release', effect: 'publish' },
      { run: 'ovsx publish shop.vsix', rule: 'publish/release', effect: 'publish' },
      { run: 'goreleaser release --clean', rule: 'publish/release', effect: 'publish' },
      { run: 'pod trunk push Shop.podspec', rule: 'publish/release', effect: 'publish' },
      { run: 'dart pub publish --force', rule: 'publish/release', effect: 'publish' },
      { run: 'nuget push Shop.nupkg', rule: 'publish/release', effect: 'publish' },
    ],
    leaves: [
      'gem install rails',
      'gem owner shop',
      'gem build shop.gemspec',
      'vsce package',
      'goreleaser release --snapshot --clean',
      'goreleaser release --skip=publish',
      'pod install',
      'pod trunk me',
      'dart pub get',
      'flutter pub publish --dry-run',
    ],
  },
});
