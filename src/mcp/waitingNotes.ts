import { progress } from './answers';
import { isId, type ToolsCall } from './readLine';
import type { ToClient } from './toClient';

/** Milliseconds between two notes that a person is being waited for. */
const NOTE = 5_000;
/** Progress has to grow, and the server's own begins at its first step. */
const STEP = 1e-6;

/** Whether the client wants to know how far a call is. */
export function wantsNotes({ meta }: ToolsCall): boolean {
  return isId(meta['progressToken']);
}

/** Tells a client that wants to know it that something goes on, until the returned function is called. */
export function startWaitingNotes({ meta }: ToolsCall, client: ToClient): () => void {
  const token = meta['progressToken'];
  if (!isId(token)) return () => undefined;
  let count = 0;
  const timer = setInterval(() => {
    count += 1;
    client.say(progress(token, count * STEP, 'Holdpoint waits for a person to say yes'));
  }, NOTE);
  return () => {
    clearInterval(timer);
  };
}
