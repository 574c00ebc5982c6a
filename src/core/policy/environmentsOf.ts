import type { Environment } from '../model/environment';
import type { Circumstances, Subject } from './condition';

/** Where a subject lands: a finding has its own environment, anything else those of the whole operation. */
export function environmentsOf(subject: Subject, circumstances: Circumstances): readonly Environment[] {
  return subject.kind === 'finding' ? [subject.finding.target.environment] : circumstances.environments();
}
