import type { HookAnswer } from '../../core/model/agent';
import { launcherGone } from './hookCommand';

/** The reason of a deny; several agents let the tool run on a deny without one. */
export function worded(says: string): string {
  return says.trim() === '' ? launcherGone : says;
}

/** The deny of the agents that read an exit code: 2, with the reason on stderr and nothing on stdout. */
export function deniedByExitCode(says: string): HookAnswer {
  return { exitCode: 2, stdout: '', stderr: `${worded(says)}\n` };
}
