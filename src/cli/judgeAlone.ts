import type { Agent, HookAnswer } from '../core/model/agent';
import type { Review } from '../core/model/decision';
import type { Operation } from '../core/model/operation';
import { denial } from '../core/present/denial';
import { filePorts } from '../node/filePorts';
import { noteSighting } from '../node/lastSeen';
import { createLocalHost } from '../node/localHost';
import type { LocalHost } from '../node/localHost';
import { plainCommand } from '../node/plainCommand';
import { foldersOf } from '../node/state';
import { placesOnly } from '../node/variables';
import { canaryAnswer, canaryOf } from '../gate/canary';
import { recordDecision } from '../gate/record/recordDecision';
import type { Io } from './verb';

type Judged = { readonly operation: Operation; readonly review: Review };

function isAllowed({ review }: Judged): boolean {
  return review.decision.verdict === 'allow' || !review.enforced;
}

/** Whether a text is sure to need the grammar of shells; without it there would be two reviews, the first for nothing. */
function needsGrammar(operation: Operation): boolean {
  return operation.kind === 'run' && 'script' in operation && plainCommand(operation.script) === null;
}

/** Keeps what an allowed call leaves behind, as the gate would. */
function keep(host: LocalHost, agent: Agent, session: string | null, { review }: Judged): void {
  const { afterwards } = review;
  host.sessions.remember(agent.id, session, afterwards.session);
  host.carried.keep(afterwards.carried);
  for (const settled of afterwards.settles) host.carried.settle(settled);
}

function refusal(judged: Judged, agent: Agent, trouble: string | null): HookAnswer | null {
  if (!isAllowed(judged))
    return agent.deny(`held by Holdpoint, and no editor is there to ask: ${denial(judged.review)}`);
  // What cannot be written down must not be more than ordinary work.
  const matters = judged.review.findings.length > 0;
  return trouble !== null && matters ? agent.deny(`refused by Holdpoint: ${trouble}`) : null;
}

/** The verdict without a gate: the same engine and policies, nobody to ask, so that every question is a no. */
export async function judgeAlone(agent: Agent, surface: string, payload: Buffer, io: Io): Promise<HookAnswer> {
  const variables = placesOnly(io.env);
  const call = agent.read(payload.toString('utf8'), surface, { read: filePorts.read, cwd: io.cwd, variables });
  const canary = call.kind === 'refused' ? null : canaryOf(call.operations);
  if (canary === null) {
    noteSighting(foldersOf({ env: io.env, platform: process.platform }).state, 'hook', agent.id, surface);
  }
  if (call.kind === 'refused') {
    return agent.deny(`refused by Holdpoint: ${call.says}${call.help === undefined ? '' : `\nhelp: ${call.help}`}`);
  }
  if (call.operations.length === 0) return agent.allow;
  const languages = call.operations.some(needsGrammar) ? (['bash'] as const) : [];
  const host = await createLocalHost({ env: io.env, workspaces: [], languages });
  const actor = { kind: 'agent', id: agent.id, session: call.session, attended: false } as const;
  for (const operation of call.operations) {
    const session = host.sessions.recall(agent.id, call.session);
    const review = await host.reviewLoading({ operation, actor, session, stopped: host.stopped() });
    if (canary !== null) return canaryAnswer(canary, agent, review);
    const judged = { operation, review };
    const trouble = await recordDecision(host.folders.state, {
      agent: agent.id,
      session: call.session,
      operation,
      review,
      layer: 'hook',
    });
    const refused = refusal(judged, agent, trouble);
    if (refused !== null) return refused;
    keep(host, agent, call.session, judged);
  }
  return agent.allow;
}
