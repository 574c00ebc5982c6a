import type { RedirectSyntax, Statement, WordSyntax } from '../syntax/tree';
import type { Argument } from './argument';
import { argument, endsArguments, verbatim } from './argument';
import { cmdletNamed } from './cmdletNames';
import { beginsExpression, expression } from './expression';
import { isQuote } from './quoted';
import type { Source } from './source';
import { skip } from './source';
import { impliedWord, literalText, textPart } from '../syntax/build';
import { peek, startsWith, take, wordFrom } from '../syntax/cursor';

/** One program or value of a pipeline, as it is written. */
export type Stage =
  | {
      readonly kind: 'value';
      readonly words: readonly WordSyntax[];
      /** A single variable that could be assigned to. */
      readonly variable: string | null;
      readonly redirects: readonly RedirectSyntax[];
    }
  | {
      readonly kind: 'command';
      /** Lower case, aliases resolved; null when it has to be worked out. */
      readonly name: string | null;
      readonly head: WordSyntax;
      /** The block that `& { … }` runs. */
      readonly body: readonly Statement[] | null;
      readonly args: readonly Argument[];
      readonly redirects: readonly RedirectSyntax[];
    };

const SINK = /^\$null$/i;

/** `2>&1` is null: it names no file. */
function redirect(source: Source): RedirectSyntax | null | undefined {
  const sign = take(source, /(?:[1-6*])?>>?(?:&[12])?/y);
  if (sign === null) return undefined;
  if (sign.includes('&')) return null;
  skip(source, false);
  const start = source.at;
  const [to] = argument(source);
  const word = to?.word ?? wordFrom([textPart('')], start, source);
  const isNowhere = SINK.test(word.raw);
  const named = isNowhere ? impliedWord('/dev/null', word) : word;
  const descriptor = /^[2-6]/.test(sign) ? sign.charAt(0) : '';
  return { kind: 'file', operator: sign.replace(/^[1-6*]/, ''), descriptor, to: named };
}

function rest(source: Source): { readonly args: readonly Argument[]; readonly redirects: readonly RedirectSyntax[] } {
  const args: Argument[] = [];
  const redirects: RedirectSyntax[] = [];
  while (!endsArguments(source)) {
    const before = source.at;
    const found = redirect(source);
    if (found !== undefined) redirects.push(...(found === null ? [] : [found]));
    else if (startsWith(source, '--% ')) args.push(...verbatim(source));
    else if (take(source, /,/y) !== null) skip(source, true);
    else args.push(...argument(source));
    if (source.at === before) source.at += 1;
  }
  return { args, redirects };
}

function redirectsBehind(source: Source): readonly RedirectSyntax[] {
  const redirects: RedirectSyntax[] = [];
  for (let found = redirect(source); found !== undefined; found = redirect(source)) {
    redirects.push(...(found === null ? [] : [found]));
    skip(source, false);
  }
  return redirects;
}

/** `&` and `.` before a name, a text, a value or a block. */
function invoked(source: Source): Stage {
  source.at += 1;
  skip(source, false);
  const start = source.at;
  const [first] = argument(source);
  const head = first?.word ?? wordFrom([textPart('')], start, source);
  const body = first?.kind === 'block' ? first.body : null;
  const text = literalText(head);
  return { kind: 'command', name: text === null ? null : cmdletNamed(text), head, body, ...rest(source) };
}

function command(source: Source): Stage {
  const start = source.at;
  const first = take(source, /[%?](?=[\s{])/y);
  const head = first === null ? argument(source)[0]?.word : wordFrom([textPart(first)], start, source);
  const word = head ?? wordFrom([textPart('')], start, source);
  const text = literalText(word);
  return { kind: 'command', name: text === null ? null : cmdletNamed(text), head: word, body: null, ...rest(source) };
}

function stage(source: Source, isFirst: boolean): Stage {
  skip(source, false);
  if (peek(source) === '&' && peek(source, 1) !== '&') return invoked(source);
  if (/^\.[ \t'"({$]/.test(source.text.slice(source.at, source.at + 2))) return invoked(source);
  if (isFirst && (beginsExpression(source) || isQuote(peek(source)))) {
    const { words, variable } = expression(source, '');
    return { kind: 'value', words, variable, redirects: redirectsBehind(source) };
  }
  return command(source);
}

/** All stages of a pipeline. */
export function stagesOf(source: Source): readonly Stage[] {
  const stages = [stage(source, true)];
  while (stages.length < 200) {
    skip(source, false);
    // A line may also begin with the sign that goes on with the one before it.
    if (take(source, /(?:\s*)\|(?!\|)/y) === null) break;
    skip(source, true);
    stages.push(stage(source, false));
  }
  return stages;
}
