import { UNKNOWN_PART } from '../../../model/command';
import type { Api } from '../api';
import { isHere } from '../address';
import { jsonOf, memberOf } from '../json';
import type { HttpRequest } from '../request';
import type { Fact } from '../told';
import { deedOf } from './deeds';
import { mutationsIn, type Mutation } from './mutations';

/** A member `query` that is a document, wherever its endpoint is: `{"query":"mutation { delete_board(…) }"}`. */
function holdsDocument(body: string | null): boolean {
  if (body === null || !/^\s*\{\s*"(?:query|variables|operationName)"/.test(body)) return false;
  return /^\s*(?:mutation|query|subscription)\b[^{]*\{/.test(String(memberOf(jsonOf(body), 'query')));
}

function isGraphql({ address, headers, body }: HttpRequest): boolean {
  return (
    address.path.some((segment) => /^_?graphi?ql(?:[.-]\w+)?$/i.test(segment)) ||
    headers.get('content-type')?.startsWith('application/graphql') === true ||
    holdsDocument(body)
  );
}

/** The text of a document wherever it stands: the whole body, its member `query`, or those of a list. */
function mutationsOf(body: string): readonly Mutation[] {
  const value = jsonOf(body);
  const all = Array.isArray(value) ? value : [value];
  const documents = all.filter((one) => typeof memberOf(one, 'query') === 'string');
  // A body with a part that is not known is no JSON, and still shows which fields it asks for.
  if (documents.length === 0) return mutationsIn(body.replaceAll('\\"', '"').replace(/^\s*\{\s*"query"\s*:\s*"/, ''));
  return documents.flatMap((one) => {
    const variables = memberOf(one, 'variables');
    return mutationsIn(String(memberOf(one, 'query')), (name) => {
      const direct = memberOf(variables, name);
      return typeof direct === 'string' || typeof direct === 'number' ? String(direct) : undefined;
    });
  });
}

/** The facts of a document, or that everything hangs on one that is not known. */
export type Graph = {
  readonly said: readonly Fact[];
  readonly unread: { readonly stake: 'possible' | 'present'; readonly says: string } | null;
};

/** On this machine it is what somebody develops. */
function triedOut(fact: Fact): Fact {
  return { ...fact, severity: 'low', undo: 'easy' };
}

function graphOf(text: string | null, request: HttpRequest, api: Api | null): Graph {
  const known = text?.replaceAll(UNKNOWN_PART, '').trim() ?? '';
  if (text !== '' && known === '') {
    // Who runs infrastructure has endpoints whose mutations delete it.
    const stake = api === null ? 'possible' : 'present';
    return { said: [], unread: { stake, says: 'the mutation sent is not known' } };
  }
  const said = mutationsOf(text ?? '').map(deedOf);
  return { said: api === null && isHere(request.address) ? said.map(triedOut) : said, unread: null };
}

/** What a request to a GraphQL endpoint does; `null` when it is none. */
export function graphqlRequest(request: HttpRequest, api: Api | null): Graph | null {
  const { body, method, address } = request;
  if (!isGraphql(request) || !['POST', 'GET'].includes(method)) return null;
  return graphOf(body === '' ? (address.query.get('query') ?? '') : body, request, api);
}
