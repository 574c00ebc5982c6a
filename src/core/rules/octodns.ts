import type { RulePack } from '../model/command';
import { overwritten } from './platforms/said';
import type { Told } from './platforms/vendor';
import { vendorPack } from './platforms/vendorPack';

/** `--doit` and its like: without them it only shows what it would do. */
const octo: Told = ({ options }) =>
  options.has('--doit')
    ? overwritten('Makes DNS zones like the files, and deletes records that those lack', {
        ...{ type: 'zone', undo: 'costly', saferWay: 'octodns-sync without `--doit`' },
        named: (words) => words,
      })
    : null;

/** octoDNS. */
export const octodns: RulePack = vendorPack({
  tool: 'octodns',
  title: 'octoDNS',
  programs: ['octodns-sync'],
  valued: ['--config-file', '--target', '--source', '--logging-config'],
  flags: ['--doit', '--force', '--debug', '--quiet'],
  bare: octo,
  documentation: ['https://octodns.readthedocs.io/'],
  examples: {
    catches: [
      {
        run: 'octodns-sync --config-file=dns.yaml --doit acme.example.',
        rule: 'octodns/replace',
        effect: 'replace',
        target: 'acme.example.',
      },
      { run: 'octodns-sync --config-file dns.yaml --doit --force', rule: 'octodns/replace', effect: 'replace' },
    ],
    leaves: ['octodns-sync --config-file=dns.yaml'],
  },
});
