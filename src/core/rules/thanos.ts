import type { RulePack } from '../model/command';
import { deedsIn } from './shared/deedsIn';
import { toolPack } from './shared/toolPack';

const inMetrics = deedsIn('monitoring');

/** Thanos: blocks of metrics in a bucket. */
export const thanos: RulePack = toolPack({
  programs: ['thanos'],
  documentation: ['https://thanos.io/tip/components/tools.md/'],
  grammar: {
    valued: [
      ...[
        '--objstore.config',
        '--objstore.config-file',
        '--id',
        '--marker',
        '--details',
        '--delete-delay',
        '--selector',
      ],
      ...['--rewrite.to-delete-config', '--rewrite.to-delete-config-file', '--log.level', '--tmp.dir'],
    ],
  },
  idle: ['--dry-run', '-h'],
  verbs: {
    'tools bucket cleanup': inMetrics.gone('Deletes blocks that are marked in the bucket', 'block', { name: '' }),
    'tools bucket mark': (options) =>
      options.has('--remove') || !/deletion/.test(options.value('--marker')?.value ?? '')
        ? null
        : inMetrics.gone('Marks to be deleted the block', 'block', {
            ...{ named: () => options.values('--id'), undo: 'costly' },
          }),
    'tools bucket rewrite': (options) =>
      options.has('--no-dry-run')
        ? inMetrics.gone('Rewrites without some of its series the block', 'block', {
            named: () => options.values('--id'),
          })
        : null,
    'tools bucket retention': inMetrics.gone('Marks old blocks of the bucket to be deleted', 'block', {
      ...{ name: '', undo: 'costly' },
    }),
  },
  examples: {
    catches: [
      { run: 'thanos tools bucket cleanup --objstore.config-file b.yml', rule: 'monitoring/removed', effect: 'delete' },
      {
        run: 'thanos tools bucket mark --id 01X --marker deletion-mark.json --details old',
        ...{ rule: 'monitoring/removed', effect: 'delete', target: '01X' },
      },
      { run: 'thanos tools bucket rewrite --id 01X --no-dry-run', rule: 'monitoring/removed', effect: 'delete' },
    ],
    leaves: [
      'thanos tools bucket ls --objstore.config-file b.yml',
      'thanos tools bucket cleanup --dry-run',
      'thanos tools bucket mark --id 01X --marker no-compact-mark.json',
      'thanos tools bucket rewrite --id 01X',
      'thanos query --store s:10901',
    ],
  },
});
