import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../node/makeFolder';
import type { NonEmpty } from '../core/model/nonEmpty';
import { flagsTriedOn, perlThatWorks, usualNodes } from './interpreters';
import { launcherText } from './launcherText';
import type { LauncherPlaces } from './launcherText';

export type LauncherOptions = Omit<LauncherPlaces, 'technology' | 'perl' | 'nodes' | 'tried'> & {
  /** Absolute path of the file to be written. */
  readonly path: string;
  /** The runtime at hand, absolute. */
  readonly node: string;
  readonly perl?: string;
};

/** Writes the launcher (0555) in one step, in the fastest technology that works here. Throws what the file system throws. */
export function installLauncher(options: LauncherOptions): LauncherPlaces['technology'] {
  const perl = options.perl ?? '/usr/bin/perl';
  const technology = perlThatWorks(perl) ? 'perl' : 'sh';
  const nodes: NonEmpty<string> = [options.node, ...usualNodes.filter((node) => node !== options.node)];
  const tried = technology === 'perl' ? flagsTriedOn(options.node) : [];
  const text = launcherText({ ...options, technology, perl, nodes, tried });
  if (existsSync(options.path) && readFileSync(options.path, 'utf8') === text) return technology;
  makeFolder(dirname(options.path));
  const temporary = `${options.path}.${randomBytes(4).toString('hex')}.tmp`;
  writeFileSync(temporary, text, { mode: 0o555 });
  chmodSync(temporary, 0o555);
  renameSync(temporary, options.path);
  return technology;
}
