import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCarried } from '../../src/node/carried';

describe('changes that wait for an apply', () => {
  let state: string;
  const notes: string[] = [];
  beforeEach(() => {
    state = mkdtempSync(join(tmpdir(), 'hpc-'));
    notes.length = 0;
  });
  afterEach(() => {
    rmSync(state, { recursive: true, force: true });
  });
  const open = () => createCarried(state, (says) => notes.push(says));
  const file = (path: string, before: string | null, at = 1) => ({ path, before, agent: 'kiro', at });

  it('the first text stays until the folder is applied', () => {
    open().keep([file('/w/infra/main.tf', 'one'), file('/w/infra/new.tf', null, 2), file('/w/other/a.tf', 'x')]);
    open().keep([file('/w/infra/main.tf', 'two', 3)]);
    assert.deepEqual(open().below('/w/infra'), [file('/w/infra/main.tf', 'one'), file('/w/infra/new.tf', null, 2)]);
    assert.deepEqual(open().below('/w/inf'), []);
    open().settle({ folder: '/w/infra', by: 'everything' });
    assert.deepEqual(open().below('/w'), [file('/w/other/a.tf', 'x')]);
  });

  it('a shared module waits for each apply that reads it, and again for all of them once it changes again', () => {
    const shared = file('/w/modules/db/main.tf', 'one');
    const prod = { folder: '/w/prod', by: 'terraform', called: ['/w/modules/db'] } as const;
    open().keep([shared, file('/w/modules/net/main.tf', 'x')]);
    open().settle(prod);
    assert.deepEqual(open().below('/w/modules/db'), [{ ...shared, appliedIn: ['/w/prod'] }]);
    assert.deepEqual(open().below('/w/modules/net'), [file('/w/modules/net/main.tf', 'x')]);
    open().keep([file('/w/modules/db/main.tf', 'two', 5)]);
    assert.deepEqual(open().below('/w/modules/db'), [shared]);
  });

  it('a corrupt entry is left out with a note, the others stay', () => {
    open().keep([file('/w/a.tf', 'a')]);
    const [name = ''] = readdirSync(join(state, 'carried')).filter((one) => one.endsWith('.json'));
    writeFileSync(join(state, 'carried', name), '{');
    open().keep([file('/w/b.tf', 'b')]);
    assert.deepEqual(open().below('/w'), [file('/w/b.tf', 'b')]);
    assert.ok(notes.some((says) => says.includes('corrupt')));
  });

  it('a text over 1 MiB is not kept, with a note', () => {
    open().keep([file('/w/a.tf', 'x'.repeat(1024 * 1024 + 1))]);
    assert.deepEqual(open().below('/w'), []);
    assert.equal(notes.length, 1);
  });
});
