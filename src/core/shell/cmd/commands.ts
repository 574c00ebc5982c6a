import { ownField } from '../../model/ownField';
import type { RedirectSyntax, Statement, WordSyntax } from '../syntax/tree';
import { commandOf, impliedWord, literalText, textPart, unknownPart } from '../syntax/build';
import type { Line } from './words';
import { isEnd, peek, spanFrom, take } from '../syntax/cursor';
import { wordAt } from './words';

/** Commands of cmd that are no programs, by the name under which rules know them. */
const renamed: Readonly<Record<string, string>> = {
  erase: 'del',
  rmdir: 'rd',
  md: 'mkdir',
  chdir: 'cd',
  type: 'get-content',
  copy: 'copy-item',
  move: 'move-item',
  ren: 'rename-item',
  rename: 'rename-item',
  timeout: 'sleep',
  find: 'findstr',
  fc: 'comp',
  title: 'rem',
  where: 'which',
};

/** `rd/s`, `del/f`: an option needs no blank before it. */
const GLUED = /^(rd|rmdir|del|erase|cd|chdir|md|mkdir|dir|type|copy|move|echo|call|start|shutdown|taskkill)([/.:].*)$/i;

function headOf(word: WordSyntax): readonly WordSyntax[] {
  const text = literalText(word);
  if (text === null) return [word];
  const [, name, rest] = GLUED.exec(text) ?? [];
  if (name === undefined || rest === undefined) return [{ ...word, parts: [textPart(programNamed(text))] }];
  const options = rest.startsWith('/') ? rest.split(/(?=\/)/) : [rest.slice(1)];
  return [{ ...word, parts: [textPart(programNamed(name))] }, ...options.map((one) => impliedWord(one, word))];
}

/** The name by which rules know a program: without its ending, small letters. */
function programNamed(written: string): string {
  const bare = written.replace(/^@/, '');
  if (/[\\/]/.test(bare)) return bare.replaceAll('\\', '/');
  const name = bare.toLowerCase().replace(/\.(?:exe|com)$/, '');
  return ownField(renamed, name) ?? name;
}

/** `> file`, `2>nul`, `< file`; null where it names no file, undefined where none begins. */
export function redirect(line: Line): RedirectSyntax | null | undefined {
  const sign = take(line, /[0-9]?(?:>>?|<)(?:&[0-9])?/y);
  if (sign === null) return undefined;
  if (sign.includes('&')) return null;
  take(line, /[^\S\n]+/y);
  const start = line.at;
  const to = wordAt(line) ?? { parts: [unknownPart], raw: '', span: spanFrom(start, line) };
  const isSink = /^(?:nul|con)$/i.test(to.raw);
  const descriptor = /^[0-9]/.test(sign) ? sign.charAt(0) : '';
  const operator = sign.replace(/^[0-9]/, '');
  return { kind: 'file', operator, descriptor, to: isSink ? impliedWord('/dev/null', to) : to };
}

type Written = { readonly words: readonly WordSyntax[]; readonly redirects: readonly RedirectSyntax[] };

/** The words of one command, up to the sign that ends it. */
export function written(line: Line): Written {
  const words: WordSyntax[] = [];
  const redirects: RedirectSyntax[] = [];
  while (!isEnd(line)) {
    const start = line.at;
    // What is echoed keeps its commas.
    const isEchoed = words[0]?.raw.toLowerCase() === 'echo';
    if (take(line, isEchoed ? /(?:[^\S\n]|\^\r?\n)+/y : /(?:[^\S\n]|,|;|\^\r?\n)+/y) !== null) continue;
    const found = redirect(line);
    if (found !== undefined) {
      redirects.push(...(found === null ? [] : [found]));
      continue;
    }
    if (/[&|\n]/.test(peek(line)) || (peek(line) === ')' && line.groups > 0)) break;
    const word = wordAt(line);
    if (word !== null) words.push(word);
    else if (line.at === start)
      words.push(impliedWord(line.text.charAt(line.at++), { raw: '', span: spanFrom(start, line) }));
  }
  return { words, redirects };
}

/** `set NAME=value`, whose blanks and quotes belong to the value. */
function setting(words: readonly WordSyntax[]): readonly WordSyntax[] {
  const [head, first, ...others] = words;
  if (head === undefined || first === undefined) return words;
  const text = literalText(first) ?? '';
  if (/^\/[ap]$/i.test(text)) return [{ ...head, parts: [textPart(':')] }];
  const spaced = others.flatMap((word) => [textPart(' '), ...word.parts]);
  return [
    { ...head, parts: [textPart('export')] },
    { ...first, parts: [...first.parts, ...spaced] },
  ];
}

/** `start "title" /wait PROGRAM …` and `call PROGRAM …` */
function behindOptions(words: readonly WordSyntax[], skipsTitle: boolean): readonly WordSyntax[] {
  let rest = words.slice(1);
  if (skipsTitle && rest[0]?.raw.startsWith('"') === true && rest.length > 1) rest = rest.slice(1);
  while (rest[0]?.raw.startsWith('/') === true) rest = rest.slice(/^\/(?:d|node|affinity)$/i.test(rest[0].raw) ? 2 : 1);
  return rest;
}

/** `call` replaces variables once more: `%^X%` has become `%X%` by then. */
function expandedAgain(word: WordSyntax): WordSyntax {
  const text = literalText(word) ?? '';
  if (!/%\w+%/.test(text)) return word;
  const again = wordAt({ text, at: 0, depth: 0, groups: 0, place: word.span, letters: [] });
  return again === null ? word : { ...again, raw: word.raw };
}

/** Commands of cmd that change nothing outside of its own run. */
const SILENT: ReadonlySet<string> = new Set(
  'rem setlocal endlocal goto cls color pause exit verify vol ver prompt path chcp break'.split(' '),
);

type Macro = { readonly name: string; readonly text: string; readonly at: WordSyntax };

/** `doskey NAME=LINE`: the line is typed for the name from then on; `/macrofile=FILE` holds many. */
function macro(words: readonly WordSyntax[]): Macro | null {
  const [, first, ...others] = words;
  const [, name, line] = /^(\w+)=([^]*)$/.exec(first?.raw ?? '') ?? [];
  if (first === undefined || name === undefined || line === undefined) return null;
  return { name: name.toLowerCase(), text: [line, ...others.map(({ raw }) => raw)].join(' '), at: first };
}

/** What a macro's line does by itself, whatever words it will be typed with. */
function alone(words: readonly WordSyntax[]): readonly WordSyntax[] {
  const found = macro(words);
  if (found === null) return [];
  const text = found.text.replace(/\$(?:\*|\d)/g, '');
  return [impliedWord('cmd', found.at), impliedWord('/c', found.at), impliedWord(text, found.at)];
}

/** The macro as what its name runs: `$1` and `$*` are the words typed behind it, `$t` parts commands. */
function defined({ name, text, at }: Macro, line: Line): Statement {
  const code = text.replace(/\$(\*|\d)/g, '%$1').replace(/\$t/gi, '&');
  const inner = { text: code, at: 0, depth: line.depth, groups: 0, place: at.span, letters: [] };
  return { kind: 'function', name, body: commandAt(inner) };
}

/** A script is started by the program that reads it. */
function scriptStart(name: string, first: WordSyntax): readonly WordSyntax[] {
  if (/\.ps1$/i.test(name)) return [impliedWord('pwsh', first), impliedWord('-File', first)];
  return /\.(?:bat|cmd)$/i.test(name) ? [impliedWord('cmd', first), impliedWord('/c', first)] : [];
}

/** `call :LABEL WORDS` runs what stands behind the label, `call PROGRAM WORDS` the program. */
function called(words: readonly WordSyntax[]): readonly WordSyntax[] {
  const [first, ...others] = words;
  const name = first === undefined ? null : literalText(first);
  if (first === undefined || name?.startsWith(':') !== true) return started(words);
  return [impliedWord(name.toLowerCase(), first), ...others];
}

/**
 * `%i WORDS` and `!X! WORDS`: what the variable holds is read as a line, and may be more than the name of a program.
 * Null where the head is anything else.
 */
function workedOut(words: readonly WordSyntax[]): readonly WordSyntax[] | null {
  const [first] = words;
  if (first === undefined || first.parts.length !== 1 || first.parts[0]?.kind !== 'parameter') return null;
  const sign = textPart('"');
  const parts = words.flatMap((word, at) => {
    const own = at > 0 && word.raw.startsWith('"') ? [sign, ...word.parts, sign] : word.parts;
    return at === 0 ? own : [textPart(' '), ...own];
  });
  const line = parts.map((part) => (part.kind === 'parameter' ? { ...part, quoted: true } : part));
  return [impliedWord('cmd', first), impliedWord('/c', first), { ...first, parts: line }];
}

/** What the words start, as rules know it. */
export function started(words: readonly WordSyntax[]): readonly WordSyntax[] {
  return workedOut(words) ?? startedByName(words);
}

function startedByName(words: readonly WordSyntax[]): readonly WordSyntax[] {
  const [first, ...others] = words;
  if (first === undefined) return [];
  const named = [...headOf(first), ...others];
  const name = literalText(named[0] ?? first) ?? '';
  switch (name) {
    case 'set':
      return setting(named);
    case 'call':
      return called(behindOptions(named.map(expandedAgain), false));
    case 'start':
      return started(behindOptions(named, true));
    case 'doskey':
      return alone(named);
    case 'cd':
    case 'pushd':
      return named.filter((word) => !/^\/d$/i.test(word.raw));
    default:
      // What stands behind a colon is a label.
      return SILENT.has(name) || name.startsWith(':') ? [] : [...scriptStart(name, first), ...named];
  }
}

export function commandAt(line: Line): Statement {
  const start = line.at;
  const { words, redirects } = written(line);
  const span = spanFrom(start, line);
  const own = commandOf(started(words), span);
  const command = own.kind === 'command' ? { ...own, redirects } : own;
  const made =
    literalText(words[0] ?? impliedWord('', { raw: '', span }))?.toLowerCase() === 'doskey' ? macro(words) : null;
  return made === null ? command : { kind: 'group', body: [command, defined(made, line)] };
}
