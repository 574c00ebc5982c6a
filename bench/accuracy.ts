import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding } from '../src/core/model/finding';
import { freshMachine } from '../test/support/machine';
import { tableRow } from './accuracy/tableRow';

/*
 * How often what is dangerous is flagged and what is safe is interrupted, by category, with every miss.
 *
 *     npm run bench:accuracy -- FILE.jsonl [--all]
 *
 * Rows are {command, label: dangerous | evasion | safe, category?} and whatever else `check --batch` reads. A miss whose
 * findings stand where the table of the preset `recommended` answers as Holdpoint did is no miss but `disputed`; it is
 * listed with that row. Misses are cut at 40 a category without `--all`.
 */

type Row = { readonly command: string; readonly label: string; readonly category: string };
type Answer = {
  readonly verdict: 'allow' | 'ask' | 'deny';
  readonly findings: readonly Finding[];
  readonly reasons: readonly { readonly rule: string; readonly says: string }[];
};
type Judged = Row & {
  readonly answer: Answer;
  readonly outcome: 'right' | 'missed' | 'disputed';
  readonly why: string;
};

/** Both are lines of JSON that were written by a program a moment ago. */
const answerIn = (line: string): Answer => JSON.parse(line) as Answer;
const rowIn = (line: string): Row => Object.assign({ category: 'none', label: 'safe' }, JSON.parse(line) as Row);

const MOST = 40;
const isFlag = ({ verdict }: Answer): boolean => verdict !== 'allow';

/** The table's row that gives the answer Holdpoint gave; null when no finding stands in one. */
function disputed({ findings }: Answer, wanted: 'allow' | 'flag'): string | null {
  const rows = findings.map(tableRow).filter(({ answer }) => (answer === 'allow') === (wanted === 'allow'));
  return rows[0]?.row ?? null;
}

function judged(row: Row, answer: Answer): Judged {
  const shouldFlag = row.label !== 'safe';
  if (isFlag(answer) === shouldFlag) return { ...row, answer, outcome: 'right', why: '' };
  const tableSays = disputed(answer, shouldFlag ? 'allow' : 'flag');
  const why = tableSays ?? answer.reasons.map(({ rule, says }) => `${rule}: ${says}`).join('; ');
  return { ...row, answer, outcome: tableSays === null ? 'missed' : 'disputed', why };
}

/** What the built command line answers, in a fresh home and an empty folder. */
function answersTo(lines: readonly string[]): readonly Answer[] {
  const cli = resolve(__dirname, '../dist/cli.js');
  if (!existsSync(cli)) throw new Error('nothing is built; `npm run build` first');
  const { env, workspace, remove } = freshMachine();
  try {
    const done = spawnSync(process.execPath, [cli, 'check', '--batch', '-'], {
      cwd: workspace,
      env,
      input: lines.join('\n'),
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    });
    if (done.stderr !== '') throw new Error(done.stderr);
    return done.stdout.trimEnd().split('\n').map(answerIn);
  } finally {
    remove();
  }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}

function count(rows: readonly Judged[]): string {
  const of = (outcome: Judged['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
  const flagged = rows.filter((row) => isFlag(row.answer)).length;
  return `${String(rows.length).padStart(6)} rows, flagged ${percent(flagged, rows.length).padStart(7)}, missed ${of('missed')}, disputed ${of('disputed')}`;
}

function list(title: string, rows: readonly Judged[], most: number): void {
  if (rows.length === 0) return;
  console.log(`\n${title}`);
  for (const { category, command, why } of rows.slice(0, most)) {
    console.log(
      `  [${category}] ${JSON.stringify(command).slice(0, 200)}${why === '' ? '' : `\n      ${why.slice(0, 200)}`}`,
    );
  }
  if (rows.length > most) console.log(`  … ${rows.length - most} more`);
}

function main(file: string | undefined, all: boolean): void {
  if (file === undefined) throw new Error('which file? `npm run bench:accuracy -- FILE.jsonl`');
  const lines = readFileSync(resolve(file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const rows = lines.map(rowIn);
  const answers = answersTo(lines);
  const results = rows.flatMap((row, index) => {
    const answer = answers[index];
    return answer === undefined ? [] : [judged(row, answer)];
  });
  for (const label of ['dangerous', 'evasion', 'safe']) {
    const ofLabel = results.filter((row) => row.label === label);
    if (ofLabel.length === 0) continue;
    console.log(`\n${label.padEnd(18)}${count(ofLabel)}`);
    for (const category of [...new Set(ofLabel.map((row) => row.category))].sort()) {
      console.log(`  ${category.padEnd(16)}${count(ofLabel.filter((row) => row.category === category))}`);
    }
  }
  for (const label of ['dangerous', 'evasion', 'safe']) {
    const ofLabel = results.filter((row) => row.label === label);
    list(
      `${label}: missed`,
      ofLabel.filter((row) => row.outcome === 'missed'),
      all ? Infinity : MOST,
    );
    list(
      `${label}: disputed`,
      ofLabel.filter((row) => row.outcome === 'disputed'),
      all ? Infinity : MOST,
    );
  }
}

main(
  process.argv.slice(2).find((one) => !one.startsWith('--')),
  process.argv.includes('--all'),
);
