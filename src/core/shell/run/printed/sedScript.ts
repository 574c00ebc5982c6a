import type { LinePattern, Match } from './linePattern';
import { linePattern, matchIn } from './linePattern';

export type Substitution = {
  readonly from: LinePattern;
  readonly to: string;
  readonly everywhere: boolean;
  readonly prints: boolean;
};

/** One command of a script: which lines it is for, and what it does with them. */
export type Step = {
  readonly line: number | '$' | LinePattern | null;
  readonly does: 'd' | 'p' | 'q' | Substitution;
};

const COMMAND = /^(?:(\d+|\$)|\/((?:[^/\\\n]|\\[^\n])*)\/)?\s*(?:([dpq])(?=\s*(?:[;\n]|$))|s([^\w\s\\]))/;

/** What stands between the signs of `s/…/…/`, and what behind the last; null where it ends before. */
function fieldsOf(rest: string, sign: string): readonly [from: string, to: string, after: string] | null {
  const cuts: number[] = [];
  for (let at = 0; at < rest.length && cuts.length < 2; at += rest.charAt(at) === '\\' ? 2 : 1)
    if (rest.charAt(at) === sign) cuts.push(at);
  const [first, second] = cuts;
  if (first === undefined || second === undefined) return null;
  return [rest.slice(0, first), rest.slice(first + 1, second), rest.slice(second + 1)];
}

type Read = { readonly step: Step; readonly rest: string };

function substitution(line: Step['line'], text: string, sign: string, isExtended: boolean): Read | null {
  const [written, to, after] = fieldsOf(text, sign) ?? ['', '', '?'];
  const flags = /^([gp]*)\s*(?=[;\n]|$)/.exec(after)?.[1];
  const from = linePattern(written, isExtended);
  // Marks that change the case of what follows are left.
  if (flags === undefined || from === null || /\\[A-Zlu]/.test(to)) return null;
  const does = { from, to, everywhere: flags.includes('g'), prints: flags.includes('p') };
  return { step: { line, does }, rest: after.slice(flags.length) };
}

function firstStep(text: string, isExtended: boolean): Read | null {
  const [whole, number, sought, verb, sign] = COMMAND.exec(text) ?? [];
  const pattern = sought === undefined ? null : linePattern(sought, isExtended);
  if (whole === undefined || (sought !== undefined && pattern === null)) return null;
  const line = number === undefined ? pattern : number === '$' ? '$' : Number(number);
  const rest = text.slice(whole.length);
  if (sign !== undefined) return substitution(line, rest, sign, isExtended);
  return verb === 'd' || verb === 'p' || verb === 'q' ? { step: { line, does: verb }, rest } : null;
}

/** Longer scripts are not told. */
const MOST_STEPS = 8;

/** The commands of a script; null where one of them is not told. */
export function stepsOf(script: string, isExtended: boolean): readonly Step[] | null {
  const steps: Step[] = [];
  let rest = script.trimStart();
  while (rest !== '') {
    const read = firstStep(rest, isExtended);
    if (read === null || steps.length >= MOST_STEPS) return null;
    steps.push(read.step);
    rest = read.rest.replace(/^[\s;]+/, '');
  }
  return steps;
}

/** `&`, `\1` and escapes of what is put in the place of a match. */
function filled(to: string, line: string, { from, to: end, edges }: Match): string {
  return to.replace(/\\([^])|&/g, (_, one?: string) => {
    if (one === undefined) return line.slice(from, end);
    if (!/\d/.test(one)) return one === 'n' ? '\n' : one === 't' ? '\t' : one;
    const at = (Number(one) - 1) * 2;
    return one === '0' ? line.slice(from, end) : line.slice(edges[at] ?? 0, edges[at + 1] ?? 0);
  });
}

/** More places of one line are not worked out. */
const MOST_MATCHES = 50;

/** The line behind a substitution; null where it takes too long to tell. */
export function substituted(line: string, { from, to, everywhere }: Substitution): string | null {
  let done = '';
  let at = 0;
  for (let count = 0; at <= line.length; count += 1) {
    const match = matchIn(line, from, at);
    if (match === null || count > MOST_MATCHES) return null;
    if (match === undefined) break;
    done += line.slice(at, match.from) + filled(to, line, match);
    // An empty match goes on behind the next character.
    const isEmpty = match.to === match.from;
    if (isEmpty) done += line.slice(match.to, match.to + 1);
    at = match.to + (isEmpty ? 1 : 0);
    if (!everywhere) break;
  }
  return done + line.slice(at);
}
