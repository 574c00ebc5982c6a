import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Nobody nests shells deeper; a chain that does not end is no chain. */
const DEEPEST = 64;

type ParentOf = (pid: number) => number | null;

function parentInProc(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name may hold spaces and parentheses; after its last one come the state and the parent.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}

/** The parents in what `ps -axo pid=,ppid=` prints. */
export function parentsIn(listing: string): ReadonlyMap<number, number> {
  return new Map(
    listing.split('\n').flatMap((line): readonly (readonly [number, number])[] => {
      const [, pid, parent] = /^\s*(\d+)\s+(\d+)\s*$/.exec(line) ?? [];
      return pid === undefined || parent === undefined ? [] : [[Number(pid), Number(parent)]];
    }),
  );
}

function listProcesses(): Promise<string> {
  return new Promise((resolve) => {
    execFile('/bin/ps', ['-axo', 'pid=,ppid='], { timeout: 1_000, maxBuffer: 8 * 1024 * 1024 }, (_, out) => {
      resolve(out);
    });
  });
}

/** `pid` and what it descends from, nearest first, as far as `parentOf` tells. */
export function chainOf(pid: number, parentOf: ParentOf): readonly number[] {
  const chain: number[] = [];
  for (let at: number | null = pid; at !== null && at > 1 && chain.length < DEEPEST; at = parentOf(at)) {
    if (chain.includes(at)) break;
    chain.push(at);
  }
  return chain;
}

/** A process and those it descends from, nearest first; itself alone where the platform does not tell. Never rejects. */
export async function ancestorsOf(pid: number): Promise<readonly number[]> {
  if (!Number.isSafeInteger(pid) || pid <= 1) return [];
  if (process.platform === 'linux') return chainOf(pid, parentInProc);
  if (process.platform === 'win32') return [pid];
  const parents = parentsIn(await listProcesses());
  return chainOf(pid, (one) => parents.get(one) ?? null);
}
