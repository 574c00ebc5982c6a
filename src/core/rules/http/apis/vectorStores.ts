import { portOf, tableApi } from '../api';
import { gone, part, setting } from '../told';

const VECTORS = 'all vectors and payloads in it';

/** Qdrant. */
export const qdrant = tableApi({
  name: 'qdrant',
  title: 'Qdrant',
  documentation: 'https://api.qdrant.tech/',
  hosts: ['qdrant.io', 'qdrant.tech'],
  fits: (request) => portOf(request) === 6333 || request.address.host.includes('qdrant'),
  routes: [
    ['DELETE collections/:collection', gone('collection', VECTORS)],
    ['POST collections/:collection/points/delete', part('points of collection')],
    ['POST collections/:collection/points/payload/delete', part('payload of points of collection')],
    ['DELETE collections/:collection/snapshots/:name', part('snapshot')],
    ['DELETE collections/:collection/index/:name', setting('payload index')],
    ['DELETE snapshots/:name', part('snapshot')],
  ],
});

/** Weaviate. */
export const weaviate = tableApi({
  name: 'weaviate',
  title: 'Weaviate',
  documentation: 'https://docs.weaviate.io/weaviate/api/rest',
  hosts: ['weaviate.network', 'weaviate.cloud'],
  fits: (request) =>
    request.address.host.includes('weaviate') || /^v1\/(?:schema|objects|batch)/.test(request.address.path.join('/')),
  routes: [
    ['DELETE v1/schema/:class', gone('class', VECTORS)],
    ['DELETE v1/schema', gone('every class', 'all data')],
    ['DELETE v1/objects/:class/:id', part('object')],
    ['DELETE v1/objects/:id', part('object')],
    ['DELETE v1/batch/objects', part('objects')],
  ],
});

/** Milvus, and Zilliz which runs it. */
export const milvus = tableApi({
  name: 'milvus',
  title: 'Milvus',
  documentation: 'https://milvus.io/api-reference/restful/v2.5.x/About.md',
  hosts: ['zillizcloud.com'],
  fits: (request) => portOf(request) === 19530 || request.address.host.includes('milvus'),
  routes: [
    ['POST vectordb/collections/drop', ({ body }) => ({ ...gone('collection', VECTORS), ...named(body) })],
    ['POST vectordb/databases/drop', ({ body }) => ({ ...gone('database', VECTORS), ...named(body) })],
    ['POST vectordb/partitions/drop', ({ body }) => ({ ...gone('partition', VECTORS), ...named(body) })],
    ['POST vectordb/entities/delete', ({ body }) => ({ ...part('entities of'), ...named(body) })],
    ['DELETE collections/:collection', gone('collection', VECTORS)],
  ],
});

function named(body: string | null): { readonly name?: string } {
  const name = /"(?:collectionName|dbName|partitionName)"\s*:\s*"([^"]+)"/.exec(body ?? '')?.[1];
  return name === undefined ? {} : { name };
}

/** Pinecone and Chroma. */
export const pinecone = tableApi({
  name: 'pinecone',
  title: 'Pinecone',
  documentation: 'https://docs.pinecone.io/reference/api/introduction',
  hosts: ['pinecone.io'],
  routes: [
    ['DELETE indexes/:index', gone('index', VECTORS)],
    ['DELETE collections/:collection', gone('collection', VECTORS)],
    ['DELETE backups/:backup', part('backup')],
    [
      'POST vectors/delete',
      ({ body }) => (/"deleteAll"\s*:\s*true/.test(body ?? '') ? gone('every vector of') : part('vectors of')),
    ],
  ],
});
