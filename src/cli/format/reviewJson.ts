import type { Review } from '../../core/model/decision';

/** One review as a line of JSON: `{verdict, confirm?, commands, findings, unknowns, reasons}`, after `more`. */
export function reviewJson(review: Review, more: Readonly<Record<string, unknown>> = {}): string {
  const { decision, commands, findings, unknowns, enforced } = review;
  return JSON.stringify({
    ...more,
    verdict: decision.verdict,
    ...(decision.verdict === 'ask' ? { confirm: decision.confirm, needs: decision.needs } : {}),
    ...(enforced ? {} : { enforced }),
    commands: commands.map(({ argv, via, host }) => ({
      argv,
      ...(via.length > 0 ? { via } : {}),
      ...(host === null ? {} : { host }),
    })),
    findings,
    unknowns,
    reasons: decision.because,
  });
}
