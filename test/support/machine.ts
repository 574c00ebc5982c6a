import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A home folder of a test's own, with everything a process needs to find nothing else. */
export type Machine = {
  readonly home: string;
  /** An empty workspace folder inside it. */
  readonly workspace: string;
  readonly env: Readonly<Record<string, string>>;
  readonly remove: () => void;
};

/** A fresh home below the temporary folder; short, because socket paths are. */
export function freshMachine(): Machine {
  const home = mkdtempSync(join(tmpdir(), 'hpt-'));
  const workspace = join(home, 'ws');
  mkdirSync(join(home, 'run'), { mode: 0o700 });
  mkdirSync(workspace);
  return {
    home,
    workspace,
    env: {
      HOME: home,
      PATH: process.env['PATH'] ?? '/usr/bin:/bin',
      XDG_RUNTIME_DIR: join(home, 'run'),
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_STATE_HOME: join(home, '.local', 'state'),
      XDG_DATA_HOME: join(home, '.local', 'share'),
      LANG: 'C.UTF-8',
      // The compiled front of the hook has tests of its own; elsewhere it would cost each of them a second or two.
      HOLDPOINT_FRONT: 'off',
    },
    remove: () => {
      rmSync(home, { recursive: true, force: true });
    },
  };
}
