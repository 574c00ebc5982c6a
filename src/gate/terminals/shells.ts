import { isAlive } from '../../node/fileLock';
import type { ShellView } from '../protocol/terminals';

/** Shells whose line gate has said hello. */
export type Shells = {
  readonly add: (shell: ShellView) => void;
  /** Forgets those that have ended. */
  readonly prune: () => void;
};

/** `tell` hears the whole list whenever it changes. */
export function createShells(tell: (shells: readonly ShellView[]) => void): Shells {
  const shells = new Map<number, ShellView>();
  return {
    add(shell) {
      shells.delete(shell.pid);
      shells.set(shell.pid, shell);
      tell([...shells.values()]);
    },
    prune() {
      const dead = [...shells.keys()].filter((pid) => !isAlive(pid, ''));
      for (const pid of dead) shells.delete(pid);
      if (dead.length > 0) tell([...shells.values()]);
    },
  };
}
