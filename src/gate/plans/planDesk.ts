import { basename, dirname } from 'node:path';
import { oneLine } from '../../core/present/oneLine';
import { wantedText } from '../../core/present/wantedText';
import { placesOnly } from '../../node/variables';
import { cannotAsk } from '../answerCall';
import { callOptions } from '../callOptions';
import type { Caller } from '../caller';
import type { Desk } from '../desk';
import type { EngineClient } from '../engineClient';
import type { GateContext } from '../gateContext';
import { personSaidNo } from '../holds';
import { judge, type Outcome } from '../judge';
import { planLines } from '../planLines';

/** Nobody has asked yet. No agent has this id, so a pass for it opens nothing; what counts is the yes to the plan. */
const ahead = { id: 'ahead-of-agents', title: 'nobody yet, you look ahead' };
const allow = { exitCode: 0, stdout: '', stderr: '' };

/** Whoever would apply the plan as it lies there, in its own folder. */
function callerFor(file: string): Caller {
  const cwd = dirname(file);
  return {
    agent: ahead,
    kind: 'agent',
    session: null,
    layer: 'hook',
    pids: [],
    terminal: null,
    operations: [
      {
        kind: 'run',
        // As a person in its folder would write it, and never taken for an option.
        argv: ['terraform', 'apply', `./${basename(file)}`],
        cwd,
        session: null,
        variables: placesOnly(process.env),
      },
    ],
    cwd,
    foreignFolder: null,
    waitSeconds: 0,
    allow,
    deny: () => allow,
  };
}

function withAhead(outcome: Outcome, file: string): Outcome {
  const title = oneLine(`Applying ${basename(file)} would ${wantedText(outcome.review.findings)}`);
  return { ...outcome, question: { ...outcome.question, title } };
}

/** The engine ran out of time before it came to the plan. */
function cameTooLate({ review }: Outcome): boolean {
  return planLines(review).length === 0 && review.unknowns.some(({ code }) => code === 'overrun');
}

/** Why nobody has to be asked about the plan, or nobody can be; null when it is to be asked about. */
function answered(outcome: Outcome, file: string, attended: boolean): string | null {
  const { review } = outcome;
  const name = basename(file);
  if (cameTooLate(outcome)) return `There was no time to read \`${name}\`; look at it again in a moment.`;
  const [reason] = review.decision.because;
  if (planLines(review).length === 0) return `\`${name}\` is not a saved plan that can be read.`;
  if (!review.enforced) return `The policy only observes here: nobody would be asked before \`${name}\` is applied.`;
  if (review.decision.verdict === 'deny') return `The policy denies applying \`${name}\`: ${reason.says}`;
  if (review.decision.verdict === 'allow') {
    const isApproved = review.findings.some(({ plan }) => plan?.approved === true);
    return isApproved ? `You said yes to \`${name}\` already.` : `Nothing in \`${name}\` needs your yes.`;
  }
  const hindrance = cannotAsk(review, attended);
  return hindrance === null ? null : `\`${name}\` cannot be asked about: ${hindrance}.`;
}

/** How often a plan is judged before it is said that there was no time for it: no agent waits, and a busy hour passes. */
const TRIES = 3;

async function judged(context: GateContext, engine: EngineClient, file: string): Promise<Outcome | null> {
  for (let left = TRIES - 1; ; left--) {
    const outcome = await judge(callerFor(file), callOptions(context, engine));
    if (outcome === null) return null;
    if (left === 0 || !cameTooLate(outcome)) return withAhead(outcome, file);
  }
}

async function askAbout(context: GateContext, file: string): Promise<string | null> {
  const engine = context.engine();
  const found = engine === null ? null : await judged(context, engine, file);
  if (engine === null || found === null) return 'The gate is not ready; ask again in a moment.';
  const known = answered(found, file, context.attended());
  if (known !== null) return known;
  context.seen([found.review]);
  const held = await context.holds.hold({
    ...found,
    agent: ahead,
    cwd: dirname(file),
    foreignFolder: null,
    again: async () => (await judged(context, engine, file)) ?? found,
  });
  const release = await held.release;
  return release.kind === 'denied' && release.says !== personSaidNo
    ? `\`${basename(file)}\` was not approved: ${release.says}.`
    : null;
}

/** Puts the question about a saved plan before an agent asks to apply it. Does not wait for its answer. */
export function createPlanDesk(context: GateContext): Desk {
  async function look(file: string): Promise<void> {
    try {
      const says = await askAbout(context, file);
      if (says !== null) context.send({ kind: 'plan-note', says });
    } catch (error) {
      context.trouble(`the plan was not judged: ${error instanceof Error ? error.message : 'unknown fault'}`);
    }
  }
  return {
    hear(message) {
      if (message.kind === 'ask-plan') void look(message.file);
      return Promise.resolve();
    },
  };
}
