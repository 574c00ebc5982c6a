import type { RulePack } from '../model/command';
import { changed, overwritten } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** DNSControl. */
export const dnscontrol: RulePack = vendorPack({
  tool: 'dnscontrol',
  title: 'DNSControl',
  programs: ['dnscontrol'],
  valued: ['--domains', '--providers', '--creds', '--config', '-v'],
  local: [
    'preview',
    'check',
    'init',
    'shell-completion',
    'write-types',
    'fmt',
    'print-ir',
    'check-creds',
    'get-zones',
    'get-zone',
    'version',
    'get-certs',
  ],
  told: {
    'push|ppush': overwritten('Makes DNS zones like the file, and deletes records that it lacks', {
      type: 'zone',
      undo: 'costly',
      saferWay: 'dnscontrol preview',
      named: (_, options) => options.values('--domains'),
    }),
    'create-domains': changed('Creates DNS zones', { type: 'zone', name: '' }),
  },
  documentation: ['https://docs.dnscontrol.org/commands/'],
  examples: {
    catches: [
      {
        run: 'dnscontrol push --domains acme.example',
        rule: 'dnscontrol/replace',
        effect: 'replace',
        target: 'acme.example',
      },
    ],
    leaves: ['dnscontrol preview', 'dnscontrol check'],
  },
});
