import { spawnSync } from 'node:child_process';
import type { Timed } from './paired';

const loop =
  'TIMEFORMAT=\'%3U %3S\'; time { for (( i = 0; i < $1; i++ )); do "${@:2}" </dev/null >/dev/null 2>&1; done; }';

/**
 * Milliseconds of processor for one run, the mean over `rounds`, with bash's for starting it: for differences. A busy
 * machine moves it far less than the clock. NaN where there is no bash to measure with.
 */
export function cpuOf({ program, args, cwd = process.cwd(), env }: Timed, rounds: number): number {
  // Privileged, it does not read BASH_ENV, which is the subject's.
  const words = ['--norc', '-p', '-c', loop, 'bash', String(rounds), program, ...args];
  const { stderr, status } = spawnSync('/bin/bash', words, { cwd, env });
  if (status !== 0) return Number.NaN;
  const [user = Number.NaN, system = Number.NaN] = stderr.toString().trim().split(' ').map(Number);
  return ((user + system) * 1000) / rounds;
}
