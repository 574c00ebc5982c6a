import { severities, type Finding } from '../model/finding';

/** The kind of change, the thing and the line: what two analyzers may both say of one file. */
function keyOf({ code, target, at }: Finding): string | null {
  return code === undefined ? null : [code, target.name, at.file, at.side, at.start.line].join('\n');
}

function packOf({ rule }: Finding): string {
  return rule.slice(0, rule.indexOf('/'));
}

/** Findings without those that another analyzer tells as well; those of the graver one stay, in their places. */
export function toldOnce(findings: readonly Finding[]): readonly Finding[] {
  const worst = new Map<string, Finding>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const known = key === null ? undefined : worst.get(key);
    const isGraver = known === undefined || severities.indexOf(finding.severity) > severities.indexOf(known.severity);
    if (key !== null && isGraver) worst.set(key, finding);
  }
  return findings.filter((finding) => {
    const key = keyOf(finding);
    const kept = key === null ? undefined : worst.get(key);
    return kept === undefined || packOf(kept) === packOf(finding);
  });
}
