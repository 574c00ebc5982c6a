import { UNKNOWN_PART } from '../../model/command';

/** Where a request goes, taken apart; nothing is looked up. */
export type Address = {
  /** As a sentence shows it: without the login and the question behind the path. */
  readonly shown: string;
  /** In lower case: `https`, `http`, `ftp`; empty when none is written. */
  readonly scheme: string;
  /** In lower case, without brackets; `UNKNOWN_PART` stands in it for what is not known. */
  readonly host: string;
  readonly port: number | null;
  /** The path's parts, unescaped, without empty ones. */
  readonly path: readonly string[];
  readonly query: ReadonlyMap<string, string>;
};

const SHORTHAND = /^:(?!:)(\d*)(\/.*)?$/;

/** `%2F` and its like, as far as they are plain characters. */
function unescaped(text: string): string {
  return text.replace(/%([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function queryOf(text: string): ReadonlyMap<string, string> {
  const pairs = text.split('&').filter((pair) => pair !== '');
  return new Map(
    pairs.map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [unescaped(name), unescaped(value.join('='))];
    }),
  );
}

/** `host:port`, `[::1]:port`. */
function authorityOf(host: string): Pick<Address, 'host' | 'port'> {
  const [, six, four = '', port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?/.exec(host) ?? [];
  return { host: (six ?? four).toLowerCase(), port: port === undefined ? null : Number(port) };
}

/** `:9200/x` is a port of this machine. */
function written(text: string): string {
  const [, port, rest = ''] = SHORTHAND.exec(text) ?? [];
  return port === undefined ? text : `http://localhost${port === '' ? '' : `:${port}`}${rest}`;
}

/** The address that a word writes: `https://host/x?y=z`, `host/x`, and `:9200/x` for a port of this machine. */
export function addressOf(word: string): Address {
  const [, given = '', tail = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^]*)$/i.exec(written(word)) ?? [];
  const front = /^[^?#]*/.exec(tail)?.[0] ?? '';
  const question = /^\?([^#]*)/.exec(tail.slice(front.length))?.[1] ?? '';
  const [authority = ''] = front.split('/');
  const path = front.slice(authority.length);
  const scheme = given.toLowerCase();
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return {
    shown: `${scheme === '' ? '' : `${scheme}://`}${host}${path}`,
    scheme,
    ...authorityOf(host),
    path: path
      .split('/')
      .filter((part) => part !== '')
      .map(unescaped),
    query: queryOf(question),
  };
}

/** This machine itself, by any of the names that it has for everybody. */
export function isHere({ host }: Address): boolean {
  return (
    /^(?:127(?:\.\d{1,3}){3}|0\.0\.0\.0|::1|host\.docker\.internal)$/.test(host) || /(?:^|\.)localhost$/.test(host)
  );
}

/** Whether a host is one of these or below one of these: `github.com` for `api.github.com`. */
export function isBelow({ host }: Address, ...names: readonly string[]): boolean {
  return names.some((name) => host === name || host.endsWith(`.${name}`));
}

/** A name for a sentence: what is not known in it is three points. */
export function readable(text: string): string {
  return text.replaceAll(UNKNOWN_PART, '…');
}
