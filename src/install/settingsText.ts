const mark = '\uFEFF';

/** The text of a settings file; `null` for a missing one. Throws one plain line for bytes that are no text. */
export function textOf(bytes: Buffer | null): string | null {
  if (bytes === null) return null;
  const text = bytes.toString('utf8');
  if (!Buffer.from(text).equals(bytes)) throw new Error('not text in UTF-8');
  return text;
}

/** A text without its byte order mark, as every edit takes it. */
export function behindMark(text: string): string {
  return text.startsWith(mark) ? text.slice(mark.length) : text;
}

/** An edited text with the byte order mark that stood before the text it was made of. */
export function markedAs(before: string | null, after: string | null): string | null {
  return after !== null && before?.startsWith(mark) === true ? mark + after : after;
}

export const bytesFrom = (text: string | null): Buffer | null => (text === null ? null : Buffer.from(text));
