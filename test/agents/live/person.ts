import { openEditor } from '../../built/support/editor';
import type { Fault } from './faults';

/** A window with its gate, and a person in front of it who gives every question this answer. */
export function person(says: 'allow' | 'deny', typed: string | null): Fault {
  return async ({ home, work }) => {
    const env = { HOME: home, PATH: process.env['PATH'] ?? '/usr/bin:/bin' };
    const editor = await openEditor({ home, workspace: work, env, remove: () => undefined }, [work]);
    const answering = async (): Promise<void> => {
      for (;;) {
        const { number } = await editor.question();
        await editor.answer(number, says, typed);
      }
    };
    // It waits for the next question when the window closes, and is forgotten with it.
    answering().catch(() => undefined);
    return editor.close;
  };
}
