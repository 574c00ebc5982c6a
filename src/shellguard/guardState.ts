import { ownField } from '../core/model/ownField';
import { lstatSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { agents } from '../agents/index.generated';
import type { Agent } from '../core/model/agent';
import { manifestFile, readNoted, sha256 } from './guardManifest';
import type { GuardFileState, GuardPart, Noted } from './guardManifest';
import { hookLauncherPath } from './hookLauncherPath';
import { hookFileStates } from './hookFileStates';

export type GuardPlaces = {
  /** The folders of `foldersOf`, absolute. */
  readonly state: string;
  readonly data: string;
  /** The agents whose settings are known; all, unless a test gives its own. */
  readonly agents?: readonly Agent[];
};

function fileState(path: string, { digests, mode }: Noted['files'][string]): GuardFileState['state'] {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 'missing';
  if (!stat.isFile() || (process.platform !== 'win32' && (stat.mode & 0o777) !== mode)) return 'changed';
  try {
    return digests.includes(sha256(readFileSync(path))) ? 'intact' : 'changed';
  } catch {
    return 'changed';
  }
}

function linkState(path: string, target: string): GuardFileState['state'] {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return 'missing';
  try {
    return readlinkSync(path) === target ? 'intact' : 'changed';
  } catch {
    return 'changed';
  }
}

/** What stands on PATH under a name that nobody installed would be run in a program's place. */
function strangers(shims: string, links: Noted['links']): readonly GuardFileState[] {
  let names: readonly string[] = [];
  try {
    names = readdirSync(shims);
  } catch {
    // All are missing, which is said of each.
  }
  const others = names.map((name) => join(shims, name)).filter((path) => ownField(links, path) === undefined);
  return others.map((file) => ({ file, state: 'changed' as const }));
}

function partState({ state, data }: GuardPlaces, part: GuardPart): readonly GuardFileState[] {
  const bin = join(data, 'bin');
  const noted = readNoted(state, part);
  const manifest = manifestFile(state, part);
  if (noted === 'unreadable') return [{ file: manifest, state: 'changed' }];
  if (noted === 'missing') {
    const own = part === 'launcher' ? hookLauncherPath(data) : join(bin, 'launch');
    const isThere = lstatSync(own, { throwIfNoEntry: false }) !== undefined;
    return isThere ? [{ file: manifest, state: 'missing' }] : [];
  }
  const files = Object.entries(noted.files).map(([file, each]) => ({ file, state: fileState(file, each) }));
  const links = Object.entries(noted.links).map(([file, target]) => ({ file, state: linkState(file, target) }));
  return [...files, ...links, ...(part === 'terminals' ? strangers(join(bin, 'shims'), noted.links) : [])];
}

/**
 * Every file that the installation wrote (the launcher, the shells' scripts and the programs' launchers, each agent's
 * hook file), and whether it is as it was left. Empty where nothing is installed. Only looks, and never throws; it has
 * to be asked before anything is installed again, which would put a changed file right and say nothing.
 */
export function guardState(places: GuardPlaces): readonly GuardFileState[] {
  const launcher = hookLauncherPath(places.data);
  return [
    ...partState(places, 'launcher'),
    ...partState(places, 'terminals'),
    ...hookFileStates(join(places.state, 'installed'), launcher, places.agents ?? agents),
  ];
}
