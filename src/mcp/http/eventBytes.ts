const [NEWLINE, RETURN, COLON, SPACE] = [0x0a, 0x0d, 0x3a, 0x20];
const mark = Buffer.from([0xef, 0xbb, 0xbf]);
const newline = Buffer.from('\n');

/** Takes the data of a message, as it came, and says what stands in for it; it may be an empty text. */
export type TakeData = (data: Buffer) => string;

/** Data in several lines is one text with their ends between them. */
function joined(lines: readonly Buffer[]): Buffer {
  return Buffer.concat(lines.flatMap((line, at) => (at === 0 ? [line] : [newline, line])));
}

function fieldOf(line: Buffer): { readonly name: string; readonly value: Buffer } {
  const end = line.indexOf(COLON);
  const value = end < 0 ? Buffer.alloc(0) : line.subarray(line[end + 1] === SPACE ? end + 2 : end + 1);
  return { name: (end < 0 ? line : line.subarray(0, end)).toString('utf8'), value };
}

/**
 * Reads a stream of events by its bytes: hands over the data of each message, and returns the stream as it is but for
 * that data. What is not a message, and how the stream is resumed, stays for whoever reads the rest; `numbered` hears
 * that it can be.
 */
export function createEventBytes(take: TakeData, numbered: () => void = () => undefined): (chunk: Buffer) => Buffer {
  let held: Buffer[] = [];
  let data: Buffer[] = [];
  let out: Buffer[] = [];
  let type = '';
  let isStart = true;
  let isAfterReturn = false;

  function dispatch(): void {
    const whole = joined(data);
    const isMessage = whole.length > 0 && (type === '' || type === 'message');
    const left = isMessage ? [Buffer.from(take(whole))] : data;
    // Empty data stays: without any, the number that the stream is resumed by would count for nothing.
    for (const line of left) out.push(Buffer.from('data: '), line, newline);
    out.push(newline);
    data = [];
    type = '';
  }

  function takeLine(whole: Buffer): void {
    const line = isStart && whole.subarray(0, mark.length).equals(mark) ? whole.subarray(mark.length) : whole;
    isStart = false;
    if (line.length === 0) {
      dispatch();
      return;
    }
    const { name, value } = fieldOf(line);
    if (name === 'data') {
      data.push(value);
      return;
    }
    if (name === 'event') type = value.toString('utf8');
    if (name === 'id') numbered();
    out.push(line, newline);
  }

  return (chunk) => {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (byte === NEWLINE && isAfterReturn) from = at + 1;
      else if (byte === NEWLINE || byte === RETURN) {
        takeLine(Buffer.concat([...held, chunk.subarray(from, at)]));
        held = [];
        from = at + 1;
      }
      isAfterReturn = byte === RETURN;
    }
    if (from < chunk.length) held.push(chunk.subarray(from));
    const rest = Buffer.concat(out);
    out = [];
    return rest;
  };
}
