import type { Part, Statement, WordSyntax } from '../syntax/tree';
import { DEEPEST } from '../powershell/source';
import { textPart, unknownPart } from '../syntax/build';
import { commandAt } from './commands';
import type { Line } from './words';
import { isEnd, peek, spanFrom, take } from '../syntax/cursor';
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
  while (!isEnd(line) && peek(line) !== ')') {
    const start = line.at;
    take(line, /[\s,;=]+/y);
    const word = wordAt(line);
    if (word !== null) words.push(word);
    if (line.at === start) line.at += 1;
  }
  line.at += 1;
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
  return statements({ ...line, text: code, at: 0, place: spanFrom(line.at, line), depth: line.depth + 1 }, '');
}

/** What a loop over lines is run with: all words of them, where nothing says that only some are taken. */
function printed(body: readonly Statement[], head: string, start: number, line: Line): WordSyntax {
  const word = unknownWord(start, line);
  const isAll = !/tokens=(?!\*)|delims=[^"\s]|skip=/i.test(head);
  const own: Part = { kind: 'command', body, quoted: false };
  return body.length === 0 ? word : { ...word, parts: isAll ? [own] : [{ ...own, quoted: true }, unknownPart] };
}

function loop(line: Line): Statement | null {
  const start = line.at;
  const found = take(line, /for\s+(?:\/([fdrl])\s*(?:"[^"]*"\s*|(?!%)[^%\s]\S*\s+)?)?%%?[a-z]\s+in\s*\(/iy);
  if (found === null) return null;
  const [, option = '', root = '', letter = ''] =
    /^for\s+(?:\/([a-z])\s*(.*?)\s*)?%%?([a-z])\s+in\s*\($/i.exec(found) ?? [];
  const printing = /^[fF]$/.test(option) ? quotedCommand(line) : [];
  const listed = setOf(line);
  const isList = option === '' || /^[dDrR]$/.test(option);
  const words = isList ? listed.map((word) => below(root, word)) : [printed(printing, found, start, line)];
  take(line, /\s*do\b/iy);
  const inner = { ...line, letters: [...line.letters, letter] };
  const body = statementAt(inner);
  line.at = inner.at;
  return { kind: 'for', variable: letterKey(letter), words, body: [body], chosen: false };
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
    const body = statements(line, ')');
    line.depth -= 1;
    return { kind: 'group', body };
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
