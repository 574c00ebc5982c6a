import { portOf, tableApi } from '../api';
import { isBelow } from '../address';
import { ageRules } from '../../storage/ageRules';
import { changed, gone, granted, halted, part, replaced, setting, unbraked, type Telling } from '../told';

const ONLY_HERE =
  /^_(?:delete_by_query|data_stream|index_template|component_template|ilm|slm|ingest|cluster|cat|security|transform|ml|ccr|rollup|nodes|plugins|opendistro|msearch|mapping|alias|reindex|forcemerge)$/;

const EVERYTHING = gone('every index', 'all data of the search engine');

/** `_all` and patterns take more than one. */
const index: Telling = (_, parts) => {
  const name = parts.get('index') ?? '';
  if (name === '_all' || name === '*') return { ...EVERYTHING, name };
  return /[*,]/.test(name)
    ? { ...gone('indices', 'all documents in them'), name }
    : gone('index', 'all documents in it');
};

const byQuery: Telling = ({ body }) => {
  const lost = body?.includes('match_all') === true ? 'every document' : 'the documents that the query finds';
  return { ...part('documents', lost), says: 'Deletes by a query documents of' };
};

/** Lines of actions, one of which may be a removal. */
const bulk: Telling = ({ body, address }) =>
  /^\s*\{\s*"delete"/m.test(body ?? '')
    ? { ...part('documents'), name: address.path[0] === '_bulk' ? 'several indices' : (address.path[0] ?? '') }
    : null;

/** `{"actions":[{"remove_index":{"index":"logs"}}]}` deletes among moves of names. */
const aliases: Telling = ({ body }) => {
  const [, name] = /"remove_index"\s*:\s*\{[^}]*"ind(?:ex|ices)"\s*:\s*\[?\s*"([^"]+)"/.exec(body ?? '') ?? [];
  return name === undefined ? null : { ...gone('index', 'all documents in it'), name };
};

const settings: Telling = ({ body }) => {
  const text = body ?? '';
  if (/destructive_requires_name"?\s*:\s*"?false/.test(text)) {
    return unbraked('Lets patterns delete indices of', 'setting');
  }
  return /allocation\.enable"?\s*:\s*"?none/.test(text)
    ? halted('Stops the allocation of shards of', 'setting')
    : changed('Changes settings of', 'setting');
};

/** An older or empty copy of a shard in the place of the newest; a dry run only tells. */
const reroute: Telling = ({ address, body }) => {
  const dry = address.query.get('dry_run');
  if (dry !== undefined && dry !== 'false') return null;
  return /"accept_data_loss"\s*:\s*"?true/.test(body ?? '')
    ? { ...part('documents', 'what only the newest copy of the shard holds'), says: 'Gives up documents of shards of' }
    : changed('Moves shards of', 'shards');
};

const old = { ...part('documents', 'documents that are older than the rule says'), says: 'Deletes by age by' };
const aged: Telling = ({ body }) =>
  body !== null && ageRules(body) === 'keeps' ? changed('Changes the lifecycle policy', 'lifecycle policy') : old;
const agedStream: Telling = ({ body }) =>
  /"data_retention"/.test(body ?? '') ? old : changed('Changes the lifecycle of', 'data stream');

/** Elasticsearch and OpenSearch. */
export const elasticsearch = tableApi({
  name: 'elasticsearch',
  title: 'the search engine',
  documentation: 'https://www.elastic.co/docs/api/doc/elasticsearch/',
  fits: (request) =>
    [9200, 9201, 9243].includes(portOf(request)) ||
    isBelow(request.address, 'elastic-cloud.com', 'es.io', 'found.io') ||
    /\.(?:es|aoss)\.amazonaws\.com$|elastic|opensearch/.test(request.address.host) ||
    request.address.path.some((segment) => ONLY_HERE.test(segment)),
  routes: [
    ['DELETE _data_stream/:name', gone('data stream', 'its backing indices with all documents')],
    ['DELETE _snapshot/:repository', setting('snapshot repository')],
    ['DELETE _snapshot/:repository/:snapshot', part('snapshot', 'a backup that restores would need')],
    ['DELETE _index_template/:name', setting('index template')],
    ['DELETE _component_template/:name', setting('component template')],
    ['DELETE _template/:name', setting('index template')],
    ['DELETE _ilm/policy/:name', setting('lifecycle policy')],
    ['DELETE _slm/policy/:name', setting('snapshot policy', 'backups from now on')],
    ['DELETE _ism/policies/:name', setting('lifecycle policy')],
    ['DELETE _ingest/pipeline/:name', setting('ingest pipeline')],
    ['DELETE _transform/:name', setting('transform')],
    ['DELETE _scripts/:name', setting('stored script')],
    ['DELETE _security/:kind/:name', setting('access rule')],
    ['DELETE _ml/**', part('machine learning job', 'its model and results')],
    ['DELETE _search/scroll', () => null],
    ['DELETE _search/scroll/*', () => null],
    ['DELETE _async_search/*', () => null],
    ['DELETE _pit', () => null],
    ['DELETE _tasks/*', () => null],
    ['DELETE :index/_alias/:name', setting('alias')],
    ['DELETE :index/_aliases/:name', setting('alias')],
    ['DELETE :index/_doc/:id', part('document')],
    ['DELETE /:index', index],
    ['DELETE :index', index],
    ['POST :index/_delete_by_query', byQuery],
    ['POST _aliases', aliases],
    ['POST _bulk', bulk],
    ['PUT|POST **/_bulk', bulk],
    ['POST :index/_close', halted('Closes index', 'index')],
    [
      'POST _snapshot/:repository/:snapshot/_restore',
      { ...replaced('Restores over the indices snapshot', 'snapshot') },
    ],
    ['PUT|POST _security/user/:name', granted('Changes the rights of user', 'user')],
    ['PUT|POST _security/role/:name', granted('Changes the rights of role', 'role')],
    ['PUT|POST _security/user/:name/_password', granted('Changes the password of user', 'user')],
    ['PUT|POST _security/role_mapping/:name', granted('Changes who has a role by', 'role mapping')],
    ['PUT _security/user/:name/_disable', halted('Locks out user', 'user')],
    ['POST|PUT _security/api_key', granted('Creates a key for', 'key')],
    ['PUT _cluster/settings', settings],
    ['POST _cluster/reroute', reroute],
    ['PUT _ilm/policy/:name', aged],
    ['PUT _ism/policies/:name', aged],
    ['PUT _data_stream/:name/_lifecycle', agedStream],
    ['POST :index/_update_by_query', { ...changed('Changes by a query documents of', 'documents'), undo: 'costly' }],
    ['POST **/_flush', () => null],
    ['POST **/_refresh', () => null],
    ['POST **/_cache/clear', () => null],
  ],
});
