const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function sixBits(character: string): number {
  if (character === '+' || character === '-') return 62;
  if (character === '/' || character === '_') return 63;
  return ALPHABET.indexOf(character);
}

/** The bytes of a text in either alphabet of base 64, each as one character; what is no base 64 is passed over. */
export function fromBase64(text: string): string {
  let bytes = '';
  let bits = 0;
  let held = 0;
  for (const character of text) {
    const six = sixBits(character);
    if (six < 0) continue;
    held = ((held << 6) | six) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes += String.fromCharCode((held >> bits) & 0xff);
    }
  }
  return bytes;
}

/** When a JSON web token ends, in milliseconds since 1970; null for a token of another kind or without an end. */
export function webTokenEnd(token: string): number | null {
  const [header = '', claims = '', signature] = token.split('.');
  if (signature === undefined || !header.startsWith('ey')) return null;
  const seconds = /"exp"\s*:\s*(\d{1,12})/.exec(fromBase64(claims))?.[1];
  return seconds === undefined ? null : Number(seconds) * 1000;
}
