import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { hashed } from '../../src/recovery/copyHashed';
import type { HeldChange } from '../../src/recovery/heldChange';
import { putInPlace, type Placed } from '../../src/recovery/putInPlace';
import { sameVersion, type Version } from '../../src/recovery/version';
import { workFolder, type WorkFolder } from './support/workFolder';

type Put = (path: string) => void;

const bytesOf =
  (content: string | Buffer, mode = 0o644): Put =>
  (path) => {
    rmSync(path, { force: true });
    writeFileSync(path, content);
    chmodSync(path, mode);
  };
const linkTo =
  (target: string): Put =>
  (path) => {
    rmSync(path, { force: true });
    symlinkSync(target, path);
  };
const nothing: Put = (path) => {
  rmSync(path, { force: true });
};

/** Bytes, mode and kind, as somebody else would see them. */
function seen(path: string): unknown {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  if (stat.isSymbolicLink()) return { link: readlinkSync(path) };
  return { bytes: readFileSync(path).toString('base64'), mode: stat.mode & 0o7777 };
}

describe('a version in the place of another', () => {
  let work: WorkFolder;

  beforeEach(() => {
    work = workFolder();
  });
  afterEach(() => {
    work.remove();
  });

  function place(name: string, expected: Version, next: Version, bytes?: string): Promise<Placed> {
    const path = work.at(name);
    const kept = next.kind === 'file' ? work.bytes.pathOf(next.digest) : '';
    const temporary = join(dirname(path), '.holdpoint-0123456789ab.tmp');
    return putInPlace({ path, expected, next, bytes: bytes ?? kept, temporary });
  }

  async function close(placed: Placed): Promise<void> {
    if (placed.kind === 'placed') await placed.replaced?.close();
  }

  /** Takes a change out, through the store, and puts it in again. */
  async function checkRoundTrip(before: Put, after: Put): Promise<void> {
    const path = work.at('file');
    before(path);
    const old = await work.capture('file');
    const oldSeen = seen(path);
    after(path);
    const now = await work.capture('file');
    const nowSeen = seen(path);
    const kept = await work.store.add(aChange(path, old, now), work.bytes.pathOf);
    assert.ok(kept.kind === 'open');
    const { id } = kept.value;
    const out = await place('file', now, old, work.store.bytes(id, 'before'));
    assert.equal(out.kind, 'placed');
    await close(out);
    assert.deepEqual(seen(path), oldSeen);
    const back = await place('file', old, now, work.store.bytes(id, 'after'));
    assert.equal(back.kind, 'placed');
    await close(back);
    assert.deepEqual(seen(path), nowSeen);
    assert.deepEqual(
      readdirSync(dirname(path)).filter((name) => name !== 'file' && name !== 'target'),
      [],
    );
  }

  function aChange(path: string, before: Version, after: Version): Omit<HeldChange, 'id'> {
    const agent = { id: 'kiro', title: 'Kiro' };
    return { path, agent, at: Date.now(), before, after, state: 'taking', says: 'a test', temporary: null };
  }

  const crlf = 'one\r\ntwo\r\n';
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('größe = 1\r\n', 'utf16le')]);
  const rounds: readonly (readonly [string, Put, Put])[] = [
    ['CRLF line ends', bytesOf(crlf), bytesOf('one\nthree\r\n')],
    ['UTF-16 with its mark', bytesOf(utf16), bytesOf('größe = 2\n')],
    ['mode 755', bytesOf('#!/bin/sh\n', 0o755), bytesOf('#!/bin/sh\nrm -rf x\n', 0o644)],
    ['a change of the mode alone', bytesOf('a', 0o644), bytesOf('a', 0o777)],
    ['a read-only file', bytesOf('a', 0o444), bytesOf('b', 0o444)],
    ['a link to another place', linkTo('target'), linkTo('/etc/passwd')],
    ['a file in place of a link', linkTo('target'), bytesOf('text')],
    ['a link in place of a file', bytesOf('text', 0o600), linkTo('target')],
    ['a link to nowhere', linkTo('nowhere'), nothing],
    ['a file that was created', nothing, bytesOf('new', 0o640)],
    ['a file that was deleted', bytesOf('old', 0o755), nothing],
    ['an emptied file', bytesOf('old'), bytesOf('')],
    ['binary bytes', bytesOf(Buffer.from([0, 255, 254, 0, 13, 10])), bytesOf(Buffer.from([0, 1]))],
    ['5 MB', bytesOf(randomBytes(5_000_000)), bytesOf(randomBytes(5_000_001))],
  ];
  for (const [name, before, after] of rounds) {
    it(`${name}: out and in again, exactly`, () => checkRoundTrip(before, after));
  }

  it('a link is put back as a link and what it leads to is not written', async () => {
    bytesOf('precious')(work.at('target'));
    linkTo('target')(work.at('file'));
    const link = await work.capture('file');
    bytesOf('planted')(work.at('file'));
    const planted = await work.capture('file');
    await close(await place('file', planted, link));
    assert.equal(readFileSync(work.at('target'), 'utf8'), 'precious');
    linkTo('target')(work.at('file'));
    const out = await place('file', link, planted);
    assert.equal(out.kind, 'placed');
    assert.equal(readFileSync(work.at('target'), 'utf8'), 'precious');
    assert.equal(readFileSync(work.at('file'), 'utf8'), 'planted');
  });

  it('what is not as expected is left alone', async () => {
    const cases: readonly (readonly [Put, Put, Put])[] = [
      [bytesOf('old'), bytesOf('new'), bytesOf('newer')],
      [bytesOf('old'), bytesOf('new'), bytesOf('new', 0o755)],
      [bytesOf('old'), bytesOf('new'), nothing],
      [bytesOf('old'), bytesOf('new'), linkTo('target')],
      [bytesOf('old'), nothing, bytesOf('third')],
      [nothing, bytesOf('new'), bytesOf('newer')],
      [linkTo('a'), linkTo('b'), linkTo('c')],
      [linkTo('a'), linkTo('b'), bytesOf('c')],
      [linkTo('a'), nothing, bytesOf('c')],
    ];
    for (const [before, after, third] of cases) {
      before(work.at('file'));
      const old = await work.capture('file');
      after(work.at('file'));
      const now = await work.capture('file');
      third(work.at('file'));
      const found = seen(work.at('file'));
      assert.deepEqual(await place('file', now, old), { kind: 'moved' });
      assert.deepEqual(seen(work.at('file')), found);
      rmSync(work.at('file'), { force: true });
    }
  });

  it('what a writer with the file open writes on is still there to be read', async () => {
    bytesOf('old')(work.at('file'));
    const old = await work.capture('file');
    bytesOf('new')(work.at('file'));
    const now = await work.capture('file');
    const writer = openSync(work.at('file'), 'a');
    const out = await place('file', now, old);
    writeSync(writer, ' and more');
    closeSync(writer);
    assert.ok(out.kind === 'placed' && out.replaced !== null);
    assert.equal((await out.replaced.readFile()).toString(), 'new and more');
    assert.equal((await hashed(out.replaced)).size, 12);
    await out.replaced.close();
    assert.equal(readFileSync(work.at('file'), 'utf8'), 'old');
  });

  it('a folder that leads elsewhere now is not written through', async () => {
    mkdirSync(work.at('folder'));
    bytesOf('old')(work.at('folder/file'));
    const old = await work.capture('folder/file');
    renameSync(work.at('folder'), work.at('elsewhere'));
    symlinkSync(work.at('elsewhere'), work.at('folder'));
    bytesOf('new')(work.at('folder/file'));
    const now = await work.capture('folder/file');
    assert.equal((await place('folder/file', now, old)).kind, 'failed');
    assert.equal(readFileSync(work.at('elsewhere/file'), 'utf8'), 'new');
  });

  it('a file that went with its folder comes back with it', async () => {
    mkdirSync(work.at('a/b'), { recursive: true });
    bytesOf('old', 0o755)(work.at('a/b/file'));
    const old = await work.capture('a/b/file');
    rmSync(work.at('a'), { recursive: true });
    const now = await work.capture('a/b/file');
    assert.deepEqual(now, { kind: 'missing' });
    assert.equal((await place('a/b/file', now, old)).kind, 'placed');
    assert.deepEqual(seen(work.at('a/b/file')), { bytes: Buffer.from('old').toString('base64'), mode: 0o755 });
  });

  it('a folder in place of the file, and damaged bytes, are said and nothing is touched', async () => {
    bytesOf('old')(work.at('file'));
    const old = await work.capture('file');
    bytesOf('new')(work.at('file'));
    const now = await work.capture('file');
    assert.ok(old.kind === 'file');
    appendFileSync(work.bytes.pathOf(old.digest), 'x');
    const damaged = await place('file', now, old);
    assert.ok(damaged.kind === 'failed' && damaged.says.includes('damaged'));
    assert.equal(readFileSync(work.at('file'), 'utf8'), 'new');
    rmSync(work.at('file'));
    mkdirSync(work.at('file'));
    const folder = await work.capture('file');
    assert.deepEqual(folder, { kind: 'other' });
    assert.equal((await place('file', folder, old)).kind, 'failed');
    assert.ok(lstatSync(work.at('file')).isDirectory());
    assert.ok(!existsSync(work.at('.holdpoint-0123456789ab.tmp')));
    assert.ok(!sameVersion(folder, old));
  });

  it('a disk that cannot be written is said', async () => {
    // The process file system refuses every new name, whoever asks.
    const expected: Version = { kind: 'missing' };
    bytesOf('old')(work.at('file'));
    const old = await work.capture('file');
    assert.ok(old.kind === 'file');
    const placed = await putInPlace({
      path: '/proc/self/fdinfo/holdpoint',
      expected,
      next: old,
      bytes: work.bytes.pathOf(old.digest),
      temporary: '/proc/self/fdinfo/holdpoint.tmp',
    });
    assert.notEqual(placed.kind, 'placed');
  });
});
