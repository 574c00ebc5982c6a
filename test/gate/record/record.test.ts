import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRecord, recordFile } from '../../../src/gate/record/openRecord';
import { struck } from '../../../src/gate/record/struck';
import { verifyText } from '../../../src/gate/record/verifyRecord';
import type { RecordFault } from '../../../src/gate/record/verifyRecord';

const key = '0f'.repeat(32);

const loading = ['--require', join(__dirname, '../../support/typescript.cjs')];

describe('the record', function () {
  this.timeout(30_000);
  let state: string;
  beforeEach(() => {
    state = mkdtempSync(join(tmpdir(), 'hpr-'));
  });
  afterEach(() => {
    rmSync(state, { recursive: true, force: true });
  });

  async function written(count: number): Promise<readonly string[]> {
    let clock = 5_000;
    const record = openRecord({ stateFolder: state, key, now: () => (clock -= 700) });
    for (let index = 0; index < count; index += 1) {
      assert.equal((await record.append({ kind: 'decision', index })).kind, 'open');
    }
    return readFileSync(recordFile(state), 'utf8').trimEnd().split('\n');
  }

  function checkFaults(
    lines: readonly string[],
    expected: readonly [RecordFault['code'], number][],
    anchor?: string,
  ): void {
    const report = verifyText(`${lines.join('\n')}\n`, { key, anchor: anchor ?? null });
    assert.deepEqual(
      report.faults.map(({ code, line }) => [code, line]),
      expected,
    );
  }

  it('an untouched record is intact although the clock ran backwards', async () => {
    const lines = await written(5);
    checkFaults(lines, []);
    const report = verifyText(lines.join('\n'), { key });
    assert.deepEqual([report.lines, report.keyed, report.anchor], [5, 5, 'no anchor']);
  });

  it('a removed, changed or moved line is found by its position', async () => {
    const [a = '', b = '', c = '', d = ''] = await written(4);
    checkFaults([a, c, d], [['removed', 2]]);
    checkFaults([a, b.replace('"index":1', '"index":7'), c, d], [['changed', 2]]);
    checkFaults(
      [a, c, b, d],
      [
        ['moved', 2],
        ['moved', 3],
        ['moved', 4],
      ],
    );
    checkFaults([a, 'nonsense', b, c, d], [['unreadable', 2]]);
  });

  it('an end that was cut off is found by the head kept elsewhere', async () => {
    const lines = await written(3);
    const head = verifyText(lines.join('\n')).head ?? '';
    checkFaults(lines, [], head);
    checkFaults(lines.slice(0, 2), [['anchor-missing', 2]], head);
  });

  it('a forged key is found, and another key is counted', async () => {
    const [first = ''] = await written(1);
    const forged = first.replace(
      /"mac":"(\w{8}):./,
      (_, id: string) => `"mac":"${id}:${first.includes(`${id}:0`) ? '1' : '0'}`,
    );
    checkFaults([forged], [['forged', 1]]);
    assert.equal(verifyText(first, { key: '1e'.repeat(32) }).otherKeys, 1);
  });

  it('a torn last line moves aside and the chain goes on', async () => {
    await written(2);
    appendFileSync(recordFile(state), '{"seq":3,"at":1,"pre');
    const lines = await written(1);
    checkFaults(lines, []);
    assert.equal(lines.length, 3);
    assert.match(readFileSync(`${recordFile(state)}.torn`, 'utf8'), /"seq":3,"at":1,"pre/);
  });

  it('a whole last line without its end is kept', async () => {
    const [first = ''] = await written(1);
    writeFileSync(recordFile(state), first);
    checkFaults(await written(1), []);
    assert.equal(existsSync(`${recordFile(state)}.torn`), false);
  });

  it('several writers, one of them killed, lose and mix up no line', async () => {
    const writers = ['a', 'b', 'c'].map((name) =>
      spawn(process.execPath, [...loading, join(__dirname, '../support/writer.ts'), state, name, '60'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
    const victim = spawn(
      process.execPath,
      [...loading, join(__dirname, '../support/writer.ts'), state, 'victim', '100000'],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    // Listened for from the start: a writer may be done before the victim has written a line.
    const ended = writers.map((writer) => once(writer, 'exit'));
    await once(victim.stdout, 'data');
    victim.kill('SIGKILL');
    await Promise.all(ended);
    const lines = (await written(1)).map((line) => line);
    checkFaults(lines, []);
    for (const name of ['a', 'b', 'c']) {
      assert.equal(lines.filter((line) => line.includes(`"by":"${name}"`)).length, 60);
    }
  });

  it('a folder that cannot be used is a value', async () => {
    writeFileSync(join(state, 'file'), '');
    const record = openRecord({ stateFolder: join(state, 'file'), key: null, now: () => 1 });
    assert.equal((await record.append({ kind: 'decision' })).kind, 'closed');
  });

  function checkStruck(text: string, secret: string): void {
    const first = struck(text, 'salt');
    assert.ok(!first.includes(secret), first);
    assert.match(first, /\[struck [a-z-]+ \d+ [0-9a-f]{8}\]/);
    assert.equal(struck(text, 'salt'), first);
  }

  it('secrets are struck out, ordinary words stay', () => {
    checkStruck('aws configure set aws_access_key_id AKIAABCDEFGHIJKLMNOP', 'AKIAABCDEFGHIJKLMNOP');
    checkStruck('psql postgres://me:s3cret@db.acme.example/x', 's3cret');
    checkStruck('login --password hunter2 --user me', 'hunter2');
    checkStruck('export DB_PASSWORD="correct horse"', 'correct horse');
    checkStruck('curl -H "Authorization: Bearer abcdef123456"', 'abcdef123456');
    assert.equal(struck('git push origin main', 'salt'), 'git push origin main');
  });
});
