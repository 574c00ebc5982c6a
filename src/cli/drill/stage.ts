import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Drill } from './drill';
import { isInsideStage } from './isInsideStage';

/** The folders drills are played in: made for them, below the temporary folder, and removed afterwards. */
export type Stage = {
  readonly home: string;
  /** Inside the home folder, as workspaces are. */
  readonly workspace: string;
  /** For what the engine remembers meanwhile. */
  readonly state: string;
  /** Empties all folders and lays the files of a drill out. Throws what the file system throws. */
  readonly layOut: (drill: Drill) => void;
  /** Absolute; `home` stands for `~`. */
  readonly pathOf: (path: string, home?: string) => string;
  readonly read: (path: string) => string | null;
  /** Writes a file of the drill. INVARIANT: nothing outside of the stage is ever written. */
  readonly write: (path: string, text: string) => void;
  readonly remove: () => void;
};

function textAt(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

export function createStage(): Stage {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'holdpoint-drill-')));
  const home = join(root, 'home');
  const workspace = join(home, 'work');
  const state = join(root, 'state');
  const pathOf = (path: string, of: string = home): string =>
    path.startsWith('~/') ? join(of, path.slice(2)) : join(workspace, path);
  const write = (path: string, text: string): void => {
    if (!isInsideStage(path)) throw new Error(`\`${path}\` is outside of the drill's folders`);
    mkdirSync(dirname(pathOf(path)), { recursive: true });
    writeFileSync(pathOf(path), text);
  };
  const layOut = (drill: Drill): void => {
    for (const folder of [home, state]) rmSync(folder, { recursive: true, force: true });
    mkdirSync(workspace, { recursive: true });
    if (drill.branch !== null) write('.git/HEAD', `ref: refs/heads/${drill.branch}\n`);
    for (const [path, text] of Object.entries(drill.files)) write(path, text);
  };
  return {
    home,
    workspace,
    state,
    layOut,
    pathOf,
    read: (path) => textAt(pathOf(path)),
    write,
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
