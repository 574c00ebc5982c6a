import { visible } from './visible';

const LIMIT = 160;

/** `text` as one visible line of at most `limit` UTF-16 units, cut in the middle with the count of what is hidden. */
export function oneLine(text: string, limit: number = LIMIT): string {
  const line = visible(
    text
      .trim()
      .replace(/\s*\n\s*/g, ' ⏎ ')
      .replace(/[ \t]+/g, ' '),
  );
  if (line.length <= limit) return line;
  const room = limit - ' …(00000 more)… '.length;
  const head = line.slice(0, Math.ceil(room / 2));
  const tail = line.slice(line.length - Math.floor(room / 2));
  return `${head} …(${line.length - head.length - tail.length} more)… ${tail}`;
}
