import type { TerminalView } from '../protocol/terminals';

/** The terminals of this window, as the editor last told. */
export type Terminals = {
  readonly set: (views: readonly TerminalView[]) => void;
  /** The terminal whose shell is the process, or what it descends from; the nearest one. */
  readonly of: (pids: readonly number[]) => TerminalView | null;
};

export function createTerminals(): Terminals {
  let byPid: ReadonlyMap<number, TerminalView> = new Map();
  return {
    set(views) {
      byPid = new Map(views.map((view) => [view.pid, view]));
    },
    of(pids) {
      const pid = pids.find((one) => byPid.has(one));
      return pid === undefined ? null : (byPid.get(pid) ?? null);
    },
  };
}
