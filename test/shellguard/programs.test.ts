import assert from 'node:assert/strict';
import { environmentShown } from '../../src/core/rules/environmentShown';
import { rulePacks } from '../../src/core/rules/index.generated';
import { printers } from '../../src/core/rules/printers';
import { launchedPrograms, namedPrograms, quickVerbs } from '../../src/shellguard/programs';

/** They only print, so no line is judged for naming one. */
const textTools = new Set([printers, environmentShown]);

describe('the programs that the shell guard knows', () => {
  const known = new Set<string>([...launchedPrograms, ...namedPrograms]);

  it('are all that a rule answers for, and every launcher stands before one', () => {
    const ruled = rulePacks.flatMap((pack) => (textTools.has(pack) ? [] : pack.programs));
    assert.deepEqual(
      ruled.filter((name) => !known.has(name)),
      [],
    );
    assert.deepEqual(
      launchedPrograms.filter((name) => !ruled.includes(name)),
      [],
    );
  });

  it('stand in one list only', () => {
    assert.equal(known.size, launchedPrograms.length + namedPrograms.length);
  });

  it('have a launcher where a verb of theirs is let through by it', () => {
    for (const name of Object.keys(quickVerbs)) assert.ok((launchedPrograms as readonly string[]).includes(name), name);
  });
});
