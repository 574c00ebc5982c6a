import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wayToGate, wayWords } from '../../src/health/wayToGate';
import { writeFrontNote, type FrontNote } from '../../src/shellguard/front/frontNote';

describe('the way of a hook to the gate', () => {
  let state: string;
  beforeEach(() => {
    state = mkdtempSync(join(tmpdir(), 'hpw-'));
  });
  afterEach(() => {
    rmSync(state, { recursive: true, force: true });
  });

  const rows: readonly (readonly [kind: FrontNote['kind'], says: string, words: string])[] = [
    ['used', '1 ms a call', 'hooks reach the gate by the compiled front: 1 ms a call'],
    ['unused', 'no compiler', 'hooks reach the gate by the launcher in Perl; the compiled front: no compiler'],
    ['due', 'not compiled yet', 'hooks reach the gate by the launcher in Perl; the compiled front: not compiled yet'],
    ['off', 'switched off', 'hooks reach the gate by the launcher in Perl; the compiled front: switched off'],
  ];
  for (const [kind, says, words] of rows) {
    it(`is told when the front is ${kind}`, () => {
      writeFrontNote(state, { kind, says, key: 'k', compiler: 'c', digest: 'd' });
      const way = wayToGate(state);
      assert.ok(way !== null);
      assert.equal(wayWords(way), words);
    });
  }

  it('is not told where nothing was installed', () => {
    assert.equal(wayToGate(state), null);
  });
});
