import type { RulePack } from '../model/command';
import { nothing } from '../model/statement';
import { changed, removed, stopped } from './platforms/said';
import { vendorsPack } from './platforms/vendorsPack';
import type { VendorGrammar } from './platforms/vendor';

/** The tool that cuts files has the same name, and at most a file and a prefix for words. */
const splitIo: VendorGrammar = {
  tool: 'flags',
  title: 'Split',
  programs: ['split'],
  valued: ['--workspace', '--environment', '--traffic-type'],
  places: ['--workspace', '--environment'],
  told: { 'splits|split kill': stopped('Switches off for everybody Split flag', { type: 'flag' }) },
  handled: ({ words, options }) =>
    words.length > 2 || options.has('--workspace', '--environment', '--traffic-type') ? null : nothing,
};

const others: VendorGrammar = {
  tool: 'flags',
  title: 'the flag service',
  programs: ['siggy', 'statsig', 'configcat', 'devcycle', 'unleash', 'growthbook', 'flagsmith'],
  valued: ['-k', '-t', '-e', '-p', '-i', '--config-id'],
  places: ['-e', '-p'],
  colons: true,
  local: ['auth', 'login', 'whoami', 'scan', 'usages', 'start', 'config', 'setup', 'cat'],
  told: {
    'features|feature|gates|gate disable|archive|turn-off': stopped('Switches off for everybody flag', {
      type: 'flag',
    }),
    'config rm|remove|delete': removed('Deletes with its flags the configuration', {
      type: 'config',
      undo: 'impossible',
      named: (_, options) => options.values('-i', '--config-id'),
    }),
    'cleanup|targeting disable': changed('Changes who gets a variation of', { type: 'flag' }),
  },
};

/** What is switched on for whom, without a deployment. */
export const featureFlags: RulePack = vendorsPack({
  vendors: [splitIo, others],
  documentation: [
    'https://docs.statsig.com/guides/',
    'https://docs.devcycle.com/cli/',
    'https://configcat.com/docs/advanced/cli/',
  ],
  examples: {
    catches: [
      { run: 'siggy gates delete new-cart', rule: 'flags/delete', effect: 'delete', target: 'new-cart' },
      {
        run: 'split splits delete new-cart --workspace shop',
        rule: 'flags/delete',
        effect: 'delete',
        target: 'new-cart',
      },
      { run: 'unleash environments delete staging', rule: 'flags/delete', effect: 'delete', target: 'staging' },
      { run: 'unleash feature archive new-cart', rule: 'flags/interrupt', effect: 'interrupt', target: 'new-cart' },
      { run: 'configcat config rm -i c1', rule: 'flags/delete', effect: 'delete', target: 'c1' },
      { run: 'configcat product delete --product-id 1', rule: 'flags/delete', effect: 'delete', target: '1' },
    ],
    leaves: [
      'siggy gates list',
      'configcat whoami',
      'configcat config ls',
      'split -b 10M delete part-',
      'split --lines=100 log.txt',
      'split splits list --workspace shop',
      'unleash features list',
    ],
  },
});
