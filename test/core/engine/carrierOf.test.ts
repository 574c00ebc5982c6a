import assert from 'node:assert/strict';
import { testEngine, type TestEngine } from '../../support/engine';

describe('what is carried into a container', () => {
  let engine: TestEngine;
  before(async () => {
    engine = await testEngine();
  });

  /** The tier of the folder's end, and the rules that the decision stands on. */
  function check(line: string, tier: string, rules: readonly string[]): void {
    const { findings, decision } = engine.run(line);
    const gone = findings.findIndex(({ rule }) => rule === 'files/outside');
    const own = decision.because.filter(({ finding }) => finding === gone);
    assert.deepEqual([findings[gone]?.target.environment.tier, own.map(({ rule }) => rule)], [tier, rules], line);
  }

  it('lands where what carries it does, and says nothing of a place that nobody knows', () => {
    check('kubectl exec -n prod web -- rm -rf /data', 'production', [
      'preset/lasting-loss-in-production',
      'preset/lasting-loss',
      'preset/removal-in-production',
    ]);
    check('kubectl exec web -- rm -rf /data', 'unknown', ['preset/lasting-loss', 'preset/removal-in-an-unknown-place']);
    check('kubectl get pods -n prod; kubectl exec web -- rm -rf /data', 'unknown', [
      'preset/lasting-loss',
      'preset/removal-in-an-unknown-place',
    ]);
  });
});
