import { ownField } from '../model/ownField';
import type { CodeReader } from '../model/codeReader';
import { scannedActs } from './scan/acts';
import { all, removes, tells, writes, writesTo } from './scan/deeds';
import type { ScannedLanguage } from './scan/language';
import { firstOf, line, lispLanguage, starts } from './scan/lisp';
import { reviewScanned } from './scan/review';
import { text, unknownValue, wordOf, type Value } from './shared/value';

const first = ([value]: readonly Value[]): Value => value ?? unknownValue;

const FUNCTIONS: ScannedLanguage['functions'] = {
  ...all('system system/exit-code process process/ports sys-system run-shell-command open-input-pipe open-pipe', line),
  ...all('open-output-pipe', line),
  ...all('system* system*/exit-code process* process*/ports process-run run-process run-program', starts),
  // The name is said twice: where the program is, and what it is called.
  ...all('execl execlp execle', ({ args: [program, , ...words] }) => [
    { kind: 'command', argv: [program, ...words].map(wordOf) },
  ]),
  // Three ports stand in front of the program.
  subprocess: (call) => starts({ ...call, args: call.args.slice(3) }),
  ...all('delete-directory/files delete-file-recursively remove-directory*', firstOf(1, removes('-r', '-f'))),
  ...all('delete-directory rmdir sys-rmdir', firstOf(1, tells('rmdir', '--'))),
  ...all('sys-unlink delete-file*', firstOf(1, removes('-f'))),
  ...all('rename-file-or-directory sys-rename move-file', firstOf(2, tells('mv', '--'))),
  ...all('call-with-output-file with-output-to-file open-output-file open-file', writes),
  ...all('display-to-file write-to-file', ({ args: [, path] }) => writesTo(wordOf(path))),
};

const LANGUAGE = lispLanguage(FUNCTIONS, {
  ...{ 'find-executable-path': first, 'string->path': first },
  'find-system-path': (_, home) => text(home),
});

/** Options whose value is code, by program; the others of the family have none. */
const LETTERS: Readonly<Record<string, string>> = { guile: 'c', racket: 'e', csi: 'ep', gosh: 'e' };

/** Scheme from the command line: `guile -c`, `racket -e`, `csi -e`, a here-document, a file. */
export const scheme: CodeReader = {
  programs: ['guile', 'racket', 'csi', 'gosh', 'mit-scheme', 'chez', 'chezscheme', 'petite'],
  documentation: [
    'https://www.gnu.org/software/guile/manual/html_node/Processes.html',
    'https://docs.racket-lang.org/reference/subprocess.html',
    'https://docs.racket-lang.org/reference/running-sa.html',
  ],
  runsOther: true,
  review: (command, options) =>
    reviewScanned(
      command,
      options,
      {
        codeLetters: ownField(LETTERS, command.program) ?? '',
        codeOptions: ['--eval', '-eval'],
        valued: ['-l', '--lib', '-t', '--require', '-I', '-L', '-C', '-r', '-f', '-u', '-m', '-R'],
        ends: ['-v', '--version', '-h', '--help'],
        codeVerbs: [],
        many: true,
      },
      (code) => scannedActs(code, LANGUAGE, options),
    ),
};
