import type { RulePack } from '../model/command';
import { deedsIn } from './shared/deedsIn';
import { toolsPack } from './shared/toolsPack';

const { gone, replaced } = deedsIn('influx');
const valued = [
  '-host',
  '-metadir',
  '-datadir',
  '-database',
  '-retention',
  '-shard',
  '-db',
  '-newdb',
  '-rp',
  '-bind',
  '-auth',
];

/** InfluxDB's server and its clusters, which restore and throw away what is stored. */
export const influxServer: RulePack = toolsPack({
  tools: [
    {
      programs: ['influxd'],
      grammar: { valued, singleDash: true },
      verbs: { restore: replaced('Restores over what the server holds', 'database', { name: '', undo: 'costly' }) },
    },
    {
      programs: ['influxd-ctl'],
      grammar: { valued, singleDash: true },
      verbs: {
        'remove-data': gone('Takes out of the cluster the data node', 'node', { undo: 'costly' }),
        'remove-meta': gone('Takes out of the cluster the meta node', 'node', { undo: 'costly' }),
        'remove-shard': gone('Deletes shard', 'shard'),
        'truncate-shards': gone('Closes every shard of the cluster', 'shard', { name: '', undo: 'costly' }),
        restore: replaced('Restores over what the cluster holds', 'database', { name: '', undo: 'costly' }),
      },
    },
  ],
  documentation: ['https://docs.influxdata.com/enterprise_influxdb/v1/tools/influxd-ctl/'],
  examples: {
    catches: [
      { run: 'influxd restore -portable /backup', rule: 'influx/replaced', effect: 'replace' },
      { run: 'influxd-ctl remove-data d1:8088', rule: 'influx/removed', effect: 'delete', target: 'd1:8088' },
      { run: 'influxd-ctl remove-shard d1:8088 33', rule: 'influx/removed', effect: 'delete', target: '33' },
    ],
    leaves: ['influxd version', 'influxd-ctl show', 'influxd backup -portable /backup'],
  },
});
