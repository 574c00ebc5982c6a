import assert from 'node:assert/strict';
import type { Needs } from '../../src/cli/drill/drill';
import type { DrillOutcome, StepOutcome } from '../../src/cli/drill/outcome';
import { drillOutcome, isClean, stepOutcome } from '../../src/cli/drill/outcome';

describe('what became of a step', () => {
  const rows: readonly (readonly [Needs, stopped: boolean, covered: boolean, StepOutcome])[] = [
    ['stop', true, true, 'stopped'],
    ['stop', true, false, 'stopped'],
    ['stop', false, true, 'missed'],
    ['stop', false, false, 'not-covered'],
    ['pass', true, true, 'held'],
    ['pass', true, false, 'held'],
    ['pass', false, true, 'passed'],
    ['pass', false, false, 'not-covered'],
  ];
  for (const [needs, stopped, covered, outcome] of rows) {
    it(`needs ${needs}, ${stopped ? 'stopped' : 'let through'}, ${covered ? 'known' : 'not known'}: ${outcome}`, () => {
      assert.equal(stepOutcome(needs, stopped, covered), outcome);
    });
  }
});

describe('what became of an incident', () => {
  const rows: readonly (readonly [string, readonly StepOutcome[], DrillOutcome, clean: boolean])[] = [
    ['all of its harm was stopped', ['stopped', 'stopped'], 'stopped', true],
    ['some of its harm is not covered', ['not-covered', 'stopped'], 'partly', true],
    ['none of its harm is covered', ['not-covered'], 'not-covered', true],
    ['one harm passed, whatever else was stopped', ['stopped', 'missed', 'not-covered'], 'missed', false],
  ];
  for (const [situation, harm, outcome, clean] of rows) {
    it(situation, () => {
      const steps = [
        { needs: 'pass', outcome: 'passed' } as const,
        ...harm.map((one) => ({ needs: 'stop', outcome: one }) as const),
      ];
      assert.equal(drillOutcome(steps), outcome);
      assert.equal(isClean(steps), clean);
    });
  }

  it('something harmless that was held is not clean', () => {
    assert.equal(isClean([{ needs: 'pass', outcome: 'held' }]), false);
  });
});
