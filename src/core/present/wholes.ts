import type { Finding } from '../model/finding';

/** The findings that a person is told one by one: what goes with another thing is told with that thing. */
export function wholes(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ partOf }) => partOf === undefined);
}
