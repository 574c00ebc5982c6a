import type { CodeReader } from '../model/codeReader';
import { scannedActs } from './scan/acts';
import { all, prints, removes, tells, writes, type Deed } from './scan/deeds';
import type { ScannedLanguage } from './scan/language';
import { reviewScanned } from './scan/review';
import { held, text, wordOf, type Value } from './shared/value';

const line: Deed = ({ args }) => [{ kind: 'script', text: wordOf(args[0]), keeps: true }];
const variable = ([name]: readonly Value[]): Value => held({ kind: 'variable', name: wordOf(name) });
const fileHeld = ([path]: readonly Value[]): Value => held({ kind: 'file', path: wordOf(path) });

const LANGUAGE: ScannedLanguage = {
  syntax: {
    comment: /#\[[\s\S]*?(?:\]#|(?![\s\S]))|#[^\n]*/y,
    name: /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/y,
    variable: null,
    inserts: null,
    singleEscapes: true,
    backticks: false,
    quotes: null,
    patterns: false,
  },
  joins: '&',
  member: '.',
  lines: true,
  assigns: ['='],
  functions: {
    ...all('exec gorge gorgeEx staticExec execShellCmd execCmd execCmdEx execProcess', line),
    ...all('rmDir removeDir', removes('-r', '-f')),
    ...all('rmFile removeFile tryRemoveFile', removes('-f')),
    ...all('mvFile mvDir moveFile moveDir', tells('mv', '--')),
    ...all('cpFile cpDir copyFile copyDir', tells('cp', '-r', '--')),
    writeFile: writes,
    ...all('echo', prints),
  },
  results: {
    ...{ readFile: fileHeld, staticRead: fileHeld, slurp: fileHeld, getEnv: variable },
    getHomeDir: (_, home) => text(home),
  },
  environment: /^(?!)/,
};

/** Nim's scripts from the command line: `nim --eval:CODE`, `nim e FILE`; its other verbs compile. */
export const nim: CodeReader = {
  programs: ['nim'],
  documentation: ['https://nim-lang.org/docs/nims.html', 'https://nim-lang.org/docs/nimscript.html'],
  runsOther: true,
  review: (command, options) => {
    const [verb, ...args] = command.args;
    const code = /^--?eval[:=]([\s\S]*)$/.exec(verb?.value ?? '')?.[1];
    const isFile = verb?.value === 'e' || verb?.value.endsWith('.nims') === true;
    if (verb === undefined || (code === undefined && !isFile)) return null;
    const own = verb.value === 'e' ? args : command.args;
    const given = code === undefined ? own : [{ ...verb, value: `--eval=${code}` }];
    return reviewScanned(
      { ...command, args: given },
      options,
      { codeLetters: '', codeOptions: ['--eval'], valued: [], ends: ['--version', '--help'], codeVerbs: [] },
      (text) => scannedActs(text, LANGUAGE, options),
    );
  },
};
