import type { RulePack } from '../model/command';
import { deedsIn } from './shared/deedsIn';
import { fetched } from './secrets/stores';
import { below } from './shared/below';
import type { Deed } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const inSearch = deedsIn('search');
const first: Partial<Deed> = { named: (operands) => operands.slice(0, 1) };
const ended = inSearch.gone('Deletes with its data the deployment', 'deployment', { ...first, severity: 'critical' });

/** Elastic Cloud; `shutdown` is its word for a deletion. */
const ecctl: NamedGrammar = {
  programs: ['ecctl'],
  grammar: {
    valued: [
      '--config',
      '--host',
      '--region',
      '--output',
      '--format',
      '--ref-id',
      '--kind',
      '--file',
      '-f',
      '--apikey',
    ],
    flags: ['--force', '--skip-snapshot', '--hide', '--restore-snapshot'],
  },
  idle: ['-h'],
  verbs: {
    ...below(['deployment'], {
      ...{ shutdown: ended, delete: ended },
      'elasticsearch keystore update': inSearch.changed('Changes the secret settings of', 'deployment', first),
      ...below(['resource'], {
        shutdown: inSearch.gone('Deletes a part of the deployment', 'resource', first),
        delete: inSearch.gone('Deletes a part of the deployment', 'resource', first),
        stop: inSearch.interrupted('Stops a part of the deployment', 'resource', first),
        'stop-maintenance': inSearch.changed('Ends maintenance of', 'resource', first),
        restore: inSearch.changed('Brings back', 'resource', first),
      }),
      'traffic-filter delete': inSearch.unprotected('Deletes the filter of traffic', 'filter', first),
      'extension delete': inSearch.gone('Deletes the extension', 'extension', { ...first, undo: 'costly' }),
    }),
    ...below(['platform'], {
      'repository delete': inSearch.gone('Deletes the repository of snapshots', 'repository', {
        ...first,
        undo: 'costly',
      }),
      'role delete': inSearch.gone('Deletes the role', 'role', { ...first, undo: 'costly' }),
    }),
    'user delete': inSearch.gone('Deletes the user', 'user', { ...first, undo: 'costly' }),
    'user key delete': inSearch.gone('Deletes the key', 'key', { ...first, undo: 'costly' }),
    'auth key create': fetched('a new key', { name: '' }),
  },
};

/** Vespa Cloud and instances of one's own. */
const vespa: NamedGrammar = {
  programs: ['vespa'],
  grammar: {
    valued: ['-a', '--application', '-c', '--cluster', '-t', '--target', '-z', '--zone', '-i', '--instance', '-s'],
  },
  idle: ['-h'],
  verbs: {
    destroy: inSearch.gone('Deletes with its data the application', 'application', {
      ...{ named: (_rest, options) => options.values('-a', '--application'), severity: 'critical' },
    }),
    remove: inSearch.gone('Removes documents', 'document', first),
    'document remove': inSearch.gone('Removes documents', 'document', first),
    'prod deploy': inSearch.changed('Deploys to production', 'application', { name: '', severity: 'high' }),
  },
};

/** Search that somebody else runs. */
export const managedSearch: RulePack = toolsPack({
  tools: [ecctl, vespa],
  documentation: [
    'https://www.elastic.co/docs/reference/ecctl/ecctl_deployment',
    'https://docs.vespa.ai/en/vespa-cli.html',
  ],
  examples: {
    catches: [
      { run: 'ecctl deployment shutdown 1a --force', rule: 'search/removed', effect: 'delete', target: '1a' },
      {
        run: 'ecctl deployment resource stop 1a --kind kibana',
        rule: 'search/interrupt',
        effect: 'interrupt',
        target: '1a',
      },
      {
        run: 'ecctl deployment traffic-filter delete f1',
        rule: 'search/unprotected',
        effect: 'unprotect',
        target: 'f1',
      },
      { run: 'vespa destroy --force', rule: 'search/removed', effect: 'delete' },
      { run: 'vespa document remove id:shop::1', rule: 'search/removed', effect: 'delete', target: 'id:shop::1' },
    ],
    leaves: [
      'ecctl deployment list',
      'ecctl deployment show 1a',
      'ecctl deployment create --file d.json',
      'ecctl deployment shutdown --help',
      'vespa query "select * from shop where true"',
      'vespa deploy',
      'vespa status',
    ],
  },
});
