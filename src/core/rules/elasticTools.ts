import type { RulePack, Word } from '../model/command';
import { fetched } from './secrets/stores';
import { deedsIn } from './shared/deedsIn';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const inSearch = deedsIn('search');
const nameless: Partial<Deed> = { name: '' };
const setting = inSearch.gone('Deletes the secret setting', 'setting', { undo: 'costly' });
const password = inSearch.granted('Changes the password of a user', 'user', nameless);
const surgery = inSearch.gone('Rewrites what the node knows, and may lose data', 'node', {
  ...nameless,
  severity: 'critical',
});
const store: NamedGrammar['verbs'] = {
  ...{
    remove: setting,
    add: inSearch.changed('Changes the secret setting', 'setting'),
    'add-file': inSearch.changed('Changes the secret setting', 'setting'),
  },
  ...{
    passwd: inSearch.changed('Changes the password of the store', 'setting', nameless),
    show: fetched('the secret setting'),
  },
};

function tool(program: string, verbs: NamedGrammar['verbs'], valued: readonly string[] = []): NamedGrammar {
  return {
    programs: [program, program.replace(/^elasticsearch/, 'opensearch')],
    local: true,
    grammar: { valued },
    idle: ['-h'],
    verbs,
  };
}

const node = Object.fromEntries(
  ['unsafe-bootstrap', 'detach-cluster', 'repurpose', 'override-version', 'remove-settings', 'remove-customs'].map(
    (verb) => [verb, surgery],
  ),
);
const user = inSearch.granted('Makes or changes the user', 'user', { named: (operands) => operands.slice(0, 1) });

const curator: DeedOf = (_options, [verb]) => {
  const name = (verb?.value ?? '').replace(/_/g, '-');
  if (/^delete-(?:indices|snapshots)$/.test(name))
    return inSearch.gone(`Deletes ${name.slice(7)}`, name.slice(7), { name: '', severity: 'critical' });
  if (/^(?:close|freeze|shrink|restore|rollover|forcemerge)$/.test(name))
    return inSearch.interrupted(`Interrupts indices by ${name}`, 'indices', nameless);
  return null;
};
/** What its file of actions says is not read here. */
const actions: DeedOf = (_options, rest) =>
  rest.length === 0
    ? null
    : inSearch.gone('May delete indices as told by', 'indices', { certainty: 'possible', undo: 'unknown' });

const tracking = { named: (operands: readonly Word[]) => operands.slice(0, 1) };
const client: NamedGrammar = {
  programs: ['opensearch-cli'],
  grammar: { valued: ['--path', '-p', '--profile', '-q', '-d', '--data', '-H', '-o'] },
  idle: ['-h'],
  verbs: {
    'curl delete': (options) =>
      inSearch.gone('Deletes by a request', 'index', {
        ...{ name: options.value('--path')?.value ?? '', severity: 'critical', undo: 'impossible' },
      }),
    ...{
      'curl put': inSearch.changed('Writes by a request', 'index', nameless),
      'curl post': inSearch.changed('Writes by a request', 'index', nameless),
    },
    ...{
      'ad delete': inSearch.gone('Deletes the detector', 'detector', { ...tracking, undo: 'costly' }),
      'ad stop': inSearch.interrupted('Stops the detector', 'detector', tracking),
    },
  },
};

/** Tools that come with Elasticsearch and OpenSearch, and the curator of indices. */
export const elasticTools: RulePack = toolsPack({
  tools: [
    client,
    tool('elasticsearch-keystore', {
      ...store,
      create: inSearch.made('Makes the store of secret settings', 'setting', nameless),
    }),
    tool('elasticsearch-node', node),
    tool(
      'elasticsearch-shard',
      { 'remove-corrupted-data': { ...surgery, says: 'Deletes the damaged part of a shard' } },
      ['--index', '--shard-id', '-d', '--dir'],
    ),
    tool('elasticsearch-plugin', { remove: inSearch.dropped('Deletes the plugin', 'plugin') }),
    {
      programs: ['elasticsearch-reset-password', 'elasticsearch-setup-passwords', 'securityadmin.sh'],
      idle: ['-h'],
      verbs: { '': password },
    },
    {
      programs: ['elasticsearch-users', 'elasticsearch-service-tokens'],
      grammar: { valued: ['-p', '-r', '-a'] },
      idle: ['-h'],
      verbs: {
        ...{
          useradd: user,
          passwd: user,
          roles: user,
          create: fetched('a token of a service', { type: 'token', name: '' }),
        },
        ...{
          userdel: inSearch.gone('Deletes the user', 'user', { undo: 'costly' }),
          delete: inSearch.gone('Deletes the token', 'token', { undo: 'costly' }),
        },
      },
    },
    {
      programs: ['elasticsearch-create-enrollment-token'],
      idle: ['-h'],
      verbs: { '': fetched('a token that lets nodes join', { type: 'token', name: '' }) },
    },
    {
      programs: ['curator_cli'],
      grammar: { valued: ['--host', '--port', '--filter_list', '--config', '--http_auth', '--timeout'] },
      idle: ['-h', '--dry-run'],
      verbs: { '': curator },
    },
    { programs: ['curator'], grammar: { valued: ['--config'] }, idle: ['-h', '--dry-run'], verbs: { '': actions } },
  ],
  documentation: [
    'https://www.elastic.co/docs/reference/elasticsearch/command-line-tools',
    'https://www.elastic.co/guide/en/elasticsearch/client/curator/current/command-line.html',
  ],
  examples: {
    catches: [
      {
        run: 'opensearch-cli curl delete --path orders --profile prod',
        rule: 'search/removed',
        effect: 'delete',
        target: 'orders',
      },
      { run: 'elasticsearch-keystore remove s3.client.default.secret_key', rule: 'search/removed', effect: 'delete' },
      { run: 'opensearch-node unsafe-bootstrap', rule: 'search/removed', effect: 'delete' },
      {
        run: 'elasticsearch-shard remove-corrupted-data --index shop --shard-id 0',
        rule: 'search/removed',
        effect: 'delete',
      },
      { run: 'elasticsearch-reset-password -u elastic', rule: 'search/access', effect: 'grant' },
      { run: 'elasticsearch-users useradd eve -p x', rule: 'search/access', effect: 'grant', target: 'eve' },
      { run: 'elasticsearch-create-enrollment-token -s node', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'curator_cli --host es1 delete-indices --filter_list x', rule: 'search/removed', effect: 'delete' },
      { run: 'curator_cli close --filter_list x', rule: 'search/interrupt', effect: 'interrupt' },
      { run: 'curator --config c.yml actions.yml', rule: 'search/removed', effect: 'delete', target: 'actions.yml' },
    ],
    leaves: [
      'opensearch-cli curl get --path _cat/indices',
      'opensearch-cli ad get detector-1',
      'elasticsearch-keystore list',
      'elasticsearch-plugin list',
      'elasticsearch-users list',
      'curator_cli show-indices',
      'curator --dry-run actions.yml',
      'curator',
      'opensearch-keystore --help',
    ],
  },
});
