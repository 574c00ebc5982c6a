import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { CommandSeen, Review } from '../src/core/model/decision';
import type { Dialect } from '../src/core/model/operation';
import { home, testEngine, workspace } from '../test/support/engine';
import { median } from './paired';

/*
 * How much of a corpus the engine reads right, and how long a warm review takes.
 *
 *     tsx bench/reading.ts FILE.jsonl [--missed]
 *
 * Rows are {command, shell, runs: [argv, …], files?}; rows without `runs` are only timed, and their unknowns counted. A
 * row is read when every command of it is found, wrappers and what they start alike, or when the review says that it
 * cannot be known.
 */

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

/** Prints what share of the corpus in `file` is read; with `listed`, each row that is not. */
export async function measureReading(file: string, listed: boolean): Promise<void> {
  const lines = readFileSync(file, 'utf8').split('\n');
  const rows = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
  const { review } = await testEngine();
  const reviewed = (row: Row): Review => {
    const files = Object.entries(row.files ?? {}).map(([name, text]) => [`${workspace}/${name}`, text] as const);
    const { command: script, shell } = row;
    const operation = { kind: 'run', script, dialect: dialectOf(shell), cwd: workspace, session: 's1', variables: {} };
    return review(operation as Parameters<typeof review>[0], { files: Object.fromEntries(files) });
  };
  for (const row of rows) reviewed(row);
  const times: number[] = [];
  const outcomes: Record<Outcome, number> = { found: 0, 'not knowable': 0, missed: 0 };
  for (const row of rows) {
    const start = performance.now();
    const answer = reviewed(row);
    times.push(performance.now() - start);
    const missed = missedIn(answer, row.runs ?? []);
    const outcome = outcomeOf(answer, missed);
    outcomes[outcome] += 1;
    if (listed && outcome === 'missed') console.log(row.id ?? '', JSON.stringify(row.command), missed);
  }
  for (const [outcome, count] of Object.entries(outcomes)) console.log(`${outcome}: ${shown(count, rows.length)}`);
  const sorted = times.toSorted((one, other) => one - other);
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? 0;
  console.log(`a warm review: median ${median(times).toFixed(3)} ms, p99 ${p99.toFixed(2)} ms`);
}

if (require.main === module) {
  const [file, flag] = process.argv.slice(2);
  if (file === undefined) throw new Error('usage: tsx bench/reading.ts FILE.jsonl [--missed]');
  void measureReading(file, flag === '--missed');
}
