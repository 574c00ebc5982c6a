import { isBelow } from './address';
import type { Signal } from '../../model/environment';
import type { HttpRequest } from './request';
import { routed, type Route } from './route';
import type { Said } from './told';

/** What an API says of a request of its own: facts, none for a harmless one, `null` for one that no rule knows. */
export type Verdict = readonly Said[] | null;

/** A family of services that speak alike. */
export type Api = {
  /** First part of its rules: `cloudflare`. */
  readonly name: string;
  /** As a sentence calls it: `Cloudflare`. */
  readonly title: string;
  readonly documentation: string;
  /** The one type that the rules of its command line give everything. */
  readonly type?: string;
  readonly fits: (request: HttpRequest) => boolean;
  /** What its address or login tells of the environment, beyond the host. */
  readonly signals?: (request: HttpRequest) => readonly Signal[];
  readonly review: (request: HttpRequest) => Verdict;
};

type Table = Omit<Api, 'review' | 'fits'> & {
  /** Hosts that are this API, and all below them. */
  readonly hosts?: readonly string[];
  readonly fits?: Api['fits'];
  readonly routes: readonly Route[];
};

/** An API whose requests can be told one by one, by method and path. */
export function tableApi({ hosts = [], fits, routes, ...rest }: Table): Api {
  return {
    ...rest,
    fits: (request) => isBelow(request.address, ...hosts) || fits?.(request) === true,
    review: (request) => {
      const said = routed(routes, request);
      if (said === undefined) return null;
      return said === null ? [] : [said];
    },
  };
}

/** The port that is spoken to, the scheme's own where none is written. */
export function portOf({ address: { port, scheme } }: HttpRequest): number {
  return port ?? (scheme === 'https' ? 443 : 80);
}
