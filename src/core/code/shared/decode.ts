const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A text in UTF-8 from its bytes, as far as they are one. */
function utf8(bytes: readonly number[]): string | null {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return null;
  }
}

/** The text behind Base64, in its usual and its address-safe alphabet; null when it is none. */
export function fromBase64(encoded: string): string | null {
  const digits = encoded
    .replaceAll(/\s|=+$/g, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/');
  const bits = Array.from(digits, (letter) => LETTERS.indexOf(letter));
  if (bits.length === 0 || bits.includes(-1)) return null;
  const bytes: number[] = [];
  let held = 0;
  let count = 0;
  for (const six of bits) {
    held = ((held << 6) | six) & 0xffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes.push((held >> count) & 0xff);
    }
  }
  return utf8(bytes);
}

/** The text behind pairs of hexadecimal digits; null when they are none. */
export function fromHex(encoded: string): string | null {
  const digits = encoded.replaceAll(/\s/g, '');
  if (!/^(?:[0-9a-f]{2})+$/i.test(digits)) return null;
  return utf8((digits.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
}

/** Each letter thirteen places on. */
export function rotated(plain: string): string {
  return plain.replaceAll(/[a-z]/gi, (letter) => {
    const base = letter < 'a' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
}
