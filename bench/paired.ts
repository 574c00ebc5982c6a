import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** A command to time as a whole process. */
export type Timed = {
  readonly program: string;
  readonly args: readonly string[];
  readonly input?: string;
  /** The folder that it runs in; what lies there may cost time too. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
};

export type Paired = {
  /** Milliseconds, medians. */
  readonly subject: number;
  readonly baseline: number;
  /** Median of the ratios of neighbouring runs, which noise of the machine touches least. */
  readonly ratio: number;
  /** The best run of the subject over the best one of the baseline, in milliseconds. */
  readonly best?: number;
};

/** What makes every Node start slower and is the machine's own affair, such as a store of certificates to read first. */
const noise = ['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS'];

function quietEnvironment(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !noise.includes(name)));
}

function run(timed: Timed): number {
  const started = performance.now();
  const env = { ...quietEnvironment(), ...timed.env };
  // Nothing is captured: an output over the limit would end the child before its time.
  const stdio = ['pipe', 'ignore', 'ignore'] as const;
  const options = { input: timed.input ?? '', env, stdio: [...stdio], cwd: timed.cwd ?? process.cwd() };
  const { error } = spawnSync(timed.program, timed.args, options);
  if (error !== undefined) throw error;
  return performance.now() - started;
}

/** What is printed in one row; `cpu` is the milliseconds of processor over the baseline. */
export type Figure = Paired & {
  readonly name: string;
  readonly against: string;
  readonly goal: string;
  readonly cpu?: number;
};

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Runs subject and baseline in turn, `rounds` times after two warm-up rounds. */
export function paired(subject: Timed, baseline: Timed, rounds: number): Paired {
  const pairs: { readonly subject: number; readonly baseline: number }[] = [];
  for (let round = -2; round < rounds; round++) {
    const pair = { baseline: run(baseline), subject: run(subject) };
    if (round >= 0) pairs.push(pair);
  }
  return {
    subject: median(pairs.map((pair) => pair.subject)),
    baseline: median(pairs.map((pair) => pair.baseline)),
    ratio: median(pairs.map((pair) => pair.subject / pair.baseline)),
    best: Math.min(...pairs.map((pair) => pair.subject)) - Math.min(...pairs.map((pair) => pair.baseline)),
  };
}

export function line({ name, against, goal, subject, baseline, ratio, best, cpu }: Figure): string {
  const more = [
    best === undefined ? [] : [`at best ${best.toFixed(1)}`],
    cpu === undefined ? [] : [`cpu ${cpu.toFixed(1)}`],
  ];
  const over = [(subject - baseline).toFixed(1), ...more.flat()].join(', ');
  return `${name.padEnd(34)} ${subject.toFixed(1).padStart(7)} ms   ${against} ${baseline.toFixed(1)} ms   ratio ${ratio.toFixed(2)}   over ${over} ms   goal ${goal}`;
}
