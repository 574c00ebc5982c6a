import type { Part, WordSyntax } from '../syntax/tree';
import { textPart, unknownPart } from '../syntax/build';
import type { Cursor } from '../syntax/cursor';
import { isEnd, peek, spanFrom, take } from '../syntax/cursor';
import { environmentParts } from '../powershell/variable';
import { asPath } from '../powershell/windowsPath';

/** A line of cmd being read from left to right; nothing in it is nested but parentheses. */
export type Line = Cursor & {
  /** How deep commands stand in one another. */
  depth: number;
  /** Parentheses that are open: outside of them a closing one is a sign like others. */
  groups: number;
  /** Letters of the `for` loops around. */
  readonly letters: readonly string[];
};

export function letterKey(letter: string): string {
  return `cmd:${letter}`;
}

function loopPart(letter: string): Part {
  const parameter = { name: letterKey(letter), subscript: null, operator: '', argument: null, second: null };
  return { kind: 'parameter', parameter, quoted: true };
}

/** `%1`, and `%*` for all of them: what the text was called with. */
function argumentPart(sign: string): Part {
  const name = sign === '*' ? '@' : sign;
  return {
    kind: 'parameter',
    parameter: { name, subscript: null, operator: '', argument: null, second: null },
    quoted: true,
  };
}

/** `%NAME:a=b%` and `%NAME:~1,2%`: what the variable holds, changed or cut. */
function changed(name: string, change: string): readonly Part[] {
  const [part, ...others] = environmentParts(name);
  if (part?.kind !== 'parameter' || others.length > 0) return [unknownPart];
  const word = (text: string): WordSyntax => ({ parts: [textPart(text)], raw: text, span: { start: 0, end: 0 } });
  const [, from, length] = /^~(-?\d+)(?:,(\d+))?$/.exec(change) ?? [];
  const [, pattern, other = ''] = /^([^~*=][^=]*)=([^]*)$/.exec(change) ?? [];
  const cut = { operator: ':', argument: word(from ?? ''), second: length === undefined ? null : word(length) };
  if (from !== undefined) return [{ ...part, parameter: { ...part.parameter, ...cut } }];
  if (pattern === undefined) return [unknownPart];
  const replaced = { operator: '//i', argument: word(pattern), second: word(other) };
  return [{ ...part, parameter: { ...part.parameter, ...replaced } }];
}

/** Outside of quotes, what a variable holds is read as if it had been typed: blanks in it part words. */
function typed(part: Part): Part {
  return part.kind === 'parameter' && !/^(?:cmd:|@$|\d$)/.test(part.parameter.name) ? { ...part, quoted: false } : part;
}

/** `%NAME%`, `%i`, `%%i`, `%~dp0`, `%1`; null where the sign stands for itself. */
function percent(line: Line): readonly Part[] | null {
  const found = take(
    line,
    /%%?~[a-z$]*(?:[a-z0-9])|%[0-9*]|%%[a-z](?![a-z]*%)|%[a-z](?![\w]*[%:])|%\w[\w() ]*(?::[^%]*)?%/iy,
  );
  if (found === null) return null;
  if (/^%[^%~].*%$/.test(found)) {
    const [name = '', change] = found.slice(1, -1).split(':', 2);
    return change === undefined ? environmentParts(name) : changed(name, change);
  }
  const letter = found.charAt(found.length - 1);
  const isPlain = !found.includes('~') || /~f?[a-zA-Z0-9]$/.test(found);
  if (/[0-9*]/.test(letter)) return [isPlain ? argumentPart(letter) : unknownPart];
  if (!line.letters.includes(letter)) return [unknownPart];
  return [isPlain ? loopPart(letter) : unknownPart];
}

/** `!NAME!`: what the variable holds when the line has come here. */
function delayed(line: Line): readonly Part[] | null {
  const found = take(line, /!\w+(?::[^!]*)?!/y);
  if (found === null) return null;
  const [name = '', change] = found.slice(1, -1).split(':', 2);
  return change === undefined ? environmentParts(name) : changed(name, change);
}

/** What stands in quotes behind `cmd /v:on /c` is that shell's to replace. */
const FOR_ANOTHER = /\bcmd(?:\.exe)?[ \t][^"\n]*\/v\b[^"\n]*"[^"\n]*$/i;

/** `cmd /c "for %i in (…) do … %i"`: the letter is that shell's, and stands as it is written here. */
const LOOP_FOR_ANOTHER = /"[^"\n]*\bfor\s(?:[^"\n]*[^%])?$/i;

function isForAnother(line: Line): boolean {
  const letter = /^%([a-z])(?!\w*[%:])/i.exec(line.text.slice(line.at, line.at + 80))?.[1];
  return letter !== undefined && !line.letters.includes(letter) && LOOP_FOR_ANOTHER.test(line.text.slice(0, line.at));
}

function substituted(line: Line, quoted: boolean): readonly Part[] | null {
  if (peek(line) === '%') return quoted && isForAnother(line) ? null : percent(line);
  if (peek(line) !== '!') return null;
  return quoted && FOR_ANOTHER.test(line.text.slice(0, line.at)) ? null : delayed(line);
}

const ENDS = /[\s&|<>(]/;

function endsWord(line: Line, start: number, quoted: boolean): boolean {
  const sign = peek(line);
  if (sign === '\n') return true;
  if (quoted) return false;
  return ENDS.test(sign) || sign === ';' || (sign === ',' && line.at > start) || (sign === ')' && line.groups > 0);
}

/** A sign as text, and past it; `^` takes its meaning from the sign behind it. */
function takeSign(line: Line, quoted: boolean): Part {
  const sign = peek(line);
  line.at += 1;
  if (sign !== '^' || quoted) return { kind: 'text', text: sign, quoted: !/[*?]/.test(sign) };
  const next = peek(line);
  line.at += 1;
  return textPart(next === '\n' ? '' : next);
}

/** One word, with its quotes taken off; null where none begins. */
export function wordAt(line: Line): WordSyntax | null {
  const start = line.at;
  const parts: Part[] = [];
  let quoted = false;
  while (!isEnd(line) && !endsWord(line, start, quoted)) {
    const known = substituted(line, quoted);
    if (known !== null) parts.push(...(quoted ? known : known.map(typed)));
    else if (peek(line) === '"') {
      quoted = !quoted;
      line.at += 1;
    } else parts.push(takeSign(line, quoted));
  }
  if (line.at === start) return null;
  const word = { parts: merged(parts), raw: line.text.slice(start, line.at), span: spanFrom(start, line) };
  return asPath(word);
}

/** Neighbouring texts of the same kind as one. */
function merged(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.kind === 'text' && part.kind === 'text' && last.quoted === part.quoted)
      joined.splice(-1, 1, { ...last, text: last.text + part.text });
    else joined.push(part);
  }
  return joined.length === 0 ? [textPart('')] : joined;
}
