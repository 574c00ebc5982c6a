import type { Head } from './recoverLines';

/** The head of a line that is none: what stands deeper below it goes under the first word of it. */
export function strangeHead(start: number, line: string): Head {
  const { 0: key = '', index = 0 } = /[\w$][\w.$/-]*/.exec(line) ?? {};
  const from = start + index;
  const end = start + line.length;
  return { kind: 'strange', key, keySpan: { start: from, end: from + key.length }, end, rubbish: { start, end } };
}
