import type { Word } from '../../model/command';
import type { Address } from './address';

/** One request of a client, as far as its words tell. */
export type HttpRequest = {
  /** In upper case; `UNKNOWN_PART` stands in it for what is not known. */
  readonly method: string;
  readonly address: Address;
  /** As written: what a sentence calls an address that is not known. */
  readonly written: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Empty when there is none, `null` when it is not known. */
  readonly body: string | null;
  /** A socket of this machine that the request goes through. */
  readonly socket: string | null;
};

/** What one start of a client does. */
export type Reading = {
  readonly requests: readonly HttpRequest[];
  /** Files that go out with it. */
  readonly sent: readonly Word[];
  /** Files that the answers are written to. */
  readonly written: readonly Word[];
  /** Files with requests or settings that could not be read. */
  readonly unread: readonly string[];
};

export const nothingRead: Reading = { requests: [], sent: [], written: [], unread: [] };

/** `Name: value` lines as a table. */
export function headersOf(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap((line): readonly [string, string][] => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
    }),
  );
}
