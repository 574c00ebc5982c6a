import type { Options } from '../shared/readOptions';

/** How a program says which files it writes again where they lie. Options are written with their dashes. */
export type Rewriter = {
  /** Whether these options make it write; always, where it is missing. */
  readonly on?: (options: Options) => boolean;
  /** Options with which it only looks. */
  readonly off?: readonly string[];
  /** First operands with which the row counts, and those that may stand there; they are taken off. */
  readonly verbs?: readonly string[];
  readonly mayVerb?: readonly string[];
  /** Operands in front of the files that are no files: a program, a pattern; none when an option has it. */
  readonly script?: number;
  readonly scriptIn?: readonly string[];
  /** An option with which operands are pairs of what is read and what is written. */
  readonly pairedBy?: readonly string[];
  /** Without a file it is the folder that the command runs in. */
  readonly here?: true;
  /** The operands are no files. */
  readonly namesNone?: true;
  /** Options that name files that it writes, and the one that names the folder it works in. */
  readonly writes?: readonly string[];
  readonly folder?: readonly string[];
  /** The files then say something else: not only a layout. */
  readonly changes?: true;
  /** Other options with a value. */
  readonly valued?: readonly string[];
  /** Long names stand behind one dash. */
  readonly singleDash?: true;
};

const has =
  (...names: readonly string[]) =>
  (options: Options): boolean =>
    options.has(...names);

const loadsInplace = (options: Options): boolean =>
  options.values('-i', '--include').some(({ value }) => value === 'inplace');

const TERRAFORM: Rewriter = {
  ...{ verbs: ['fmt'], off: ['-check'], here: true, singleDash: true, folder: ['-chdir'] },
};
const OWN = ['-w', '--write'];
const CONFIG = ['-c', '--config'];

const TABLE: readonly (readonly [programs: string, row: Rewriter])[] = [
  [
    'awk gawk',
    {
      ...{ on: loadsInplace, changes: true, script: 1, scriptIn: ['-f', '--file', '-e', '--source'] },
      valued: ['-i', '--include', '-f', '--file', '-v', '--assign', '-F', '--field-separator', '-e', '--source', '-l'],
    },
  ],
  [
    'yq',
    {
      ...{
        on: has('-i', '--inplace', '--in-place'),
        changes: true,
        script: 1,
        mayVerb: ['eval', 'e', 'eval-all', 'ea'],
      },
      scriptIn: ['--from-file', '--expression'],
      valued: [
        '--from-file',
        '--expression',
        '-p',
        '-o',
        '-I',
        '--indent',
        '--arg',
        '--input-format',
        '--output-format',
      ],
    },
  ],
  ['tomlq xq', { on: has('-i', '--in-place'), changes: true, script: 1, valued: ['--arg', '--argjson'] }],
  [
    'dasel',
    {
      verbs: ['put', 'delete'],
      changes: true,
      namesNone: true,
      writes: ['-f', '--file'],
      valued: ['-t', '-v', '-r', '-w'],
    },
  ],
  ['json', { on: has('-I', '--in-place'), changes: true, namesNone: true, writes: ['-f'], valued: ['-e', '-E', '-c'] }],
  ['sd', { off: ['-p', '--preview'], changes: true, script: 2, valued: ['-n', '--max-replacements', '-f'] }],
  ['xmlstarlet xml', { verbs: ['ed', 'edit'], on: has('-L', '--inplace'), changes: true, singleDash: true }],
  [
    'rename prename perl-rename file-rename',
    {
      ...{ off: ['-n', '--nono', '--no-act', '--just-print', '--dry-run', '-V'], script: 1, scriptIn: ['-e', '-f'] },
      ...{ changes: true, valued: ['-e', '-f'] },
    },
  ],
  [
    'dos2unix unix2dos mac2unix unix2mac',
    { off: ['-i', '--info', '-O', '--to-stdout'], pairedBy: ['-n', '--newfile'], valued: ['-c', '--convmode'] },
  ],
  [
    'openssl',
    {
      writes: ['-out', '-keyout', '-pubout-file', '-writerand', '-sigfile', '-certsout'],
      namesNone: true,
      singleDash: true,
    },
  ],
  ['terraform tofu packer', TERRAFORM],
  ['prettier', { on: has(...OWN), valued: ['--config', '--parser', '--ignore-path', '--plugin', '--log-level'] }],
  [
    'eslint',
    { on: has('--fix'), off: ['--fix-dry-run'], here: true, valued: [...CONFIG, '--ext', '-f', '--rule', '-o'] },
  ],
  ['stylelint markdownlint markdownlint-cli2 standard ktlint', { on: has('--fix', '-F', '--format'), valued: CONFIG }],
  ['biome', { verbs: ['format', 'check', 'lint'], on: has('--write', '--fix', '--apply'), here: true }],
  ['deno', { verbs: ['fmt'], off: ['--check'], here: true, valued: CONFIG }],
  [
    'black',
    { off: ['--check', '--diff'], valued: ['-l', '--line-length', '-t', '--config', '--exclude', '--include'] },
  ],
  ['isort', { off: ['-c', '--check', '--check-only', '--diff', '-d'], valued: ['--profile', '-l', '-s', '--sp'] }],
  ['autopep8 yapf', { on: has('-i', '--in-place'), valued: ['--style', '--max-line-length', '--select', '--ignore'] }],
  ['ruff', { verbs: ['format'], off: ['--check', '--diff'], here: true, valued: ['--config', '--line-length'] }],
  [
    'ruff',
    { verbs: ['check'], on: has('--fix', '--fix-only'), off: ['--diff'], here: true, valued: ['--config', '--select'] },
  ],
  [
    'rubocop',
    {
      on: has('-a', '-A', '-x', '--autocorrect', '--autocorrect-all', '--auto-correct'),
      here: true,
      valued: ['-c', '--only'],
    },
  ],
  ['gofmt goimports gofumpt', { on: has('-w'), off: ['-d'], valued: ['-r', '-local'], singleDash: true }],
  ['shfmt yamlfix buf', { on: has('-w', '--write'), off: ['-d'], mayVerb: ['format'], valued: ['-i', '-ln', '-p'] }],
  ['rustfmt', { off: ['--check'], valued: ['--edition', '--config', '--config-path', '--emit'] }],
  ['clang-format jsonnetfmt swift-format', { on: has('-i', '--in-place'), valued: ['--style', '-n', '-s'] }],
  ['stylua swiftformat yamlfmt nixfmt', { off: ['--check', '--lint', '-dry', '-lint', '--verify'], valued: CONFIG }],
  [
    'dart',
    {
      verbs: ['format'],
      on: (options) => !/^(?:none|show|json)$/.test(options.value('-o', '--output')?.value ?? ''),
      valued: ['-o', '--output', '-l'],
    },
  ],
];

function byProgram(): ReadonlyMap<string, readonly Rewriter[]> {
  const rows = new Map<string, Rewriter[]>();
  for (const [programs, row] of TABLE) {
    for (const program of programs.split(' ')) rows.set(program, [...(rows.get(program) ?? []), row]);
  }
  return rows;
}

/** Programs that write files again where they lie, by name. */
export const rewriterOf: ReadonlyMap<string, readonly Rewriter[]> = byProgram();
