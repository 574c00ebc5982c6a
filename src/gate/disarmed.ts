import { disarmedFor } from '../core/disarming/disarmedIn';
import type { Disarmed } from '../core/disarming/disarmedIn';
import type { Disarming } from '../core/disarming/disarming';
import { readSettings } from '../node/readText';

/** What takes the hooks of connected agents away, as last looked for. */
export type DisarmedWatch = {
  /** Looks again in the workspaces and in the home folder; true when the answer is another one than before. */
  readonly look: (workspaces: readonly string[]) => boolean;
  readonly found: () => readonly Disarmed[];
};

/**
 * An agent without its hook asks nobody, so its settings are looked at from here. `takesHookAway` tells whether the
 * hook is installed and unpinned: what switches off a hook that is not there says nothing.
 */
export function createDisarmedWatch(home: string, takesHookAway: (disarming: Disarming) => boolean): DisarmedWatch {
  let found: readonly Disarmed[] = [];
  return {
    look(workspaces) {
      const next = disarmedFor(workspaces, home, readSettings).filter(takesHookAway);
      const isOther = JSON.stringify(next) !== JSON.stringify(found);
      found = next;
      return isOther;
    },
    found: () => found,
  };
}
