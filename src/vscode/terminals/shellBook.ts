import type { ShellView } from '../../gate/protocol/terminals';

export type ShellBook = {
  /** The whole list of the gate, each shell with the processes it descends from, nearest first and itself included. */
  readonly hear: (shells: readonly ShellLine[]) => void;
  /** What the terminal's shell has said of itself, else what a living shell below it has. */
  readonly greetingOf: (pid: number) => ShellView | null;
  /** The terminal's shell and those below it that said hello. */
  readonly pidsOf: (pid: number) => readonly number[];
  /** Its terminal is closed. */
  readonly forget: (pid: number) => void;
  /** What a later window needs to know of the terminals that it takes over. */
  readonly kept: () => readonly ShellView[];
};

export type ShellLine = { readonly shell: ShellView; readonly chain: readonly number[] };

/**
 * Shells whose line gate is in place. A shell says hello once, to the gate of that moment, so what is known of a
 * terminal's own shell outlives that gate; `before` is what an earlier window knew.
 */
export function createShellBook(before: readonly ShellView[]): ShellBook {
  const own = new Map(before.map((shell) => [shell.pid, shell]));
  let lines: readonly ShellLine[] = [];
  return {
    hear(shells) {
      lines = shells;
      for (const { shell } of shells) own.set(shell.pid, shell);
    },
    greetingOf: (pid) => own.get(pid) ?? lines.findLast(({ chain }) => chain.includes(pid))?.shell ?? null,
    pidsOf: (pid) => [pid, ...lines.filter(({ chain }) => chain.includes(pid)).map(({ shell }) => shell.pid)],
    forget: (pid) => void own.delete(pid),
    kept: () => [...own.values()],
  };
}

/** What `kept` gave, as it comes back from the editor's memory. */
export function readShells(value: unknown): readonly ShellView[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown): readonly ShellView[] => {
    if (typeof one !== 'object' || one === null) return [];
    const fields = new Map<string, unknown>(Object.entries(one));
    const [pid, shell, version, hooks] = ['pid', 'shell', 'version', 'hooks'].map((name) => fields.get(name));
    if (typeof pid !== 'number' || typeof shell !== 'string' || typeof version !== 'string') return [];
    if (!Array.isArray(hooks)) return [];
    return [{ pid, shell, version, hooks: hooks.filter((hook): hook is string => typeof hook === 'string') }];
  });
}
