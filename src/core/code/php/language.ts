import { ownField } from '../../model/ownField';
import { decodedBy } from '../shared/textMethods';
import { fetchedInto } from '../shared/fetched';
import { carried } from '../shared/sending';
import { downloadedCode } from '../shared/telling';
import { held, text, unknownValue, wordOf, type Value } from '../shared/value';
import {
  all,
  evaluates,
  goesInto,
  modeSet,
  opens,
  prints,
  removes,
  statement,
  tells,
  writes,
  type Deed,
} from '../scan/deeds';
import type { ScannedLanguage } from '../scan/language';
import { phpEncoders, phpRequests } from './requests';

const ADDRESS = /^(?:https?|ftps?):\/\//;

/** What stands in a file, or comes from an address: PHP opens both alike. */
function fileHeld([path]: readonly Value[]): Value {
  const word = wordOf(path);
  return held(ADDRESS.test(word) ? { kind: 'download', address: word } : { kind: 'file', path: word });
}

/** Code that came over the network is told as such; every other is read again, or is not known. */
const evaluated: Deed = (call) => {
  const told = downloadedCode(call.args[0], 'php');
  return told.length > 0 ? told : evaluates(call);
};

const FUNCTIONS: ScannedLanguage['functions'] = {
  ...all('system passthru', ({ args }) => [{ kind: 'script', text: wordOf(args[0]) }]),
  ...all('exec shell_exec popen proc_open', ({ args: [line] }) =>
    line?.kind === 'list'
      ? [{ kind: 'command', argv: line.items.map(wordOf), keeps: true }]
      : [{ kind: 'script', text: wordOf(line), keeps: true }],
  ),
  pcntl_exec: ({ args: [path, words] }) => [
    { kind: 'command', argv: [wordOf(path), ...(words?.kind === 'list' ? words.items.map(wordOf) : [])] },
  ],
  unlink: (call) => removes('-f')({ ...call, args: call.args.slice(0, 1) }),
  rmdir: ({ args }) => [{ kind: 'command', argv: ['rmdir', '--', wordOf(args[0])] }],
  rename: tells('mv', '--'),
  copy: (call) => [...tells('cp', '--')(call), ...fetchedInto(wordOf(call.args[1]), fileHeld(call.args))],
  symlink: tells('ln', '-s', '--'),
  chmod: ({ args: [path, mode] }) => modeSet(mode, path === undefined ? [] : [path]),
  file_put_contents: (call) => [...writes(call), ...fetchedInto(wordOf(call.args[0]), call.args[1])],
  chdir: goesInto,
  fopen: opens,
  ...phpRequests,
  ...all('echo print printf print_r var_dump var_export', prints),
  ...all('readfile highlight_file show_source', ({ args: [path] }) => [
    { kind: 'command', argv: ['cat', wordOf(path)] },
  ]),
  ...all('eval assert create_function', evaluated),
  ...all('include include_once require require_once', ({ args }) => downloadedCode(fileHeld(args), 'php')),
  mail: ({ args }) => carried('mail', args),
  ...all('mysqli_query pg_query sqlite_query', statement),
};

/** `call_user_func('system', 'ls')`, `array_map('unlink', glob('*.o'))`: a function by its name. */
const CALLED: ScannedLanguage['functions'] = all(
  'call_user_func call_user_func_array array_map array_walk array_filter',
  ({ args: [name, ...given], ...call }) => {
    const known = name?.kind === 'text' ? ownField(FUNCTIONS, name.text) : undefined;
    const args = call.name === 'call_user_func_array' && given[0]?.kind === 'list' ? given[0].items : given;
    return known?.({ ...call, name: wordOf(name), args }) ?? [];
  },
);

const first = ([value]: readonly Value[]): Value => value ?? unknownValue;

/** PHP, as far as it starts programs and changes files. */
export const phpLanguage: ScannedLanguage = {
  syntax: {
    comment: /(?:#(?!\[)|\/\/)[^\n]*|\/\*[\s\S]*?(?:\*\/|(?![\s\S]))/y,
    name: /\\?[A-Za-z_]\w*(?:\\\w+)*/y,
    variable: /\$\{?[A-Za-z_]\w*\}?/y,
    inserts: /\{?(\$[A-Za-z_]\w*(?:\[[^\]]*\]|->\w+)?)\}?/y,
    singleEscapes: false,
    backticks: true,
    quotes: null,
    patterns: false,
  },
  joins: '.',
  member: '->',
  lines: false,
  assigns: ['='],
  functions: { ...FUNCTIONS, ...CALLED },
  results: {
    ...phpEncoders,
    ...{ file_get_contents: fileHeld, file: fileHeld, fopen: fileHeld, parse_ini_file: fileHeld },
    getenv: ([name]) =>
      name === undefined ? held({ kind: 'environment' }) : held({ kind: 'variable', name: wordOf(name) }),
    base64_decode: ([value]) => decodedBy('base64', value),
    hex2bin: ([value]) => decodedBy('hex', value),
    strrev: ([value]) => text(Array.from(wordOf(value)).reverse().join('')),
    ...{ escapeshellarg: first, escapeshellcmd: first, trim: first, json_decode: first, json_encode: first },
    glob: ([value]) => ({
      kind: 'made',
      name: 'glob',
      args: value === undefined ? [] : [value],
      named: new Map(),
      on: unknownValue,
    }),
  },
  methods: (call) =>
    call.isMethod && /^(?:exec|query|prepare|execute|multi_query)$/.test(call.name) ? statement(call) : [],
  environment: /^\$_(?:ENV|SERVER)$/,
};
