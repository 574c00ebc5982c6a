import type { TerminalView } from '../../gate/protocol/terminals';

/** What the editor tells of a terminal when it opens. */
export type TerminalOpening = {
  readonly agent: string | null;
  readonly hidden: boolean;
  /** Started to run one command, as tasks are: it takes no lines. */
  readonly oneCommand: boolean;
  /** As its start-up options name it; empty when they do not. */
  readonly shell: string;
  /** Milliseconds since 1970; of our own start for a terminal that was there already. */
  readonly since: number;
};

/** A terminal with a process, as it is now. */
export type OpenTerminal<Thing> = TerminalOpening & {
  readonly thing: Thing;
  readonly pid: number;
  readonly lastLine: 'asked' | 'unasked' | null;
  readonly everAsked: boolean;
  /** The line that runs; null at a prompt, and where the editor cannot tell. */
  readonly running: string | null;
};

type Changeable<Thing> = Pick<OpenTerminal<Thing>, 'lastLine' | 'everAsked' | 'running' | 'shell'>;

export type OpenTerminals<Thing> = {
  readonly add: (thing: Thing, pid: number, opening: TerminalOpening) => void;
  readonly remove: (thing: Thing) => OpenTerminal<Thing> | null;
  readonly of: (thing: Thing) => OpenTerminal<Thing> | null;
  readonly withPid: (pid: number) => OpenTerminal<Thing> | null;
  readonly change: (thing: Thing, change: Partial<Changeable<Thing>>) => void;
  readonly views: (
    nameOf: (thing: Thing) => string,
    lastFocus: (thing: Thing) => number | null,
  ) => readonly TerminalView[];
};

/** The terminals of the window that have a process; `Thing` is the editor's own object. */
export function createOpenTerminals<Thing>(): OpenTerminals<Thing> {
  const open = new Map<Thing, OpenTerminal<Thing>>();
  return {
    add: (thing, pid, opening) =>
      void open.set(thing, { ...opening, thing, pid, lastLine: null, everAsked: false, running: null }),
    remove(thing) {
      const terminal = open.get(thing) ?? null;
      open.delete(thing);
      return terminal;
    },
    of: (thing) => open.get(thing) ?? null,
    withPid: (pid) => [...open.values()].find((terminal) => terminal.pid === pid) ?? null,
    change(thing, change) {
      const terminal = open.get(thing);
      if (terminal !== undefined) open.set(thing, { ...terminal, ...change });
    },
    views: (nameOf, lastFocus) =>
      [...open.values()].map(({ thing, pid, agent, hidden }) => {
        return { pid, name: nameOf(thing), agent, hidden, lastFocus: lastFocus(thing) };
      }),
  };
}
