import type { HookRun } from './agents';
import { openRealBench } from './realBench';
import { shot, type Workbench } from './workbench';

export const deleteStack = 'aws cloudformation delete-stack --stack-name ce-api-prod';
/** An answer sooner than 700 ms after the question is asked again; a call repeated within a second is one call. */
export const readingTime = 1_100;

/** Milliseconds after which a command of an agent is no longer taken to be the writer of what changes. */
export const forgotten = 10_500;

export type AgentRuns = {
  readonly bench: Workbench;
  /** The hook is ended with the test, whether it got its answer or not. */
  readonly keep: (hook: HookRun) => HookRun;
};

/** One workbench for the suite it is called in, and the hooks that its tests start. */
export function agentRuns(afterEachTest: () => Promise<void> = () => Promise.resolve()): AgentRuns {
  let bench: Workbench | undefined;
  const running: HookRun[] = [];
  const opened = (): Workbench => {
    if (bench === undefined) throw new Error('no workbench is open');
    return bench;
  };

  before(async () => {
    bench = await openRealBench();
  });
  after(async () => {
    await bench?.close();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await shot(opened().page, 'failed');
    for (const { child, ended } of running.splice(0)) {
      child.kill('SIGKILL');
      await ended;
    }
    await afterEachTest();
  });
  return {
    get bench() {
      return opened();
    },
    keep: (hook) => {
      running.push(hook);
      return hook;
    },
  };
}
