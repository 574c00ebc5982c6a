import type { Review } from '../../core/model/decision';
import type { Operation } from '../../core/model/operation';
import { openRecord } from './openRecord';
import type { RecordBody } from './recordLine';

export type Decided = {
  readonly agent: string;
  readonly session: string | null;
  readonly operation: Operation;
  readonly review: Review;
  readonly layer: string;
  /** What was answered, where it is not the decision's verdict: a pass, a refusal of what cannot be asked. */
  readonly answered?: string;
  readonly hold?: number | null;
};

/** Characters of an operation that are kept; a line must stay small beside the step in which the file is read back. */
const LONGEST = 4_000;
const MOST = 20;

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${text.length - LONGEST} more)`;
}

function operationIn(operation: Operation): unknown {
  switch (operation.kind) {
    case 'run':
      return 'script' in operation
        ? {
            kind: 'run',
            script: cut(operation.script),
            dialect: operation.dialect,
            cwd: operation.cwd,
            // Without them the line cannot be judged again.
            ...(operation.definitions === undefined ? {} : { definitions: cut(operation.definitions) }),
          }
        : { kind: 'run', argv: operation.argv.slice(0, 100).map((word) => word.slice(0, 200)), cwd: operation.cwd };
    case 'change':
      return { kind: 'change', cause: operation.cause, files: operation.files.slice(0, MOST).map((file) => file.path) };
    case 'call':
      return {
        kind: 'call',
        server: operation.server,
        tool: operation.tool,
        input: cut(JSON.stringify(operation.input)),
      };
  }
}

/** What the record says about one decision. */
export function decisionBody({ agent, session, operation, review, layer, answered, hold }: Decided): RecordBody {
  const { decision, enforced } = review;
  return {
    kind: 'decision',
    layer,
    agent,
    session,
    verdict: decision.verdict,
    answered: answered ?? (enforced ? decision.verdict : 'allow'),
    enforced,
    hold: hold ?? null,
    ...(decision.verdict === 'ask' ? { confirm: decision.confirm } : {}),
    operation: operationIn(operation),
    findings: review.findings.slice(0, MOST).map(({ rule, effect, stage, severity, target, says }) => ({
      rule,
      effect,
      stage,
      severity,
      target: target.name,
      environment: target.environment.name,
      tier: target.environment.tier,
      says: says.slice(0, 300),
    })),
    unknowns: review.unknowns
      .slice(0, MOST)
      .map(({ code, stake, says }) => ({ code, stake, says: says.slice(0, 300) })),
    reasons: decision.because.slice(0, MOST).map(({ rule, from }) => ({ rule, from })),
  };
}

/** Writes one decision without a gate, so without a key. What went wrong, or null. */
export async function recordDecision(stateFolder: string, decided: Decided): Promise<string | null> {
  const record = openRecord({ stateFolder, key: null, now: Date.now });
  const written = await record.append(decisionBody(decided));
  return written.kind === 'open' ? null : written.says;
}
