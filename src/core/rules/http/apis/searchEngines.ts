import { portOf, tableApi } from '../api';
import { gone, granted, little, part, setting } from '../told';

const DOCUMENTS = 'all documents in it';

/** Meilisearch. */
export const meilisearch = tableApi({
  name: 'meilisearch',
  title: 'Meilisearch',
  documentation: 'https://www.meilisearch.com/docs/reference/api/overview',
  hosts: ['meilisearch.io', 'meilisearch.com'],
  fits: (request) => portOf(request) === 7700 || request.address.host.includes('meili'),
  routes: [
    ['DELETE indexes/:index/documents', gone('every document of index')],
    ['DELETE indexes/:index/documents/:id', part('document')],
    ['POST indexes/:index/documents/delete-batch', part('documents of index')],
    ['POST indexes/:index/documents/delete', part('documents of index')],
    ['DELETE indexes/:index/settings', setting('settings of index')],
    ['DELETE indexes/:index/settings/**', setting('a setting of index')],
    ['DELETE indexes/:index', gone('index', DOCUMENTS)],
    ['DELETE keys/:key', setting('key', 'access of everybody who uses it')],
    ['POST keys', granted('Creates a key for', 'key')],
    ['DELETE tasks', little('finished tasks')],
    ['POST tasks/cancel', little('waiting tasks')],
  ],
});

/** Typesense. */
export const typesense = tableApi({
  name: 'typesense',
  title: 'Typesense',
  documentation: 'https://typesense.org/docs/latest/api/',
  hosts: ['typesense.net'],
  fits: (request) =>
    portOf(request) === 8108 ||
    request.address.host.includes('typesense') ||
    request.headers.has('x-typesense-api-key'),
  routes: [
    ['DELETE collections/:collection', gone('collection', DOCUMENTS)],
    ['DELETE collections/:collection/documents', part('documents of collection')],
    ['DELETE collections/:collection/documents/:id', part('document')],
    ['DELETE collections/:collection/overrides/:id', setting('override')],
    ['DELETE collections/:collection/synonyms/:id', setting('synonym')],
    ['DELETE aliases/:alias', setting('alias')],
    ['DELETE keys/:key', setting('key', 'access of everybody who uses it')],
  ],
});

/** Algolia. */
export const algolia = tableApi({
  name: 'algolia',
  title: 'Algolia',
  documentation: 'https://www.algolia.com/doc/rest-api/search/',
  hosts: ['algolia.net', 'algolianet.com', 'algolia.com', 'algolia.io'],
  routes: [
    ['DELETE indexes/:index', gone('index', 'its records, settings and synonyms')],
    ['DELETE indexes/:index/:id', part('record')],
    ['POST indexes/:index/clear', gone('every record of index')],
    ['POST indexes/:index/deleteByQuery', part('records of index')],
    ['POST indexes/:index/synonyms/clear', setting('every synonym of index')],
    ['POST indexes/:index/rules/clear', setting('every rule of index')],
    ['DELETE indexes/:index/rules/:rule', setting('rule')],
    ['DELETE indexes/:index/synonyms/:synonym', setting('synonym')],
    ['DELETE keys/:key', setting('key', 'access of everybody who uses it')],
    ['DELETE clusters/mapping/:user', part('user')],
  ],
});

/** `/solr/CORE/update` with a removal in its body, and the administration of cores and collections. */
export const solr = tableApi({
  name: 'solr',
  title: 'Solr',
  documentation: 'https://solr.apache.org/guide/solr/latest/',
  fits: (request) => portOf(request) === 8983 || request.address.path[0] === 'solr',
  routes: [
    [
      'POST|GET solr/:core/update',
      ({ body, address }) => {
        const text = `${body ?? ''}${address.query.get('stream.body') ?? ''}`;
        if (!/<delete>|"delete"\s*:/.test(text)) return null;
        return text.includes('*:*') ? gone('every document of core') : part('documents of core');
      },
    ],
    [
      'GET|POST solr/admin/:kind',
      ({ address }) => {
        const name = address.query.get('name') ?? address.query.get('core') ?? address.query.get('collection') ?? '';
        const action = address.query.get('action')?.toUpperCase() ?? '';
        if (!/^(?:DELETE|UNLOAD|DELETE\w+)$/.test(action)) return null;
        return { ...gone(action === 'UNLOAD' ? 'core' : 'collection', DOCUMENTS), name };
      },
    ],
    ['DELETE **/collections/:collection', gone('collection', DOCUMENTS)],
    ['DELETE **/cores/:core', gone('core', DOCUMENTS)],
  ],
});
