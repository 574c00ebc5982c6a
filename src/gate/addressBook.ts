import { chmodSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, ownMark } from '../node/fileLock';
import { readText } from '../node/readText';
import { replaceFile } from '../node/replaceFile';

/** One gate as others find it: `RUN/gates/ID.json`, 0600. */
export type Address = {
  readonly id: string;
  readonly pid: number;
  /** The kernel's start mark of the process, so that a pid used again is not mistaken; empty where not known. */
  readonly mark: string;
  /** Milliseconds since 1970. */
  readonly started: number;
  readonly editor: string;
  /** Real paths. */
  readonly folders: readonly string[];
  readonly socket: string;
  /** Hex; the first thing a question must say. Only this user can read the file. */
  readonly credential: string;
  /** Milliseconds since 1970; 0 when the window never had the focus. */
  readonly lastFocus: number;
};

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function addressIn(text: string): Address | null {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return null;
    const fields = new Map<string, unknown>(Object.entries(read));
    const word = (name: string): string => {
      const value = fields.get(name);
      return typeof value === 'string' ? value : '';
    };
    const number = (name: string): number => Number(fields.get(name) ?? 0);
    const address = {
      id: word('id'),
      pid: number('pid'),
      mark: word('mark'),
      started: number('started'),
      editor: word('editor'),
      folders: texts(fields.get('folders')),
      socket: word('socket'),
      credential: word('credential'),
      lastFocus: number('lastFocus'),
    };
    return Number.isSafeInteger(address.pid) && address.pid > 0 && address.socket !== '' ? address : null;
  } catch {
    return null;
  }
}

/** A file of this user that nobody else can write. */
function isOwn(path: string): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() !== true) return false;
  return process.getuid === undefined || (stat.uid === process.getuid() && (stat.mode & 0o022) === 0);
}

/** The gates that live. Entries of dead ones are removed, with their sockets. */
export function listGates(gates: string): readonly Address[] {
  let names: readonly string[];
  try {
    names = readdirSync(gates).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const path = join(gates, name);
    const address = isOwn(path) ? addressIn(readText(path) ?? '') : null;
    if (address === null) return [];
    if (isAlive(address.pid, address.mark)) return [address];
    rmSync(path, { force: true });
    if (process.platform !== 'win32') rmSync(address.socket, { force: true });
    return [];
  });
}

/** Writes or renews a gate's own entry; what went wrong, or null. */
export function writeAddress(gates: string, address: Omit<Address, 'mark'>): string | null {
  const mark = ownMark().split(' ')[1] ?? '';
  const path = join(gates, `${address.id}.json`);
  const failed = replaceFile(path, `${JSON.stringify({ ...address, mark })}\n`);
  if (failed === null) chmodSync(path, 0o600);
  return failed;
}

export function removeAddress(gates: string, { id, socket }: Pick<Address, 'id' | 'socket'>): void {
  rmSync(join(gates, `${id}.json`), { force: true });
  if (process.platform !== 'win32') rmSync(socket, { force: true });
}
