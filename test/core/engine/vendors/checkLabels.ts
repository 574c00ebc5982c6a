import assert from 'node:assert/strict';
import type { Effect } from '../../../../src/core/model/finding';
import { testEngine, type TestEngine } from '../../../support/engine';

/** What a command line's own reference says that a command does, and the effects by which it must be found. */
const labels: Readonly<Record<string, readonly Effect[]>> = {
  destroys: ['delete', 'replace'],
  applies: ['update'],
  exposes: ['expose'],
  grants: ['grant'],
  interrupts: ['interrupt'],
  unprotects: ['unprotect'],
  'reads-secrets': ['read-secret'],
};

/** `a {b,c d}` as `a b` and `a c d`; a brace that opens a text in quotes is none of these. */
function alternatives(line: string): readonly string[] {
  const found = /\{((?!")[^{}]*,[^{}]*)\}/.exec(line);
  const [whole, list] = found ?? [];
  if (found === null || whole === undefined || list === undefined) return [line];
  const [before, behind] = [line.slice(0, found.index), line.slice(found.index + whole.length)];
  return list.split(',').flatMap((one) => alternatives(`${before}${one}${behind}`));
}

function checkLabel(engine: TestEngine, label: string, run: string): void {
  const { decision, findings, unknowns } = engine.run(run);
  const seen = `${label}: ${run}`;
  const effects = labels[label];
  if (effects !== undefined) {
    assert.notEqual(decision.verdict, 'allow', seen);
    assert.ok(
      findings.some(({ effect }) => effects.includes(effect)),
      seen,
    );
    return;
  }
  assert.equal(decision.verdict, 'allow', seen);
  assert.equal(findings.length > 0, label === 'changes', seen);
  if (label === 'reads') assert.ok(!unknowns.some(({ stake }) => stake !== 'none'), seen);
}

/**
 * Blocks of one tool each: a label, then the command. What destroys, exposes, grants, interrupts, unprotects, reads
 * secrets, or applies infrastructure without a plan is asked about; what changes is found and let through; what reads is left alone.
 */
export function checkLabels(table: string): void {
  let engine: TestEngine | null = null;
  before(async () => {
    engine = await testEngine();
  });
  for (const block of table.trim().split('\n\n')) {
    const rows = block.split('\n').map((line) => {
      const at = line.indexOf(' ');
      return { label: line.slice(0, at), runs: alternatives(line.slice(at + 1)) };
    });
    const tool = rows[0]?.runs[0]?.split(' ')[0] ?? '';
    it(`${tool} does what its reference says`, () => {
      assert.ok(engine !== null);
      for (const { label, runs } of rows) for (const run of runs) checkLabel(engine, label, run);
    });
  }
}
