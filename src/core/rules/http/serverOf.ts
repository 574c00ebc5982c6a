import { isHere } from './address';
import type { HttpRequest } from './request';

/** An option of a command line that names the server of a request; this machine's own is what the tool would ask. */
export function serverOf(option: string): (request: HttpRequest) => readonly string[] {
  return ({ address }) => {
    if (isHere(address) || address.host === '') return [];
    const scheme = address.scheme === '' ? 'http' : address.scheme;
    return [`${option}=${scheme}://${address.host}${address.port === null ? '' : `:${String(address.port)}`}`];
  };
}
