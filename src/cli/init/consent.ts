import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** A person at the terminal of this process. */
export type Person = {
  /** Shows the text and waits for a line; whether it begins with a yes. */
  readonly ask: (text: string) => boolean;
};

const longest = 200;

/** The terminal itself, so that what is piped into the program answers nothing. Null where there is none. */
function openTerminal(): number | null {
  try {
    return openSync(process.platform === 'win32' ? '\\\\.\\CONIN$' : '/dev/tty', 'r');
  } catch {
    return null;
  }
}

/** One line, as far as it is of use; empty at the end of the input. */
function lineFrom(terminal: number): string {
  const bytes = Buffer.alloc(longest);
  try {
    return bytes.toString('utf8', 0, readSync(terminal, bytes, 0, longest, null));
  } catch {
    return '';
  }
}

/** The person at this process's terminal; null where nobody is there to answer. */
export function personHere(): Person | null {
  if (!process.stdout.isTTY || !process.stdin.isTTY) return null;
  return {
    ask: (text) => {
      const terminal = openTerminal();
      if (terminal === null) return false;
      try {
        writeSync(1, text);
        return /^\s*y(es)?\s*$/i.test(lineFrom(terminal));
      } finally {
        closeSync(terminal);
      }
    },
  };
}
