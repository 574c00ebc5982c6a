import assert from 'node:assert/strict';
import { appendFileSync, existsSync, mkdirSync, readdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBaselines, orphansOf, type Baselines } from '../../src/recovery/baselines';
import { decoded, textOf } from '../../src/recovery/textOf';
import type { Version } from '../../src/recovery/version';
import { workFolder, type WorkFolder } from './support/workFolder';

describe('the baselines of a session', () => {
  let work: WorkFolder;
  let store: string;
  let baselines: Baselines;

  beforeEach(() => {
    work = workFolder();
    store = join(work.root, 'store');
    const opened = openBaselines(store, 'g1');
    assert.ok(opened.kind === 'open');
    baselines = opened.value;
  });
  afterEach(() => {
    work.remove();
  });

  async function keep(name: string, text: string): Promise<Version> {
    writeFileSync(work.at(name), text);
    const captured = await baselines.bytes.capture(work.at(name));
    assert.ok(captured.kind === 'captured');
    baselines.set(work.at(name), captured.version);
    return captured.version;
  }

  const session = (): string => readdirSync(store).find((name) => name.startsWith('session-')) ?? '';
  const contents = (): number => readdirSync(join(store, session(), 'bytes')).length;

  it('contents that nothing stands on are let go, those of two files only with the second', async () => {
    await keep('a', 'same');
    await keep('b', 'same');
    assert.equal(contents(), 1);
    await keep('a', 'other');
    assert.equal(contents(), 2);
    await keep('b', 'third');
    assert.equal(contents(), 2);
    writeFileSync(work.at('a'), 'not kept');
    const seen = await baselines.bytes.capture(work.at('a'));
    assert.ok(seen.kind === 'captured');
    assert.equal(contents(), 3);
    baselines.drop(seen.version);
    const same = baselines.get(work.at('b'));
    assert.ok(same !== null);
    baselines.drop(same);
    assert.equal(contents(), 2);
    assert.equal(baselines.size(), 2);
  });

  it('a folder knows what is below it', async () => {
    mkdirSync(work.at('x'));
    await keep('x/a', '1');
    await keep('xa', '2');
    assert.deepEqual(baselines.below(work.at('x')), [work.at('x/a')]);
    assert.equal(baselines.get(work.at('nothing')), null);
  });

  it('a session that ends well leaves nothing, one of a living process is nobody else’s', async () => {
    await keep('a', '1');
    assert.deepEqual(orphansOf(store, Date.now()), []);
    baselines.close();
    assert.equal(session(), '');
    assert.deepEqual(orphansOf(join(store, 'nothing'), 0), []);
  });

  it('a gate that died leaves its baselines to the next one of the same window', async () => {
    const first = await keep('a', '1');
    const second = await keep('b', '2');
    const dead = join(store, `session-999999999-${process.ppid}-g1`);
    appendFileSync(join(store, session(), 'index.jsonl'), '{"half');
    renameSync(join(store, session()), dead);
    const [orphan, ...others] = orphansOf(store, Date.now());
    assert.ok(orphan !== undefined && others.length === 0);
    assert.deepEqual(
      [...orphan.versions],
      [
        [work.at('a'), first],
        [work.at('b'), second],
      ],
    );
    assert.ok(first.kind === 'file' && textOf(orphan.pathOf(first.digest)) === '1');
    orphan.remove();
    assert.ok(!existsSync(dead));
  });

  it('those of a window that is gone are kept for a week', () => {
    const gone = join(store, 'session-999999999-1-g1');
    mkdirSync(gone);
    const now = Date.now();
    assert.deepEqual(orphansOf(store, now), []);
    assert.ok(existsSync(gone));
    utimesSync(gone, 0, 0);
    assert.deepEqual(orphansOf(store, now), []);
    assert.ok(!existsSync(gone));
  });

  it('a store that cannot be written is said', () => {
    const file = join(work.root, 'plain');
    writeFileSync(file, '');
    assert.equal(openBaselines(join(file, 'store'), 'g2').kind, 'closed');
  });

  it('what cannot be copied is told apart', async () => {
    const look = (path: string) => baselines.bytes.capture(path);
    assert.deepEqual(await look(work.at('nothing')), { kind: 'captured', version: { kind: 'missing' } });
    assert.deepEqual(await look(store), { kind: 'captured', version: { kind: 'other' } });
    writeFileSync(work.at('file'), '');
    assert.deepEqual(await look(join(work.at('file'), 'below')), { kind: 'captured', version: { kind: 'missing' } });
    baselines.close();
    assert.equal((await look(work.at('file'))).kind, 'unreadable');
  });

  it('bytes are text when they are UTF-8 or say that they are UTF-16', () => {
    const utf16 = Buffer.from('\ufeffgröße', 'utf16le');
    const cases: readonly (readonly [Buffer, string | null])[] = [
      [Buffer.from('a\r\nb'), 'a\r\nb'],
      [Buffer.from('\ufeffa'), 'a'],
      [utf16, 'größe'],
      [Buffer.from(utf16).swap16(), 'größe'],
      [Buffer.from([0, 1]), null],
      [Buffer.from([0xc3, 0x28]), null],
    ];
    for (const [bytes, text] of cases) assert.equal(decoded(bytes)?.text ?? null, text);
    writeFileSync(work.at('long'), Buffer.alloc(2_000_000, 'a'));
    assert.equal(textOf(work.at('long')), null);
    assert.equal(textOf(work.at('nothing')), null);
  });
});
