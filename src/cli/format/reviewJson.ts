import type { Review } from '../../core/model/decision';

/** One review as a line of JSON: `{verdict, confirm?, commands, findings, unknowns, reasons}`. */
export function reviewJson(review: Review): string {
  const { decision, commands, findings, unknowns, enforced } = review;
  return JSON.stringify({
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
