import { UNKNOWN_PART } from '../../model/command';
import { joinedText, text, unknownValue, wordOf, type Call, type Value } from '../shared/value';
import type { WebRequest } from '../shared/webRequest';
import { argument } from './arguments';

const CLIENT =
  /^(?:requests|httpx|aiohttp)\.(?:(?:Session|session|sessions\.Session|Client|AsyncClient|ClientSession)\.)?(get|post|put|patch|delete|head|options|request)$/;

function bodyOf({ named }: Call, ...more: readonly (Value | undefined)[]): readonly (Value | undefined)[] {
  return [...more, ...['data', 'json', 'files', 'content', 'params'].map((name) => named.get(name))];
}

function byLibrary(call: Call): WebRequest | null {
  const verb = CLIENT.exec(call.name)?.[1];
  if (verb === undefined) return null;
  const isFree = verb === 'request';
  const method = isFree ? wordOf(argument(call, 0, 'method')) : verb;
  return {
    method: method.toUpperCase(),
    address: argument(call, isFree ? 1 : 0, 'url') ?? unknownValue,
    body: bodyOf(call, ...(verb === 'get' ? [] : [call.args[isFree ? 2 : 1]])),
  };
}

/** `urllib.request.urlopen(url)`, or of a `Request(url, data=…, method='DELETE')`. */
function byUrllib(call: Call): WebRequest | null {
  if (!/^urllib2?\.(?:request\.)?(?:urlopen|urlretrieve)$/.test(call.name)) return null;
  const given = argument(call, 0, 'url');
  const made = given?.kind === 'made' && given.name.endsWith('.Request') ? given : null;
  const from: Call = made === null ? call : { ...call, args: made.args, named: made.named };
  const body = call.name.endsWith('urlretrieve') ? undefined : argument(from, 1, 'data');
  const method = from.named.get('method');
  return {
    method: method === undefined ? (body === undefined ? 'GET' : 'POST') : wordOf(method).toUpperCase(),
    address: argument(from, 0, 'url') ?? unknownValue,
    body: [body],
  };
}

/** `http.client.HTTPSConnection(host).request('DELETE', '/path')` */
function byConnection({ name, on, args, named }: Call): WebRequest | null {
  if (!/^(?:http\.client|httplib)\.HTTPS?Connection\.request$/.test(name) || on.kind !== 'made') return null;
  const scheme = on.name.includes('HTTPS') ? 'https://' : 'http://';
  return {
    method: wordOf(args[0]).toUpperCase(),
    address: joinedText([text(scheme), ...on.args.slice(0, 1), ...args.slice(1, 2)]),
    body: [args[2] ?? named.get('body')],
  };
}

/** The request that a call makes; null when it makes none, or one whose method nobody knows. */
export function requestOf(call: Call): WebRequest | null {
  const found = byLibrary(call) ?? byUrllib(call) ?? byConnection(call);
  return found === null || found.method.includes(UNKNOWN_PART) ? null : found;
}
