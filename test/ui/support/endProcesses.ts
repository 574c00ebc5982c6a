import { readFileSync, readdirSync } from 'node:fs';

function runsIn(id: string, home: string): boolean {
  try {
    return readFileSync(`/proc/${id}/environ`, 'latin1').split('\0').includes(`HOME=${home}`);
  } catch {
    // It has ended, or is somebody else's.
    return false;
  }
}

/** Ends what still runs in a home that is about to go: what was started apart from the editor outlives it. */
export function endProcesses(home: string): void {
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name) && runsIn(name, home))) {
    try {
      process.kill(Number(id), 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
}
