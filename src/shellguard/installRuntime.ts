import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeFolder } from '../node/makeFolder';
import { renameOver } from '../node/renameOver';
import { cmdLines } from './cmdText';
import type { InstallPorts } from './installPorts';

/** Milliseconds. What is younger may be what another window or `init` is installing at this moment. */
const othersWork = 10 * 60 * 1000;

/** Compiled forms are written beside a runtime by those who run it, and say nothing about its being whole. */
const isRuntimeFile = (path: string): boolean =>
  !/\.(map|cache)$/.test(path) && !/^(?:extension|connect)\.js$/.test(basename(path));

function filesBelow(folder: string, prefix = ''): readonly string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true })
    .flatMap((entry) => {
      const name = join(prefix, entry.name);
      return entry.isDirectory() ? filesBelow(folder, name) : [name];
    })
    .filter(isRuntimeFile)
    .sort();
}

/** One digest over names and bytes. */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of filesBelow(folder)) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}

function copied(fromDist: string, target: string, platform: string): void {
  const temporary = `${target}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    makeFolder(temporary);
    cpSync(fromDist, join(temporary, 'dist'), { recursive: true, filter: isRuntimeFile });
    // The bundle is CommonJS whatever a `package.json` further up in the user's home folder says.
    writeFileSync(join(temporary, 'package.json'), '{ "type": "commonjs" }\n');
    // Windows would let nobody remove such a file.
    if (platform !== 'win32') for (const name of filesBelow(temporary)) chmodSync(join(temporary, name), 0o444);
    renameSync(temporary, target);
  } catch (error) {
    // Another that installs the same at this moment may have come first.
    if (!existsSync(target) || digestOf(join(target, 'dist')) !== digestOf(fromDist)) throw error;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** A link; on Windows, which lets few people make one, a file with the name in its only line. */
function pointCurrentAt(folder: string, name: string, platform: string): void {
  const current = join(folder, 'current');
  const temporary = `${current}.${randomBytes(4).toString('hex')}.tmp`;
  if (platform === 'win32') writeFileSync(temporary, cmdLines([name]));
  else symlinkSync(name, temporary);
  renameOver(temporary, current);
}

function currentOf(folder: string, platform: string): string | null {
  const current = join(folder, 'current');
  try {
    return platform === 'win32' ? readFileSync(current, 'utf8').trim() : readlinkSync(current);
  } catch {
    return null;
  }
}

/** Removes older copies, and what an installation left that was killed. */
function sweep(folder: string, kept: ReadonlySet<string | null>): void {
  for (const other of readdirSync(folder)) {
    const path = join(folder, other);
    const since = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (!kept.has(other) && Date.now() - since > othersWork) rmSync(path, { recursive: true, force: true });
  }
}

/**
 * Copies what the command line needs into the data folder, so that hooks outlive updates and removal of the extension,
 * and swaps `runtime/current` to it at once. The copy before is kept for hooks that run just now, older ones go.
 * Returns the path of the command line, through `current` where that is a link. Throws what the file system throws.
 */
export function installRuntime(
  fromDist: string,
  dataFolder: string,
  { version, platform }: Pick<InstallPorts, 'version' | 'platform'>,
): string {
  const folder = join(dataFolder, 'runtime');
  makeFolder(folder);
  const digest = digestOf(fromDist);
  const before = currentOf(folder, platform);
  const plain = `${version}-${digest}`;
  const isWhole = existsSync(join(folder, plain)) && digestOf(join(folder, plain, 'dist')) === digest;
  const name = isWhole || !existsSync(join(folder, plain)) ? plain : `${plain}-${randomBytes(4).toString('hex')}`;
  if (!isWhole) copied(fromDist, join(folder, name), platform);
  if (before !== name) pointCurrentAt(folder, name, platform);
  sweep(folder, new Set(['current', name, before]));
  return join(folder, platform === 'win32' ? name : 'current', 'dist', 'cli.js');
}
