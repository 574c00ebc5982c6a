import type { Finding, Outage, Unknown } from '../model/finding';
import { oneLine } from './oneLine';

/** UTF-16 units of the first part; a longer one is cut in the middle. */
const LONGEST_EFFECT = 90;
const LONGEST_PART = 70;

const verbs = { replace: 'replaces', delete: 'deletes' } as const;
const unsureVerbs = { replace: 'may replace', delete: 'may delete' } as const;

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** `replaces aws_db_instance.main`; of other effects the finding's own words. */
function effectOf({ effect, certainty, target, says }: Finding): string {
  if (effect !== 'replace' && effect !== 'delete') return lowerFirst(says);
  return `${(certainty === 'possible' ? unsureVerbs : verbs)[effect]} ${target.name}`;
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

/** After a changed line: effect and thing, where it matters, what is lost, for how long. One visible line. */
export function annotationPhrase(finding: Finding): string {
  const { lost, outage } = finding.impact ?? {};
  const where = finding.target.environment.tier === 'production' ? ' in production' : '';
  return [
    `${oneLine(effectOf(finding), LONGEST_EFFECT)}${where}`,
    ...(lost === undefined ? [] : [oneLine(lossOf(lost), LONGEST_PART)]),
    ...(outage === undefined ? [] : [outageOf(outage)]),
  ].join(' · ');
}

/** The same for what was not seen through. */
export function unknownPhrase(unknown: Unknown): string {
  return oneLine(`not seen through: ${unknown.says}`, LONGEST_EFFECT + LONGEST_PART);
}
