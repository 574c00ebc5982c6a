import type { Needs } from './drill';

/**
 * What became of a step. `stopped` and `passed` are as they should be; `missed` had to be stopped and passed, `held` is
 * harmless and was stopped, `not-covered` passed because nothing here knows its tool.
 */
export type StepOutcome = 'stopped' | 'passed' | 'missed' | 'held' | 'not-covered';

/** What became of an incident. `partly`: some of its harm was stopped, and of the rest nothing here knows the tool. */
export type DrillOutcome = 'stopped' | 'partly' | 'missed' | 'not-covered';

export function stepOutcome(needs: Needs, isStopped: boolean, isCovered: boolean): StepOutcome {
  if (isStopped) return needs === 'stop' ? 'stopped' : 'held';
  if (!isCovered) return 'not-covered';
  return needs === 'stop' ? 'missed' : 'passed';
}

export type Judged = { readonly needs: Needs; readonly outcome: StepOutcome };

export function drillOutcome(steps: readonly Judged[]): DrillOutcome {
  const harm = steps.filter(({ needs }) => needs === 'stop').map(({ outcome }) => outcome);
  if (harm.includes('missed')) return 'missed';
  if (!harm.includes('stopped')) return 'not-covered';
  return harm.includes('not-covered') ? 'partly' : 'stopped';
}

/** Whether nothing that had to be stopped passed, and nothing harmless was stopped. */
export function isClean(steps: readonly Judged[]): boolean {
  return steps.every(({ outcome }) => outcome !== 'missed' && outcome !== 'held');
}
