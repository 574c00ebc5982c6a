import type { Act } from '../act';
import { request } from '../telling';
import { isKnown, text, wordOf, type Call, type Value } from '../value';
import { given, linksOf } from './chain';

const LIBRARY =
  /^(?:elasticsearch|opensearchpy|@elastic\/elasticsearch|@opensearch-project\/opensearch)\.\w+\.(?:options\.)?(.+)$/;

/** The first address that the client was opened with. */
function opened(call: Call): string {
  const root = linksOf(call).at(-1);
  if (root === undefined) return 'http://localhost:9200';
  const told = given(root, 'node', 'nodes', 'hosts') ?? root.args[0];
  const first: Value | undefined = told?.kind === 'list' ? told.items[0] : told;
  const word = wordOf(first);
  if (!isKnown(word)) return 'https://search-engine';
  return (word.includes('://') ? word : `http://${word}`).replace(/\/+$/, '');
}

function path(call: Call): string | null {
  const index = wordOf(given(call, 'index') ?? call.args.find(({ kind }) => kind === 'text'));
  const name = isKnown(index) ? index : '{index}';
  const method = LIBRARY.exec(call.name)?.[1] ?? '';
  switch (method) {
    case 'indices.delete':
      return `/${name}`;
    case 'delete_by_query':
    case 'deleteByQuery':
      return `/${name}/_delete_by_query`;
    case 'indices.delete_alias':
    case 'indices.deleteAlias':
      return `/${name}/_alias/${wordOf(given(call, 'name'))}`;
    case 'snapshot.delete':
      return `/_snapshot/${wordOf(given(call, 'repository'))}/${wordOf(given(call, 'snapshot'))}`;
    default:
      return null;
  }
}

/** `Elasticsearch(url).indices.delete(index='orders')`, told as the request that it makes. */
export function searchEngineActs(call: Call): readonly Act[] {
  const below = path(call);
  if (below === null) return [];
  return [request(below.endsWith('_query') ? 'POST' : 'DELETE', text(`${opened(call)}${below}`))];
}
