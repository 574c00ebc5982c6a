import { isKnown, joinedText, text, unknownValue, wordOf, type Call, type Value } from '../shared/value';
import type { WebRequest } from '../shared/webRequest';
import { entry } from './processes';

const BY_VERB =
  /^(?:axios|got|ky|superagent|needle|request|supertest|undici)\.(?:(?:create|extend|default)\.)?(get|post|put|patch|delete|del|head)$/;

function requestWith(address: Value | undefined, options: Value | undefined, verb = 'GET', body?: Value): WebRequest {
  const method = entry(options, 'method');
  const parts = ['body', 'data', 'json', 'form'].map((name) => entry(options, name));
  return {
    method: (method === undefined ? verb : wordOf(method)).toUpperCase(),
    address: address ?? unknownValue,
    body: [body, ...parts],
  };
}

/** `https.request({ hostname, path, method })` and `https.request(url, { method })` */
function byNode({ name, args }: Call): WebRequest | null {
  const scheme = /^(https?)\.(?:request|get)$/.exec(name)?.[1];
  const [target, options] = args;
  if (scheme === undefined) return null;
  if (target?.kind !== 'record') return requestWith(target, options);
  const host = entry(target, 'hostname') ?? entry(target, 'host') ?? unknownValue;
  return requestWith(joinedText([text(`${scheme}://`), host, entry(target, 'path') ?? text('/')]), target);
}

function byLibrary({ name, args }: Call): WebRequest | null {
  const [target, options, more] = args;
  const verb = BY_VERB.exec(name)?.[1];
  if (verb !== undefined) {
    const isBody = /^axios.*\.(?:post|put|patch)$/.test(name);
    return requestWith(target, isBody ? more : options, verb === 'del' ? 'delete' : verb, isBody ? options : undefined);
  }
  if (/^(?:fetch|node-fetch|undici\.(?:fetch|request)|got|ky|cross-fetch)$/.test(name))
    return requestWith(target, options);
  if (!/^(?:axios|axios\.request|request|needle)$/.test(name)) return null;
  return target?.kind === 'record' ? requestWith(entry(target, 'url'), target) : requestWith(target, options);
}

/** The request that a call makes; null when it makes none, or one whose method nobody knows. */
export function requestOf(call: Call): WebRequest | null {
  const found = byNode(call) ?? byLibrary(call);
  return found === null || !isKnown(found.method) ? null : found;
}
