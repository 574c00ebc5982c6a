import { ownField } from '../core/model/ownField';
import { foldersOf } from '../node/state';
import type { Folders } from '../node/state';

/** What an installation may use of the process; tests give their own. */
export type InstallPorts = {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  readonly home: string;
  readonly platform: string;
  /** The runtime that judges without a gate: `process.execPath`. */
  readonly node: string;
  /** That runtime is an editor's, which behaves as Node when it is told so. */
  readonly isElectron: boolean;
  /** The folder of the built programs. */
  readonly dist: string;
  readonly version: string;
  /** A second or two may be waited for, in which a compiler runs; not when left out. */
  readonly mayCompile?: boolean;
};

const keptVariables = ['XDG_CONFIG_HOME', 'XDG_STATE_HOME', 'XDG_DATA_HOME', 'XDG_RUNTIME_DIR'];

/** The variables that an installed program runs with, whatever its caller's are. */
export function fixedVariables({ env, home, isElectron }: InstallPorts): Readonly<Record<string, string>> {
  const kept = keptVariables.flatMap((name) => {
    const value = ownField(env, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { HOME: home, ...Object.fromEntries(kept), ...(isElectron ? { ELECTRON_RUN_AS_NODE: '1' } : {}) };
}

/** The folders of the user whom it is installed for. */
export function installFolders({ env, home, platform }: InstallPorts): Folders {
  return foldersOf({ env: { ...env, HOME: home, USERPROFILE: home }, platform });
}
