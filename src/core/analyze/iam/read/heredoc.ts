import type { Node } from './node';
import { spotOf, type Reading } from './reading';

const opening = /<<-?[ \t]*([A-Za-z_][\w-]{0,200})[ \t\r]*\n/y;

/** Where the line that holds nothing but `tag` begins, or the end of the expression. */
function endOfText(reading: Reading, from: number, tag: string): number {
  let at = from;
  while (at < reading.end) {
    const newline = reading.text.indexOf('\n', at);
    const end = newline < 0 ? reading.end : newline;
    if (reading.text.slice(at, end).trim() === tag) return at;
    at = end + 1;
  }
  reading.damaged = true;
  return reading.end;
}

/** Reads `<<EOF …`; one that holds JSON is what the JSON says. */
export function readHeredoc(reading: Reading): Node {
  const start = reading.at;
  opening.lastIndex = start;
  const open = opening.exec(reading.text);
  const tag = open?.[1];
  if (tag === undefined) {
    reading.damaged = true;
    reading.at += 1;
    return { kind: 'unknown', text: '', parts: [], spot: spotOf(reading, start, reading.at) };
  }
  const from = opening.lastIndex;
  const stop = endOfText(reading, from, tag);
  const past = Math.min(reading.end, reading.text.indexOf(tag, stop) + tag.length);
  const node = readContent(reading, from, stop);
  reading.at = Math.max(stop, past);
  return node;
}

function readContent(reading: Reading, from: number, stop: number): Node {
  const content = reading.text.slice(from, stop);
  if (!/^\s*[{[]/.test(content)) {
    return { kind: 'text', value: content.trimEnd(), spot: spotOf(reading, from, stop) };
  }
  const { end } = reading;
  reading.at = from;
  reading.end = stop;
  const node = reading.expression(reading);
  reading.end = end;
  return node;
}
