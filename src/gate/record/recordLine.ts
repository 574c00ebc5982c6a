import { nodeCrypto, sha256Of } from '../../node/sha256';

/** What one line says besides its place in the chain. Values are already struck. */
export type RecordBody = Readonly<Record<string, unknown>>;

export type RecordLink = { readonly seq: number; readonly hash: string };

export const firstLink: RecordLink = { seq: 0, hash: '0'.repeat(64) };

const HASH_AT = ',"hash":"';

/** `KEYID:HMAC`: editors keep keys of their own, so a line says by which one it was keyed. */
function macOf(hash: string, key: string): string {
  const { createHash, createHmac } = nodeCrypto();
  const secret = Buffer.from(key, 'hex');
  const id = createHash('sha256').update(secret).digest('hex').slice(0, 8);
  return `${id}:${createHmac('sha256', secret).update(hash).digest('hex')}`;
}

/** The line after `previous`, without a line feed. The hash covers the text before it, which holds `prev`. */
export function writeLine(body: RecordBody, previous: RecordLink, at: number, key: string | null): string {
  const open = JSON.stringify({ seq: previous.seq + 1, at, prev: previous.hash, ...body }).slice(0, -1);
  const hash = sha256Of(open);
  return `${open}${HASH_AT}${hash}","mac":${JSON.stringify(key === null ? null : macOf(hash, key))}}`;
}

export type ReadLine = RecordLink & {
  readonly prev: string;
  readonly at: number;
  /** The text is the one that was hashed. */
  readonly intact: boolean;
  readonly mac: string | null;
};

function wordIn(fields: ReadonlyMap<string, unknown>, name: string): string | null {
  const value = fields.get(name);
  return typeof value === 'string' ? value : null;
}

/** A line of the record, or null when it is none. */
export function readLine(line: string): ReadLine | null {
  try {
    const read: unknown = JSON.parse(line);
    if (typeof read !== 'object' || read === null) return null;
    const fields = new Map<string, unknown>(Object.entries(read));
    const [prev, hash] = [wordIn(fields, 'prev'), wordIn(fields, 'hash')];
    const [seq, at] = [fields.get('seq'), fields.get('at')];
    if (prev === null || hash === null || typeof seq !== 'number' || typeof at !== 'number') return null;
    return {
      seq,
      at,
      prev,
      hash,
      mac: wordIn(fields, 'mac'),
      // Asked of few lines: who only goes on after a line does not verify it.
      get intact() {
        return sha256Of(line.slice(0, line.lastIndexOf(HASH_AT))) === hash;
      },
    };
  } catch {
    return null;
  }
}

/** `other`: keyed by another editor, which this key cannot tell anything about. */
export function checkMac(line: ReadLine, key: string): 'unkeyed' | 'good' | 'forged' | 'other' {
  if (line.mac === null) return 'unkeyed';
  const expected = Buffer.from(macOf(line.hash, key));
  const found = Buffer.from(line.mac);
  if (!line.mac.startsWith(expected.subarray(0, 9).toString())) return 'other';
  return found.length === expected.length && nodeCrypto().timingSafeEqual(found, expected) ? 'good' : 'forged';
}

/** How a link is repeated elsewhere, as an anchor: `SEQ HASH`. */
export function headOf(link: RecordLink): string {
  return `${link.seq} ${link.hash}`;
}
