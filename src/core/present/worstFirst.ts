import type { Finding } from '../model/finding';
import { severities, undos } from '../model/finding';
import type { Tier } from '../model/environment';

const tiers: readonly Tier[] = ['development', 'unknown', 'staging', 'production'];

function weight(finding: Finding): number {
  const { severity, undo, target } = finding;
  return severities.indexOf(severity) * 100 + tiers.indexOf(target.environment.tier) * 10 + undos.indexOf(undo);
}

/** The findings by what a person must know first: severity, then environment, then how hard it is to undo. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => weight(b) - weight(a));
}
