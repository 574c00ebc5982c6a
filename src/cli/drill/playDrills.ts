import type { Review } from '../../core/model/decision';
import type { SessionMemory } from '../../core/model/session';
import { remember } from '../../core/model/session';
import { createCarried } from '../../node/carried';
import type { Carried } from '../../node/carried';
import { createEngineHost } from '../../node/engineHost';
import type { EngineHost } from '../../node/engineHost';
import type { GrammarFiles } from '../../node/grammars';
import type { LoadedPolicies } from '../../node/policies';
import type { Drill, DrillStep } from './drill';
import { isCovered } from './isCovered';
import { operationOf } from './operationOf';
import type { StepOutcome } from './outcome';
import { stepOutcome } from './outcome';
import { createStage } from './stage';
import type { Stage } from './stage';

export type PlayedStep = {
  readonly step: DrillStep;
  readonly review: Review;
  /** Something here knows what it looked at. */
  readonly covered: boolean;
  readonly outcome: StepOutcome;
};
export type PlayedDrill = { readonly drill: Drill; readonly steps: readonly PlayedStep[] };

export type Playing = {
  readonly policies: LoadedPolicies;
  readonly grammars: string | GrammarFiles;
  /** One line about something that went wrong beside the drill. */
  readonly note: (says: string) => void;
};

function isStopped({ decision, enforced }: Review): boolean {
  return enforced && decision.verdict !== 'allow';
}

type Table = { readonly stage: Stage; readonly host: EngineHost; readonly carried: Carried };

async function playOne(drill: Drill, { stage, host, carried }: Table): Promise<PlayedDrill> {
  stage.layOut(drill);
  const actor = { kind: 'agent', id: drill.agent, session: drill.id, attended: true } as const;
  let session: SessionMemory = [];
  const steps: PlayedStep[] = [];
  for (const step of drill.steps) {
    const operation = operationOf(drill, step, stage);
    const review = await host.reviewLoading({ operation, actor, session, stopped: null });
    const covered = isCovered(operation, review, step.needs);
    steps.push({ step, review, covered, outcome: stepOutcome(step.needs, isStopped(review), covered) });
    if (isStopped(review) && step.needs === 'stop') continue;
    session = remember(session, review.afterwards.session);
    carried.keep(review.afterwards.carried);
    for (const settled of review.afterwards.settles) carried.settle(settled);
    if (step.kind === 'edit') stage.write(step.path, step.after);
  }
  return { drill, steps };
}

/**
 * Asks the engine about each step of each drill in its order, in folders of the drill's own, with a memory of its own
 * and a person there to ask. Nothing is run. What passed leaves behind what it would have; so does what ought to pass,
 * as after a person's yes.
 */
export async function playDrills(drills: readonly Drill[], playing: Playing): Promise<readonly PlayedDrill[]> {
  const { policies, grammars, note } = playing;
  const stage = createStage();
  try {
    const carried = createCarried(stage.state, note);
    const host = await createEngineHost({
      grammars,
      languages: ['bash', 'python', 'javascript'],
      folders: [stage.workspace],
      home: stage.home,
      carried: carried.below,
      policies: () => policies,
    });
    const played: PlayedDrill[] = [];
    for (const drill of drills) played.push(await playOne(drill, { stage, host, carried }));
    host.problems().forEach(note);
    return played;
  } finally {
    stage.remove();
  }
}
