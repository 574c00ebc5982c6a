import { stepText } from '../drill/drill';
import { isClean } from '../drill/outcome';
import type { PlayedDrill, PlayedStep } from '../drill/playDrills';
import { drillRow, ruleOf, saysOf } from './drillRows';

function stepJson(played: PlayedStep): object {
  const { step, outcome, review } = played;
  const { decision, enforced, findings, unknowns } = review;
  return {
    n: step.n,
    kind: step.kind,
    text: stepText(step),
    needs: step.needs,
    why: step.why,
    outcome,
    verdict: decision.verdict,
    ...(decision.verdict === 'ask' ? { confirm: decision.confirm } : {}),
    ...(enforced ? {} : { enforced }),
    rule: ruleOf(review),
    says: saysOf(played),
    findings,
    unknowns,
  };
}

/**
 * Drills as one line of JSON: `{against, clean, drills: [{id, title, date, agent, sources, happened, outcome,
 * stoppedAt, notCovered, steps: [{n, kind, text, needs, why, outcome, verdict, confirm?, rule, says, …}]}]}`.
 */
export function drillJson(drills: readonly PlayedDrill[], against: string): string {
  const told = drills.map((played) => {
    const { id, title, date, agent, sources, happened } = played.drill;
    const { outcome, stoppedAt, notCovered } = drillRow(played);
    const steps = played.steps.map(stepJson);
    return { id, title, date, agent, sources, happened, outcome, stoppedAt, notCovered, steps };
  });
  const judged = drills.flatMap(({ steps }) => steps.map(({ step, outcome }) => ({ needs: step.needs, outcome })));
  return JSON.stringify({ against, clean: isClean(judged), drills: told });
}
