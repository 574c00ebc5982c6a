import { readFileSync } from 'node:fs';
import { sha256 } from '../guardManifest';
import { launcherText } from '../launcherText';
import type { LauncherPlaces } from '../launcherText';
import { buildFront, launcherBehind } from './buildFront';
import type { FrontOptions } from './buildFront';
import { compilerHere, frontWays } from './compileFront';
import type { Compiler } from './compileFront';
import { readFrontNote, writeFrontNote } from './frontNote';
import type { FrontNote } from './frontNote';
import { frontText } from './frontText';

export type FrontWish = {
  /** `HOLDPOINT_FRONT`: `off` for good, `on` to try again; else what was wished before. */
  readonly said: string | undefined;
  /** The state folder, where it is noted what came of it. */
  readonly state: string;
  /** Whether a compiler may be started now; else it is noted that one is to be. */
  readonly compiles: boolean;
  /** Node's name of the platform. */
  readonly platform: string;
  /** Where compilers are looked for, unless where they usually are. */
  readonly compilers?: readonly string[];
  /** As in `FrontOptions`, unless it only has to be faster: what a busy machine measures is no matter of a test. */
  readonly isWorth?: FrontOptions['isWorth'];
};

export type Front = { readonly source: string; readonly bytes: Buffer };

type Known = Pick<FrontNote, 'key' | 'compiler'>;

/** The program that stands there, if it is the one that was made from this text. */
function kept(path: string, note: FrontNote | null, key: string): Buffer | null {
  if (note?.kind !== 'used' || note.key !== key) return null;
  try {
    const bytes = readFileSync(path);
    return sha256(bytes) === note.digest ? bytes : null;
  } catch {
    return null;
  }
}

const isFaster: FrontOptions['isWorth'] = (front, launcher) => front < launcher;

type Parts = Pick<FrontOptions, 'path' | 'launcher' | 'isWorth'> & { readonly compiler: Compiler | null };

function made({ compiler, ...rest }: Parts, known: Known): [FrontNote, Buffer?] {
  const unused = (says: string): [FrontNote] => [{ ...known, kind: 'unused', says, digest: '' }];
  if (compiler === null) return unused('this machine has no compiler of C');
  try {
    const front = buildFront({ ...rest, compiler });
    if (!('bytes' in front)) return unused(front.says);
    return [{ ...known, kind: 'used', says: front.says, digest: sha256(front.bytes) }, front.bytes];
  } catch (error) {
    return unused(`it could not be made: ${error instanceof Error ? error.message : 'no reason'}`);
  }
}

/** Whether a person does not want it, now or since. */
const isOff = ({ said }: FrontWish, note: FrontNote | null): boolean =>
  said === 'off' || (said !== 'on' && note?.kind === 'off');

/** Whether it came to nothing with the same text and compiler before. */
const isTried = ({ said }: FrontWish, note: FrontNote | null, { key, compiler }: Known): boolean =>
  said !== 'on' && note?.kind === 'unused' && note.key === key && note.compiler === compiler;

/**
 * The compiled front that is to stand at `path` before the launcher: the one that stands there, else a new one where this
 * machine can make one that is proven and faster. Null where there is none; why is noted. Only throws where the note
 * cannot be written.
 */
export function installedFront(path: string, launcher: LauncherPlaces, wish: FrontWish): Front | null {
  if (launcher.technology !== 'perl') return null;
  const note = readFrontNote(wish.state);
  const source = frontText({ ...launcher, launcher: launcherBehind(path) });
  const key = sha256(JSON.stringify([source, launcherText(launcher), frontWays]));
  if (isOff(wish, note)) {
    writeFrontNote(wish.state, { kind: 'off', says: 'switched off', key, compiler: '', digest: '' });
    return null;
  }
  const stands = kept(path, note, key);
  if (stands !== null) return { source, bytes: stands };
  const compiler = compilerHere(wish.platform, wish.compilers);
  const known = { key, compiler: compiler?.stamp ?? '' };
  if (isTried(wish, note, known)) return null;
  if (!wish.compiles) {
    writeFrontNote(wish.state, { ...known, kind: 'due', says: 'not compiled yet', digest: '' });
    return null;
  }
  const [next, bytes] = made({ path, launcher, compiler, isWorth: wish.isWorth ?? isFaster }, known);
  writeFrontNote(wish.state, next);
  return bytes === undefined ? null : { source, bytes };
}
