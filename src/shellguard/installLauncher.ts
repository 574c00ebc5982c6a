import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { agents } from '../agents/index.generated';
import type { Agent } from '../core/model/agent';
import { makeFolder } from '../node/makeFolder';
import { answersOf } from './answers';
import { notedAround } from './guardManifest';
import { flagsTriedOn, perlThatWorks, usualNodes } from './interpreters';
import { frontSource, launcherBehind } from './front/buildFront';
import { installedFront } from './front/installedFront';
import type { FrontWish } from './front/installedFront';
import { launcherText } from './launcherText';
import type { LauncherPlaces } from './launcherText';
import { noted, place, written } from './placedFiles';
import type { Written } from './placedFiles';

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
  /** Whether a compiled front may stand before the launcher; none does when it is left out. */
  readonly front?: FrontWish;
};

/** The launcher, and the compiled front where there is one; it comes last, so that it never looks for what is not there. */
function programs(path: string, places: LauncherPlaces, wish: FrontWish | undefined): readonly Written[] {
  const text = launcherText(places);
  const front = wish === undefined ? null : installedFront(path, places, wish);
  if (front === null) return [written(path, text, 0o555)];
  const { source, bytes } = front;
  return [
    written(launcherBehind(path), text, 0o555),
    written(frontSource(path), source, 0o444),
    { path, bytes, mode: 0o555 },
  ];
}

/** Every file that a launcher at `path` may consist of. */
export function launcherFiles(path: string): readonly string[] {
  return [path, launcherBehind(path), frontSource(path), `${path}.node`];
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
  const places = { ...options, technology, perl, nodes: usualNodes, tried: [], nodeFile, answers } as const;
  const [stamp = '', ...flags] = technology === 'perl' ? flagsTriedOn(node) : [];
  const files = [
    written(nodeFile, [node, stamp, ...flags, ''].join('\n'), 0o444),
    ...programs(path, places, options.front),
  ];
  makeFolder(dirname(path));
  const write = (): void => {
    files.forEach(place);
    const wanted = new Set(files.map((file) => file.path));
    for (const file of launcherFiles(path)) if (!wanted.has(file)) rmSync(file, { force: true });
  };
  if (state === undefined) write();
  else notedAround(state, 'launcher', noted(files), write);
  return technology;
}
