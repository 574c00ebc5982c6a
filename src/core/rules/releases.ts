import { ownField } from '../model/ownField';
import type { RulePack } from '../model/command';
import { entrusted, published, withdrawn } from './shared/published';
import type { Options } from './shared/readOptions';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

/** By program and verb; every one of these tools has few verbs that leave the machine. */
const DEEDS: Readonly<Record<string, Deed>> = {
  'gem push': { ...published('Publishes the gem', undefined, 'gem') },
  'gem yank': withdrawn('Withdraws the gem', 'impossible', 'gem'),
  'gem owner': entrusted('Changes who may publish the gem'),
  'vsce publish': published('Publishes the extension to the marketplace', 'vsce package', 'extension'),
  'vsce unpublish': withdrawn('Takes the extension out of the marketplace', 'costly', 'extension'),
  'vsce delete-publisher': withdrawn('Deletes with its extensions the publisher', 'impossible', 'publisher'),
  'ovsx publish': published('Publishes the extension to Open VSX', undefined, 'extension'),
  'goreleaser release': published('Builds and publishes a release', 'goreleaser release --snapshot', 'release'),
  'goreleaser publish': published('Publishes the prepared release', undefined, 'release'),
  'cabal upload': published('Publishes the package to Hackage', 'cabal check'),
  'luarocks upload': published('Publishes the rock', undefined, 'rock'),
  'nuget push': published('Publishes the package to the feed'),
  'nuget delete': withdrawn('Takes the package out of the feed'),
  'choco push': published('Publishes the package to the feed'),
};

/** `gem owner shop` lists; a snapshot leaves nothing behind. */
const QUIET: Readonly<Record<string, readonly string[]>> = { 'goreleaser release': ['--snapshot', '--skip-publish'] };
const LOUD: Readonly<Record<string, readonly string[]>> = {
  'gem owner': ['-a', '--add', '-r', '--remove'],
  'cabal upload': ['--publish'],
};

function isQuiet(key: string, options: Options): boolean {
  const skipped = options.value('--skip')?.value.includes('publish') === true;
  const loud = ownField(LOUD, key);
  return skipped || options.has(...(ownField(QUIET, key) ?? [])) || (loud !== undefined && !options.has(...loud));
}

const deedOf: DeedOf = (options, [verb], { program }) => {
  const key = `${program} ${verb?.value ?? ''}`;
  const deed = ownField(DEEDS, key);
  if (deed === undefined || isQuiet(key, options)) return null;
  return { ...deed, named: (words) => words.slice(1, 2) };
};

/** Smaller registries and stores, each by its own tool. */
export const releases: RulePack = toolPack({
  programs: [...(['gem', 'vsce', 'ovsx', 'goreleaser', 'cabal', 'luarocks', 'nuget', 'choco'] as const)],
  documentation: [
    'https://guides.rubygems.org/command-reference/#gem-push',
    'https://code.visualstudio.com/api/working-with-extensions/publishing-extension',
    'https://goreleaser.com/cmd/goreleaser_release/',
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
      { run: 'nuget push Shop.nupkg', rule: 'publish/release', effect: 'publish' },
    ],
    leaves: [
      'gem install rails',
      'gem owner shop',
      'gem build shop.gemspec',
      'vsce package',
      'goreleaser release --snapshot --clean',
      'goreleaser release --skip=publish',
    ],
  },
});
