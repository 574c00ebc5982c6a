import { visible } from './visible';

const LIMIT = 160;

function onALine(text: string): string {
  return visible(
    text
      .trim()
      .replace(/\s*\n\s*/g, ' ⏎ ')
      .replace(/[ \t]+/g, ' '),
  );
}

/** `text` as one visible line of at most `limit` UTF-16 units, cut in the middle with the count of what is hidden. */
export function oneLine(text: string, limit: number = LIMIT): string {
  // Of a text of megabytes only the ends are looked at: this runs where others wait for an answer.
  const unseen = Math.max(0, text.length - 20 * limit);
  const line = onALine(unseen === 0 ? text : text.slice(0, 10 * limit) + text.slice(text.length - 10 * limit));
  if (line.length <= limit && unseen === 0) return line;
  const room = limit - ' …(0000000 more)… '.length;
  const head = line.slice(0, Math.ceil(room / 2));
  const tail = line.slice(line.length - Math.floor(room / 2));
  return `${head} …(${line.length + unseen - head.length - tail.length} more)… ${tail}`;
}
