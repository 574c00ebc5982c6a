import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CommandSeen, Review } from '../src/core/model/decision';
import type { Dialect, Operation } from '../src/core/model/operation';
import { presets, testEngine, workspace } from '../test/support/engine';
import { isSource, runBundled } from './bundled';
import { isBehind, isSame, starts } from './nasty/matches';

/*
 * Whether the commands that really run are found, or the line is said to be not knowable.
 *
 *     tsx bench/nasty.ts FILE.jsonl [--more]
 *
 * Rows are {command, shell, runs: [argv, …], files?, watched?}. A row is `exact` when every command of it is found word by
 * word, and `more` when others are named besides, as by reading both branches of an `if`; `watched` lists the programs
 * whose starts were recorded, and no other counts there. It is `open` when commands are found with words that the review
 * leaves as they are written, and `not knowable` when one is missing and the review says so with the stake `present`. What
 * remains is a false "known" and listed; `--more` lists the rows that are not exact, too.
 */

type Row = {
  readonly id?: string;
  readonly command: string;
  readonly shell?: string;
  readonly runs: readonly (readonly string[])[];
  readonly files?: Readonly<Record<string, string>>;
  readonly watched?: readonly string[];
};

type Judged = {
  readonly outcome: 'exact' | 'more' | 'open' | 'not knowable' | 'false "known"';
  /** Commands that run and were not named. */
  readonly missing: readonly string[];
  /** Commands that were named and do not run. */
  readonly more: readonly string[];
};

const named: Readonly<Record<string, Dialect>> = {
  zsh: 'zsh',
  fish: 'fish',
  cmd: 'cmd',
  pwsh: 'powershell',
  dash: 'sh',
};

function operationOf({ command, shell = 'bash' }: Row): Operation {
  const dialect = named[shell] ?? 'bash';
  return { kind: 'run', script: command, dialect, cwd: workspace, session: 's1', variables: {} };
}

function isExpected(command: CommandSeen, { runs, watched }: Row): boolean {
  if (watched !== undefined && !watched.includes(command.program)) return true;
  return runs.some((argv) => isSame(command, argv, true));
}

function judge(review: Review, row: Row): Judged {
  const missingWhen = (areOpen: boolean): readonly string[] => {
    const isNamed = (argv: readonly string[]): boolean =>
      review.commands.some((one) => isSame(one, argv, areOpen) || isBehind(one, argv));
    const found = row.runs.filter(isNamed);
    // What a launcher starts is what counts, and it has been found.
    const missing = row.runs.filter((argv) => !found.includes(argv) && !found.some((inner) => starts(argv, inner)));
    return missing.map((argv) => argv.join(' '));
  };
  const missing = missingWhen(false);
  const more = review.commands.filter((command) => !isExpected(command, row)).map(({ argv }) => argv.join(' '));
  if (missing.length === 0) return { outcome: more.length === 0 ? 'exact' : 'more', missing, more };
  if (review.unknowns.some(({ stake }) => stake === 'present')) return { outcome: 'not knowable', missing, more };
  return { outcome: missingWhen(true).length === 0 ? 'open' : 'false "known"', missing, more };
}

function listedLine({ id = '', command }: Row, { missing, more }: Judged): string {
  const parts = [missing.map((line) => `not named: ${line}`), more.map((line) => `named besides: ${line}`)].flat();
  return [`${id} ${JSON.stringify(command)}`, ...parts].join('\n    ');
}

/** Prints how the rows of `file` are read. */
async function measureNasty(file: string, withMore: boolean): Promise<void> {
  const lines = readFileSync(file, 'utf8').split('\n');
  const rows = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
  const { review } = await testEngine();
  const policies = presets('recommended');
  const all = rows.map((row) => {
    const files = Object.fromEntries(
      Object.entries(row.files ?? {}).map(([name, text]) => [`${workspace}/${name}`, text]),
    );
    return { row, judged: judge(review(operationOf(row), { files, policies }), row) };
  });
  const outcomes: readonly Judged['outcome'][] = ['exact', 'more', 'open', 'not knowable', 'false "known"'];
  for (const outcome of outcomes) {
    const some = all.filter(({ judged }) => judged.outcome === outcome);
    console.log(`${outcome}: ${some.length} of ${rows.length}, ${((100 * some.length) / rows.length).toFixed(1)} %`);
    if (outcome === 'false "known"' || (withMore && outcome !== 'exact'))
      for (const { row, judged } of some) console.log(`  ${listedLine(row, judged)}`);
  }
}

if (isSource(__filename)) {
  if (require.main === module) runBundled(resolve(__dirname, 'nasty.ts'), process.argv.slice(2));
} else {
  const words = process.argv.slice(2);
  const file = words.find((word) => !word.startsWith('-'));
  if (file === undefined) throw new Error('which file of rows?');
  void measureNasty(file, words.includes('--more'));
}
