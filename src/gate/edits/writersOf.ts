import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { isAtOrInside } from '../../core/model/filePath';

/** A process as the Linux process file system tells it. */
type Running = { readonly pid: number; readonly parent: number; /** Seconds since it began. */ readonly age: number };

/** A terminal whose environment carries an agent's mark. */
export type AgentTerminal = { readonly pid: number; readonly agent: string };

/** Seconds within which a command that stands in the file's workspace is taken to be its writer. */
const FRESH = 10;
/** The kernel's unit of start times; the same on every Linux that Node runs on. */
const TICKS_A_SECOND = 100;

function running(uptime: number): readonly Running[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // The name may hold spaces and parentheses; the numbered fields begin with the third after its last one.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const age = uptime - Number(fields[19]) / TICKS_A_SECOND;
      return [{ pid: Number(name), parent: Number(fields[1]), age }];
    } catch {
      return [];
    }
  });
}

function below(root: number, all: readonly Running[]): readonly Running[] {
  const found: Running[] = [];
  let parents = new Set([root]);
  while (parents.size > 0) {
    const children = all.filter(({ parent, pid }) => parents.has(parent) && pid !== root);
    found.push(...children);
    parents = new Set(children.map(({ pid }) => pid));
  }
  return found;
}

/** Paths that the process has open for writing. */
function opened(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        const flags = /^flags:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/fdinfo/${fd}`, 'utf8'))?.[1] ?? '0';
        return (parseInt(flags, 8) & 3) === 0 ? [] : [readlinkSync(`/proc/${pid}/fd/${fd}`)];
      } catch {
        return [];
      }
    });
  } catch {
    return [];
  }
}

function folderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/** Why a process is taken to have written the path; null when nothing says so. */
function evidence({ pid, age }: Running, path: string): string | null {
  if (opened(pid).includes(path)) return `process ${pid} of its terminal has the file open`;
  const folder = folderOf(pid);
  const stands = age <= FRESH && folder !== null && folder !== '/' && isAtOrInside(path, folder);
  return stands ? `a command of its terminal, process ${pid}, was running there` : null;
}

/** Seconds in which a terminal's shell is still reading its start-up files. */
const STARTING = 30;

/**
 * The command of an agent's terminal that writes the path at this moment: begun within the last seconds at the prompt
 * of a shell that is through with its start, and, itself or by what it started, with the file open for writing. `age` in
 * milliseconds, `starting` in seconds. What an agent keeps running all day says nothing of now. Only Linux tells. Never throws.
 */
export function commandWriting<Terminal extends AgentTerminal>(
  path: string,
  terminals: readonly Terminal[],
  starting = STARTING,
): { readonly terminal: Terminal; readonly age: number } | null {
  if (terminals.length === 0 || process.platform !== 'linux') return null;
  try {
    const all = running(Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]));
    for (const terminal of terminals) {
      const shell = all.find(({ pid }) => pid === terminal.pid);
      if (shell === undefined || shell.age < starting) continue;
      const begun = all.filter(({ parent, age }) => parent === terminal.pid && age <= FRESH);
      const writing = begun.find((one) => [one, ...below(one.pid, all)].some(({ pid }) => opened(pid).includes(path)));
      if (writing !== undefined) return { terminal, age: writing.age * 1000 };
    }
  } catch {
    // No such file system here: nobody is found.
  }
  return null;
}

/**
 * The terminal of an agent out of which a file is being written: a process below it holds the file open for writing,
 * or began within the last seconds and stands in a folder around it. A program that an agent keeps running all day
 * is no evidence. Only Linux tells; elsewhere nobody is found. Never throws.
 */
export function writerOf(
  path: string,
  terminals: readonly AgentTerminal[],
): { readonly agent: string; readonly says: string } | null {
  if (terminals.length === 0 || process.platform !== 'linux') return null;
  try {
    const all = running(Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]));
    for (const { pid, agent } of terminals) {
      for (const child of below(pid, all)) {
        const says = evidence(child, path);
        if (says !== null) return { agent, says };
      }
    }
  } catch {
    // No such file system here: nobody is found.
  }
  return null;
}
