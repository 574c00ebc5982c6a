import type { RulePack } from '../model/command';
import { granted, lost } from './platforms/said';
import { gone } from './platforms/losses';
import { vendorPack } from './platforms/vendorPack';

/** Tencent Cloud. */
export const tccli: RulePack = vendorPack({
  tool: 'tccli',
  title: 'Tencent Cloud',
  programs: ['tccli'],
  valued: ['--profile', '--region'],
  local: ['configure', 'auth', 'sso', 'config'],
  verbs: { isolate: 'delete', offline: 'delete', release: 'delete', inquiry: 'read', attach: 'create' },
  losses: { 'db-instance': gone('the data') },
  told: {
    'cam AttachUserPolicy|AttachRolePolicy|AttachGroupPolicy|CreateAccessKey': granted(
      'Gives rights or a key in Tencent Cloud to',
      { type: 'user' },
    ),
    delete: lost('Deletes from Tencent Cloud', { type: 'object' }),
  },
  documentation: ['https://www.tencentcloud.com/document/product/1013'],
  examples: {
    catches: [
      { run: `tccli cvm TerminateInstances --InstanceIds '["ins-1"]'`, rule: 'tccli/delete', effect: 'delete' },
    ],
    leaves: ['tccli cvm DescribeInstances'],
  },
});
