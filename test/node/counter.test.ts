import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nextHoldNumber } from '../../src/node/counter';

describe('hold numbers', () => {
  let state: string;
  beforeEach(() => {
    state = mkdtempSync(join(tmpdir(), 'hpn-'));
  });
  afterEach(() => {
    rmSync(state, { recursive: true, force: true });
  });

  it('many at once are all different', async () => {
    const given = await Promise.all(Array.from({ length: 20 }, () => nextHoldNumber(state)));
    const numbers = given.map((one) => (one.kind === 'open' ? one.value : 0)).toSorted((a, b) => a - b);
    assert.deepEqual(
      numbers,
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });

  it('a lock that a dead process left is taken over', async () => {
    writeFileSync(join(state, 'counter.lock'), '999999999 1');
    assert.deepEqual(await nextHoldNumber(state), { kind: 'open', value: 1 });
  });

  it('a folder that cannot be used is a value', async () => {
    writeFileSync(join(state, 'file'), '');
    assert.equal((await nextHoldNumber(join(state, 'file'))).kind, 'closed');
  });
});
