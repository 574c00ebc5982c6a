import type { RulePack } from '../model/command';
import { changed, lost, overwritten, removed, secretTold } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Exoscale. */
export const exo: RulePack = vendorPack({
  tool: 'exo',
  title: 'Exoscale',
  programs: ['exo'],
  many: true,
  valued: ['-z', '--zone', '-A', '--use-account', '-C', '-O', '--output-format'],
  places: ['-A', '--use-account'],
  local: ['config', 'environment', 'limits', 'status', 'zone', 'output', 'version'],
  told: {
    'storage rb': lost('Deletes Exoscale bucket', { type: 'bucket', lost: 'what is stored in it' }),
    'storage setacl': changed('Changes who may read Exoscale object', { type: 'object' }),
    'storage presign|list|show|download': null,
    'compute instance reset': overwritten('Overwrites the disk of Exoscale instance', {
      type: 'instance',
      severity: 'critical',
    }),
    'compute instance scp|ssh|console-url': null,
    'compute sks kubeconfig': secretTold('the credentials of Exoscale cluster'),
    'dns remove': removed('Removes DNS record of', { type: 'record', severity: 'high' }),
    'dns delete': removed('Deletes DNS zone', { type: 'zone', severity: 'critical' }),
    'dbaas user reveal-password': secretTold('the password of a database'),
  },
  documentation: ['https://community.exoscale.com/documentation/tools/exoscale-command-line-interface/'],
  examples: {
    catches: [
      { run: 'exo -A prod compute instance delete web -f', rule: 'exo/delete', effect: 'delete', target: 'web' },
      { run: 'exo dbaas delete orders -z ch-gva-2', rule: 'exo/delete', effect: 'delete', target: 'orders' },
    ],
    leaves: ['exo compute instance list'],
  },
});
