import type { Plan } from '../model/plan';
import { changeSet } from './changeSet';
import { intact, isObject, parsed } from './json';
import { pulumiLog, pulumiPreview, pulumiSavedPlan } from './pulumiPreview';
import { terraformLog } from './terraformLog';
import { terraformPlan } from './terraformPlan';

/** UTF-16 units; a plan of some ten thousand resources. */
const LONGEST = 64_000_000;

const CUT = 'it is not whole, so more may follow';

/** The plan in a value, whichever tool wrote it. */
function planIn(value: unknown): Plan | null {
  return terraformPlan(value) ?? changeSet(value) ?? pulumiPreview(value) ?? pulumiSavedPlan(value);
}

/** What is intact of a plan that is cut off or damaged; null where nothing of it can be read. */
function damagedPlan(text: string): Plan | null {
  if (!text.trimStart().startsWith('{')) return null;
  const plan = planIn(intact(text));
  return plan === null ? null : { ...plan, gaps: [CUT, ...plan.gaps] };
}

/** Logs have one object a line. */
function linesOf(text: string): readonly unknown[] {
  return text
    .split('\n')
    .filter((line) => line.trimStart().startsWith('{'))
    .map(parsed)
    .filter(isObject);
}

/**
 * The plan in a text: `terraform show -json` and `plan -json`, `pulumi preview --json`, a saved plan and event log of
 * Pulumi, a described change set of CloudFormation. Null when it is none of them. Never throws.
 */
export function readPlan(text: string): Plan | null {
  if (text.length > LONGEST) return null;
  const whole = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const value = parsed(whole);
  if (value !== undefined) {
    const single = [value];
    return planIn(value) ?? terraformLog(single) ?? pulumiLog(single);
  }
  const lines = linesOf(whole);
  // A log may end with the whole preview, and begin with words of the shell that ran it.
  return terraformLog(lines) ?? pulumiLog(lines) ?? damagedPlan(whole);
}
