import type { Command, Started, Statement, Word } from '../../model/command';
import { statement } from '../../model/statement';
import { shellWord } from '../shared/shellWord';

/** The words of a program that stand behind the first `count` words of a command, with the options of both left out. */
export function programBehind({ args }: Command, count: number, valued: readonly string[]): readonly Word[] {
  let left = count;
  for (let at = 0; at < args.length; at += 1) {
    const value = args[at]?.value ?? '';
    if (value === '--') return args.slice(at + 1);
    if (value.startsWith('-')) at += valued.includes(value) ? 1 : 0;
    else if (left === 0) return args.slice(at);
    else left -= 1;
  }
  return [];
}

/** The words of a program as one line for a shell; a word alone is a line already. */
export function lineOf(words: readonly Word[]): readonly Word[] {
  const [first] = words;
  return first === undefined || words.length === 1
    ? words
    : [{ ...first, value: words.map((word) => shellWord(word.value)).join(' ') }];
}

/** A line for the shell of another machine, which is reached as by `ssh`. */
export function startsThere(host: string, words: readonly Word[]): Statement {
  const starts = lineOf(words).map(({ value }): Started => ({ kind: 'argv', argv: ['ssh', host, value] }));
  return statement({ starts });
}

/** A program on this machine, with the variables of somewhere else. */
export function startsHere(words: readonly Word[]): Statement {
  const [first, ...others] = words.map(({ value }) => value);
  const starts: readonly Started[] = first === undefined ? [] : [{ kind: 'argv', argv: [first, ...others] }];
  return statement({ starts });
}
