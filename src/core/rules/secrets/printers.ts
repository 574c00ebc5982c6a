import { ownField } from '../../model/ownField';
import type { Command, Word } from '../../model/command';
import { readOptions, type OptionGrammar, type Options } from '../shared/readOptions';

type Printer = {
  readonly grammar?: OptionGrammar;
  /** The first operand is a pattern or a filter, unless one of these options gave it. */
  readonly first?: readonly string[];
  /** Options whose value is a file that is read as well. */
  readonly files?: readonly string[];
  /** Options whose value is a pattern of names that it looks for itself, whether the shell does or not. */
  readonly named?: readonly string[];
  /** With these it says that something is there, and not what. */
  readonly silent?: readonly string[];
};

const GREP: Printer = {
  grammar: {
    valued: [
      ...['-e', '--regexp', '-f', '--file', '-m', '--max-count', '-A', '--after-context', '-B', '--before-context'],
      ...[
        '-C',
        '--context',
        '--include',
        '--exclude',
        '--exclude-dir',
        '--color',
        '-g',
        '--glob',
        '--iglob',
        '-t',
        '--type',
        '-T',
      ],
      ...['-r', '--replace', '-j', '--threads', '-d', '-D', '--max-depth', '--sort', '--engine'],
    ],
  },
  first: ['-e', '--regexp', '-f', '--file', '--files'],
  files: ['-f', '--file'],
  named: ['--include', '-g', '--glob', '--iglob'],
  silent: [
    '-l',
    '--files-with-matches',
    '-L',
    '--files-without-match',
    '-q',
    '--quiet',
    '--silent',
    '-c',
    '--count',
    '--files',
  ],
};
const PLAIN_GREP: Printer = {
  ...GREP,
  grammar: { valued: (GREP.grammar?.valued ?? []).filter((name) => !['-r', '-t', '-T', '-g', '-j'].includes(name)) },
};
const HEAD: Printer = { grammar: { valued: ['-n', '--lines', '-c', '--bytes', '-s', '--sleep-interval', '--pid'] } };
const SORT: Printer = { grammar: { valued: ['-k', '--key', '-t', '--field-separator', '-o', '--output', '-S', '-T'] } };
const CUT: Printer = {
  grammar: {
    valued: ['-d', '--delimiter', '-f', '--fields', '-c', '--characters', '-b', '--bytes', '--output-delimiter'],
  },
};
const DUMP: Printer = {
  grammar: { valued: ['-n', '-s', '-l', '-c', '-e', '-f', '-N', '-j', '-A', '-t', '-w', '-o', '--wrap'] },
};
const FILTER: Printer = {
  grammar: {
    valued: ['--arg', '--argjson', '--indent', '-L', '-f', '--from-file', '-o', '-p', '--slurpfile', '--rawfile'],
  },
  first: ['-f', '--from-file'],
};
const PLAIN: Printer = {};

function all(names: string, printer: Printer): Readonly<Record<string, Printer>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, printer]));
}

/** Programs that print what is in the files they name, or in their input. */
const PRINTERS: Readonly<Record<string, Printer>> = {
  ...all(
    'cat tac nl bat batcat less more most view zcat gzcat bzcat xzcat zstdcat rev fold fmt expand pr column paste',
    PLAIN,
  ),
  ...all('diff colordiff sdiff comm cmp uniq gcat unshadow', PLAIN),
  ...all('grep egrep fgrep zgrep ggrep', PLAIN_GREP),
  ...all('rg ag ack ugrep', GREP),
  ...all('head tail ghead gtail', HEAD),
  ...all('sort gsort shuf', SORT),
  ...all('cut', CUT),
  ...all('xxd strings base64 base32 uuencode gbase64', DUMP),
  ...all('od hexdump hd', { grammar: { valued: ['-A', '-N', '-j', '-t', '-n', '-s', '-e', '-f', '-w'] } }),
  ...all('jq yq gojq dasel', FILTER),
};

export const printerNames: readonly string[] = Object.keys(PRINTERS);

/** Filters that need no file of their own and hand on what they read. */
const PASSING: ReadonlySet<string> = new Set([
  ...printerNames,
  'awk',
  'gawk',
  'mawk',
  'sed',
  'gsed',
  'tr',
  'tee',
  'xargs',
  'openssl',
  'gzip',
  'gunzip',
  'zstd',
  'tar',
  'gpg',
  'perl',
  'column',
  ...['out-string', 'select-string', 'convertto-json', 'select-object', 'write-output', 'write-host'],
]);

/** A substitution that drops everything from the `=` on, with any sign between its parts. */
const CUTS_VALUES = /^s([/|#,])=\.\*\1=?\1g?$/;

/** The last part of a filter that gives names, numbers or kinds, and no value. */
const GIVES_NAMES = /(?:^|\|)\s*(?:\.[\w.[\]]*\s*\|\s*)?(?:keys(?:_unsorted)?(?:\[\])?|length|type|has\([^)]*\))$/;

/** Only the names in front of the `=` of such a file, or of the keys of an object. */
function isOnlyNames({ program, args }: Command, options: Options): boolean {
  const values = args.map(({ value }) => value);
  if (program === 'cut') {
    const atEquals = values.includes('-d=') || options.value('-d', '--delimiter')?.value === '=';
    return atEquals && options.value('-f', '--fields')?.value === '1';
  }
  if (/^g?sed$/.test(program)) return values.some((value) => CUTS_VALUES.test(value));
  if (/^(?:go)?jq$|^yq$/.test(program)) return GIVES_NAMES.test(options.operands[0]?.value.trim() ?? '');
  const atEquals = values.some((value) => value === '-F=' || value === '=');
  return /awk$/.test(program) && atEquals && values.some((value) => /^\s*\{\s*print \$1\s*\}\s*$/.test(value));
}

/** Whether the command hands on what it reads, so that its output tells it. */
export function handsOn(command: Command): boolean {
  const printer = ownField(PRINTERS, command.program);
  const options = readOptions(command.args, printer?.grammar);
  const isSilent = printer?.silent !== undefined && options.has(...printer.silent);
  return PASSING.has(command.program) && !isSilent && !isOnlyNames(command, options);
}

/** A pattern of names as the program takes it; one that says what is left out names nothing. */
function patternsIn(options: Options, names: readonly string[]): readonly Word[] {
  const words = options.values(...names).filter(({ value }) => !value.startsWith('!'));
  return words.map((word) => ({ ...word, glob: word.glob || /[*?[]/.test(word.value) }));
}

/** The files whose content the command prints: those it names, and its input. */
export function printedFiles(command: Command): readonly Word[] {
  const printer = ownField(PRINTERS, command.program);
  if (printer === undefined || !handsOn(command)) return [];
  const options = readOptions(command.args, printer.grammar);
  const skips = printer.first !== undefined && !options.has(...printer.first) ? 1 : 0;
  const input = command.input.kind === 'file' ? [command.input.path] : [];
  const named = patternsIn(options, printer.named ?? []);
  return [...options.operands.slice(skips), ...options.values(...(printer.files ?? [])), ...named, ...input];
}
