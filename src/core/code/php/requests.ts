import { all, type Deed } from '../scan/deeds';
import type { ScannedLanguage } from '../scan/language';
import { request } from '../shared/telling';
import { mixed, sourcesOf, wordOf } from '../shared/value';

const ADDRESS = /^https?:\/\//;

/** `stream_context_create(['http' => ['method' => 'DELETE']])`: what the code's own context says. */
function methodIn(code: string): string {
  return /["']method["']\s*=>\s*["']([A-Za-z]+)["']/.exec(code)?.[1]?.toUpperCase() ?? 'GET';
}

/** A file function that is given an address asks for it; what only fetches is told by what happens to the answer. */
const opened: Deed = ({ args: [address], code }) => {
  const method = methodIn(code);
  const isFetched = method === 'GET' && sourcesOf(address).length === 0;
  return isFetched || !ADDRESS.test(wordOf(address)) ? [] : [request(method, address)];
};

/** `curl_setopt($handle, CURLOPT_CUSTOMREQUEST, 'DELETE')`, `curl_setopt($handle, CURLOPT_POSTFIELDS, $body)` */
const option: Deed = ({ args: [handle, , value] }) => {
  if (handle?.kind !== 'made') return [];
  if (sourcesOf(value).length > 0) return [request('POST', handle.args[0], [value])];
  return /^(?:DELETE|PUT|PATCH)$/.test(wordOf(value)) ? [request(wordOf(value), handle.args[0])] : [];
};

/** Requests that PHP makes by itself. */
export const phpRequests: ScannedLanguage['functions'] = {
  ...all('file_get_contents file', opened),
  curl_setopt: option,
};

/** Functions that only write what they are given in another way; what it holds stays in it. */
export const phpEncoders: ScannedLanguage['results'] = Object.fromEntries(
  'urlencode rawurlencode base64_encode bin2hex http_build_query serialize gzcompress gzdeflate gzencode'
    .split(' ')
    .map((name) => [name, mixed]),
);
