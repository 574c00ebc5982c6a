import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Ports } from '../core/model/ports';
import { readBytes } from './readBytes';
import { readText } from './readText';
import { slashed } from './slashed';
import { sha256Of } from './sha256';
import { workAt } from './workAt';

/** A module with more files than this is not a module; reading on would cost more than it tells. */
const MOST_NEIGHBOURS = 200;

function neighbours(path: string): readonly { readonly path: string; readonly text: string }[] {
  const folder = dirname(path);
  const ending = extname(path);
  try {
    const names = readdirSync(folder).filter((name) => extname(name) === ending && join(folder, name) !== path);
    return names.slice(0, MOST_NEIGHBOURS).flatMap((name) => {
      const text = readText(join(folder, name));
      return text === null ? [] : [{ path: join(folder, name), text }];
    });
  } catch {
    return [];
  }
}

/** A folder of more is none that a person keeps a list in. */
const MOST_NAMES = 500;

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort().slice(0, MOST_NAMES);
  } catch {
    return [];
  }
}

function isMissing(path: string): boolean {
  try {
    lstatSync(path);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
  }
}

/** Links resolved as far as the path exists; the rest is kept as written. */
function realPath(path: string): string {
  const rest: string[] = [];
  for (let at = path; ; at = dirname(at)) {
    try {
      return slashed(join(realpathSync.native(at), ...rest));
    } catch {
      if (at === dirname(at)) return path;
      rest.unshift(basename(at));
    }
  }
}

/** The ports that look at files, on Node. */
export const filePorts: Pick<
  Ports,
  'read' | 'bytes' | 'isMissing' | 'names' | 'neighbours' | 'realPath' | 'workAt' | 'now' | 'digest'
> = {
  read: (path) => readText(path),
  bytes: readBytes,
  isMissing,
  names: namesIn,
  neighbours,
  realPath,
  workAt,
  now: () => Date.now(),
  digest: sha256Of,
};
