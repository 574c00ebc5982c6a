import { createHash } from 'node:crypto';
import type { Review } from '../core/model/decision';
import type { Operation } from '../core/model/operation';
import { remember } from '../core/model/session';
import type { Question } from '../core/model/question';
import type { Asker } from '../core/present/questionOf';
import type { Stopped } from '../core/model/request';
import type { Sessions } from '../node/sessions';
import type { HostRequest } from '../node/engineHost';
import type { ApprovedPlans } from './approvedPlans';
import type { Caller } from './caller';
import type { EngineClient } from './engineClient';
import type { Reviewed as FromEngine } from './engineMessages';
import type { Judged } from './holds';
import { mergedReview } from './mergedReview';
import { bondOf } from './passes';
import { realPath } from './realFolders';

export type Reviewed = { readonly operation: Operation; readonly review: Review };

export type Outcome = Judged & { readonly reviews: readonly Reviewed[] };

export type JudgeOptions = {
  readonly engine: EngineClient;
  readonly sessions: Sessions;
  readonly approvedPlans: ApprovedPlans;
  readonly stopped: () => Stopped | null;
  /** An editor is there to put a question. */
  readonly attended: () => boolean;
  readonly questionOf: (review: Review, asker: Asker, operation: Operation) => Question;
};

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Every layer names the folder as the file system does, so that they speak of the same thing. */
function inRealFolder(operation: Operation): Operation {
  if (operation.kind === 'change' || operation.cwd === undefined) return operation;
  return { ...operation, cwd: realPath(operation.cwd) };
}

/** What the operation says of itself, whoever asks: another layer must come to the same. */
function opaque(operation: Operation): string {
  if (operation.kind !== 'run') return `opaque ${sha256(JSON.stringify(operation))}`;
  const text = 'script' in operation ? operation.script : operation.argv;
  return `opaque ${sha256(JSON.stringify([text, operation.cwd]))}`;
}

/** The kill switch is for agents; a person at the keyboard goes on working. */
export function stoppedFor({ kind }: Caller, stopped: () => Stopped | null): Stopped | null {
  return kind === 'person' ? null : stopped();
}

/** A yes to a plan counts under the policy that it was given under; under another one the plan is asked about anew. */
async function reviewed(request: HostRequest, { engine, approvedPlans }: JudgeOptions): Promise<FromEngine> {
  const keys = approvedPlans.keys();
  if (keys.length === 0) return engine.review(request);
  const answer = await engine.review({ ...request, approvedPlans: keys });
  return approvedPlans.covers(answer.review, answer.policyDigest) ? answer : engine.review(request);
}

/** Everything a call would do, judged in order: a later operation stands on what the earlier ones leave behind. */
export async function judge(caller: Caller, options: JudgeOptions): Promise<Outcome | null> {
  const { agent, session: name, kind } = caller;
  const actor = { kind, id: agent.id, session: name, attended: options.attended() } as const;
  const operations = caller.operations.map(inRealFolder);
  let session = options.sessions.recall(agent.id, name);
  const reviews: Reviewed[] = [];
  const digests = new Set<string>();
  for (const operation of operations) {
    const stopped = stoppedFor(caller, options.stopped);
    const { review, policyDigest } = await reviewed({ operation, actor, session, stopped }, options);
    session = remember(session, review.afterwards.session);
    digests.add(policyDigest);
    reviews.push({ operation, review });
  }
  const [first, ...others] = reviews;
  if (first === undefined) return null;
  // An operation that nothing could be said about is bound by its own text, so that it cannot ride on another's pass.
  const named = reviews.map(({ operation, review }) =>
    review.identity.length > 0 ? review : { ...review, identity: [opaque(operation)] },
  );
  const review = mergedReview(named[0] ?? first.review, named.slice(1));
  const asked = [first, ...others].find((one) => one.review.decision.verdict !== 'allow') ?? first;
  const bond = bondOf(review, {
    agent: agent.id,
    session: name,
    policyDigest: [...digests].sort().join(' '),
    fallback: sha256(JSON.stringify(operations)),
  });
  return { reviews, review, bond, question: options.questionOf(review, { kind, title: agent.title }, asked.operation) };
}
