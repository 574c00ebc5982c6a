import type { CodeReader } from '../model/codeReader';
import { scannedActs } from './scan/acts';
import { all, modeSet, prints, removes, tells, writes, type Deed } from './scan/deeds';
import type { ScannedLanguage } from './scan/language';
import { reviewScanned } from './scan/review';
import { held, joinedText, unknownValue, wordOf, type Value } from './shared/value';

const line: Deed = ({ args }) => [{ kind: 'script', text: wordOf(args[0]), keeps: true }];

/** `Unix.execvp "ls" [|"ls"; "-l"|]`: the list begins with the program's name once more. */
const program: Deed = ({ args: [name, words] }) => [
  {
    kind: 'command',
    argv: [wordOf(name), ...(words?.kind === 'list' ? words.items.slice(1) : [words ?? unknownValue]).map(wordOf)],
  },
];

const variable = ([name]: readonly Value[]): Value => held({ kind: 'variable', name: wordOf(name) });
const fileHeld = ([path]: readonly Value[]): Value => held({ kind: 'file', path: wordOf(path) });

const LANGUAGE: ScannedLanguage = {
  syntax: {
    // The strokes of `[|…|]` say that a list is an array.
    comment: /\(\*[\s\S]*?(?:\*\)|(?![\s\S]))|(?<=\[)\||\|(?=\])/y,
    name: /[A-Za-z_][\w']*(?:\.[A-Za-z_][\w']*)*/y,
    variable: null,
    inserts: null,
    singleEscapes: true,
    backticks: false,
    quotes: null,
    patterns: false,
  },
  joins: '^',
  member: '?',
  applies: true,
  lines: false,
  assigns: ['='],
  functions: {
    ...all('Sys.command Unix.system Unix.open_process_in Unix.open_process_out Unix.open_process', line),
    ...all('Unix.execv Unix.execvp Unix.execve Unix.execvpe Unix.create_process Unix.create_process_env', program),
    ...all('Unix.open_process_args_in Unix.open_process_args_out Unix.open_process_args', program),
    ...all('Sys.remove Unix.unlink', removes('-f')),
    ...all('Sys.rmdir Unix.rmdir', tells('rmdir', '--')),
    ...all('Sys.rename Unix.rename', tells('mv', '--')),
    'Unix.chmod': ({ args: [path, mode] }) => modeSet(mode, path === undefined ? [] : [path]),
    ...all('Unix.truncate', ({ args: [path] }) => [
      { kind: 'command', argv: ['truncate', '-s', '0', '--', wordOf(path)] },
    ]),
    ...all('open_out open_out_bin Stdlib.open_out Out_channel.open_text Out_channel.open_bin', writes),
    ...all('print_string print_endline prerr_endline Printf.printf', prints),
  },
  results: {
    ...{ 'Sys.getenv': variable, 'Unix.getenv': variable, 'Sys.getenv_opt': variable },
    'Unix.environment': () => held({ kind: 'environment' }),
    ...{ open_in: fileHeld, 'In_channel.open_text': fileHeld },
    'Filename.concat': (parts) => joinedText(parts, '/'),
  },
  environment: /^(?!)/,
};

/** OCaml from the command line: `ocaml -e`, a here-document, a file. */
export const ocaml: CodeReader = {
  programs: ['ocaml', 'utop'],
  documentation: ['https://ocaml.org/manual/5.2/toplevel.html', 'https://ocaml.org/manual/5.2/api/Unix.html'],
  runsOther: true,
  review: (command, options) =>
    reviewScanned(
      // Libraries in front of the script: `ocaml unix.cma x.ml`.
      { ...command, args: command.args.filter(({ value }) => !/^[^-].*\.cm[aox]s?$/.test(value)) },
      options,
      {
        codeLetters: 'e',
        codeOptions: [],
        valued: ['-I', '-init', '-open', '-ppx'],
        ends: ['-version', '-vnum', '--version', '-help', '--help'],
        codeVerbs: [],
        many: true,
      },
      (code) => scannedActs(code, LANGUAGE, options),
    ),
};
