import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { Command, Script, Word } from '../src/core/model/command';
import { UNKNOWN_PART } from '../src/core/model/command';
import type { Dialect } from '../src/core/model/operation';
import type { ReadOptions } from '../src/core/shell/readOptions';
import { readScript } from '../src/core/shell/readScript';
import { testGrammars } from '../test/support/grammars';

/*
 * How much of a corpus the shell reader finds, and how long it takes.
 *
 *     tsx bench/reading.ts FILE.jsonl [--missed]
 *
 * Rows are {command, shell, runs: [argv, …], files?}; rows without `runs` are only timed, and their unknowns counted.
 */

type Row = {
  readonly id?: string;
  readonly command: string;
  readonly shell?: string;
  readonly runs?: readonly (readonly string[])[];
  readonly files?: Readonly<Record<string, string>>;
};

const home = '/home/user';
const cwd = '/home/user/project';
const governed = new Set(
  'aws kubectl terraform tofu cdk git rm helm gcloud az gh psql mysql docker ssh pulumi find python python3 node curl'.split(
    ' ',
  ),
);

function dialectOf(shell: string | undefined): Dialect {
  return shell === 'zsh' || shell === 'fish' || shell === 'cmd' ? shell : shell === 'pwsh' ? 'powershell' : 'bash';
}

/** A word fits the expected text as it is, as it was written, or where only its unknown parts differ. */
function wordFits(word: Word, expected: string): boolean {
  const known = expected.replace(/^~(?=\/|$)/, home).replaceAll('$HOME', home);
  if (
    word.value === known ||
    word.value === expected ||
    word.raw === expected ||
    word.raw.replaceAll('"', '') === expected
  ) {
    return true;
  }
  if (!word.value.includes(UNKNOWN_PART)) return word.value.startsWith('/dev/fd/') && /^[<>]\(/.test(expected);
  const parts = word.value.split(UNKNOWN_PART);
  return known.startsWith(parts[0] ?? '') && known.endsWith(parts.at(-1) ?? '');
}

function commandFits(command: Command, expected: readonly string[]): boolean {
  const words = command.args;
  const [program, ...args] = expected;
  const isProgram = command.path === program || command.program === program || command.program === '';
  const isSpread = words.length === args.length + 1 && words.at(-1)?.value === UNKNOWN_PART;
  if (!isProgram || !(words.length === args.length || isSpread)) return false;
  return args.every((arg, index) => {
    const word = words[index];
    return word !== undefined && wordFits(word, arg);
  });
}

/** Wrappers count as found when something came out of them, and when they stand for themselves. */
function isFound(script: Script, expected: readonly string[]): boolean {
  const name = (expected[0] ?? '').split('/').at(-1) ?? '';
  return script.commands.some(
    (command) => commandFits(command, expected) || command.via.some((via) => via.split('/').at(-1) === name),
  );
}

type Tally = {
  readonly found: Map<string, { rows: number; found: number }>;
  readonly unknowns: Map<string, number>;
  slowest: { ms: number; command: string };
};

function judge(row: Row, script: Script, tally: Tally): readonly string[] {
  for (const { code, stake } of script.unknowns) {
    tally.unknowns.set(`${code} ${stake}`, (tally.unknowns.get(`${code} ${stake}`) ?? 0) + 1);
  }
  if (row.runs === undefined) return script.unknowns.filter(({ stake }) => stake === 'present').map((one) => one.says);
  const shell = row.shell ?? 'bash';
  const count = tally.found.get(shell) ?? { rows: 0, found: 0 };
  const missed = row.runs.filter((argv) => !isFound(script, argv));
  tally.found.set(shell, { rows: count.rows + 1, found: count.found + (missed.length === 0 ? 1 : 0) });
  return missed.map((argv) => argv.join(' '));
}

function report(tally: Tally, rows: number, ms: number): void {
  for (const [shell, { rows: all, found }] of tally.found) {
    console.log(`${shell}: ${found} of ${all} rows, ${((100 * found) / all).toFixed(1)} %`);
  }
  for (const [kind, count] of [...tally.unknowns].sort()) console.log(`unknown ${kind}: ${count}`);
  const { slowest } = tally;
  console.log(`${rows} commands in ${ms.toFixed(0)} ms, ${(ms / rows).toFixed(3)} ms each`);
  console.log(`slowest ${slowest.ms.toFixed(1)} ms: ${slowest.command}`);
}

/** Prints what share of the corpus in `file` is found; with `missed`, each row that is not. */
export async function measureReading(file: string, missed: boolean): Promise<void> {
  const lines = readFileSync(file, 'utf8').split('\n');
  const rows = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
  const { parse } = await testGrammars();
  const optionsFor = (row: Row): ReadOptions => ({
    dialect: dialectOf(row.shell),
    cwd,
    home,
    variables: () => undefined,
    parse,
    read: (path) => row.files?.[path.slice(cwd.length + 1)] ?? null,
    governed,
  });
  for (const row of rows) readScript(row.command, optionsFor(row));
  const tally: Tally = { found: new Map(), unknowns: new Map(), slowest: { ms: 0, command: '' } };
  const began = performance.now();
  for (const row of rows) {
    const start = performance.now();
    const script = readScript(row.command, optionsFor(row));
    const ms = performance.now() - start;
    if (ms > tally.slowest.ms) tally.slowest = { ms, command: row.command.slice(0, 80) };
    const notFound = judge(row, script, tally);
    if (missed && notFound.length > 0) console.log(row.id ?? '', JSON.stringify(row.command), notFound);
  }
  report(tally, rows.length, performance.now() - began);
}

if (require.main === module) {
  const [file, flag] = process.argv.slice(2);
  if (file === undefined) throw new Error('usage: tsx bench/reading.ts FILE.jsonl [--missed]');
  void measureReading(file, flag === '--missed');
}
