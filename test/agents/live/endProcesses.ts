import { readFileSync, readdirSync } from 'node:fs';

function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8');
  } catch {
    return '';
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

/**
 * Ends an agent's group and whatever it left behind in sessions of its own, known by the home folder that only this run
 * has had. Where there is no `/proc` the group is all that can be ended.
 */
export function endProcesses(group: number, home: string): void {
  end(-group);
  try {
    const pids = readdirSync('/proc')
      .map(Number)
      .filter((pid) => Number.isInteger(pid) && pid !== process.pid);
    for (const pid of pids) if (environmentOf(pid).split('\0').includes(`HOME=${home}`)) end(pid);
  } catch {
    // No `/proc` here.
  }
}
