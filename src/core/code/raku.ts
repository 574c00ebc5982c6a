import type { CodeReader } from '../model/codeReader';
import { perlLanguage } from './perl/language';
import { scannedActs } from './scan/acts';
import { all, evaluates, modeSet, prints, removes, runs, tells, writes, writesTo } from './scan/deeds';
import type { ScannedCall, ScannedLanguage } from './scan/language';
import { reviewScanned } from './scan/review';
import type { Act } from './shared/act';
import { held, text, wordOf, type Value } from './shared/value';

/** `"x".IO.unlink`, `"x".IO.spurt("…")` */
function methods(call: ScannedCall): readonly Act[] {
  const own = { ...call, args: [call.on] };
  switch (call.name) {
    case 'IO.unlink':
      return removes('-f')(own);
    case 'IO.rmdir':
      return tells('rmdir', '--')(own);
    case 'IO.spurt':
      return writesTo(wordOf(call.on));
    case 'say':
    case 'print':
      return call.isMethod ? prints(own) : [];
    default:
      return [];
  }
}

const variable = ([name]: readonly Value[]): Value => held({ kind: 'variable', name: wordOf(name) });
const fileHeld = ([path]: readonly Value[]): Value => held({ kind: 'file', path: wordOf(path) });

/** Raku shares the words of Perl; programs are started by other ones. */
const LANGUAGE: ScannedLanguage = {
  ...perlLanguage,
  syntax: {
    ...perlLanguage.syntax,
    name: /[A-Za-z_]\w*(?:-[A-Za-z]\w*)*(?:::\w+)*(?:\.[A-Za-z_]\w*(?=\.[a-z]))*(?:\.[a-z][\w-]*)?/y,
    variable: /[$@%&][*!.^?]?[A-Za-z_]\w*(?:-[A-Za-z]\w*)*/y,
    inserts: /(\$[A-Za-z_]\w*(?:-[A-Za-z]\w*)*)|\{([^}]*)\}/y,
    quotes: /(qqx|q[qxw]?|Q|m|rx|s|tr)(?:[{[(<|!/#,~]|\s+[{[(<])/y,
    backticks: false,
  },
  joins: '~',
  member: '.',
  assigns: ['=', ':='],
  functions: {
    ...all('shell', runs(true)),
    ...all('run Proc::Async.new', ({ args }) => [{ kind: 'command', argv: args.flatMap(wordsIn), keeps: true }]),
    unlink: removes('-f'),
    ...all('rmdir', tells('rmdir', '--')),
    ...all('rmtree empty-directory remove-tree', removes('-r', '-f')),
    ...all('rename move', tells('mv', '--')),
    copy: tells('cp', '--'),
    chmod: ({ args: [mode, ...paths] }) => modeSet(mode, paths),
    spurt: writes,
    ...all('say print put note printf', prints),
    EVAL: evaluates,
  },
  binds: new Set(),
  results: { slurp: fileHeld, open: fileHeld, lines: fileHeld, getenv: variable, '$*HOME': (_, home) => text(home) },
  methods,
  environment: /^%\*ENV$/,
};

function wordsIn(value: Value): readonly string[] {
  return value.kind === 'list' ? value.items.map(wordOf) : [wordOf(value)];
}

/** Raku from the command line: `raku -e`, a here-document, a file. */
export const raku: CodeReader = {
  programs: ['raku', 'perl6', 'rakudo'],
  documentation: ['https://docs.raku.org/programs/03-environment-variables', 'https://docs.raku.org/routine/shell'],
  runsOther: true,
  review: (command, options) =>
    reviewScanned(
      command,
      options,
      {
        codeLetters: 'e',
        codeOptions: [],
        valued: ['-I', '-M'],
        ends: ['-v', '--version', '-c', '-h', '--help'],
        codeVerbs: [],
        glued: 'IM',
        many: true,
      },
      (code) => scannedActs(code, LANGUAGE, options),
    ),
};
