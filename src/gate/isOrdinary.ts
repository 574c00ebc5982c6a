import type { Review } from '../core/model/decision';

/** Allowed, nothing found, and nothing that hangs on what was not seen through. */
export function isOrdinary({ findings, unknowns, decision }: Review): boolean {
  return decision.verdict === 'allow' && findings.length === 0 && unknowns.every(({ stake }) => stake !== 'present');
}
