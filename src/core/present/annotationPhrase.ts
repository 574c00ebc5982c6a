import type { Finding, Outage, Unknown } from '../model/finding';
import { headClause } from './headClause';
import { oneLine } from './oneLine';

/** UTF-16 units of the first part; a longer one is cut in the middle. */
const LONGEST_EFFECT = 90;
const LONGEST_PART = 70;

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** `replaces aws_db_instance.main`: why is for the hover, but where the whole sentence is short. */
function effectOf({ effect, says }: Finding): string {
  const isShort = says.length <= LONGEST_EFFECT && effect !== 'replace' && effect !== 'delete';
  return lowerFirst(isShort ? says : headClause(says));
}

/** `data, unless a final snapshot exists` → `data lost unless a final snapshot exists`. */
function lossOf(lost: string): string {
  const [what = '', ...condition] = lost.split(', unless ');
  return condition.length === 0 ? `lost: ${lost}` : `${what} lost unless ${condition.join(', unless ')}`;
}

/** `10–110 min`. */
function outageOf({ minSeconds, maxSeconds }: Outage): string {
  const [from, to] = [minSeconds, maxSeconds].map((seconds) => Math.max(1, Math.round(seconds / 60)));
  return from === to ? `about ${String(to)} min` : `${String(from)}–${String(to)} min`;
}

/** `data lost unless a final snapshot exists`, `10–110 min`; each on one visible line. */
export function impactParts({ impact }: Finding): readonly string[] {
  const { lost, outage } = impact ?? {};
  return [
    ...(lost === undefined ? [] : [oneLine(lossOf(lost), LONGEST_PART)]),
    ...(outage === undefined ? [] : [outageOf(outage)]),
  ];
}

/** After a changed line: effect and thing, where it matters, what is lost, for how long. One visible line. */
export function annotationPhrase(finding: Finding): string {
  return [
    oneLine(effectOf(finding), LONGEST_EFFECT),
    ...(finding.target.environment.tier === 'production' ? ['in production'] : []),
    ...impactParts(finding),
  ].join(' · ');
}

/** The same for what was not seen through. */
export function unknownPhrase(unknown: Unknown): string {
  return oneLine(`not seen through: ${unknown.says}`, LONGEST_EFFECT + LONGEST_PART);
}
