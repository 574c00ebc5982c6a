import type { Finding } from '../model/finding';
import { effectVerb } from './effectVerb';
import { wholes } from './wholes';
import { worstFirst } from './worstFirst';

function article(noun: string): string {
  return /^[aeiou]/i.test(noun) ? 'an' : 'a';
}

/** `AWS::CloudFormation::Stack` → `stack`, `aws_db_instance` → `aws_db_instance`, `k8s/namespace` → `namespace`. */
function noun(type: string): string {
  const last = type.split(/::|\//).at(-1) ?? type;
  return /^[A-Z]/.test(last) ? last.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase() : last;
}

/** What is wanted, by its worst effect, to stand behind `wants to` or `would`: `delete a production stack, and 2 more`. */
export function wantedText(findings: readonly Finding[]): string {
  const told = wholes(findings);
  const worst = worstFirst(told)[0];
  if (worst === undefined) return 'run something Holdpoint cannot see through';
  const { tier } = worst.target.environment;
  const what = tier === 'unknown' ? noun(worst.target.type) : `${tier} ${noun(worst.target.type)}`;
  const rest = told.length > 1 ? `, and ${told.length - 1} more` : '';
  return `${effectVerb[worst.effect]} ${article(what)} ${what}${rest}`;
}
