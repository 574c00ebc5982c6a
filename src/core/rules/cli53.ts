import type { RulePack } from '../model/command';
import { changed, lost, overwritten, removed } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Route 53. */
export const cli53: RulePack = vendorPack({
  tool: 'cli53',
  title: 'Route 53',
  programs: ['cli53'],
  valued: ['--profile', '--role-arn', '--identifier', '-i', '--file', '--ttl'],
  flags: ['--purge', '--replace', '--upsert', '--confirm', '--wait', '--append'],
  told: {
    delete: ({ options }) =>
      options.has('--purge')
        ? lost('Deletes with its records Route 53 zone', { type: 'zone' })
        : removed('Deletes Route 53 zone', { type: 'zone' }),
    rrpurge: lost('Deletes every record of Route 53 zone', { type: 'zone' }),
    rrdelete: removed('Deletes a record of Route 53 zone', { type: 'zone' }),
    rrcreate: ({ options }) =>
      options.has('--replace')
        ? overwritten('Puts another record in the place of one of Route 53 zone', { type: 'zone', undo: 'costly' })
        : changed('Adds a record to Route 53 zone', { type: 'zone' }),
    import: ({ options }) =>
      options.has('--replace')
        ? overwritten('Makes like a file, and deletes what that lacks, Route 53 zone', { type: 'zone' })
        : changed('Adds the records of a file to Route 53 zone', { type: 'zone' }),
    'export|list|dslist|instances|validate': null,
  },
  documentation: ['https://github.com/barnybug/cli53'],
  examples: {
    catches: [
      { run: 'cli53 rrpurge --confirm acme.example', rule: 'cli53/delete', effect: 'delete', target: 'acme.example' },
      { run: 'cli53 delete --purge acme.example', rule: 'cli53/delete', effect: 'delete', target: 'acme.example' },
      { run: 'cli53 rrdelete acme.example www A', rule: 'cli53/delete', effect: 'delete', target: 'acme.example' },
      {
        run: 'cli53 import --file z.txt --replace acme.example',
        rule: 'cli53/replace',
        effect: 'replace',
        target: 'acme.example',
      },
    ],
    leaves: ['cli53 list', 'cli53 export acme.example', 'cli53 import --file z.txt --replace --dry-run acme.example'],
  },
});
