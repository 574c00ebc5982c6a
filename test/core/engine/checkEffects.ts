import assert from 'node:assert/strict';
import { testEngine, type TestEngine } from '../../support/engine';

/** Each finding of a line as `rule effect severity type name`, each once. */
function effectsOf(engine: TestEngine, run: string): string {
  const told = engine
    .run(run)
    .findings.map(({ rule, effect, severity, target }) => [rule, effect, severity, target.type, target.name].join(' '));
  return [...new Set(told)].join('; ');
}

/** The verdict, and what can be taken back of the first finding: the same for every spelling. */
function answerTo(engine: TestEngine, run: string): string {
  const { decision, findings } = engine.run(run);
  return `${decision.verdict} ${findings[0]?.undo ?? ''}`;
}

/** Blocks that are parted by an empty line: `= ` and what is found, then every line that must find exactly that. */
export function checkEffects(table: string): void {
  let engine: TestEngine | null = null;
  before(async () => {
    engine = await testEngine();
  });
  for (const block of table.trim().split('\n\n')) {
    const [expected = '', ...spellings] = block.split('\n');
    it(`${expected.slice('= '.length)} is found in ${String(spellings.length)} spellings`, () => {
      assert.ok(engine !== null && spellings.length > 1);
      const first = answerTo(engine, spellings[0] ?? '');
      for (const run of spellings) {
        assert.equal(`= ${effectsOf(engine, run)}`, expected, run);
        assert.equal(answerTo(engine, run), first, run);
      }
    });
  }
}
