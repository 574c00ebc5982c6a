import assert from 'node:assert/strict';
import type { Plan } from '../../../../src/core/model/plan';
import { openPlan } from '../../../../src/core/plan/openPlan';

/** One line a change, then one a gap. */
export function drawn({ changes, gaps }: Plan): readonly string[] {
  return [
    ...changes.map(({ action, address, type, createsFirst, isSure, because }) =>
      [
        `${isSure ? '' : 'maybe '}${action}${createsFirst ? ' up first' : ''} ${type} ${address}`,
        ...(because === '' ? [] : [because]),
      ].join(' '),
    ),
    ...gaps.map((gap) => `gap: ${gap}`),
  ];
}

/** Reads the text as a plan and compares what it would do, one line a change. */
export function checkPlan(value: unknown, ...lines: readonly string[]): Plan {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const plan = openPlan(Buffer.from(text));
  assert.ok(plan !== null);
  assert.deepEqual(drawn(plan), lines);
  return plan;
}
