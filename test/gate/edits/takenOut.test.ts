import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openEditBench, put } from './support/editBench';
import { editSuite, main, text, weaker } from './support/editSuite';

describe('a change that is taken out', function () {
  this.timeout(15_000);
  const suite = editSuite();
  const { open, read, agentWrites } = suite;

  it('a file that changed while its hold was open is not overwritten by the yes', async () => {
    await open();
    for (const spoil of [
      () => {
        writeFileSync(suite.bench.at(main), '# a person’s\n');
      },
      () => {
        rmSync(suite.bench.at(main));
      },
    ]) {
      put(suite.bench.at(main), text);
      suite.bench.saved(main);
      await suite.bench.quiet();
      agentWrites(main, weaker);
      const hold = await suite.bench.question();
      spoil();
      const before = existsSync(suite.bench.at(main)) ? read(main) : null;
      const told = suite.bench.notes.length;
      await suite.bench.answer(hold.number, 'allow');
      await suite.bench.until(() => suite.bench.notes.length > told);
      assert.match(suite.bench.notes.at(-1) ?? '', /has changed since.*stays kept/);
      assert.equal(existsSync(suite.bench.at(main)) ? read(main) : null, before);
      assert.equal((await suite.bench.view(main, 'held')).says, suite.bench.notes.at(-1));
    }
  });

  it('created and deleted files, a folder that goes, a link and 5 MB: out, and in again by a yes', async () => {
    await open({
      files: { [main]: text, 'infra/prod/gone.tf': 'gone\r\n', 'infra/prod/deep/a.tf': 'a' },
      prepare: ({ workspace }) => {
        symlinkSync('main.tf', join(workspace, 'infra/prod/link.tf'));
        put(join(workspace, 'infra/prod/big.bin'), Buffer.alloc(5_000_000, 7));
      },
    });
    const big = Buffer.alloc(5_000_001, 9);
    suite.bench.ran('node tool.js');
    put(suite.bench.at('infra/prod/new.tf'), 'new');
    rmSync(suite.bench.at('infra/prod/gone.tf'));
    rmSync(suite.bench.at('infra/prod/deep'), { recursive: true });
    rmSync(suite.bench.at('infra/prod/link.tf'));
    symlinkSync('/etc/passwd', suite.bench.at('infra/prod/link.tf'));
    writeFileSync(suite.bench.at('infra/prod/big.bin'), big);
    const files = ['new.tf', 'gone.tf', 'deep', 'link.tf', 'big.bin'].map(
      (name) => ({ path: suite.bench.at(`infra/prod/${name}`), how: 'deleted' }) as const,
    );
    suite.bench.tell({ kind: 'files-changed', files, saved: [] });
    await suite.bench.until(() => suite.bench.views().filter((one) => one.state === 'held').length === 5);
    assert.ok(!existsSync(suite.bench.at('infra/prod/new.tf')));
    assert.equal(read('infra/prod/gone.tf'), 'gone\r\n');
    assert.equal(read('infra/prod/deep/a.tf'), 'a');
    assert.equal(readlinkSync(suite.bench.at('infra/prod/link.tf')), 'main.tf');
    assert.deepEqual(readFileSync(suite.bench.at('infra/prod/big.bin')), Buffer.alloc(5_000_000, 7));
    // On a slow disk the five become quiet at different moments; each question says how many it is about.
    for (let asked = 0; asked < 5;) {
      const hold = await suite.bench.question();
      asked += 1 + Number(/ and (\d+) more protected files/.exec(hold.question.title)?.[1] ?? 0);
      await suite.bench.answer(hold.number, 'allow');
    }
    await suite.bench.until(() => suite.bench.views().filter((one) => one.state === 'put-back').length === 5);
    assert.equal(read('infra/prod/new.tf'), 'new');
    assert.ok(!existsSync(suite.bench.at('infra/prod/gone.tf')) && !existsSync(suite.bench.at('infra/prod/deep/a.tf')));
    assert.equal(readlinkSync(suite.bench.at('infra/prod/link.tf')), '/etc/passwd');
    assert.ok(readFileSync(suite.bench.at('infra/prod/big.bin')).equals(big));
  });

  it('two writers: nothing is taken while they are at it, and each text that was there is kept', async () => {
    await open();
    suite.bench.ran('node tool.js');
    for (let round = 0; round < 5; round += 1) {
      writeFileSync(suite.bench.at(main), `# ${round % 2 === 0 ? 'one' : 'two'} ${round}\n`);
      suite.bench.changed(main);
      await pause(100);
      assert.match(read(main), new RegExp(/# (one|two)/));
    }
    const hold = await suite.bench.question();
    assert.equal(read(main), text);
    assert.equal(suite.bench.views().length, 1);
    writeFileSync(suite.bench.at(main), '# two again\n');
    suite.bench.changed(main);
    await suite.bench.until(() => suite.bench.views().length === 2);
    assert.equal(read(main), text);
    await suite.bench.answer(hold.number, 'allow');
    await suite.bench.view(main, 'put-back');
    assert.equal(read(main), '# one 4\n');
  });

  it('a writer that keeps the file open loses nothing: what it writes on is kept too', async () => {
    await open();
    suite.bench.ran('node tool.js');
    const script = `exec 3>>"$1"; printf 'first' >&3; read go; printf 'second' >&3; exec 3>&-; echo done`;
    const writer = spawn('/bin/sh', ['-c', script, 'sh', suite.bench.at(main)], { stdio: ['pipe', 'pipe', 'inherit'] });
    try {
      await suite.bench.until(() => read(main).endsWith('first'));
      suite.bench.changed(main);
      await suite.bench.question();
      assert.equal(read(main), text);
      writer.stdin.end('go\n');
      await once(writer.stdout, 'data');
      await suite.bench.until(() => suite.bench.views().filter((one) => one.state === 'held').length === 2);
      const rest = suite.bench.views().find((one) => one.says.includes('written on'));
      suite.bench.tell({ kind: 'read-held-change', request: 1, id: rest?.id ?? '' });
      assert.equal((await suite.bench.texts()).after, `${text}firstsecond`);
    } finally {
      writer.kill('SIGKILL');
    }
  });

  it('a store that cannot be written means that nothing is taken out, and is said', async () => {
    await open({
      files: { [main]: text },
      prepare: ({ env }) => {
        put(join(env['XDG_DATA_HOME'] ?? '', 'holdpoint', 'store'), 'a file in the way');
      },
    });
    assert.match(suite.bench.troubles.join('\n'), /no change is taken out/);
    agentWrites(main, weaker);
    await pause(600);
    assert.equal(read(main), weaker);
  });

  it('a store that becomes unwritable later means the same', async () => {
    await open();
    put(join(suite.bench.store, 'held'), 'a file in the way');
    agentWrites(main, weaker);
    await suite.bench.until(() => suite.bench.troubles.some((says) => says.includes('nothing was taken out')));
    assert.equal(read(main), weaker);
  });

  it('a folder that leads elsewhere is said, and the change stays noted', async () => {
    await open({ files: { 'a/x.tfstate': 'old' } });
    renameSync(suite.bench.at('a'), suite.bench.at('b'));
    symlinkSync('b', suite.bench.at('a'));
    suite.bench.ran('node tool.js');
    put(suite.bench.at('b/x.tfstate'), 'new');
    suite.bench.tell({ kind: 'files-changed', files: [{ path: suite.bench.at('a'), how: 'deleted' }], saved: [] });
    const { says } = await suite.bench.view('a/x.tfstate', 'noted');
    assert.match(says, /leads elsewhere/);
    assert.equal(read('b/x.tfstate'), 'new');
  });

  it('a gate that died is taken over: what changed meanwhile is noted, a half take-out is found', async () => {
    const first = await open();
    const session = readdirSync(first.store).find((name) => name.startsWith('session-')) ?? '';
    const { machine } = first;
    // The first gate is gone without a word: its baselines carry the name of a process that is no more.
    renameSync(join(first.store, session), join(first.store, `session-999999999-${process.ppid}-g1`));
    put(first.at(main), weaker);
    const second = await open({ machine, id: 'g2' });
    const { id } = await second.view(main, 'noted');
    assert.equal(read(main), weaker);
    second.tell({ kind: 'noted-change', id, choice: 'take-out' });
    await second.view(main, 'held');
    const entry = join(second.store, 'held', id, 'change.json');
    const cut = { ...(JSON.parse(readFileSync(entry, 'utf8')) as object), state: 'taking', at: 0 };
    writeFileSync(entry, JSON.stringify(cut));
    mkdirSync(join(second.store, 'held', '.new-999999999-x'));
    second.close();
    for (const [content, state] of [
      [text, 'held'],
      [weaker, 'noted'],
      ['other', 'held'],
    ] as const) {
      writeFileSync(entry, JSON.stringify(cut));
      put(first.at(main), content);
      const third = await openEditBench({ machine, id: 'g3' });
      await third.view(main, state);
      assert.match(third.troubles.join('\n'), /was interrupted/);
      assert.equal(readFileSync(first.at(main), 'utf8'), content);
      third.close();
    }
  });
});
