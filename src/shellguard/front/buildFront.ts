import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../node/makeFolder';
import { launcherText } from '../launcherText';
import type { LauncherPlaces } from '../launcherText';
import { compileFront, frontWays } from './compileFront';
import type { Compiler } from './compileFront';
import { frontText } from './frontText';
import { trialFolder, tryFront } from './tryFront';

export type FrontOptions = {
  /** Where the front is to stand; it is compiled in a folder beside it, for programs may not run elsewhere. */
  readonly path: string;
  readonly launcher: LauncherPlaces;
  readonly compiler: Compiler;
  /** Whether it is worth its place, by the milliseconds of a call, both medians. */
  readonly isWorth: (front: number, launcher: number) => boolean;
};

export type Built = { readonly kind: 'built'; readonly bytes: Buffer; readonly says: string };

const prefix = '.front-';

/** Milliseconds. What is younger may be what another window compiles at this moment. */
const othersWork = 10 * 60 * 1000;

/** What an installation left that was killed. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => each.startsWith(prefix))) {
    const path = join(folder, name);
    const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > othersWork) rmSync(path, { recursive: true, force: true });
  }
}

type Program = { readonly program: string } | { readonly says: string };

/** `own` is the launcher that it becomes. */
function compiled({ launcher, compiler }: FrontOptions, way: readonly string[], folder: string, own: string): Program {
  mkdirSync(folder, { recursive: true });
  return compileFront(compiler, way, frontText({ ...launcher, launcher: own }), folder);
}

type Proven = { readonly way: readonly string[]; readonly front: number; readonly launcher: number };

/** The first way that makes a program which does what the launcher does. */
function proven(options: FrontOptions, folder: string, run: string): Proven | { readonly says: string } {
  const launcher = { ...options.launcher, runFolders: [run], cliPath: join(run, 'none') };
  const own = join(folder, 'launcher');
  writeFileSync(own, launcherText(launcher), { mode: 0o500 });
  let says = '';
  for (const way of frontWays) {
    const made = compiled({ ...options, launcher }, way, join(folder, 'trial'), own);
    const { perl, answers } = launcher;
    const trial = 'says' in made ? made : tryFront({ front: made.program, launcher: own, perl, answers }, run);
    if (!('says' in trial)) return { way, front: trial.front, launcher: trial.launcher };
    says = trial.says;
  }
  return { says };
}

const milliseconds = (time: number): string => `${time.toFixed(1)} ms`;

type Made = Built | { readonly says: string };

function built(options: FrontOptions, folder: string, run: string): Made {
  const trial = proven(options, folder, run);
  if ('says' in trial) return trial;
  const says = `${milliseconds(trial.front)} a call, the launcher in Perl ${milliseconds(trial.launcher)}`;
  if (!options.isWorth(trial.front, trial.launcher)) return { says: `it was not faster: ${says}` };
  const real = compiled(options, trial.way, join(folder, 'real'), launcherBehind(options.path));
  return 'says' in real ? real : { kind: 'built', bytes: readFileSync(real.program), says };
}

/** Where the launcher stands that a front at `path` becomes. */
export const launcherBehind = (path: string): string => `${path}.pl`;

/** Where the text stands that a front at `path` was compiled from. */
export const frontSource = (path: string): string => `${path}.c`;

/**
 * Compiles the front twice in a way that this machine has: once for folders of a trial, in which it has to do what the
 * launcher does and be faster, and once for the real ones. Its bytes, or why there is none. Nothing is left behind. Throws what the file system throws.
 */
export function buildFront(options: FrontOptions): Made {
  const beside = dirname(options.path);
  makeFolder(beside);
  sweep(beside);
  const folder = mkdtempSync(join(beside, prefix));
  const run = trialFolder();
  try {
    return built(options, folder, run);
  } finally {
    for (const each of [folder, run]) rmSync(each, { recursive: true, force: true });
  }
}
