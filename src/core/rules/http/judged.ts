import { UNKNOWN_PART } from '../../model/command';
import type { Api } from './api';
import { anyRequest } from './anyRequest';
import { apis } from './apis/apis';
import { graphqlRequest, type Graph } from './graphql/graphqlRequest';
import type { HttpRequest } from './request';
import type { Said } from './told';

/** One request, whose API it is, and what it does. */
export type Judged = {
  readonly request: HttpRequest;
  readonly api: Api | null;
  readonly said: readonly Said[];
  /** A body on which everything hangs, and that is not known. */
  readonly unread: Graph['unread'];
};

const OVERRIDES = ['x-http-method-override', 'x-http-method', 'x-method-override'];

/** A method that a header puts in the place of the one on the wire. */
function overridden(request: HttpRequest): HttpRequest {
  const other = OVERRIDES.map((name) => request.headers.get(name)).find((value) => value !== undefined);
  return other === undefined ? request : { ...request, method: other.toUpperCase() };
}

/** What a request does: by the rules of its API, else by its method and the last word of its path. */
export function judged(given: HttpRequest): Judged {
  const request = overridden(given);
  const nothing = { request, api: null, said: [], unread: null };
  if (request.method.includes(UNKNOWN_PART)) return nothing;
  const api = apis.find((one) => one.fits(request)) ?? null;
  const graph = graphqlRequest(request, api);
  if (graph !== null) return { ...nothing, ...graph, api };
  const known = api?.review(request) ?? null;
  return known === null ? { ...nothing, said: anyRequest(request), api: null } : { ...nothing, api, said: known };
}
