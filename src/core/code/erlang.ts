import type { CodeReader } from '../model/codeReader';
import { scannedActs } from './scan/acts';
import { all, prints, removes, tells, writes } from './scan/deeds';
import type { ScannedLanguage } from './scan/language';
import { reviewScanned } from './scan/review';
import { held, wordOf, type Value } from './shared/value';

/** `io:format("~s", [X])`: what is put in stands in the list. */
const within = (args: readonly Value[]): readonly Value[] =>
  args.flatMap((value) => (value.kind === 'list' ? value.items : [value]));

const LANGUAGE: ScannedLanguage = {
  syntax: {
    comment: /%[^\n]*/y,
    name: /[A-Za-z_]\w*(?::[a-z]\w*)*/y,
    variable: null,
    inserts: null,
    singleEscapes: true,
    backticks: false,
    quotes: null,
    patterns: false,
  },
  joins: '++',
  member: '?',
  lines: false,
  assigns: ['='],
  functions: {
    'os:cmd': ({ args }) => [{ kind: 'script', text: wordOf(args[0]), keeps: true }],
    ...all('open_port erlang:open_port', ({ args }) =>
      args[0]?.kind === 'list' ? [{ kind: 'script', text: wordOf(args[0].items[1]) }] : [],
    ),
    'file:del_dir_r': removes('-r', '-f'),
    'file:delete': ({ args, ...call }) => removes('-f')({ ...call, args: args.slice(0, 1) }),
    'file:del_dir': tells('rmdir', '--'),
    'file:rename': tells('mv', '--'),
    'file:copy': tells('cp', '--'),
    'file:write_file': writes,
    ...all('io:format io:put_chars io:fwrite', (call) => prints({ ...call, args: within(call.args) })),
  },
  results: {
    'file:read_file': ([path]) => held({ kind: 'file', path: wordOf(path) }),
    'os:getenv': ([name]) =>
      name === undefined ? held({ kind: 'environment' }) : held({ kind: 'variable', name: wordOf(name) }),
    'os:cmd': ([line]) => held({ kind: 'output', start: { kind: 'script', text: wordOf(line) } }),
  },
  environment: /^(?!)/,
};

/** Erlang from the command line: `erl -eval`, a here-document. */
export const erlang: CodeReader = {
  programs: ['erl', 'werl'],
  documentation: [
    'https://www.erlang.org/doc/apps/erts/erl_cmd.html',
    'https://www.erlang.org/doc/apps/kernel/os.html',
  ],
  review: (command, options) =>
    reviewScanned(
      command,
      options,
      {
        codeLetters: '',
        codeOptions: ['-eval'],
        valued: ['-pa', '-pz', '-name', '-sname', '-setcookie', '-config', '-boot', '-env', '-args_file'],
        ends: ['-version', '+V'],
        codeVerbs: [],
        many: true,
      },
      (code) => scannedActs(code, LANGUAGE, options),
    ),
};
