import { UNKNOWN_PART } from './command';

/*
 * The number of a process is not known before it runs, but what it was looked up by is: `pgrep -f vite` gives the number
 * of something named `vite`. Such a text is an unknown part with that name behind it, for whoever asks.
 */

const BEGIN = '\uFFFA';
const END = '\uFFFB';
const LONGEST = 120;

/** What stands in a text for the numbers of processes that are looked up by `name`; an empty name is any process. */
export function processPart(name: string): string {
  // A name is one word wherever the text is cut: blanks part words, and `[h]oldpoint` is how people spell `holdpoint`.
  const word = name.replace(/\[(.)\]/g, '$1').replace(/[\s\uFFF9-\uFFFC]+/g, '-');
  return `${UNKNOWN_PART}${BEGIN}${word.slice(0, LONGEST)}${END}`;
}

/** By what names processes were looked up whose numbers stand in a text. */
export function processesIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/\uFFFA([^\uFFFB]*)\uFFFB/g), ([, name = '']) => name);
}
