import type { CodeReader } from '../model/codeReader';
import { UNKNOWN_PART } from '../model/command';
import type { Act } from './shared/act';
import { withoutEscapes } from './shared/escapes';
import { reviewScanned } from './scan/review';

const WORD = /"((?:[^"\\]|\\.)*)"|\{([^{}]*)\}|((?:\\.|[^\s"{};\]\\])+)/g;

/** The words of one command; substitutions are not known. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(WORD)].map(([, quoted, braced, bare]) => {
    const text = braced ?? withoutEscapes(quoted ?? bare ?? '');
    return braced === undefined ? text.replaceAll(/\$\{?\w+\}?|\[[^\]]*\]/g, UNKNOWN_PART) : text;
  });
}

/** `open "|LINE"` */
function piped([target = '']: readonly string[]): readonly Act[] {
  return target.startsWith('|') ? [{ kind: 'script', text: target.slice(1) }] : [];
}

function deleted(words: readonly string[]): readonly Act[] {
  const paths = words.filter((word) => !word.startsWith('-'));
  return paths.map((path) => ({ kind: 'command', argv: ['rm', '-r', '-f', '--', path], destroys: true }));
}

function actsOf(line: string): readonly Act[] {
  const [name = '', ...words] = wordsOf(line);
  switch (name) {
    case 'exec':
    case 'spawn':
      return [
        { kind: 'command', argv: words.filter((word) => !/^-(?:noecho|ignorestderr|keepnewline|-)$/.test(word)) },
      ];
    case 'system':
      return [{ kind: 'script', text: words.join(' ') }];
    case 'send':
      // Typed into the shell that was started.
      return [
        {
          kind: 'script',
          text: words
            .filter((word) => word !== '--')
            .join(' ')
            .replaceAll('\r', '\n'),
        },
      ];
    case 'eval':
    case 'uplevel':
      return actsOf(words.filter((word) => !/^#?\d+$/.test(word)).join(' '));
    case 'open':
      return piped(words);
    case 'file':
      return words[0] === 'delete' ? deleted(words.slice(1)) : [];
    default:
      return [];
  }
}

/** Commands at line starts, behind `;`, and inside of brackets. */
function acts(code: string): readonly Act[] {
  return code
    .split(/[\n;[]|\bthen\b|\{(?=\s*(?:exec|spawn|send|system|file|open)\b)/)
    .filter((line) => /^\s*(?:exec|spawn|system|send|open|file|eval|uplevel)\s/.test(line))
    .flatMap(actsOf);
}

/** Tcl and Expect: `expect -c`, a here-document, a file. */
export const tcl: CodeReader = {
  programs: ['expect', 'tclsh', 'tclsh8.6', 'wish'],
  documentation: ['https://core.tcl-lang.org/expect/index', 'https://www.tcl-lang.org/man/tcl/TclCmd/contents.htm'],
  review: (command, options) =>
    reviewScanned(
      command,
      options,
      { codeLetters: 'c', codeOptions: [], valued: ['-f'], ends: ['-v'], codeVerbs: [], many: true },
      acts,
    ),
};
