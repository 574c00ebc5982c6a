import type { HttpRequest } from './request';
import type { Fact, Parts, Said, Telling } from './told';

/**
 * `METHOD path`: `DELETE zones/:zone/dns_records/:record`. Methods are parted by `|`. `:x` is any one part and names
 * it, `:x**` is all that is left, `*` is any one part, `**` any number of them. A path that does not begin with `/` may stand behind others.
 */
export type Route = readonly [route: string, said: Said | Telling];

function fitsFrom(pattern: readonly string[], path: readonly string[], parts: Map<string, string>): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return path.length === 0;
  if (first === '**') {
    for (let skip = 0; skip <= path.length; skip += 1) {
      if (fitsFrom(rest, path.slice(skip), parts)) return true;
    }
    return false;
  }
  const [segment, ...others] = path;
  if (segment === undefined) return false;
  if (first.startsWith(':') && first.endsWith('**')) {
    parts.set(first.slice(1, -2), path.join('/'));
    return true;
  }
  if (first.startsWith(':')) {
    parts.set(first.slice(1), segment);
    return fitsFrom(rest, others, parts);
  }
  return (first === '*' || first === segment) && fitsFrom(rest, others, parts);
}

/** The named parts of a path that a pattern fits; `null` when it does not. */
function partsOf(pattern: string, path: readonly string[]): Parts | null {
  const wanted = pattern.split('/').filter((one) => one !== '');
  const isLong = wanted.some((one) => one.endsWith('**'));
  const isOpen = wanted[0] === '**' || !pattern.startsWith('/');
  const parts = new Map<string, string>();
  const from = isOpen && !isLong ? path.length - wanted.length : 0;
  if (from < 0) return null;
  const whole = isOpen && isLong && wanted[0] !== '**' ? ['**', ...wanted] : wanted;
  return fitsFrom(whole, path.slice(from), parts) ? parts : null;
}

/** What the first route that fits says, `undefined` when none does. */
export function routed(routes: readonly Route[], request: HttpRequest): Said | null | undefined {
  for (const [route, said] of routes) {
    const space = route.indexOf(' ');
    if (!route.slice(0, space).split('|').includes(request.method)) continue;
    const parts = partsOf(route.slice(space + 1), request.address.path);
    if (parts === null) continue;
    const found = typeof said === 'function' ? said(request, parts) : said;
    return found?.kind === 'fact' ? named(found, parts) : found;
  }
  return undefined;
}

/** The part that names the thing: the one called `name`, or the last. */
function named(fact: Fact, parts: Parts): Fact {
  const name = fact.name ?? parts.get('name') ?? [...parts.values()].at(-1);
  return name === undefined ? fact : { ...fact, name };
}
