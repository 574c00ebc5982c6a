import { denial } from '../core/present/denial';
import type { RunArgv, RunScript } from '../core/model/operation';
import { createLocalHost } from '../node/localHost';
import { isOrdinary } from '../gate/isOrdinary';
import { recordDecision } from '../gate/record/recordDecision';
import { refusal } from '../gate/terminals/refusal';
import type { Io } from './verb';

/**
 * The verdict on a terminal's line without a gate: nobody can be asked, and nothing tells a person from an agent, so
 * that it is an agent's and every question is a no. 0 or 126. What is ordinary is not written down: a person may have
 * typed it.
 */
export async function judgeTerminalAlone(operation: RunScript | RunArgv, layer: string, io: Io): Promise<number> {
  let refused: string;
  try {
    const host = await createLocalHost({ env: io.env, workspaces: [], languages: [] });
    const actor = { kind: 'agent', id: 'agent', session: null, attended: false } as const;
    const review = await host.reviewLoading({ operation, actor, session: [], stopped: host.stopped() });
    const go = (): number => {
      const { carried, settles } = review.afterwards;
      host.carried.keep(carried);
      for (const settled of settles) host.carried.settle(settled);
      return 0;
    };
    if (isOrdinary(review)) return go();
    const decided = { agent: actor.id, session: null, operation, review, layer };
    const trouble = await recordDecision(host.folders.state, decided);
    const isAllowed = review.decision.verdict === 'allow' || !review.enforced;
    if (isAllowed && (trouble === null || review.findings.length === 0)) return go();
    refused = isAllowed
      ? `refused by Holdpoint: ${trouble ?? ''}`
      : `held by Holdpoint, and no editor is there to ask: ${denial(review)}`;
  } catch (error) {
    refused = `holdpoint failed, so it is not run: ${error instanceof Error ? error.message : 'unknown fault'}`;
  }
  const { exitCode, stderr } = refusal(refused);
  io.err(stderr);
  return exitCode;
}
