import type { Part, RedirectSyntax, Statement, WordSyntax } from '../syntax/tree';
import { DEEPEST } from '../powershell/source';
import { textPart, unknownPart } from '../syntax/build';
import { commandAt, redirect } from './commands';
import type { Line } from './words';
import { isEnd, peek, spanFrom, take } from '../syntax/cursor';
import { tokenWords } from './tokens';
import { letterKey, wordAt } from './words';

/** Past blanks; the sign behind them. */
function blanks(line: Line): string {
  take(line, /(?:[^\S\n]|@|\^\r?\n)+/y);
  return peek(line);
}

function unknownWord(start: number, line: Line): WordSyntax {
  return { parts: [unknownPart], raw: line.text.slice(start, line.at), span: spanFrom(start, line) };
}

/** The words between the parentheses of `for … in ( … )`. */
function setOf(line: Line): readonly WordSyntax[] {
  const words: WordSyntax[] = [];
  line.groups += 1;
  while (!isEnd(line) && peek(line) !== ')') {
    const start = line.at;
    take(line, /[\s,;=]+/y);
    const word = wordAt(line);
    if (word !== null) words.push(word);
    if (line.at === start) line.at += 1;
  }
  line.at += 1;
  line.groups -= 1;
  return words;
}

/** `for /r C:\data %i in (*)`: the pattern is looked for below the folder, and in all the folders of it. */
function below(root: string, word: WordSyntax): WordSyntax {
  const folder = root.replaceAll('"', '').replaceAll('\\', '/').replace(/\/+$/, '');
  return folder === '' ? word : { ...word, parts: [textPart(`${folder}/`), ...word.parts] };
}

/** `for /f %i in ('command') do …`: the command between the quotes is run, and what it prints is gone through. */
function quotedCommand(line: Line): readonly Statement[] {
  const inner = /\s*(['`])([^]*?)\1\s*\)/y;
  inner.lastIndex = line.at;
  const [, , code] = inner.exec(line.text) ?? [];
  if (code === undefined) return [];
  return statements(
    { ...line, text: code, at: 0, place: spanFrom(line.at, line), depth: line.depth + 1, groups: 0 },
    '',
  );
}

/** What a loop over lines is run with: all words of them, where nothing says that only some are taken. */
function printed(body: readonly Statement[], start: number, line: Line): WordSyntax {
  const own: Part = { kind: 'command', body, quoted: false };
  const word = unknownWord(start, line);
  return body.length === 0 ? word : { ...word, parts: [own] };
}

/** `("TEXT")`, or `('TEXT')` where the quotes of commands are turned round: the lines themselves; null for any other. */
function givenLines(options: string, line: Line): WordSyntax | null {
  const found = take(line, /usebackq/i.test(options) ? /\s*'[^']*'\s*(?=\))/y : /\s*"[^"\n]*"\s*(?=\))/y)?.trim();
  if (found === undefined) return null;
  const inner = { ...line, text: `"${found.slice(1, -1)}"`, at: 0, place: spanFrom(line.at - found.length, line) };
  return wordAt(inner);
}

/** Only some of each line is gone through. */
const TAKES_SOME = /tokens=(?!\*)|delims=[^"\s]|skip=/i;

/** What `for /f` goes through, for each of the letters that it sets. */
function lineWords(letter: string, head: string, line: Line): readonly (readonly [string, WordSyntax])[] {
  const start = line.at;
  const options = /"([^"]*)"/.exec(head)?.[1] ?? '';
  const given = givenLines(options, line);
  const isEchoed = /\s*['`]echo\b/iy.test(line.text.slice(start));
  const body = given === null ? quotedCommand(line) : [];
  setOf(line);
  if (given !== null) return tokenWords(letter, options, given);
  if (body.length === 0 || !(TAKES_SOME.test(options) || isEchoed)) return [[letter, printed(body, start, line)]];
  const own: Part = { kind: 'command', body, quoted: true };
  return tokenWords(letter, options, { ...unknownWord(start, line), parts: [own] });
}

const FOR = /for\s+(?:\/([fdrl])\s*(?:"[^"]*"\s*|(?!%)[^%\s]\S*\s+)?)?%%?[a-z]\s+in\s*\(/iy;

function loop(line: Line): Statement | null {
  const found = take(line, FOR);
  if (found === null) return null;
  const [, option = '', root = '', letter = ''] =
    /^for\s+(?:\/([a-z])\s*(.*?)\s*)?%%?([a-z])\s+in\s*\($/i.exec(found) ?? [];
  const start = line.at;
  const isOfLines = /^[fF]$/.test(option);
  const lists = isOfLines ? lineWords(letter, found, line) : [];
  const listed = isOfLines ? [] : setOf(line);
  const isList = option === '' || /^[dDrR]$/.test(option);
  const words = isList ? listed.map((word) => below(root, word)) : [unknownWord(start, line)];
  take(line, /\s*do\b/iy);
  const letters = lists.length === 0 ? [letter] : lists.map(([one]) => one);
  const inner = { ...line, letters: [...line.letters, ...letters] };
  const body = statementAt(inner);
  line.at = inner.at;
  const turn = (one: string, values: readonly WordSyntax[], held: Statement): Statement => ({
    ...{ kind: 'for', variable: letterKey(one), words: values, body: [held], chosen: false },
  });
  return lists.length === 0
    ? turn(letter, words, body)
    : lists.reduceRight((held, [one, word]) => turn(one, [word], held), body);
}

/** What `if` asks, up to the command that it guards. */
const CONDITION =
  /if\s+(?:\/i\s+)?(?:not\s+)?(?:\/i\s+)?(?:(?:exist|defined|errorlevel|cmdextversion)\s+(?:"[^"]*"|[^\s()]+)|(?:"[^"]*"|[^\s=()]+)\s*(?:==|\s(?:equ|neq|lss|leq|gtr|geq)\s)\s*(?:"[^"]*"|[^\s()]+))/iy;

/** `if [not] exist FILE` */
function presence(condition: string, start: number, line: Line): readonly Statement[] {
  const [, not, name] = /^if\s+(?:\/i\s+)?(not\s+)?(?:\/i\s+)?exist\s+([^]+)$/i.exec(condition) ?? [];
  const path = name === undefined ? null : wordAt({ ...line, text: name, at: 0 });
  if (path === null) return [];
  const absences = [{ path, when: not !== undefined }];
  return [{ kind: 'test', parts: [], computed: [], absences, span: spanFrom(start, line) }];
}

function conditional(line: Line): Statement | null {
  const start = line.at;
  const condition = take(line, CONDITION);
  if (condition === null) return null;
  const asked = presence(condition, start, line);
  const body = statementAt(line);
  blanks(line);
  const otherwise = take(line, /else\b/iy) === null ? [] : [statementAt(line)];
  return { kind: 'if', branches: [{ condition: asked, body: [body] }], otherwise };
}

/** `( … ) > FILE`: what stands behind a block is about all of it. */
function redirectedBehind(body: Statement, start: number, line: Line): Statement {
  const redirects: RedirectSyntax[] = [];
  blanks(line);
  for (let found = redirect(line); found !== undefined; found = redirect(line)) {
    redirects.push(...(found === null ? [] : [found]));
    blanks(line);
  }
  return redirects.length === 0 ? body : { kind: 'redirected', body, redirects, span: spanFrom(start, line) };
}

function single(line: Line): Statement {
  blanks(line);
  const start = line.at;
  if (line.depth > DEEPEST) {
    line.at = line.text.length;
    return { kind: 'unparsed', body: [], span: spanFrom(start, line), tooDeep: true };
  }
  if (peek(line) === '(') {
    line.at += 1;
    line.depth += 1;
    line.groups += 1;
    const body = statements(line, ')');
    line.groups -= 1;
    line.depth -= 1;
    return redirectedBehind({ kind: 'group', body }, start, line);
  }
  take(line, /(?:rem\b|::)[^\n]*/iy);
  return loop(line) ?? conditional(line) ?? commandAt(line);
}

function pipeline(line: Line): Statement {
  line.depth += 1;
  const stages = [single(line)];
  line.depth -= 1;
  for (blanks(line); peek(line) === '|' && peek(line, 1) !== '|'; blanks(line)) {
    line.at += 1;
    stages.push(single(line));
  }
  const [only] = stages;
  return stages.length === 1 && only !== undefined ? only : { kind: 'pipeline', stages };
}

/** Pipelines joined by `&&`, `||` and, after a command that may fail, `&`. */
function statementAt(line: Line): Statement {
  const first = pipeline(line);
  const rest: { readonly operator: '&&' | '||'; readonly statement: Statement }[] = [];
  for (blanks(line); /^(?:&&|\|\|)/.test(line.text.slice(line.at, line.at + 2)); blanks(line)) {
    const operator = peek(line) === '&' ? '&&' : '||';
    line.at += 2;
    rest.push({ operator, statement: pipeline(line) });
  }
  return rest.length === 0 ? first : { kind: 'chain', first, rest };
}

/** Statements up to a closing parenthesis, and past it. */
export function statements(line: Line, close: string): readonly Statement[] {
  const found: Statement[] = [];
  while (!isEnd(line)) {
    const start = line.at;
    if (take(line, /[\s&]+/y) !== null) continue;
    if (close !== '' && peek(line) === close) break;
    found.push(statementAt(line));
    if (line.at === start) line.at += 1;
  }
  line.at += close.length;
  return found;
}
