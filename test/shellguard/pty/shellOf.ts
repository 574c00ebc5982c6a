import { executions } from './executions';
import type { Execution } from './executions';
import type { Pty } from './openPty';

/** A shell with the editor's shell integration in a pseudo terminal. */
export type Shell = Pty & {
  /** Presses keys and resolves, once the next prompt stands, with what the editor learnt of the last command. */
  readonly press: (keys: string) => Promise<Execution | undefined>;
  /** Resolves when the next prompt stands. */
  readonly prompt: () => Promise<string>;
  readonly executions: () => readonly Execution[];
};

/** The mark of a prompt's end; what comes after it is typed. */
const promptEnd = '\x1b]633;B\x07';

export function shellOf(pty: Pty): Shell {
  const prompt = (): Promise<string> => pty.until(promptEnd);
  return {
    ...pty,
    prompt,
    executions: () => executions(pty.output()),
    press: async (keys) => {
      pty.write(keys);
      await prompt();
      return executions(pty.output()).at(-1);
    },
  };
}
