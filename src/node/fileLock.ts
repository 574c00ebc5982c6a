import { linkSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ownSuffix } from './ownSuffix';
import { removeFile } from './removeFile';

/** Milliseconds a waiter sleeps between two tries. */
const PAUSE = 4;
/** A thief that dies between taking and leaving its own mark is forgotten after this, in milliseconds. */
const THIEF_FORGOTTEN = 10_000;

export type Locked<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'busy'; readonly says: string };

/** When the process began, in the kernel's ticks, so that a pid used again is not mistaken; empty where not known. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Whether the process that wrote `owner` (`PID START`) still lives. */
export function isAlive(pid: number, start: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of another user cannot be signalled, but it lives.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return start === '' || startOf(pid) === '' || startOf(pid) === start;
}

export function ownMark(): string {
  return `${process.pid} ${startOf(process.pid)}`;
}

function ownerLives(text: string): boolean {
  const [pid = '', start = ''] = text.split(' ');
  return /^\d+$/.test(pid) && isAlive(Number(pid), start);
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Of a clock that never jumps. Not `performance`, which is loaded when it is first used. */
function milliseconds(): number {
  return Number(process.hrtime.bigint() / 1_000_000n);
}

/** Takes the lock by linking a finished file to its name: it never exists without its owner's mark in it. */
function take(lock: string): boolean {
  const mark = `${lock}.${ownSuffix()}`;
  writeFileSync(mark, ownMark(), { flag: 'wx', mode: 0o600 });
  try {
    linkSync(mark, lock);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    removeFile(mark);
  }
}

/** Marks that processes left which were killed between writing and linking. */
function sweep(lock: string): void {
  for (const name of readdirSync(dirname(lock))) {
    if (!name.startsWith(`${basename(lock)}.`) || name.endsWith('.thief')) continue;
    const path = join(dirname(lock), name);
    const owner = textOf(path);
    if (owner !== null && owner !== '' && !ownerLives(owner)) removeFile(path);
  }
}

/**
 * Removes the lock of a dead owner. Only the holder of the thief's mark may, so that of two that saw the dead owner
 * the slower one cannot remove the lock that the faster one has taken meanwhile.
 */
function stealFromDead(lock: string): void {
  const owner = textOf(lock);
  if (owner === null || ownerLives(owner)) return;
  const thief = `${lock}.thief`;
  try {
    writeFileSync(thief, ownMark(), { flag: 'wx', mode: 0o600 });
  } catch {
    const since = statSync(thief, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > THIEF_FORGOTTEN) removeFile(thief);
    return;
  }
  try {
    const now = textOf(lock);
    if (now !== null && !ownerLives(now)) removeFile(lock);
    sweep(lock);
  } finally {
    removeFile(thief);
  }
}

/**
 * Runs `work` (synchronous) while no other process does under the same lock file. A lock whose owner died is taken
 * over; one whose owner lives is waited for, at most `patience` milliseconds. Throws what `work` throws.
 */
export async function withLock<T>(lock: string, patience: number, work: () => T): Promise<Locked<T>> {
  const until = milliseconds() + patience;
  while (!take(lock)) {
    stealFromDead(lock);
    if (milliseconds() > until) {
      return { kind: 'busy', says: `\`${lock}\` is held by process ${textOf(lock)?.split(' ')[0] ?? 'unknown'}` };
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE * (0.5 + Math.random())));
  }
  try {
    return { kind: 'done', value: work() };
  } finally {
    removeFile(lock);
  }
}
