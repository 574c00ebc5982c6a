import type { RulePack } from '../model/command';
import type { Deed } from './shared/toolPack';
import { changed, removed, stopped, when } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

const inZone: Deed['named'] = (_, options) => options.values('--zone');

/** Cloudflare. */
export const flarectl: RulePack = vendorPack({
  tool: 'wrangler',
  title: 'Cloudflare',
  programs: ['flarectl'],
  named: ['--zone', '--id', '--name'],
  places: ['--zone'],
  told: {
    'zone|z purge': when(
      ['--everything'],
      stopped('Empties the whole cache of Cloudflare zone', { type: 'zone', severity: 'medium', named: inZone }),
      changed('Empties a part of the cache of Cloudflare zone', { type: 'zone', named: inZone }),
    ),
    'dns|d delete|d': removed('Deletes DNS record of Cloudflare zone', {
      type: 'record',
      named: (_, options) => options.values('--id'),
    }),
    'dns|d create-or-update|update|o|u': changed('Changes DNS record of Cloudflare zone', {
      type: 'record',
      undo: 'costly',
      named: (_, options) => options.values('--name', '--id'),
    }),
    'zone|z dns|check|info|list|lockdown|railgun|certs|keyless|settings|export': null,
  },
  documentation: ['https://github.com/cloudflare/cloudflare-go/tree/v0/cmd/flarectl'],
  examples: {
    catches: [
      {
        run: 'flarectl dns delete --zone acme.example --id 1a',
        rule: 'wrangler/delete',
        effect: 'delete',
        target: '1a',
      },
      {
        run: 'flarectl zone delete --zone acme.example',
        rule: 'wrangler/delete',
        effect: 'delete',
        target: 'acme.example',
      },
    ],
    leaves: ['flarectl zone list'],
  },
});
