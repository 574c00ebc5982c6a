import { ownField } from '../../core/model/ownField';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../node/makeFolder';
import { readText } from '../../node/readText';
import { foldersOf } from '../../node/state';
import type { Folders } from '../../node/state';
import { launcherBehind } from '../../shellguard/front/buildFront';

/** What is copied into a scratch home; absolute paths. */
export type Original = {
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folders: Folders;
  readonly workspace: string | null;
  /** Settings files that hold hooks: where they are, and where they would be in a home that nothing moves. */
  readonly files: readonly (readonly [from: string, to: string])[];
};

/** A home in which the installed hook answers as it does in the real one, alone and without a trace in the real one. */
export type ScratchHome = {
  readonly home: string;
  /** The folder that calls are made in. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly folders: Folders;
  /** A text, or a path, with every folder of the real home replaced by its twin here. */
  readonly moved: (text: string) => string;
  readonly remove: () => void;
};

const moving = ['XDG_CONFIG_HOME', 'XDG_STATE_HOME', 'XDG_DATA_HOME', 'XDG_RUNTIME_DIR'];

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Whole names only: `/home/a` is not found in `/home/ab`. The longest of several that fit is taken. */
function mover(pairs: ReadonlyMap<string, string>): (text: string) => string {
  const longest = [...pairs.keys()].sort((one, other) => other.length - one.length);
  // eslint-disable-next-line no-restricted-syntax -- made of escaped paths alone
  const any = new RegExp(`(?:${longest.map(escaped).join('|')})(?![\\w.-])`, 'g');
  return (text) => text.replace(any, (found) => pairs.get(found) ?? found);
}

function twins({ home, env, workspace }: Original, root: string): ReadonlyMap<string, string> {
  const own = moving.flatMap((name): readonly (readonly [string, string])[] => {
    const value = ownField(env, name);
    return value?.startsWith('/') === true ? [[value, join(root, name.toLowerCase())]] : [];
  });
  // A launcher may have been written with the usual folder of sockets by somebody whose environment named it.
  const usual =
    process.getuid === undefined ? [] : [[`/run/user/${process.getuid()}`, join(root, 'xdg_runtime_dir')] as const];
  const work = workspace === null ? [] : [[workspace, join(root, 'home', 'workspace')] as const];
  return new Map([[home, join(root, 'home')], ...usual, ...own, ...work]);
}

/** A text file as it is, but for the folders that it names. */
function copy(from: string, to: string, change: (text: string) => string): void {
  const text = readText(from);
  if (text === null) return;
  makeFolder(dirname(to));
  writeFileSync(to, change(text));
  chmodSync(to, statSync(from).mode & 0o777);
}

function fill({ folders, files }: Original, moved: ScratchHome['moved']): void {
  for (const [from, to] of files) copy(from, moved(to), moved);
  const bin = join(folders.data, 'bin');
  // A compiled front is no text that could name other folders; the launcher behind it is what answers without it.
  const behind = launcherBehind(join(bin, 'hook'));
  copy(existsSync(behind) ? behind : join(bin, 'hook'), join(moved(bin), 'hook'), moved);
  // Which runtime judges is said in a file of its own, and that runtime is not copied.
  copy(join(bin, 'hook.node'), join(moved(bin), 'hook.node'), (text) => text);
  copy(join(folders.config, 'policy.yaml'), join(moved(folders.config), 'policy.yaml'), moved);
  const runtime = join(folders.data, 'runtime');
  if (existsSync(runtime)) symlinkSync(runtime, moved(runtime));
}

/**
 * Copies of what an agent and its hook read, below the temporary folder: settings, the launcher, the user's policy, and
 * a link to the programs. State, record and sockets start empty, so that no gate is asked and nothing is recorded.
 * Throws what the file system throws; `remove` takes all of it away.
 */
export function scratchHome(original: Original): ScratchHome {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'hpa-')));
  const remove = (): void => {
    rmSync(root, { recursive: true, force: true });
  };
  try {
    const moved = mover(twins(original, root));
    const home = join(root, 'home');
    const cwd = join(home, 'workspace');
    makeFolder(cwd);
    makeFolder(join(home, 'Documents'));
    // Something to be lost: taking away what is not there is nothing that a guard minds.
    for (const file of [join(cwd, 'README.md'), join(home, 'Documents', 'thesis.md')])
      writeFileSync(file, '# Scratch\n');
    fill(original, moved);
    const kept = moving.flatMap((name) => {
      const value = ownField(original.env, name);
      return value?.startsWith('/') === true ? [[name, moved(value)] as const] : [];
    });
    const env = { PATH: original.env['PATH'] ?? '/usr/bin:/bin', HOME: home, ...Object.fromEntries(kept) };
    return { home, cwd, env, folders: foldersOf({ env, platform: process.platform }), moved, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
