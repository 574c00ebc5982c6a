import assert from 'node:assert/strict';
import { testEngine, type TestEngine } from '../../support/engine';

let engine: TestEngine | null = null;

export async function loadEngine(): Promise<void> {
  engine = await testEngine();
}

/** A command line with its verdict, then what each finding says, then `?code stake` for each unknown. */
export function checkSays(rows: readonly (readonly [run: string, expected: readonly string[]])[]): void {
  assert.ok(engine !== null);
  for (const [run, expected] of rows) {
    const { decision, findings, unknowns } = engine.run(run);
    const says = findings.map((finding) => finding.says);
    const unseen = unknowns.map(({ code, stake }) => `?${code} ${stake}`);
    assert.deepEqual([decision.verdict, ...says, ...unseen], expected, run);
  }
}
