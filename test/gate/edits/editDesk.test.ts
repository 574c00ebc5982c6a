import assert from 'node:assert/strict';
import { chmodSync, existsSync, lstatSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { put } from './support/editBench';
import { editSuite, main, text, weaker } from './support/editSuite';

describe('the edit watch', function () {
  this.timeout(15_000);
  const suite = editSuite();
  const { open, read, agentWrites } = suite;

  it('what an agent wrote unannounced is taken out, asked about, and put in again by a yes', async () => {
    await open();
    chmodSync(suite.bench.at(main), 0o755);
    suite.bench.changed(main);
    await suite.bench.view(main, 'noted');
    suite.bench.tell({ kind: 'noted-change', id: (await suite.bench.view(main, 'noted')).id, choice: 'keep' });
    await suite.bench.until(() => suite.bench.views().every((one) => one.state !== 'noted'));
    agentWrites(main, weaker);
    const hold = await suite.bench.question();
    assert.equal(read(main), text);
    assert.equal(lstatSync(suite.bench.at(main)).mode & 0o777, 0o755);
    assert.match(hold.question.title, /^Kiro changed infra\/prod\/main\.tf outside of its hook$/);
    const rows = hold.question.rows.map(({ label, text: says }) => `${label}: ${says}`).join('\n');
    for (const part of ['aws_db_instance.main', 'Taken out', 'a command of Kiro ran', 'protect']) {
      assert.ok(rows.includes(part), `\`${part}\` in ${rows}`);
    }
    const held = await suite.bench.view(main, 'held');
    assert.deepEqual([held.agent, held.hold, held.line], ['Kiro', hold.number, 1]);
    await suite.bench.answer(hold.number, 'allow');
    await suite.bench.view(main, 'put-back');
    assert.equal(read(main), weaker);
    assert.equal(lstatSync(suite.bench.at(main)).mode & 0o777, 0o755);
    suite.bench.changed(main);
    await suite.bench.quiet();
    assert.equal(read(main), weaker);
    assert.ok(
      suite.bench.events.some((line) => line.startsWith('taken out')) &&
        suite.bench.events.some((line) => line.startsWith('put back')),
    );
  });

  it('a no leaves it in the store, from where it is shown and asked about again', async () => {
    await open();
    agentWrites(main, weaker);
    const hold = await suite.bench.question();
    await suite.bench.answer(hold.number, 'deny');
    const { id } = await suite.bench.view(main, 'refused');
    assert.equal(read(main), text);
    suite.bench.tell({ kind: 'read-held-change', request: 4, id });
    assert.deepEqual(await suite.bench.texts(), { kind: 'held-change-texts', request: 4, before: text, after: weaker });
    suite.bench.tell({ kind: 'ask-held-change', id });
    const again = await suite.bench.question();
    assert.equal(read(main), text);
    await suite.bench.answer(again.number, 'allow');
    await suite.bench.view(main, 'put-back');
    assert.equal(read(main), weaker);
  });

  it('the same change written again after a no is taken out again, asked about again, and kept once', async () => {
    await open();
    agentWrites(main, weaker);
    await suite.bench.answer((await suite.bench.question()).number, 'deny');
    const { id } = await suite.bench.view(main, 'refused');
    agentWrites(main, weaker);
    const again = await suite.bench.question();
    assert.equal(read(main), text);
    assert.deepEqual(
      suite.bench.views().map((one) => [one.id, one.state, one.hold]),
      [[id, 'held', again.number]],
    );
  });

  it('what a hook announced and was allowed to write is nobody’s surprise', async () => {
    await open();
    const change = { path: suite.bench.at(main), before: text, after: weaker };
    suite.bench.announced.allowed({
      agent: { id: 'kiro', title: 'Kiro' },
      kind: 'agent',
      operations: [{ kind: 'change', files: [change], cause: 'tool' }],
      review: { commands: [], unknowns: [], touches: [] },
    });
    put(suite.bench.at(main), weaker.replaceAll('\n', '\r\n'));
    suite.bench.changed(main);
    await suite.bench.quiet();
    assert.equal(read(main), weaker.replaceAll('\n', '\r\n'));
    assert.ok(suite.bench.views().every((one) => one.path !== suite.bench.at(main)));
  });

  it('another text than the announced one is taken out', async () => {
    await open();
    const change = { path: suite.bench.at(main), before: text, after: weaker };
    suite.bench.announced.allowed({
      agent: { id: 'kiro', title: 'Kiro' },
      kind: 'agent',
      operations: [{ kind: 'change', files: [change], cause: 'tool' }],
      review: { commands: [], unknowns: [], touches: [] },
    });
    put(suite.bench.at(main), '');
    suite.bench.changed(main);
    const { question } = await suite.bench.question();
    assert.ok(question.rows.some((row) => row.text.includes('announced another text')));
    assert.equal(read(main), text);
  });

  it('a command that was allowed to write the path may write it once', async () => {
    await open();
    suite.bench.ran('sed -i s/true/false/ main.tf', [suite.bench.at(main)]);
    put(suite.bench.at(main), weaker);
    suite.bench.changed(main);
    await suite.bench.quiet();
    assert.equal(read(main), weaker);
    put(suite.bench.at(main), '');
    suite.bench.changed(main);
    await suite.bench.question();
    assert.equal(read(main), weaker);
  });

  it('a path that the policy denies is taken out without a question', async () => {
    await open({ files: { 'sealed/key': 'one' } });
    agentWrites('sealed/key', 'two');
    const { says } = await suite.bench.view('sealed/key', 'refused');
    assert.match(says, /protected/);
    assert.equal(read('sealed/key'), 'one');
  });

  it('ordinary files and allowed changes of guarded ones are left alone', async () => {
    await open({ policy: 'holdpoint: 1\n', files: { [main]: text, 'src/a.ts': '1' } });
    suite.bench.ran('node tool.js');
    put(suite.bench.at(main), weaker);
    put(suite.bench.at('src/a.ts'), '2');
    put(suite.bench.at('.holdpoint/notes.md'), 'x');
    suite.bench.changed(main, 'src/a.ts');
    suite.bench.changed('.holdpoint/notes.md');
    await suite.bench.view('.holdpoint/notes.md', 'held');
    assert.equal(read(main), weaker);
    assert.equal(read('src/a.ts'), '2');
    assert.ok(!existsSync(suite.bench.at('.holdpoint/notes.md')));
  });

  it('the policy file itself comes back when an agent loosens it', async () => {
    await open();
    const policy = read('.holdpoint/policy.yaml');
    agentWrites('.holdpoint/policy.yaml', 'holdpoint: 1\n');
    const { question } = await suite.bench.question();
    assert.equal(read('.holdpoint/policy.yaml'), policy);
    assert.match(question.title, /policy\.yaml/);
  });

  it('another window’s gate takes care of its own folder', async () => {
    const machine = { id: 'g2', pid: 1, started: 0, editor: 'x', socket: '', credential: '', mark: '', lastFocus: 5 };
    await open({ files: { [main]: text }, gates: [{ ...machine, folders: ['/'] }] });
    agentWrites(main, weaker);
    await pause(600);
    assert.equal(read(main), weaker);
    assert.deepEqual(suite.bench.views(), []);
  });
});
