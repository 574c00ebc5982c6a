import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installServer } from '../../../scripts/editor/installServer';
import { editorRoot } from '../../../scripts/editor/places';

/** A program in a pseudo terminal of its own, as the editor starts shells. */
export type Pty = {
  readonly pid: number;
  /** Types `text`; `\r` is the Enter key. */
  readonly write: (text: string) => void;
  /** Everything the terminal got so far. */
  readonly output: () => string;
  /**
   * Resolves with what came after the last match up to and with `wanted`, and goes on from there. Rejects with the
   * output when it does not come within ten seconds or the program ends.
   */
  readonly until: (wanted: string | RegExp) => Promise<string>;
  /** The exit code, once the program has ended. */
  readonly ended: Promise<number>;
  /** Ends the program and its process group. */
  readonly close: () => Promise<void>;
};

export type PtyOptions = {
  readonly program: string;
  readonly args?: readonly string[];
  readonly cwd: string;
  /** The whole environment; nothing of the test's own is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly columns?: number;
};

type Handle = {
  readonly pid: number;
  write: (text: string) => void;
  onData: (then: (text: string) => void) => void;
  onExit: (then: (event: { readonly exitCode: number }) => void) => void;
};

type NodePty = {
  spawn: (program: string, args: readonly string[], options: Readonly<Record<string, unknown>>) => Handle;
};

const PATIENCE = 10_000;

/** The editor's own module, which needs no compiler; `preparePty` has put it there. */
function nodePty(): NodePty {
  return createRequire(__filename)(join(editorRoot, 'node_modules', 'node-pty')) as NodePty;
}

/** To be called in a `before` with time: the first call on a machine fetches the editor. */
export function preparePty(): void {
  installServer(console.log);
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

/** Where `wanted` ends in `text`, or -1. */
function endOf(wanted: string | RegExp, text: string): number {
  if (typeof wanted === 'string') {
    const at = text.indexOf(wanted);
    return at < 0 ? -1 : at + wanted.length;
  }
  const found = wanted.exec(text);
  return found === null ? -1 : found.index + found[0].length;
}

export function openPty({ program, args = [], cwd, env, columns = 120 }: PtyOptions): Pty {
  const handle = nodePty().spawn(program, args, { cwd, env, cols: columns, rows: 40, name: 'xterm-256color' });
  let output = '';
  let seen = 0;
  let code: number | null = null;
  const waiting = new Set<() => void>();
  const look = (): void => {
    for (const each of [...waiting]) each();
  };
  handle.onData((text) => {
    output += text;
    look();
  });
  const ended = new Promise<number>((resolve) => {
    handle.onExit(({ exitCode }) => {
      code = exitCode;
      resolve(exitCode);
      look();
    });
  });
  const until = (wanted: string | RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        clearTimeout(late);
        waiting.delete(check);
        act();
      };
      const fail = (why: string): void => {
        settle(() => {
          reject(
            new Error(
              `${why} before ${String(wanted)}; after the last match came ${JSON.stringify(output.slice(seen).slice(-2_000))}`,
            ),
          );
        });
      };
      const check = (): void => {
        const end = endOf(wanted, output.slice(seen));
        if (end >= 0) {
          const text = output.slice(seen, seen + end);
          seen += end;
          settle(() => {
            resolve(text);
          });
        } else if (code !== null) fail(`the program ended with ${code}`);
      };
      const late = setTimeout(() => {
        fail('ten seconds passed');
      }, PATIENCE);
      waiting.add(check);
      check();
    });
  return {
    pid: handle.pid,
    write: (text) => {
      handle.write(text);
    },
    output: () => output,
    until,
    ended,
    close: async () => {
      killGroup(handle.pid);
      await ended;
    },
  };
}
