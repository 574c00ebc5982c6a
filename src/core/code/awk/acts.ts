import type { CodeOptions } from '../../model/codeReader';
import { UNKNOWN_PART } from '../../model/command';
import type { Act } from '../shared/act';
import { quoted, shown } from '../shared/telling';
import { wordOf } from '../shared/value';
import { all, runs, writesTo } from '../scan/deeds';
import { argumentTokens, isSign, valueOf, type Ground } from '../scan/expression';
import { scanScope, type ScannedLanguage } from '../scan/language';
import { lex } from '../scan/lex';
import { scannedActs } from '../scan/acts';
import type { Token } from '../scan/tokens';

/** awk, as far as it starts programs; its redirections are no calls and are looked for apart. */
const awkLanguage: ScannedLanguage = {
  syntax: {
    comment: /#[^\n]*/y,
    name: /[A-Za-z_]\w*/y,
    variable: /\$(?:\w+|(?=\())/y,
    inserts: null,
    singleEscapes: true,
    backticks: false,
    quotes: null,
    patterns: true,
  },
  joins: '',
  member: '->',
  lines: true,
  assigns: ['='],
  functions: { ...all('system', runs(false)) },
  results: {},
  environment: /^ENVIRON$/,
};

/** The tokens of a word in front of or behind a pipe or an arrow: texts and names that stand side by side. */
function isWord(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.kind === 'text' || token.kind === 'name' || token.kind === 'variable' || token.kind === 'number')
  );
}

function behind(tokens: readonly Token[], at: number): readonly Token[] {
  if (isSign(tokens[at], '(')) return argumentTokens(tokens, at, { lines: true });
  let end = at;
  while (isWord(tokens[end])) end += 1;
  return tokens.slice(at, end);
}

function inFront(tokens: readonly Token[], at: number): readonly Token[] {
  let from = at;
  while (isWord(tokens[from - 1])) from -= 1;
  return tokens.slice(from, at);
}

/** A command that is known by nothing but fields is data of the line that is read; its program is not known. */
function piped(words: readonly Token[], keeps: boolean, ground: Ground): readonly Act[] {
  if (words.length === 0) return [];
  const value = valueOf(words, ground);
  // A file of this name is a connection to gawk, and no program.
  if (value.kind === 'text' && /^\/inet[46]?\//.test(value.text)) return [{ kind: 'connects' }];
  return [{ kind: 'script', text: value.kind === 'text' ? value.text : UNKNOWN_PART, keeps }];
}

function isPrint(token: Token | undefined): boolean {
  return token?.kind === 'name' && /^printf?$/.test(token.name);
}

/** Whether a `print` stands in front, in the same statement: `>` compares everywhere else. */
function isPrinting(tokens: readonly Token[], at: number): boolean {
  for (let from = at - 1; from >= 0; from -= 1) {
    const token = tokens[from];
    if (isSign(token, ';', '{', '}', '\n')) return false;
    if (isPrint(token)) return true;
  }
  return false;
}

const SHELL = /^(?:\S*\/)?(?:ba|da|z|k)?sh(?:\s+-s?)?$/;

/** `print "ls" | "sh"`: what is printed is what that shell reads; any other command is started for its own sake. */
function printedTo(tokens: readonly Token[], at: number, ground: Ground): readonly Act[] {
  const command = valueOf(behind(tokens, at + 1), ground);
  if (command.kind !== 'text' || !SHELL.test(command.text)) return piped(behind(tokens, at + 1), false, ground);
  const line = wordOf(
    valueOf(
      inFront(tokens, at).filter((token) => !isPrint(token)),
      ground,
    ),
  );
  return [{ kind: 'script', text: `echo ${quoted(line)} | ${command.text}` }];
}

/** `getline < FILE`, `getline line < FILE`: everywhere else `<` compares. */
function isGetline(tokens: readonly Token[], at: number): boolean {
  return [tokens[at - 1], tokens[at - 2]].some((token) => token?.kind === 'name' && token.name === 'getline');
}

/** The file whose lines are taken in; what a program prints may be any of them. */
function taken(words: readonly Token[], keeps: boolean, ground: Ground): readonly Act[] {
  const path = valueOf(words, ground);
  return path.kind === 'text' ? [{ kind: 'command', argv: ['cat', path.text], keeps }] : [];
}

function redirected(tokens: readonly Token[], at: number, ground: Ground): readonly Act[] {
  const token = tokens[at];
  if (isSign(token, '|', '|&')) {
    const next = tokens[at + 1];
    const reads = next?.kind === 'name' && next.name === 'getline';
    return reads
      ? piped(inFront(tokens, at), !tokens.some(isPrint), ground)
      : isPrinting(tokens, at)
        ? printedTo(tokens, at, ground)
        : [];
  }
  if (isSign(token, '<') && isGetline(tokens, at)) return taken(behind(tokens, at + 1), !tokens.some(isPrint), ground);
  if (isSign(token, '>', '>>') && isPrinting(tokens, at)) {
    const path = wordOf(valueOf(behind(tokens, at + 1), ground));
    return path.includes(UNKNOWN_PART) ? [] : writesTo(path);
  }
  if (!isPrint(token)) return [];
  return shown([valueOf(argumentTokens(tokens, at + 1, { lines: true }), ground)]);
}

/** What an awk program starts by `system`, pipes and `getline`, and writes by `print >`. */
export function awkActs(code: string, options: Pick<CodeOptions, 'home' | 'budget'>): readonly Act[] {
  const tokens = lex(code, awkLanguage.syntax);
  const scope = scanScope(options);
  const ground: Ground = { language: awkLanguage, scope, depth: 0 };
  for (const [at, token] of tokens.entries()) {
    const value = tokens[at + 2];
    const isAssigned = token.kind === 'name' && isSign(tokens[at + 1], '=') && value?.kind === 'text';
    if (isAssigned) scope.names.set(token.name, valueOf(behind(tokens, at + 2), ground));
  }
  return [...scannedActs(code, awkLanguage, options), ...tokens.flatMap((_, at) => redirected(tokens, at, ground))];
}
