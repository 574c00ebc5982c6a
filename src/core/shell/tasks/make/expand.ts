import { UNKNOWN_PART } from '../../../model/command';
import { patternReplaced } from './patterns';
import type { MakeScope } from './scope';
import { wordsOf } from './scope';

const DEEPEST = 40;
const LONGEST = 64 * 1024;

/** Where the parenthesis that is open at `from` is closed; the end of the text when it is not. */
function closing(text: string, from: number, open: string, close: string): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === open) depth += 1;
    else if (text[at] === close) depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

/** The arguments of a function, cut at commas outside parentheses; the last one keeps its commas past `most`. */
export function argumentsOf(text: string, most = Number.POSITIVE_INFINITY): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if ('({'.includes(sign)) depth += 1;
    else if (')}'.includes(sign)) depth -= 1;
    else if (sign === ',' && depth === 0 && parts.length + 1 < most) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

/** A variable's expanded value; undefined when nothing gives it one. */
export function variableOf(name: string, scope: MakeScope): string | undefined {
  const found = scope.locals.get(name) ?? scope.makefile.variables.get(name);
  if (found === undefined) return scope.environment(name);
  return found.simple ? found.value : expand(found.value, scope);
}

/** `NAME:%.c=%.o` and `NAME:.c=.o`. */
function substituted(reference: string, scope: MakeScope): string | null {
  const [, name, from, to] = /^([^:=\s]+):([^=]*)=([^]*)$/.exec(reference) ?? [];
  if (name === undefined || from === undefined || to === undefined) return null;
  const value = variableOf(name, scope) ?? UNKNOWN_PART;
  const [before, after] = from.includes('%') ? [from, to] : [`%${from}`, `%${to}`];
  return wordsOf(value)
    .map((word) => patternReplaced(word, before, after))
    .join(' ');
}

/** The folder or the name of each word of an automatic variable: `$(@D)`. */
function partOfAutomatic(reference: string, scope: MakeScope): string | null {
  const [, name, part] = /^([@<*^?+])([DF])$/.exec(reference) ?? [];
  const value = name === undefined ? undefined : variableOf(name, scope);
  if (value === undefined) return null;
  const cut = (word: string): string => {
    const at = word.lastIndexOf('/');
    return part === 'F' ? word.slice(at + 1) : at < 0 ? '.' : word.slice(0, at);
  };
  return wordsOf(value).map(cut).join(' ');
}

/** What stands between the parentheses; undefined for a variable that nothing gives a value. */
function referenced(inner: string, scope: MakeScope): string | undefined {
  const [, name, text] = /^([a-z-]+)\s+([^]*)$/.exec(inner) ?? [];
  const apply = name === undefined ? undefined : scope.functions.get(name);
  if (apply !== undefined && text !== undefined) return apply(text, scope);
  const reference = inner.includes('$') ? expand(inner, scope) : inner;
  return substituted(reference, scope) ?? partOfAutomatic(reference, scope) ?? variableOf(reference.trim(), scope);
}

/**
 * A variable that nothing here sets is empty unless the environment has it. Where a program would stand it is taken as
 * empty (`$(Q)go build`, `$(SUDO) rm`); anywhere else it is a part that is not known.
 */
function unset(before: string, after: string): string {
  return /^[@+\-\s]*$/.test(before) && /^[\sa-z@]/.test(after) ? '' : UNKNOWN_PART;
}

type Reference = { readonly inner: string; readonly end: number };

function referenceAt(text: string, at: number): Reference {
  const sign = text.charAt(at + 1);
  if (sign !== '(' && sign !== '{') return { inner: sign, end: at + 2 };
  const end = closing(text, at + 2, sign, sign === '(' ? ')' : '}');
  return { inner: text.slice(at + 2, end), end: end + 1 };
}

/** A text of a makefile with its references replaced; parts that are not known are `UNKNOWN_PART`. */
export function expand(text: string, outer: MakeScope): string {
  if (!text.includes('$')) return text;
  if (outer.depth >= DEEPEST) return UNKNOWN_PART;
  const scope = { ...outer, depth: outer.depth + 1 };
  let done = '';
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('$', at);
    done += text.slice(at, next < 0 ? text.length : next);
    if (next < 0) break;
    if (text[next + 1] === '$') {
      done += '$';
      at = next + 2;
      continue;
    }
    if (!scope.spend(0.2) || done.length > LONGEST) return UNKNOWN_PART;
    const { inner, end } = referenceAt(text, next);
    done += referenced(inner, scope) ?? unset(done, text.slice(end, end + 1));
    at = end;
  }
  return done;
}
