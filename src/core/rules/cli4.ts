import type { RulePack } from '../model/command';
import { changed, lost } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

const METHODS = { '--delete': 'delete', '--post': 'create', '--put': 'update', '--patch': 'update' } as const;

/** Cloudflare. */
export const cli4: RulePack = vendorPack({
  tool: 'cli4',
  title: 'Cloudflare',
  programs: ['cli4'],
  flags: [...Object.keys(METHODS), '-D', '-P', '--get', '-x'],
  bare: ({ options, words }) => {
    const named = (): typeof words => words.slice(-1);
    if (options.has('--delete', '-D')) return lost('Deletes at Cloudflare', { type: 'api', undo: 'unknown', named });
    return options.has('--post', '--put', '--patch', '-P')
      ? changed('Calls the interface of Cloudflare', { type: 'api', undo: 'unknown', named })
      : null;
  },
  documentation: ['https://github.com/cloudflare/python-cloudflare'],
  examples: {
    catches: [
      { run: 'cli4 --delete /zones/:acme.example/dns_records/:1a', rule: 'cli4/delete', effect: 'delete' },
      { run: 'cli4 --patch development_mode=on /zones/1/settings', rule: 'cli4/update', effect: 'update' },
    ],
    leaves: ['cli4 /zones'],
  },
});
