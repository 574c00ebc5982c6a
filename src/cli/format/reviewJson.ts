import type { Review } from '../../core/model/decision';

/** One review as a line of JSON: `{verdict, confirm?, findings, unknowns, reasons}`. */
export function reviewJson(review: Review): string {
  const { decision, findings, unknowns, enforced } = review;
  return JSON.stringify({
    verdict: decision.verdict,
    ...(decision.verdict === 'ask' ? { confirm: decision.confirm, needs: decision.needs } : {}),
    ...(enforced ? {} : { enforced }),
    findings,
    unknowns,
    reasons: decision.because,
  });
}
