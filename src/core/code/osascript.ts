import type { CodeOptions, CodeReader } from '../model/codeReader';
import type { Command } from '../model/command';
import { javascriptActs } from './javascript/acts';
import type { Act } from './shared/act';
import { reviewCode } from './shared/review';
import type { Invocation } from './shared/sourceOf';
import { wordOf } from './shared/value';
import { isSign, valueOf, type Ground } from './scan/expression';
import { scanScope, type ScannedLanguage } from './scan/language';
import { lex } from './scan/lex';
import { reviewScanned } from './scan/review';
import type { Token } from './scan/tokens';

const LANGUAGE: ScannedLanguage = {
  syntax: {
    comment: /--[^\n]*|\(\*[\s\S]*?(?:\*\)|(?![\s\S]))/y,
    name: /[A-Za-z_]\w*/y,
    variable: null,
    inserts: null,
    singleEscapes: false,
    backticks: false,
    quotes: null,
    patterns: false,
  },
  joins: '&',
  member: '',
  lines: true,
  assigns: [],
  functions: {},
  results: {},
  environment: /^(?!)/,
};

function isNamed(token: Token | undefined, name: string): boolean {
  return token?.kind === 'name' && token.name === name;
}

/** What Finder and the system are told in so many words, as a shell says it. */
const TOLD: readonly (readonly [words: readonly string[], script: string])[] = [
  [['empty', 'trash'], 'trash-empty'],
  [['empty', 'the', 'trash'], 'trash-empty'],
  [['shut', 'down'], 'shutdown -h now'],
];

function toldAt(tokens: readonly Token[], at: number): readonly Act[] {
  const found = TOLD.find(([words]) => words.every((word, index) => isNamed(tokens[at + index], word)));
  return found === undefined ? [] : [{ kind: 'script', text: found[1] }];
}

/** `do shell script "…"`, `do script "…"` in the terminal, `write text "…"` in iTerm: what stands behind, up to the line's end or `with`. */
function acts(code: string, options: CodeOptions): readonly Act[] {
  const tokens = lex(code, LANGUAGE.syntax);
  const ground: Ground = { language: LANGUAGE, scope: scanScope(options), depth: 0 };
  return tokens.flatMap((token, at): readonly Act[] => {
    const isShell = isNamed(tokens[at + 1], 'shell') && isNamed(tokens[at + 2], 'script');
    const told = toldAt(tokens, at);
    if (told.length > 0) return told;
    const isTyped = isNamed(token, 'write') && isNamed(tokens[at + 1], 'text');
    if (!isTyped && (!isNamed(token, 'do') || (!isShell && !isNamed(tokens[at + 1], 'script')))) return [];
    const rest = tokens.slice(at + (isShell ? 3 : 2));
    const end = rest.findIndex(
      (one) => isSign(one, '\n') || isNamed(one, 'with') || isNamed(one, 'in') || isNamed(one, 'without'),
    );
    return [{ kind: 'script', text: wordOf(valueOf(end < 0 ? rest : rest.slice(0, end), ground)) }];
  });
}

const INVOCATION: Invocation = {
  codeLetters: 'e',
  codeOptions: [],
  valued: ['-l', '-s'],
  ends: [],
  codeVerbs: [],
  many: true,
};

/** `osascript -l JavaScript`: the other language that the applications of macOS are told things in. */
function isJavascript({ args }: Command): boolean {
  const at = args.findIndex(({ value }) => value.startsWith('-l'));
  const named = args[at]?.value === '-l' ? args[at + 1]?.value : args[at]?.value.slice(2);
  return at >= 0 && named?.toLowerCase() === 'javascript';
}

/** AppleScript, or JavaScript in its place, from the command line: `-e`, a here-document, a file. */
export const osascript: CodeReader = {
  programs: ['osascript'],
  documentation: ['https://ss64.com/mac/osascript.html'],
  review: (command, options) =>
    isJavascript(command)
      ? reviewCode(command, options, {
          ...{ language: 'javascript', invocation: INVOCATION, risky: /\bdoShellScript\b|\$/, acts: javascriptActs },
        })
      : reviewScanned(command, options, INVOCATION, (code) => acts(code, options)),
};
