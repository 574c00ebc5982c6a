import { blockAt, type Found } from './zshBlocks';
import { closing, heldAt, matchAt, passedAt } from './passing';

/** `$a[2]`, `$m[key]`, `$x:t`, `$#a`, `$=x`, `${=x}` and `$~x`, each in the form that other shells have for it. */
const VARIABLES: readonly (readonly [RegExp, string])[] = [
  [/\$([A-Za-z_]\w*)((?::[htrelu])+)/y, '${$1$2}'],
  [/\$#([A-Za-z_]\w*)/y, '${#$1}'],
  [/\$(?:\{[=~]+(\w+)\}|[=~](\w+))/y, '${$1$2}'],
  [/\$([A-Za-z_]\w*)\[([^\]\s$`'"]+|\$\w+)\]/y, '${$1[$2]}'],
];

/** `for NAME (WORDS)` and `foreach NAME (WORDS)` up to its parenthesis. */
const LOOP = /(?<=^|[\n;&|({]\s*|\b(?:do|then|else)\s+)for(?:each)?[ \t]+(\w+)[ \t]*\((?!\()/y;

/** `for NAME in WORDS;`: what stands before the body. */
const LISTED = /(?<=^|[\n;&|({]\s*|\b(?:do|then|else)\s+)for[ \t]+\w+[ \t]+in[ \t][^;\n{}]*[;\n]\s*(?=\S)/y;

/** Where a command that stands alone behind a loop's head ends. */
function commandEnd(text: string, at: number): number {
  let next = at;
  while (next < text.length && !/[;\n)}]/.test(text.charAt(next))) {
    const opened = /^[$<>]?([({])/.exec(text.slice(next, next + 2));
    const end =
      opened === null ? -1 : closing(text, next + opened[0].length, opened[1] ?? '', opened[1] === '(' ? ')' : '}');
    next = end < 0 ? next + Math.max(1, passedAt(text, next)) : end + 1;
  }
  return next;
}

/** A loop's body from `at` on, between `do` and `done`, and where it ends; null where it has them already. */
function bodyAt(text: string, at: number, isClosedByEnd: boolean): readonly [body: string, end: number] | null {
  const start = at + (/^[\s;]*/.exec(text.slice(at))?.[0].length ?? 0);
  if (/^do\s/.test(text.slice(start))) return null;
  if (isClosedByEnd) {
    const length = text.slice(start).search(/(?<=[\s;])end(?=[\s;)}]|$)/);
    return length < 0
      ? null
      : [`do ${inForms(text.slice(start, start + length))}\ndone`, start + length + 'end'.length];
  }
  if (text.charAt(start) !== '{') {
    const end = commandEnd(text, start);
    return [`do ${inForms(text.slice(start, end))}; done`, end];
  }
  const end = closing(text, start + 1, '{', '}');
  return end < 0 ? null : [`do ${inForms(text.slice(start + 1, end)).replace(/[\s;]+$/, '')}; done`, end + 1];
}

/** `for NAME in WORDS; { … }` */
function listedAt(text: string, at: number): Found | null {
  const head = matchAt(LISTED, text, at)?.[0];
  const body = head === undefined ? null : bodyAt(text, at + head.length, false);
  return head === undefined || body === null ? null : [head + body[0], body[1]];
}

/** `for NAME (WORDS) …`, as other shells write it, and where it ends. */
function loopAt(text: string, at: number): Found | null {
  const found = matchAt(LOOP, text, at);
  if (found === null) return listedAt(text, at);
  const from = at + found[0].length;
  const end = closing(text, from, '(', ')');
  if (end < 0) return null;
  const [written, name = ''] = found;
  const head = `for ${name} in ${inForms(text.slice(from, end)).replaceAll('\n', ' ')}; `;
  const body = bodyAt(text, end + 1, written.startsWith('foreach'));
  if (body !== null) return [head + body[0], body[1]];
  const blanks = text.slice(end + 1).search(/[^\s;]/);
  return [head, blanks < 0 ? text.length : end + 1 + blanks];
}

function variableAt(text: string, at: number): readonly [form: string, end: number] | null {
  for (const [pattern, form] of VARIABLES) {
    const found = matchAt(pattern, text, at);
    if (found !== null)
      return [form.replace(/\$([12])/g, (_, group: string) => found[Number(group)] ?? ''), at + found[0].length];
  }
  return null;
}

/** `=ls`: the program that this name starts. */
const NAMED = /(?<=^|[\s;|&(])=(?=[A-Za-z_][\w.+-]*(?:[\s;|&)]|$))/y;

function namedAt(text: string, at: number): Found | null {
  return text.charAt(at) === '=' && matchAt(NAMED, text, at) !== null ? ['', at + 1] : null;
}

/** How long what stands at an offset is, where it is taken over as it is. */
function keptAt(text: string, at: number, isQuoted: boolean): number {
  const sign = text.charAt(at);
  return sign === '"' || (isQuoted && sign !== '\\') ? 1 : Math.max(1, heldAt(text, at));
}

/** A text of zsh with its own loops and subscripts as bash writes them; any other text as it is. Not of the same length. */
export function inForms(text: string): string {
  if (!/\bfor|\b(?:if|while|until)[ \t]+(?:\[\[|\(\()|\$(?:\w+[[:]|[{]?[=~]|#\w)|(?:^|[\s;|&(])=\w/.test(text))
    return text;
  let done = '';
  let at = 0;
  let isQuoted = false;
  while (at < text.length) {
    const form =
      variableAt(text, at) ??
      (isQuoted ? null : (namedAt(text, at) ?? loopAt(text, at) ?? blockAt(text, at, inForms, commandEnd)));
    const end = form?.[1] ?? at + Math.max(1, keptAt(text, at, isQuoted));
    if (text.charAt(at) === '"') isQuoted = !isQuoted;
    done += form?.[0] ?? text.slice(at, end);
    at = end;
  }
  return done;
}
