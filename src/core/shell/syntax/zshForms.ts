import { AND } from './several';
import { blockAt, type Found } from './zshBlocks';
import { closing, heldAt, matchAt, passedAt } from './passing';
import { functionAt } from './zshFunctions';

/** `$a[2]`, `$m[key]`, `$x:t`, `$#a`, `$=x`, `${=x}` and `$~x`, each in the form that other shells have for it. */
const VARIABLES: readonly (readonly [RegExp, string])[] = [
  [/\$([A-Za-z_]\w*)((?::[htrelu])+)/y, '${$1$2}'],
  [/\$#([A-Za-z_]\w*)/y, '${#$1}'],
  [/\$(?:\{[=~]+(\w+)\}|[=~](\w+))/y, '${$1$2}'],
  [/\$([A-Za-z_]\w*)\[([^\]\s$`'"]+|\$\w+)\]/y, '${$1[$2]}'],
];

/** `for NAME (WORDS)` and `foreach NAME (WORDS)` up to its parenthesis. */
const LOOP = /(?<=^|[\n;&|({]\s*|\b(?:do|then|else)\s+)for(?:each)?[ \t]+(\w+)[ \t]*\((?!\()/y;

/** `for NAME in WORDS;` and `for NAME`: what stands before the body. */
const LISTED =
  /(?<=^|[\n;&|({]\s*|\b(?:do|then|else)\s+)for[ \t]+\w+(?:[ \t]+in[ \t](?:[^;\n{}]|\{[^\s{}]*\})*[;\n]\s*(?=\S)|[ \t]*(?=\{\s))/y;

/** `for NAME NAME … in`, `for NAME NAME … (` */
const SEVERAL =
  /(?<=^|[\n;&|({]\s*|\b(?:do|then|else)\s+)for(?:each)?((?:[ \t]+(?!in\b)[A-Za-z_]\w*){2,})(?=[ \t]+in\b|[ \t]*\((?!\())/y;

/** A loop that takes several words in each turn has its names in one, for the reader of loops. */
function severalAt(text: string, at: number): Found | null {
  const found = matchAt(SEVERAL, text, at);
  if (found === null) return null;
  const [head, names = ''] = found;
  const joined = `for ${names
    .trim()
    .split(/[ \t]+/)
    .join(AND)}`;
  const rest = text.slice(0, at) + joined + text.slice(at + head.length);
  const loop = loopAt(rest, at);
  return loop === null ? [joined, at + head.length] : [loop[0], loop[1] - joined.length + head.length];
}

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
  return head === undefined || body === null
    ? null
    : [`${/[;\n]\s*$/.test(head) ? head : `${head.trim()}; `}${body[0]}`, body[1]];
}

/** `for NAME (WORDS) …`, as other shells write it, and where it ends. */
function loopAt(text: string, at: number): Found | null {
  const found = matchAt(LOOP, text, at);
  if (found === null) return severalAt(text, at) ?? listedAt(text, at);
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

/** `;|`: the next choice that fits is taken too. */
function goesOnAt(text: string, at: number): Found | null {
  return text.startsWith(';|', at) ? [';;&', at + 2] : null;
}

function unquotedAt(text: string, at: number): Found | null {
  return (
    namedAt(text, at) ??
    goesOnAt(text, at) ??
    loopAt(text, at) ??
    functionAt(text, at, inForms, commandEnd) ??
    blockAt(text, at, inForms, commandEnd)
  );
}

/** `<<EOF`: from the next line on stands data. */
const DOCUMENT = /(?<!<)<<-?[ \t]*['"\\]?([A-Za-z_]\w*)/y;

/** The end of the data that the marks close, each after the other. */
function dataEnd(text: string, from: number, marks: readonly string[]): number {
  let at = from;
  for (const mark of marks)
    while (at < text.length) {
      const end = text.indexOf('\n', at + 1);
      const line = text.slice(at + 1, end < 0 ? text.length : end);
      at = end < 0 ? text.length : end;
      if (line.trimStart() === mark) break;
    }
  return at;
}

/** Where a text is being read: in double quotes, or in a line behind which data stands. */
type Reading = { isQuoted: boolean; marks: readonly string[] };

/** What stands at an offset, in its form for other shells. */
function onwardFrom(text: string, at: number, reading: Reading): Found {
  const { isQuoted, marks } = reading;
  const sign = text.charAt(at);
  if (sign === '\n' && marks.length > 0) {
    reading.marks = [];
    const end = dataEnd(text, at, marks);
    return [text.slice(at, end), end];
  }
  const mark = isQuoted ? undefined : matchAt(DOCUMENT, text, at)?.[1];
  if (mark !== undefined) reading.marks = [...marks, mark];
  if (sign === '"') reading.isQuoted = !isQuoted;
  const form = mark === undefined ? (variableAt(text, at) ?? (isQuoted ? null : unquotedAt(text, at))) : null;
  const end = at + Math.max(1, keptAt(text, at, isQuoted));
  return form ?? [text.slice(at, end), end];
}

/** A text of zsh with its own loops and subscripts as bash writes them; any other text as it is. Not of the same length. */
export function inForms(text: string): string {
  if (
    !/\bfor|\brepeat\b|\(\)|\bfunction\b|;\||\b(?:if|while|until)[ \t]+(?:\[\[|\(\()|\$(?:\w+[[:]|[{]?[=~]|#\w)|(?:^|[\s;|&(])=\w/.test(
      text,
    )
  )
    return text;
  const reading: Reading = { isQuoted: false, marks: [] };
  let done = '';
  for (let at = 0; at < text.length;) {
    const [form, end] = onwardFrom(text, at, reading);
    done += form;
    at = end;
  }
  return done;
}
