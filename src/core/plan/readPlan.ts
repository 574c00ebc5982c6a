import type { Plan } from '../model/plan';
import { changeSet } from './changeSet';
import { isObject, parsed } from './json';
import { pulumiLog, pulumiPreview, pulumiSavedPlan } from './pulumiPreview';
import { terraformLog } from './terraformLog';
import { terraformPlan } from './terraformPlan';

/** UTF-16 units; a plan of some ten thousand resources. */
const LONGEST = 64_000_000;

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
    return (
      terraformPlan(value) ??
      changeSet(value) ??
      pulumiPreview(value) ??
      pulumiSavedPlan(value) ??
      terraformLog(single) ??
      pulumiLog(single)
    );
  }
  const lines = linesOf(whole);
  // A log may end with the whole preview, and begin with words of the shell that ran it.
  return terraformLog(lines) ?? pulumiLog(lines);
}
