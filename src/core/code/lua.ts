import type { CodeReader } from '../model/codeReader';
import { all, evaluates, opens, prints, removes, runs, tells } from './scan/deeds';
import { scannedActs } from './scan/acts';
import type { ScannedLanguage } from './scan/language';
import { reviewScanned } from './scan/review';
import { held, wordOf, type Value } from './shared/value';

const fileHeld = ([path]: readonly Value[]): Value => held({ kind: 'file', path: wordOf(path) });

const LANGUAGE: ScannedLanguage = {
  syntax: {
    comment: /--\[\[[\s\S]*?(?:\]\]|(?![\s\S]))|--[^\n]*/y,
    name: /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/y,
    variable: null,
    inserts: null,
    singleEscapes: true,
    backticks: false,
    quotes: null,
    patterns: false,
  },
  joins: '..',
  member: ':',
  lines: true,
  assigns: ['='],
  functions: {
    ...all('os.execute vim.fn.system', runs(false)),
    ...all('io.popen', ({ args }) => [{ kind: 'script', text: wordOf(args[0]), keeps: true }]),
    'os.remove': removes('-f'),
    'vim.fn.delete': (call) =>
      removes(...(wordOf(call.args[1]).includes('r') ? ['-r', '-f'] : ['-f']))({
        ...call,
        args: call.args.slice(0, 1),
      }),
    'os.rename': tells('mv', '--'),
    'io.open': opens,
    ...all('print io.write', prints),
    ...all('load loadstring dostring', evaluates),
  },
  results: {
    ...{ 'io.open': fileHeld, 'io.lines': fileHeld },
    'os.getenv': ([name]) => held({ kind: 'variable', name: wordOf(name) }),
  },
  environment: /^(?!)/,
};

/** Lua from the command line: `-e`, a here-document, a file. */
export const lua: CodeReader = {
  programs: ['lua', 'luajit', 'lua5.1', 'lua5.3', 'lua5.4', 'texlua'],
  documentation: ['https://www.lua.org/manual/5.4/manual.html'],
  review: (command, options) =>
    reviewScanned(
      command,
      options,
      { codeLetters: 'e', codeOptions: [], valued: ['-l'], ends: ['-v'], codeVerbs: [], glued: 'l', many: true },
      (code) => scannedActs(code, LANGUAGE, options),
    ),
};
