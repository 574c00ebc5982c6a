/** One field of a protocol buffer message: a number, or bytes that are a text, a message or packed values. */
export type Field = { readonly number: number; readonly value: number | Uint8Array };

/** A message that ends early or has a field of a kind that plan files do not use. */
export class BrokenMessage extends Error {}

type Read = { readonly value: number; readonly next: number };

/** A variable length integer; above 2^53 it loses its last bits, which no field read here needs. */
function varint(bytes: Uint8Array, start: number): Read {
  let value = 0;
  let factor = 1;
  for (let at = start; at < Math.min(bytes.length, start + 10); at += 1) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return { value, next: at + 1 };
    factor *= 128;
  }
  throw new BrokenMessage('a number ends early');
}

const FIXED: Readonly<Record<number, number>> = { 1: 8, 5: 4 };

/** The fields of a message in their order. Throws `BrokenMessage`. */
export function fieldsOf(bytes: Uint8Array): readonly Field[] {
  const fields: Field[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = varint(bytes, at);
    const kind = tag.value % 8;
    const number = Math.floor(tag.value / 8);
    if (kind === 0) {
      const read = varint(bytes, tag.next);
      fields.push({ number, value: read.value });
      at = read.next;
      continue;
    }
    const length = kind === 2 ? varint(bytes, tag.next) : { value: FIXED[kind] ?? -1, next: tag.next };
    const end = length.next + length.value;
    if (length.value < 0 || end > bytes.length) throw new BrokenMessage('a field ends early');
    fields.push({ number, value: bytes.subarray(length.next, end) });
    at = end;
  }
  return fields;
}

/** The last number in a field, or 0, as the format says of absent ones. */
export function numberIn(fields: readonly Field[], number: number): number {
  const value = fields.findLast((field) => field.number === number)?.value;
  return typeof value === 'number' ? value : 0;
}

/** All byte values of a field: the messages or texts of a repeated one. */
export function bytesIn(fields: readonly Field[], number: number): readonly Uint8Array[] {
  return fields.flatMap((field) => (field.number === number && typeof field.value !== 'number' ? [field.value] : []));
}

/** The last text in a field, or an empty one. Throws when it is not UTF-8. */
export function textIn(fields: readonly Field[], number: number): string {
  const bytes = bytesIn(fields, number).at(-1) ?? new Uint8Array();
  return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
}
