import { processIo } from './processIo';
import { Misuse, exit } from './verb';

function failed(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error);
  processIo.err(`holdpoint: ${message}\n`);
  if (!(error instanceof Misuse)) return exit.failed;
  if (error.help !== null) processIo.err(`help: ${error.help}\n`);
  return exit.misuse;
}

/** Ends this process as `running` says, once it has nothing left to do; what it throws is said on stderr. */
export async function finish(running: Promise<number>): Promise<void> {
  process.exitCode = await running.catch(failed);
}
