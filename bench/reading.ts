import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { CommandSeen, Review } from '../src/core/model/decision';
import type { Dialect } from '../src/core/model/operation';
import { home, presets, testEngine, workspace } from '../test/support/engine';
import { isSource, runBundled } from './bundled';
import { median } from './paired';

/*
 * How much of a corpus the engine reads right, and how long a warm review takes.
 *
 *     tsx bench/reading.ts [FILE.jsonl] [--missed]
 *
 * Rows are {command, shell, runs: [argv, …], files?}; rows without `runs` are only timed, and their unknowns counted. A
 * row is read when every command of it is found, wrappers and what they start alike, or when the review says that it
 * cannot be known. Without a file, the everyday lines of the tests are timed. A row's time is the best of some rounds:
 * a busy machine adds to a time and never takes from it.
 */

const ROUNDS = 9;
const everyday = resolve(__dirname, '../../test/fixtures/everyday.jsonl');

type Row = {
  readonly id?: string;
  readonly command: string;
  readonly shell?: string;
  readonly runs?: readonly (readonly string[])[];
  readonly files?: Readonly<Record<string, string>>;
};

type Outcome = 'found' | 'not knowable' | 'missed';

function dialectOf(shell: string | undefined): Dialect {
  return shell === 'zsh' || shell === 'fish' || shell === 'cmd' ? shell : shell === 'pwsh' ? 'powershell' : 'bash';
}

/** As corpora write words: without quotes, the home spelt out. */
function plain(word: string): string {
  const known = word.replace(/^~(?=\/|$)/, home).replaceAll('$HOME', home);
  return known.replaceAll(/["'\\]/g, '');
}

/** The review names cmdlets in small letters and writes paths of Windows with `/`. */
function folded(word: string): string {
  return plain(word).toLowerCase().replaceAll('/', '');
}

const SUBSTITUTED = /[$`*?{<>[]|\(/;

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.(?:exe|cmd|bat)$/i, '');
}

/** Words that the shell itself makes many or none of may stand for several. */
function fits({ argv }: CommandSeen, expected: readonly string[]): boolean {
  const [program = '', ...words] = expected;
  const isNamed = !program.includes('`');
  if (isNamed && nameOf(plain(argv[0])).toLowerCase() !== nameOf(plain(program)).toLowerCase()) return false;
  const [seen, wanted] = [argv.slice(1), words].map((some) => some.map(folded).join(' '));
  return seen === wanted || [...argv, ...words].some((word) => isNamed && SUBSTITUTED.test(word));
}

/** Wrappers count as found when something came out of them, and when they stand for themselves. */
function isFound(review: Review, expected: readonly string[]): boolean {
  const name = nameOf(expected[0] ?? '');
  return review.commands.some((command) => fits(command, expected) || command.via.some((via) => nameOf(via) === name));
}

function missedIn(review: Review, runs: NonNullable<Row['runs']>): readonly string[] {
  return runs.filter((argv) => !isFound(review, argv)).map((argv) => argv.join(' '));
}

function outcomeOf(review: Review, missed: readonly string[]): Outcome {
  if (missed.length === 0) return 'found';
  return review.unknowns.some(({ stake }) => stake === 'present') ? 'not knowable' : 'missed';
}

function shown(count: number, all: number): string {
  return `${count} of ${all}, ${((100 * count) / all).toFixed(1)} %`;
}

/** Milliseconds of each row, warm. */
function bestTimes(rows: readonly Row[], reviewed: (row: Row) => Review): readonly number[] {
  const best = rows.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, row] of rows.entries()) {
      const start = performance.now();
      reviewed(row);
      best[index] = Math.min(best[index] ?? Infinity, performance.now() - start);
    }
  }
  return best;
}

/** Prints what share of the corpus in `file` is read; with `listed`, each row that is not. */
async function measureReading(file: string, listed: boolean): Promise<void> {
  const lines = readFileSync(file, 'utf8').split('\n');
  const rows = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
  const { review } = await testEngine();
  const policies = presets('recommended');
  const reviewed = (row: Row): Review => {
    const files = Object.entries(row.files ?? {}).map(([name, text]) => [`${workspace}/${name}`, text] as const);
    const { command: script, shell } = row;
    const operation = { kind: 'run', script, dialect: dialectOf(shell), cwd: workspace, session: 's1', variables: {} };
    return review(operation as Parameters<typeof review>[0], { files: Object.fromEntries(files), policies });
  };
  const outcomes: Record<Outcome, number> = { found: 0, 'not knowable': 0, missed: 0 };
  for (const row of rows) {
    const answer = reviewed(row);
    const missed = missedIn(answer, row.runs ?? []);
    const outcome = outcomeOf(answer, missed);
    outcomes[outcome] += 1;
    if (listed && outcome === 'missed') console.log(row.id ?? '', JSON.stringify(row.command), missed);
  }
  for (const [outcome, count] of Object.entries(outcomes)) console.log(`${outcome}: ${shown(count, rows.length)}`);
  const times = bestTimes(rows, reviewed);
  const sorted = times.toSorted((one, other) => one - other);
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? 0;
  console.log(`a warm review: median ${median(times).toFixed(3)} ms, p99 ${p99.toFixed(2)} ms`);
}

/** The bench in a process of its own, as one file. */
export function runReading(args: readonly string[]): void {
  runBundled(resolve(__dirname, 'reading.ts'), args);
}

if (isSource(__filename)) {
  if (require.main === module) runReading(process.argv.slice(2));
} else {
  const words = process.argv.slice(2);
  const file = words.find((word) => !word.startsWith('-')) ?? everyday;
  void measureReading(file, words.includes('--missed'));
}
