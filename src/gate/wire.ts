import type { HookAnswer } from '../core/model/agent';

/** The words of the socket, as `protocol.ts` describes them. */

/** 16 MiB, in bytes: fields and payload together. */
export const LARGEST_QUESTION = 16 * 1024 * 1024;
const LONGEST_HEADER = 256;

export type WireQuestion = {
  readonly kind: string;
  readonly credential: string;
  readonly fields: readonly string[];
  readonly payload: string;
};

export type Read =
  | { readonly kind: 'more' }
  | { readonly kind: 'question'; readonly question: WireQuestion }
  | { readonly kind: 'bad'; readonly says: string };

type Header = { readonly kind: string; readonly credential: string; readonly sizes: readonly [number, number] };

function headerOf(line: string): Header | null {
  const parts = /^HP1 ([a-z-]{1,32}) ([0-9a-f]{8,128}) (\d{1,9}) (\d{1,9})$/.exec(line);
  const [, kind, credential, first, second] = parts ?? [];
  if (kind === undefined || credential === undefined) return null;
  return { kind, credential, sizes: [Number(first), Number(second)] };
}

/**
 * Reads one question as its bytes arrive. `admit` sees kind and credential before the body is waited for, so that a
 * stranger cannot make the gate store anything.
 */
export function createReader(admit: (kind: string, credential: string) => string | null): (chunk: Buffer) => Read {
  let head = Buffer.alloc(0);
  let header: Header | null = null;
  const body: Buffer[] = [];
  let got = 0;

  function take(chunk: Buffer): Read {
    if (header === null) return { kind: 'more' };
    body.push(chunk);
    got += chunk.length;
    const [fields, payload] = header.sizes;
    if (got < fields + payload) return { kind: 'more' };
    const whole = Buffer.concat(body);
    const text = whole.subarray(0, fields).toString('utf8');
    return {
      kind: 'question',
      question: {
        kind: header.kind,
        credential: header.credential,
        fields: text === '' ? [] : text.replace(/\0$/, '').split('\0'),
        payload: whole.subarray(fields, fields + payload).toString('utf8'),
      },
    };
  }

  return (chunk) => {
    if (header !== null) return take(chunk);
    head = Buffer.concat([head, chunk.subarray(0, LONGEST_HEADER + 1)]);
    const end = head.indexOf(0x0a);
    if (end < 0 || end > LONGEST_HEADER) {
      return head.length > LONGEST_HEADER ? { kind: 'bad', says: 'this is not a question' } : { kind: 'more' };
    }
    header = headerOf(head.subarray(0, end).toString('latin1'));
    if (header === null) return { kind: 'bad', says: 'this is not a question' };
    const refused = admit(header.kind, header.credential);
    if (refused !== null) return { kind: 'bad', says: refused };
    if (header.sizes[0] + header.sizes[1] > LARGEST_QUESTION) return { kind: 'bad', says: 'the question is too long' };
    // `head` may hold a part of this chunk only; what was before it has no line feed.
    const before = head.length - Math.min(chunk.length, LONGEST_HEADER + 1);
    return take(chunk.subarray(end + 1 - before));
  };
}

export function questionBytes(kind: string, credential: string, fields: readonly string[], payload: Buffer): Buffer {
  const joined = Buffer.from(fields.map((field) => `${field}\0`).join(''));
  return Buffer.concat([
    Buffer.from(`HP1 ${kind} ${credential} ${joined.length} ${payload.length}\n`),
    joined,
    payload,
  ]);
}

export function answerBytes({ exitCode, stdout, stderr }: HookAnswer): Buffer {
  const [out, err] = [Buffer.from(stdout), Buffer.from(stderr)];
  return Buffer.concat([Buffer.from(`answer ${exitCode} ${out.length} ${err.length}\n`), out, err]);
}
