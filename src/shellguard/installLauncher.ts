import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { agents } from '../agents/index.generated';
import type { Agent } from '../core/model/agent';
import { makeFolder } from '../node/makeFolder';
import { answersOf } from './answers';
import { notedAround, sha256 } from './guardManifest';
import type { Noted } from './guardManifest';
import { flagsTriedOn, perlThatWorks, usualNodes } from './interpreters';
import { launcherText } from './launcherText';
import type { LauncherPlaces } from './launcherText';

export type LauncherOptions = Omit<
  LauncherPlaces,
  'technology' | 'perl' | 'nodes' | 'tried' | 'nodeFile' | 'answers'
> & {
  /** Absolute path of the file to be written; `PATH.node` beside it says which runtime judges. */
  readonly path: string;
  /** The runtime at hand, absolute. */
  readonly node: string;
  readonly perl?: string;
  /** The state folder, where what was written is noted; nothing is when it is left out. */
  readonly state?: string;
  /** Whose dialects the launcher speaks; those of all agents, unless a test gives others, with other wait times. */
  readonly agents?: readonly Agent[];
};

type Written = { readonly path: string; readonly text: string; readonly mode: number };

function isThere({ path, text, mode }: Written): boolean {
  return existsSync(path) && (statSync(path).mode & 0o777) === mode && readFileSync(path, 'utf8') === text;
}

function place(file: Written): void {
  if (isThere(file)) return;
  const temporary = `${file.path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    writeFileSync(temporary, file.text, { mode: file.mode });
    chmodSync(temporary, file.mode);
    renameSync(temporary, file.path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function noted(files: readonly Written[]): Noted {
  const entries = files.map(({ path, text, mode }) => [path, { digests: [sha256(text)], mode }] as const);
  return { files: Object.fromEntries(entries), links: {} };
}

/**
 * Writes the launcher (0555) in one step, in the fastest technology that works here, and beside it which runtime judges
 * without a gate: that one moves with updates of the editor, and the launcher does not change with it. Throws what the
 * file system throws.
 */
export function installLauncher(options: LauncherOptions): LauncherPlaces['technology'] {
  const { path, node, state } = options;
  const perl = options.perl ?? '/usr/bin/perl';
  const technology = perlThatWorks(perl) ? 'perl' : 'sh';
  const nodeFile = `${path}.node`;
  const answers = answersOf(options.agents ?? agents);
  const text = launcherText({ ...options, technology, perl, nodes: usualNodes, tried: [], nodeFile, answers });
  const [stamp = '', ...flags] = technology === 'perl' ? flagsTriedOn(node) : [];
  const files: readonly Written[] = [
    { path: nodeFile, text: [node, stamp, ...flags, ''].join('\n'), mode: 0o444 },
    { path, text, mode: 0o555 },
  ];
  makeFolder(dirname(path));
  const write = (): void => {
    files.forEach(place);
  };
  if (state === undefined) write();
  else notedAround(state, 'launcher', noted(files), write);
  return technology;
}
