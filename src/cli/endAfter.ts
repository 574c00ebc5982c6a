import type * as Threads from 'node:worker_threads';

/**
 * Ends this process after so many seconds, as if it had been killed, whatever it is at: what waits for input that never
 * ends, or judges without end, hears no timer of its own. For a launcher that cannot watch over what it starts.
 */
export function endAfter(seconds: number): void {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- few launchers want it
  const { Worker } = require('node:worker_threads') as typeof Threads;
  const text = `setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${Math.round(seconds * 1000)})`;
  new Worker(text, { eval: true, execArgv: [], env: {} }).unref();
}
