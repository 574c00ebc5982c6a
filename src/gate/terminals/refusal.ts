import type { HookAnswer } from '../../core/model/agent';

/** Lines that a shell shows, and an agent reads, under its own command. */
const MOST_LINES = 3;

/** As a shell reads it: 126, what cannot be run, with each line of the reason marked as ours. */
export function refusal(says: string): HookAnswer {
  const lines = says.split('\n').filter((line) => line.trim() !== '');
  return {
    exitCode: 126,
    stdout: '',
    stderr: lines
      .slice(0, MOST_LINES)
      .map((line) => `[holdpoint] ${line}\n`)
      .join(''),
  };
}

export const goAhead: HookAnswer = { exitCode: 0, stdout: '', stderr: '' };
