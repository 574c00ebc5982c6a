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

async function main(): Promise<void> {
  const [file, flag] = process.argv.slice(2);
  if (file === undefined) throw new Error('usage: tsx bench/reading.ts FILE.jsonl [--missed]');
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
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
  for (const row of rows.slice(0, 200)) readScript(row.command, optionsFor(row));
  const counts = new Map<string, { rows: number; found: number }>();
  const unknowns = new Map<string, number>();
  let slowest = { ms: 0, command: '' };
  const began = performance.now();
  for (const row of rows) {
    const start = performance.now();
    const script = readScript(row.command, optionsFor(row));
    const ms = performance.now() - start;
    if (ms > slowest.ms) slowest = { ms, command: row.command.slice(0, 80) };
    for (const { code, stake } of script.unknowns)
      unknowns.set(`${code} ${stake}`, (unknowns.get(`${code} ${stake}`) ?? 0) + 1);
    if (row.runs === undefined) {
      const present = script.unknowns.filter(({ stake }) => stake === 'present');
      if (flag === '--missed' && present.length > 0)
        console.log(
          JSON.stringify(row.command),
          present.map((one) => one.says),
        );
      continue;
    }
    const count = counts.get(row.shell ?? 'bash') ?? { rows: 0, found: 0 };
    const missed = row.runs.filter((argv) => !isFound(script, argv));
    counts.set(row.shell ?? 'bash', { rows: count.rows + 1, found: count.found + (missed.length === 0 ? 1 : 0) });
    if (flag === '--missed' && missed.length > 0) {
      console.log(row.id ?? row.command, JSON.stringify(missed), 'in', JSON.stringify(row.command));
      for (const command of script.commands)
        console.log(
          '   ',
          command.via.join(' '),
          '|',
          command.path,
          command.args.map((word) => word.value),
        );
    }
  }
  const ms = performance.now() - began;
  for (const [shell, { rows: all, found }] of counts)
    console.log(`${shell}: ${found} of ${all} rows, ${((100 * found) / all).toFixed(1)} %`);
  for (const [kind, count] of [...unknowns].sort()) console.log(`unknown ${kind}: ${count}`);
  console.log(
    `${rows.length} commands in ${ms.toFixed(0)} ms, ${(ms / rows.length).toFixed(3)} ms each; slowest ${slowest.ms.toFixed(1)} ms: ${slowest.command}`,
  );
}

void main();
