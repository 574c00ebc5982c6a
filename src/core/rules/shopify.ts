import type { RulePack } from '../model/command';
import { changed, deployed, lost, overwritten } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Shopify. */
export const shopify: RulePack = vendorPack({
  tool: 'shopify',
  title: 'Shopify',
  programs: ['shopify'],
  colons: true,
  valued: ['-s', '--store', '-t', '--theme', '-e', '--environment', '-c', '--path', '-d'],
  flags: ['-l', '--live', '-a', '--allow-live', '-u', '--unpublished', '--development', '--nodelete', '--reset'],
  places: ['-s', '--store', '-e'],
  named: ['-t', '--theme', '-s', '--store'],
  local: ['auth', 'version', 'upgrade', 'search', 'commands', 'plugins', 'config', 'kitchen-sink'],
  told: {
    'theme push': ({ options }) =>
      options.has('--live', '-l', '--allow-live', '-a')
        ? overwritten('Overwrites the live theme of a Shopify store', {
            type: 'theme',
            saferWay: 'shopify theme push --unpublished',
          })
        : changed('Overwrites a theme of a Shopify store', { type: 'theme', undo: 'costly' }),
    'theme delete': lost('Deletes Shopify theme', { type: 'theme', severity: 'high' }),
    'theme publish': deployed('Makes the live one Shopify theme', { type: 'theme', severity: 'high' }),
    'theme dev|pull|check|list|info|init|package|open|share|console|language-server|metafields': null,
    'app deploy': deployed('Releases to every shop a Shopify app', {
      type: 'app',
      severity: 'high',
      name: '',
      saferWay: 'shopify app deploy --no-release',
    }),
    'app release': deployed('Releases to every shop a version of a Shopify app', {
      type: 'app',
      severity: 'high',
      name: '',
    }),
    'app dev|build|init|info|generate|config|function|logs|versions|env|import-extensions|webhook': null,
    'hydrogen deploy': deployed('Deploys a Shopify storefront', { type: 'storefront', name: '' }),
    'hydrogen dev|build|preview|init|check|codegen|link|unlink|list|login|logout|upgrade|setup|generate|g|env|customer-account-push':
      null,
  },
  documentation: ['https://shopify.dev/docs/api/shopify-cli'],
  examples: {
    catches: [
      { run: 'shopify theme push --live --store acme', rule: 'shopify/replace', effect: 'replace' },
      { run: 'shopify theme delete -t 123 -f', rule: 'shopify/delete', effect: 'delete', target: '123' },
      { run: 'shopify app deploy --force', rule: 'shopify/deploy', effect: 'update' },
    ],
    leaves: ['shopify theme dev', 'shopify theme list', 'shopify app dev'],
  },
});
