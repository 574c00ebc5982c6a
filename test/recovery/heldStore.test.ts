import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { heldChangeIn, type HeldChange } from '../../src/recovery/heldChange';
import { openHeldStore } from '../../src/recovery/heldStore';
import { isAlive } from '../../src/recovery/isAlive';
import { versionIn, type Version } from '../../src/recovery/version';
import { workFolder, type WorkFolder } from './support/workFolder';

describe('the store of held changes', () => {
  let work: WorkFolder;

  beforeEach(() => {
    work = workFolder();
  });
  afterEach(() => {
    work.remove();
  });

  async function versionOf(text: string): Promise<Version> {
    writeFileSync(work.at('file'), text);
    return work.capture('file');
  }

  async function given(change: Partial<HeldChange> = {}): Promise<Omit<HeldChange, 'id'>> {
    return {
      path: work.at('file'),
      agent: { id: 'kiro', title: 'Kiro' },
      at: Date.now(),
      before: await versionOf('old'),
      after: await versionOf('new'),
      state: 'held',
      says: 'its command ran a second before',
      temporary: null,
      ...change,
    };
  }

  async function add(change: Partial<HeldChange> = {}): Promise<HeldChange> {
    const added = await work.store.add(await given(change), work.bytes.pathOf);
    assert.ok(added.kind === 'open');
    return added.value;
  }

  it('keeps both sides for this user alone and tells them again', async () => {
    const change = await add();
    assert.deepEqual(work.store.list(), [change]);
    for (const [side, text] of [
      ['before', 'old'],
      ['after', 'new'],
    ] as const) {
      const path = work.store.bytes(change.id, side);
      assert.equal(readFileSync(path, 'utf8'), text);
      assert.equal(statSync(path).mode & 0o777, 0o600);
    }
    assert.equal(statSync(join(work.root, 'store', 'held')).mode & 0o777, 0o700);
  });

  it('a state that changes is told by the next reader', async () => {
    const change = await add();
    assert.equal(work.store.update({ ...change, state: 'put-back' }), null);
    assert.deepEqual(
      openHeldStore(join(work.root, 'store', 'held'))
        .list()
        .map((one) => one.state),
      ['put-back'],
    );
    work.store.remove(change.id);
    assert.notEqual(work.store.update(change), null);
  });

  it('a file where the folder should be means that nothing is kept, and is said', async () => {
    const file = join(work.root, 'plain');
    writeFileSync(file, '');
    const closed = await openHeldStore(join(file, 'held')).add(await given(), work.bytes.pathOf);
    assert.equal(closed.kind, 'closed');
  });

  it('bytes that are gone or damaged are not kept half', async () => {
    const change = await given();
    assert.ok(change.after.kind === 'file' && change.before.kind === 'file');
    writeFileSync(work.bytes.pathOf(change.after.digest), 'other');
    assert.equal((await work.store.add(change, work.bytes.pathOf)).kind, 'closed');
    rmSync(work.bytes.pathOf(change.before.digest));
    assert.equal((await work.store.add(change, work.bytes.pathOf)).kind, 'closed');
    assert.deepEqual(work.store.list(), []);
    assert.equal(work.store.sweep(), 0);
  });

  it('what a dead process left unfinished is swept and counted, of a living one it is left alone', async () => {
    const change = await add();
    const dead = join(work.root, 'store', 'held', '.new-999999999-x');
    const living = join(work.root, 'store', 'held', `.new-${process.pid}-x`);
    for (const folder of [dead, living]) mkdirSync(folder);
    assert.equal(work.store.sweep(), 1);
    assert.ok(!existsSync(dead) && existsSync(living));
    assert.deepEqual(work.store.list(), [change]);
  });

  it('what came back long ago is forgotten, what is held never', async () => {
    await add({ at: 0, state: 'put-back' });
    await add({ at: 0, state: 'kept' });
    const held = await add({ at: 0 });
    work.store.sweep();
    assert.deepEqual(work.store.list(), [held]);
  });

  it('an entry that cannot be read is left out and left there', async () => {
    const change = await add();
    const file = join(work.root, 'store', 'held', change.id, 'change.json');
    for (const text of ['', '[]', '{}', 'null', JSON.stringify({ ...change, before: { kind: 'file' } })]) {
      writeFileSync(file, text);
      assert.deepEqual(work.store.list(), []);
      assert.ok(existsSync(work.store.bytes(change.id, 'after')));
    }
    chmodSync(file, 0o600);
  });

  it('only what is an entry is read as one', async () => {
    const change = { ...(await given()), id: 'x' };
    const read = (patch: object): unknown => heldChangeIn(JSON.stringify({ ...change, ...patch }));
    assert.deepEqual(read({}), change);
    assert.deepEqual(read({ agent: 'kiro', temporary: '/x' }), { ...change, agent: null, temporary: '/x' });
    assert.deepEqual(read({ agent: { id: 1, title: 'x' } }), { ...change, agent: null });
    for (const patch of [{ id: 1 }, { path: null }, { at: 'x' }, { says: 1 }, { state: 'lost' }, { after: 1 }]) {
      assert.equal(read(patch), null, JSON.stringify(patch));
    }
    const file = { kind: 'file', digest: 'a'.repeat(64), size: 1, mode: 0o644, uid: 0, gid: 0 };
    assert.deepEqual(versionIn(file), file);
    assert.deepEqual(versionIn({ kind: 'link', target: 'x' }), { kind: 'link', target: 'x' });
    for (const bad of [{ ...file, digest: '../x' }, { ...file, mode: -1 }, { ...file, size: 'x' }, { kind: 'link' }]) {
      assert.equal(versionIn(bad), null, JSON.stringify(bad));
    }
  });

  it('a process is told from a number that is none', () => {
    assert.ok(isAlive(process.pid));
    assert.ok(isAlive(1));
    for (const pid of [0, -1, NaN, 999_999_999]) assert.ok(!isAlive(pid));
  });
});
