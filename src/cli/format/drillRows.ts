import type { Review } from '../../core/model/decision';
import { oneLine } from '../../core/present/oneLine';
import { worstFirst } from '../../core/present/worstFirst';
import { stepText } from '../drill/drill';
import type { Drill } from '../drill/drill';
import type { DrillOutcome, StepOutcome } from '../drill/outcome';
import { drillOutcome } from '../drill/outcome';
import type { PlayedDrill, PlayedStep } from '../drill/playDrills';

/** One incident in the table. */
export type DrillRow = {
  readonly id: string;
  readonly outcome: DrillOutcome;
  /** The first step that had to be stopped and was; null when there is none. */
  readonly stoppedAt: { readonly n: number; readonly rule: string } | null;
  readonly steps: number;
  /** The steps that should pass, by what became of them. */
  readonly harmless: { readonly passed: number; readonly held: number; readonly notCovered: number };
  /** Numbers of the steps whose tool nothing here knows, that had to be stopped. */
  readonly notCovered: readonly number[];
};

/** The rule that decided: the strictest reason comes first. */
export function ruleOf(review: Review): string {
  return review.decision.because.at(0)?.rule ?? '';
}

/** Why a step was stopped, or what is not known about it; empty for an ordinary pass. */
export function saysOf({ review }: Pick<PlayedStep, 'review'>): string {
  const worst = worstFirst(review.findings)[0]?.says;
  const unknown = review.unknowns.find(({ stake }) => stake !== 'none')?.says;
  return worst ?? unknown ?? '';
}

export function drillRow({ drill, steps }: PlayedDrill): DrillRow {
  const numbers = (outcome: StepOutcome): readonly PlayedStep[] => steps.filter((one) => one.outcome === outcome);
  const first = numbers('stopped')[0];
  const harmless = (outcome: StepOutcome): number =>
    steps.filter((one) => one.step.needs === 'pass' && one.outcome === outcome).length;
  return {
    id: drill.id,
    outcome: drillOutcome(steps.map(({ step, outcome }) => ({ needs: step.needs, outcome }))),
    stoppedAt: first === undefined ? null : { n: first.step.n, rule: ruleOf(first.review) },
    steps: steps.length,
    harmless: { passed: harmless('passed'), held: harmless('held'), notCovered: harmless('not-covered') },
    notCovered: numbers('not-covered')
      .filter(({ step }) => step.needs === 'stop')
      .map(({ step }) => step.n),
  };
}

/** A step as a line names it: `kiro-cost-explorer 5: aws cloudformation …`. */
export function stepLine(drill: Drill, { step }: Pick<PlayedStep, 'step'>): string {
  return `${drill.id} ${step.n}: ${oneLine(stepText(step), 100)}`;
}
