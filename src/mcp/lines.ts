/** A line with its end, as it came; of one longer than the limit its parts, the first as long as the limit. */
export type Piece =
  | { readonly kind: 'line'; readonly bytes: Buffer }
  | { readonly kind: 'part'; readonly bytes: Buffer; readonly first: boolean; readonly last: boolean };

const NEWLINE = 0x0a;

export type Lines = { readonly push: (chunk: Buffer) => readonly Piece[]; readonly end: () => readonly Piece[] };

/** Cuts a stream of bytes into lines; never holds more than `limit` bytes and one chunk. Nothing is lost or added. */
export function createLines(limit: number): Lines {
  let held: Buffer[] = [];
  let length = 0;
  let isLong = false;

  function take(bytes: Buffer, last: boolean): Piece {
    const whole = Buffer.concat([...held, bytes]);
    const first = !isLong;
    held = [];
    length = 0;
    const isPart = isLong || whole.length > limit;
    isLong = isPart && !last;
    return isPart ? { kind: 'part', bytes: whole, first, last } : { kind: 'line', bytes: whole };
  }

  return {
    push(chunk) {
      const pieces: Piece[] = [];
      let rest = chunk;
      for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
        pieces.push(take(rest.subarray(0, end + 1), true));
        rest = rest.subarray(end + 1);
      }
      if (rest.length === 0) return pieces;
      if (isLong || length + rest.length > limit) pieces.push(take(rest, false));
      else {
        held.push(rest);
        length += rest.length;
      }
      return pieces;
    },
    end: () => (held.length === 0 ? [] : [take(Buffer.alloc(0), true)]),
  };
}
