import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NonEmpty } from '../core/model/nonEmpty';
import { makeFolder } from '../node/makeFolder';
import { notedAround, sha256 } from './guardManifest';
import type { Noted } from './guardManifest';
import { perlThatWorks, usualNodes } from './interpreters';
import { launchedPrograms } from './programs';
import type { ProgramPlaces } from './programText';
import { shellGuardFiles } from './shellGuardFiles';
import type { GuardFile } from './shellGuardFiles';
import { whereInstalled } from './whereInstalled';

export type ShellGuardOptions = Omit<ProgramPlaces, 'perl' | 'nodes' | 'tried'> & {
  /** `$DATA/bin`, absolute; made if missing. */
  readonly bin: string;
  /** The folder with the shells' scripts: `shellguard` in the folder of the built programs. */
  readonly assets: string;
  /** The runtime at hand, absolute. */
  readonly node: string;
  /** Where programs are looked for; the launchers carry the names of those that are there. */
  readonly path: string;
  /** Absolute. */
  readonly home: string;
  readonly perl?: string;
  /** The state folder, where what was written is noted as well; nothing is when it is left out. */
  readonly state?: string;
};

export type InstalledGuard = {
  readonly technology: 'perl' | 'sh';
  /** Names of the programs that have a launcher now. */
  readonly launchers: readonly string[];
};

const listName = 'installed.json';

function place(path: string, bytes: Buffer, mode: number): void {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    makeFolder(dirname(path));
    writeFileSync(temporary, bytes, { mode });
    chmodSync(temporary, mode);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function isThere(path: string, { bytes, mode }: GuardFile): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && (stat.mode & 0o777) === mode && readFileSync(path).equals(bytes);
}

function linkTo(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

const launcher = join('..', 'launch');

function placeLaunchers(shims: string, names: readonly string[]): void {
  makeFolder(shims);
  chmodSync(shims, 0o700);
  for (const name of readdirSync(shims)) {
    if (!names.includes(name)) rmSync(join(shims, name), { recursive: true, force: true });
  }
  for (const name of names) {
    const path = join(shims, name);
    if (linkTo(path) === launcher) continue;
    rmSync(path, { recursive: true, force: true });
    symlinkSync(launcher, path);
  }
}

function namesBelow(folder: string, prefix: string): readonly string[] {
  if (!existsSync(join(folder, prefix))) return [];
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const name = join(prefix, entry.name);
    return entry.isDirectory() ? namesBelow(folder, name) : [name];
  });
}

const folders = ['bash', 'zsh', 'fish', 'pwsh', 'perl'] as const;

/** What is written down beside the files themselves. */
function listOf(files: readonly GuardFile[], launchers: readonly string[]): GuardFile {
  const list = { files: Object.fromEntries(files.map(({ name, bytes }) => [name, sha256(bytes)])), launchers };
  return { name: listName, bytes: Buffer.from(`${JSON.stringify(list, null, 2)}\n`), mode: 0o444 };
}

function noted(bin: string, files: readonly GuardFile[], launchers: readonly string[]): Noted {
  const entries = files.map(({ name, bytes, mode }) => [join(bin, name), { digests: [sha256(bytes)], mode }] as const);
  const links = launchers.map((name) => [join(bin, 'shims', name), launcher] as const);
  return { files: Object.fromEntries(entries), links: Object.fromEntries(links) };
}

/**
 * Writes scripts, client and launchers into `bin`, and what they are into `installed.json` beside them. What is there
 * already stays as it is, so that a shell that just reads it is not disturbed. Throws what the file system throws.
 */
export function installShellGuard(options: ShellGuardOptions): InstalledGuard {
  const { bin, node, path, home, state } = options;
  const perl = options.perl ?? '/usr/bin/perl';
  const technology = perlThatWorks(perl) ? 'perl' : 'sh';
  const nodes: NonEmpty<string> = [node, ...usualNodes.filter((each) => each !== node)];
  const files = shellGuardFiles({ ...options, perl, nodes, tried: [], technology });
  const launchers = whereInstalled(launchedPrograms, { path, home, except: join(bin, 'shims') });
  const all = [...files, listOf(files, launchers)];
  const write = (): void => {
    makeFolder(bin);
    chmodSync(bin, 0o700);
    for (const file of all) {
      const at = join(bin, file.name);
      if (!isThere(at, file)) place(at, file.bytes, file.mode);
    }
    const wanted = new Set(files.map(({ name }) => name));
    for (const name of folders.flatMap((folder) => namesBelow(bin, folder))) {
      if (!wanted.has(name)) rmSync(join(bin, name), { force: true });
    }
    placeLaunchers(join(bin, 'shims'), launchers);
  };
  if (state === undefined) write();
  else notedAround(state, 'terminals', noted(bin, all, launchers), write);
  return { technology, launchers };
}
