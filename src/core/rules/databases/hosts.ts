import type { Command, Word } from '../../model/command';
import type { Signal } from '../../model/environment';

/** Which database server a command names, as far as its own words tell. */
export type Address = {
  /** Host options; a folder is one of a local socket. */
  readonly hosts?: readonly (Word | undefined)[];
  /** Addresses with the host inside: `postgres://…`, `host=… dbname=…`, `tcp:host,port`, `user/pass@host`. */
  readonly addresses?: readonly (Word | string | undefined)[];
  /** The server of this machine is meant when nothing is named. */
  readonly localDefault?: boolean;
};

/** `host=db port=5432`, `Server=db;Database=x`: what stands behind each name that is a server's. */
const SETTING = /(?:^|[\s;])(host|hostaddr|server|data source|addr|address)\s*=\s*(?:'([^']*)'|"([^"]*)"|([^\s;]+))/gi;

function settingsIn(text: string): readonly string[] {
  return [...text.matchAll(SETTING)].map(([, , single, double, bare]) => single ?? double ?? bare ?? '');
}

function authorityOf(text: string): string | null {
  const scheme = text.indexOf('://');
  if (scheme < 1) return null;
  const authority = text.slice(scheme + 3).split(/[/?#;]/)[0] ?? '';
  return authority.slice(authority.lastIndexOf('@') + 1);
}

function withoutPort(text: string): string {
  const bare = text.replace(/^(?:tcp|np|lpc|admin):/i, '').split(',')[0] ?? '';
  const end = bare.startsWith('[') ? bare.indexOf(']') + 1 : bare.indexOf(':');
  return (end > 0 ? bare.slice(0, end) : bare).split(/[\\/]/)[0] ?? '';
}

/** The hosts that an address names; empty when there is none in it. */
export function hostsIn(address: string): readonly string[] {
  const text = address.replace(/^jdbc:(?:oracle:thin:@(?:\/\/)?)?/i, (found) => (found.length > 5 ? 'x://' : ''));
  const authority = authorityOf(text);
  if (authority === null) return settingsIn(text).flatMap((one) => one.split(',').map(withoutPort));
  // A socket's address has its folder behind the question mark: `postgres:///shop?host=/run/pg`.
  if (authority === '') return settingsIn(text.replace(/[?&]/g, ' '));
  return authority
    .split(',')
    .map(withoutPort)
    .filter((one) => one !== '');
}

export function isLoopback(host: string): boolean {
  const name = host.toLowerCase();
  return (
    /^(?:localhost|::1|\[::1\]|0\.0\.0\.0|\.|\(local\)|\(localdb\)|127(?:\.\d{1,3}){3})$/.test(name) ||
    name.startsWith('/')
  );
}

function known(words: readonly (Word | string | undefined)[]): readonly string[] {
  return words.flatMap((word) => {
    if (typeof word === 'string') return [word];
    return word === undefined || word.dynamic ? [] : [word.value];
  });
}

/**
 * The signals of the server a command reaches. On another machine or in a container, `localhost` is that one, and
 * tells nothing of ours.
 */
export function hostSignals(command: Command, address: Address): readonly Signal[] {
  const given = [...(address.hosts ?? []), ...(address.addresses ?? [])].some((word) => word !== undefined);
  const named = [...known(address.hosts ?? []), ...known(address.addresses ?? []).flatMap(hostsIn)];
  const found = named.map((value): Signal => ({ kind: 'database-host', value, from: 'database host' }));
  const isDefault = !given && address.localDefault === true;
  const all: readonly Signal[] = isDefault
    ? [{ kind: 'database-host', value: 'localhost', from: 'default host' }]
    : found;
  return all.map((signal) => {
    if (!isLoopback(signal.value)) return signal;
    return { ...signal, value: command.host ?? 'localhost' };
  });
}
