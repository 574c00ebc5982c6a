import assert from 'node:assert/strict';
import { testEngine, type TestEngine } from '../../support/engine';

/** Each finding of a line as `rule effect severity type name`, each once. */
function effectsOf(engine: TestEngine, run: string): string {
  const told = engine
    .run(run)
    .findings.map(({ rule, effect, severity, target }) => [rule, effect, severity, target.type, target.name].join(' '));
  return [...new Set(told)].join('; ');
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
      for (const run of spellings) assert.equal(`= ${effectsOf(engine, run)}`, expected, run);
    });
  }
}
