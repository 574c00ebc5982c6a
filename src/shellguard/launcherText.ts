import { perlHook } from './perl/hook';
import { perlProgram, shProgram } from './programText';
import type { ProgramPlaces } from './programText';
import { shLauncher } from './shLauncher';

export type LauncherPlaces = ProgramPlaces & {
  /** `perl` needs `perl` set; `sh` works on every POSIX system with Node. */
  readonly technology: 'perl' | 'sh';
};

/** The text of the file that agents start. Every value in it is fixed at installation; arguments name the agent. */
export function launcherText({ technology, ...places }: LauncherPlaces): string {
  return technology === 'perl' ? perlProgram(perlHook, places) : shProgram(shLauncher, places);
}
