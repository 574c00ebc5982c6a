const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The text that `-EncodedCommand` holds: UTF-16 units, low byte first, in base 64. Null when it is no such text. */
export function encodedText(text: string): string | null {
  let bits = 0;
  let held = 0;
  const bytes: number[] = [];
  for (const character of text.replace(/[\s=]/g, '')) {
    const value = alphabet.indexOf(character);
    if (value < 0) return null;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes.push((bits >> held) & 255);
  }
  let result = '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    result += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  return result === '' ? null : result;
}
