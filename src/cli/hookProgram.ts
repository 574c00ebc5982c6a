import { finish } from './finish';
import { hook } from './hook';
import { owesOutput, processIo } from './processIo';

/* The whole program where the verb is `hook`: nothing of the other verbs is read, and nothing is loaded bit by bit. */

/** What no agent and no launcher takes for an answer. */
const noAnswer = 70;

async function run(): Promise<void> {
  // A promise that nobody settles would let the process end with 0, which is a yes.
  process.exitCode = noAnswer;
  await finish(hook.run(process.argv.slice(3), processIo));
  // Nothing is left to be done, and taking V8 and its grammars apart in good order takes milliseconds.
  if (!owesOutput()) process.exit();
}

void run();
