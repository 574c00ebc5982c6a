import type { Signal } from '../model/environment';
import type { Plan, PlannedChange } from '../model/plan';
import { textAt } from './json';

/** What a plan and its own values say of where a thing is: its account, project, subscription or stack. */
export function placeSignals(
  { before, after }: PlannedChange,
  plan: Pick<Plan, 'stack' | 'account'>,
): readonly Signal[] {
  const values = before ?? after;
  const account = /^arn:[\w-]+:[\w-]*:[\w-]*:(\d{12}):/.exec(textAt(values, 'arn'))?.[1];
  const subscription = /^\/subscriptions\/([\w-]+)\//i.exec(textAt(values, 'id'))?.[1];
  const project = /^[\w:.-]+$/.exec(textAt(values, 'project'))?.[0];
  const named = (kind: Signal['kind'], value: string | null | undefined, from: string): readonly Signal[] =>
    value === undefined || value === null ? [] : [{ kind, value, from: `the plan's ${from}` }];
  return [
    ...named('aws-account', account ?? plan.account, 'account'),
    ...named('azure-subscription', subscription, 'subscription'),
    ...named('gcp-project', project, 'project'),
    ...named('stack', plan.stack, 'stack'),
  ];
}
