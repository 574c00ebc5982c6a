import type { RulePack } from '../model/command';
import { granted, lost } from './platforms/said';
import { gone } from './platforms/losses';
import { vendorPack } from './platforms/vendorPack';

/** Alibaba Cloud. */
export const aliyun: RulePack = vendorPack({
  tool: 'aliyun',
  title: 'Alibaba Cloud',
  programs: ['aliyun'],
  flags: ['--secure'],
  valued: ['-p', '--profile', '--region'],
  places: ['-p'],
  local: ['configure', 'auto-completion', 'plugin', 'version', 'oss-help'],
  losses: { 'db-instance': gone('the data'), 'ram user': { severity: 'high', undo: 'costly' } },
  verbs: { attach: 'create', release: 'delete', mb: 'create', unassociate: 'detach', cp: 'update', authorize: 'grant' },
  told: {
    'oss rm': lost('Deletes from Alibaba Cloud', { type: 'object' }),
    rm: lost('Deletes from Alibaba Cloud', { type: 'object' }),
    'oss ls|cat|stat|du|sign|hash|probe': null,
    'ls|cat|stat|du|sign|hash|probe|config': null,
    'ram AttachPolicyToUser|AttachPolicyToRole|AttachPolicyToGroup|CreateAccessKey': granted(
      'Gives rights or a key in Alibaba Cloud to',
      { type: 'user', named: (_, options) => options.values('--UserName', '--RoleName', '--GroupName') },
    ),
  },
  documentation: ['https://www.alibabacloud.com/help/en/cli/'],
  examples: {
    catches: [
      {
        run: 'aliyun ecs DeleteInstance --InstanceId i-1 --Force true',
        rule: 'aliyun/delete',
        effect: 'delete',
        target: 'i-1',
      },
      {
        run: 'aliyun rds DeleteDBInstance --RegionId eu-central-1 --DBInstanceId rm-1',
        rule: 'aliyun/delete',
        effect: 'delete',
        target: 'rm-1',
      },
      { run: 'aliyun oss rm oss://uploads -r -f', rule: 'aliyun/delete', effect: 'delete', target: 'oss://uploads' },
      { run: 'aliyun ecs StopInstance --InstanceId i-1', rule: 'aliyun/interrupt', effect: 'interrupt', target: 'i-1' },
    ],
    leaves: ['aliyun ecs DescribeInstances', 'aliyun oss ls'],
  },
});
