import type { RulePack } from '../model/command';
import { granted, overwritten, removed, secretTold } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** OVHcloud. */
export const ovhcloud: RulePack = vendorPack({
  tool: 'ovhcloud',
  title: 'OVHcloud',
  programs: ['ovhcloud', 'ovhai', 'ovh'],
  valued: ['--cloud-project', '-o', '-f'],
  places: ['--cloud-project'],
  local: ['login', 'logout', 'config', 'version', 'completion', 'browser', 'upgrade'],
  told: {
    'vps|baremetal confirm-termination': removed('Ends for good OVHcloud service', {
      type: 'service',
      severity: 'critical',
      undo: 'impossible',
      lost: 'its disks',
    }),
    'cloud kube kubeconfig generate': secretTold('the credentials of OVHcloud cluster'),
    'cloud kube kubeconfig reset': overwritten('Makes invalid the credentials of OVHcloud cluster', {
      type: 'credential',
    }),
    'cloud kube reset': overwritten('Makes again, empty, OVHcloud cluster', { type: 'cluster', severity: 'critical' }),
    'cloud storage-s3 credentials create': granted('Creates keys of OVHcloud storage', { type: 'credential' }),
    'baremetal list-secrets': secretTold('the passwords of OVHcloud server'),
    'baremetal install-status': null,
    'domain-zone reset': overwritten('Overwrites every record of OVHcloud zone', {
      type: 'zone',
      severity: 'critical',
      undo: 'costly',
    }),
  },
  documentation: ['https://github.com/ovh/ovhcloud-cli'],
  examples: {
    catches: [{ run: 'ovhcloud vps terminate vps-1', rule: 'ovhcloud/delete', effect: 'delete', target: 'vps-1' }],
    leaves: ['ovhcloud vps list'],
  },
});
