import { closing, matchAt } from './passing';

/** A text in the form of other shells, and where what it stands for ends. */
export type Found = readonly [form: string, end: number];

/** What the text of a block or a command becomes by itself. */
type Reform = (text: string) => string;

const IF = /(?<=^|[\n;&|({]\s*|\b(?:do|then|else)\s+)if[ \t]+(?=\[\[\s|\(\()/y;
const LOOP = /(?<=^|[\n;&|({]\s*|\b(?:do|then|else)\s+)(?:(?:while|until)[ \t]+(?=\[\[\s|\(\()|for[ \t]*(?=\(\())/y;
const ELIF = /[ \t]*elif[ \t]+(?=\[\[\s|\(\()/y;
const ELSE = /[ \t]*else[ \t]*(?=\{\s)/y;

/** Where a test that begins at an offset ends; -1 where it has no end. */
function testEnd(text: string, at: number): number {
  const end = text.startsWith('[[', at) ? text.indexOf(' ]]', at) + 1 : closing(text, at + 2, '(', ')');
  return end <= 0 ? -1 : end + 2;
}

/** Where a command that stands alone behind a test ends. */
export type CommandEnd = (text: string, at: number) => number;

/** `{ … }` or, where one is enough, a command behind a test; null where neither is there. */
function bodyAt(text: string, at: number, reform: Reform, commandEnd: CommandEnd | null): Found | null {
  const start = at + (matchAt(/[ \t]*/y, text, at)?.[0].length ?? 0);
  if (/^\{\s/.test(text.slice(start, start + 2))) {
    const end = closing(text, start + 1, '{', '}');
    return end < 0 ? null : [reform(text.slice(start + 1, end)).replace(/[\s;]+$/, ''), end + 1];
  }
  if (commandEnd === null || /^(?:[\s;&|{}]|(?:do|then)\s|$)/.test(text.slice(start, start + 5))) return null;
  const end = commandEnd(text, start);
  return [reform(text.slice(start, end)), end];
}

/** `TEST BODY` from an offset on, with a word between. */
function testedAt(text: string, at: number, word: string, reform: Reform, commandEnd: CommandEnd | null): Found | null {
  const end = testEnd(text, at);
  const body = end < 0 ? null : bodyAt(text, end, reform, commandEnd);
  return body === null ? null : [`${text.slice(at, end)}; ${word} ${body[0]}; `, body[1]];
}

function ifAt(text: string, at: number, reform: Reform, commandEnd: CommandEnd): Found | null {
  const head = matchAt(IF, text, at)?.[0];
  const first = head === undefined ? null : testedAt(text, at + head.length, 'then', reform, commandEnd);
  if (first === null) return null;
  let [form, end] = first;
  for (let next = matchAt(ELIF, text, end); next !== null; next = matchAt(ELIF, text, end)) {
    const more = testedAt(text, end + next[0].length, 'then', reform, null);
    if (more === null) return null;
    form += `elif ${more[0]}`;
    [, end] = more;
  }
  const last = matchAt(ELSE, text, end)?.[0];
  const otherwise = last === undefined ? null : bodyAt(text, end + last.length, reform, null);
  if (otherwise !== null) [form, end] = [`${form}else ${otherwise[0]}; `, otherwise[1]];
  return [`if ${form}fi`, end];
}

const REPEAT = /(?<=^|[\n;&|({]\s*|\b(?:do|then|else)\s+)repeat[ \t]+(\S+)[ \t]*(?=\{\s)/y;

/** Turns that are read one by one; one more is like the last. */
const MOST_TURNS = 20;

/** `repeat COUNT { … }`: as a loop of that many turns; of one where the count is not written. */
function repeatAt(text: string, at: number, reform: Reform): Found | null {
  const found = matchAt(REPEAT, text, at);
  const body = found === null ? null : bodyAt(text, at + found[0].length, reform, null);
  if (found === null || body === null) return null;
  const count = /^\d+$/.test(found[1] ?? '') ? Math.min(MOST_TURNS, Number(found[1])) : 1;
  const turns = Array.from({ length: count }, (_, turn) => turn + 1).join(' ');
  return [`for __turn in ${turns}; do ${body[0]}; done`, body[1]];
}

/** zsh: `if [[ … ]] { … } else { … }`, `while (( … )) { … }`, `for (( … )) COMMAND`, as other shells write them. */
export function blockAt(text: string, at: number, reform: Reform, commandEnd: CommandEnd): Found | null {
  const head = matchAt(LOOP, text, at)?.[0];
  if (head === undefined) return ifAt(text, at, reform, commandEnd) ?? repeatAt(text, at, reform);
  const loop = testedAt(text, at + head.length, 'do', reform, commandEnd);
  return loop === null ? null : [`${head}${loop[0]}done`, loop[1]];
}
