import type { TerminalView } from '../protocol/terminals';
import { mayBeTyped } from '../terminals/actorOf';
import type { Unannounced } from '../unannounced';
import { commandWriting } from './writersOf';

/** A terminal whose environment carries an agent's mark. */
export type MarkedTerminal = Pick<TerminalView, 'pid' | 'hidden' | 'lastFocus'> & { readonly agent: string };

/** Milliseconds between two looks at what runs: a build writes thousands of files. */
const PAUSE = 1_000;
/** Files of one batch that are looked at. */
const MOST = 5;

type Ports = { readonly unannounced: Pick<Unannounced, 'acted' | 'isSilent'>; readonly now: () => number };

/**
 * Looks, when files change, whether a command of an agent's terminal writes them that its hook did not tell of. `now` is
 * in milliseconds since 1970; the paths are real ones.
 */
export function createWriterWatch({ unannounced, now }: Ports) {
  let last = -Infinity;
  return (paths: readonly string[], terminals: readonly MarkedTerminal[]): void => {
    if (now() - last < PAUSE) return;
    const silent = terminals.filter(({ agent }) => unannounced.isSilent(agent));
    if (silent.length === 0) return;
    last = now();
    for (const path of paths.slice(0, MOST)) {
      const found = commandWriting(path, silent);
      const began = now() - (found?.age ?? 0);
      // A person may have typed the command and gone back to a file.
      if (found === null || mayBeTyped(found.terminal, began)) continue;
      unannounced.acted({ agent: found.terminal.agent, began, line: null });
      return;
    }
  };
}
