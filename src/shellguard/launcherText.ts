import { leastSeconds, perlAllows, perlAnswers, reasonMark, shDenies, shFits, shSeconds } from './answers';
import type { AgentAnswers } from './answers';
import { perlHook } from './perl/hook';
import { perlProgram, shProgram } from './programText';
import type { ProgramPlaces } from './programText';
import { shLauncher } from './shLauncher';

export type LauncherPlaces = ProgramPlaces & {
  /** `perl` needs `perl` set; `sh` works on every POSIX system with Node. */
  readonly technology: 'perl' | 'sh';
  /** The agents that the launcher knows; any other is refused with exit code 2 and a line on stderr. */
  readonly answers: readonly AgentAnswers[];
};

/** The text of the file that agents start. Every value in it is fixed at installation; arguments name the agent. */
export function launcherText({ technology, answers, ...places }: LauncherPlaces): string {
  if (technology === 'perl') {
    return perlProgram(perlHook, places, {
      ANSWERS: perlAnswers(answers),
      MARK: reasonMark,
      YES: perlAllows(answers),
      LEAST: String(leastSeconds(answers)),
    });
  }
  const more = { DENIES: shDenies(answers), FITS: shFits(answers), SECONDS: shSeconds(answers) };
  return shProgram(shLauncher, places, more);
}
