import type { RulePack } from '../model/command';
import { joined, statement } from '../model/statement';
import { subcommand } from './migrations/subcommand';
import { fetched, secretGone } from './secrets/stores';
import { published, withdrawn } from './shared/published';
import { isPlainSource, untrustedSource } from './shared/packageSource';
import { toolPack, type DeedOf } from './shared/toolPack';

/** A feed that nothing encrypts the way to. */
const source: DeedOf = (options, rest) =>
  options.has('--allow-insecure-connections') ||
  [...rest, ...options.values('-s', '--source')].some(({ value }) => isPlainSource(value))
    ? untrustedSource
    : null;

const feeds = toolPack({
  programs: ['dotnet'],
  documentation: ['https://learn.microsoft.com/en-us/dotnet/core/tools/dotnet-nuget-push'],
  grammar: { valued: ['-s', '--source', '-k', '--api-key', '-ss', '--symbol-source', '-sk', '-t', '--timeout'] },
  idle: ['-h'],
  verbs: {
    'nuget push': published('Publishes the package to the feed'),
    'nuget delete': withdrawn('Takes the package out of the feed'),
    'nuget add source': source,
    'nuget update source': source,
    'user-secrets list': fetched("the project's secrets", { name: '', reach: 'local' }),
    'user-secrets clear': secretGone("Deletes all of the project's secrets of this person", {
      name: '',
      reach: 'local',
    }),
  },
  examples: {
    catches: [
      {
        run: 'dotnet nuget add source http://feed.example/v3/index.json -n x',
        rule: 'packages/source',
        effect: 'unprotect',
      },
      { run: 'dotnet user-secrets list', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'dotnet user-secrets clear', rule: 'secrets/removed', effect: 'delete' },
      {
        run: 'dotnet nuget push Shop.1.0.nupkg -s https://feed.example -k KEY',
        rule: 'publish/release',
        effect: 'publish',
      },
      {
        run: 'dotnet nuget delete Shop 1.0 --non-interactive',
        rule: 'publish/withdrawal',
        effect: 'delete',
        target: 'Shop',
      },
    ],
    leaves: [
      'dotnet user-secrets set Db x',
      'dotnet publish -c Release',
      'dotnet build',
      'dotnet nuget list source',
      'dotnet nuget add source https://feed.example/v3/index.json -n x',
      'dotnet pack',
    ],
  },
});

/** .NET's package feeds; `dotnet ef` is a program of its own. */
export const dotnet: RulePack = {
  ...feeds,
  review: (command, context) =>
    joined([feeds.review(command, context), statement({ starts: subcommand(command, 'ef', 'dotnet-ef') })]),
};
