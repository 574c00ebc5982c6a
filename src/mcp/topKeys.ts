/** What stands at the top of a JSON object, found while its bytes go by; of a value only a text is kept. */
export type TopKeys = {
  readonly push: (bytes: Buffer) => void;
  /** Keys in lower case with the text behind each; null for a value of another kind. */
  readonly found: () => readonly (readonly [key: string, text: string | null])[];
  /** It began as anything but an object. */
  readonly isOther: () => boolean;
};

/** Longer keys and texts are none that is looked for. */
const LONGEST = 200;

const [QUOTE, BACKSLASH, COLON, COMMA] = [0x22, 0x5c, 0x3a, 0x2c];
const OPENS: ReadonlySet<number> = new Set([0x7b, 0x5b]);
const CLOSES: ReadonlySet<number> = new Set([0x7d, 0x5d]);
const BLANK: ReadonlySet<number> = new Set([0x20, 0x09, 0x0d, 0x0a]);

function textOf(raw: readonly number[]): string {
  try {
    return String(JSON.parse(`"${Buffer.from(raw).toString('utf8')}"`));
  } catch {
    return '';
  }
}

export function createTopKeys(): TopKeys {
  const found: (readonly [string, string | null])[] = [];
  let depth = 0;
  let isOther = false;
  let quoted: number[] | null = null;
  let isEscaped = false;
  let key: string | null = null;
  let place: 'key' | 'value' = 'key';

  function closeQuote(raw: readonly number[]): void {
    if (depth !== 1) return;
    if (place === 'key') key = textOf(raw).toLowerCase();
    else if (key !== null) {
      found.splice(-1, 1, [key, textOf(raw)]);
      key = null;
    }
  }

  function inQuote(byte: number, raw: number[]): void {
    if (!isEscaped && byte === QUOTE) {
      quoted = null;
      closeQuote(raw);
      return;
    }
    isEscaped = !isEscaped && byte === BACKSLASH;
    if (raw.length < LONGEST) raw.push(byte);
  }

  function outside(byte: number): void {
    if (BLANK.has(byte)) return;
    if (depth === 0 && byte !== 0x7b) isOther = true;
    if (byte === QUOTE) quoted = [];
    else if (OPENS.has(byte)) depth += 1;
    else if (CLOSES.has(byte)) depth -= 1;
    if (depth !== 1) return;
    if (byte === COLON && place === 'key' && key !== null) {
      place = 'value';
      // Its value may be endless.
      found.push([key, null]);
    } else if (byte === COMMA) {
      key = null;
      place = 'key';
    }
  }

  return {
    push(bytes) {
      for (const byte of bytes) {
        if (quoted === null) outside(byte);
        else inQuote(byte, quoted);
      }
    },
    found: () => found,
    isOther: () => isOther,
  };
}
