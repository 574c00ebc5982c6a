import assert from 'node:assert/strict';
import { chmodSync, existsSync, lstatSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { openEditBench, put, type EditBench, type EditBenchOptions } from './support/editBench';

const main = 'infra/prod/main.tf';
const text = 'resource "aws_db_instance" "main" {\n  deletion_protection = true\n}\n';
const weaker = text.replace('true', 'false');

describe('the edit watch', function () {
  this.timeout(15_000);
  let bench: EditBench;
  const opened: EditBench[] = [];

  async function open(options: EditBenchOptions = { files: { [main]: text } }): Promise<EditBench> {
    bench = await openEditBench(options);
    opened.push(bench);
    return bench;
  }
  afterEach(() => {
    for (const one of opened.splice(0)) one.close();
  });

  const read = (name: string): string => readFileSync(bench.at(name), 'utf8');

  /** An agent's command runs, and a file changes without a word about it. */
  function agentWrites(name: string, content: string | Buffer): void {
    bench.ran('node tool.js');
    put(bench.at(name), content);
    bench.changed(name);
  }

  it('what an agent wrote unannounced is taken out, asked about, and put in again by a yes', async () => {
    await open();
    chmodSync(bench.at(main), 0o755);
    bench.changed(main);
    await bench.view(main, 'noted');
    bench.tell({ kind: 'noted-change', id: (await bench.view(main, 'noted')).id, choice: 'keep' });
    await bench.until(() => bench.views().every((one) => one.state !== 'noted'));
    agentWrites(main, weaker);
    const hold = await bench.question();
    assert.equal(read(main), text);
    assert.equal(lstatSync(bench.at(main)).mode & 0o777, 0o755);
    assert.match(hold.question.title, /^Kiro changed infra\/prod\/main\.tf outside of its hook$/);
    const rows = hold.question.rows.map(({ label, text: says }) => `${label}: ${says}`).join('\n');
    for (const part of ['aws_db_instance.main', 'Taken out', 'a command of Kiro ran', 'protect']) {
      assert.ok(rows.includes(part), `\`${part}\` in ${rows}`);
    }
    const held = await bench.view(main, 'held');
    assert.deepEqual([held.agent, held.hold, held.line], ['Kiro', hold.number, 1]);
    await bench.answer(hold.number, 'allow');
    await bench.view(main, 'put-back');
    assert.equal(read(main), weaker);
    assert.equal(lstatSync(bench.at(main)).mode & 0o777, 0o755);
    bench.changed(main);
    await bench.quiet();
    assert.equal(read(main), weaker);
    assert.ok(
      bench.events.some((line) => line.startsWith('taken out')) &&
        bench.events.some((line) => line.startsWith('put back')),
    );
  });

  it('a no leaves it in the store, from where it is shown and asked about again', async () => {
    await open();
    agentWrites(main, weaker);
    const hold = await bench.question();
    await bench.answer(hold.number, 'deny');
    const { id } = await bench.view(main, 'refused');
    assert.equal(read(main), text);
    bench.tell({ kind: 'read-held-change', request: 4, id });
    assert.deepEqual(await bench.texts(), { kind: 'held-change-texts', request: 4, before: text, after: weaker });
    bench.tell({ kind: 'ask-held-change', id });
    const again = await bench.question();
    assert.equal(read(main), text);
    await bench.answer(again.number, 'allow');
    await bench.view(main, 'put-back');
    assert.equal(read(main), weaker);
  });

  it('the same change written again after a no is taken out again, asked about again, and kept once', async () => {
    await open();
    agentWrites(main, weaker);
    await bench.answer((await bench.question()).number, 'deny');
    const { id } = await bench.view(main, 'refused');
    agentWrites(main, weaker);
    const again = await bench.question();
    assert.equal(read(main), text);
    assert.deepEqual(
      bench.views().map((one) => [one.id, one.state, one.hold]),
      [[id, 'held', again.number]],
    );
  });

  it('what a hook announced and was allowed to write is nobody’s surprise', async () => {
    await open();
    const change = { path: bench.at(main), before: text, after: weaker };
    bench.announced.allowed({
      agent: { id: 'kiro', title: 'Kiro' },
      kind: 'agent',
      operations: [{ kind: 'change', files: [change], cause: 'tool' }],
      review: { identity: ['change'], unknowns: [], touches: [] },
    });
    put(bench.at(main), weaker.replaceAll('\n', '\r\n'));
    bench.changed(main);
    await bench.quiet();
    assert.equal(read(main), weaker.replaceAll('\n', '\r\n'));
    assert.ok(bench.views().every((one) => one.path !== bench.at(main)));
  });

  it('another text than the announced one is taken out', async () => {
    await open();
    const change = { path: bench.at(main), before: text, after: weaker };
    bench.announced.allowed({
      agent: { id: 'kiro', title: 'Kiro' },
      kind: 'agent',
      operations: [{ kind: 'change', files: [change], cause: 'tool' }],
      review: { identity: ['change'], unknowns: [], touches: [] },
    });
    put(bench.at(main), '');
    bench.changed(main);
    const { question } = await bench.question();
    assert.ok(question.rows.some((row) => row.text.includes('announced another text')));
    assert.equal(read(main), text);
  });

  it('a command that was allowed to write the path may write it once', async () => {
    await open();
    bench.ran('sed -i s/true/false/ main.tf', [bench.at(main)]);
    put(bench.at(main), weaker);
    bench.changed(main);
    await bench.quiet();
    assert.equal(read(main), weaker);
    put(bench.at(main), '');
    bench.changed(main);
    await bench.question();
    assert.equal(read(main), weaker);
  });

  it('a path that the policy denies is taken out without a question', async () => {
    await open({ files: { 'sealed/key': 'one' } });
    agentWrites('sealed/key', 'two');
    const { says } = await bench.view('sealed/key', 'refused');
    assert.match(says, /protected/);
    assert.equal(read('sealed/key'), 'one');
  });

  it('ordinary files and allowed changes of guarded ones are left alone', async () => {
    await open({ policy: 'holdpoint: 1\n', files: { [main]: text, 'src/a.ts': '1' } });
    bench.ran('node tool.js');
    put(bench.at(main), weaker);
    put(bench.at('src/a.ts'), '2');
    put(bench.at('.holdpoint/notes.md'), 'x');
    bench.changed(main, 'src/a.ts');
    bench.changed('.holdpoint/notes.md');
    await bench.view('.holdpoint/notes.md', 'held');
    assert.equal(read(main), weaker);
    assert.equal(read('src/a.ts'), '2');
    assert.ok(!existsSync(bench.at('.holdpoint/notes.md')));
  });

  it('the policy file itself comes back when an agent loosens it', async () => {
    await open();
    const policy = read('.holdpoint/policy.yaml');
    agentWrites('.holdpoint/policy.yaml', 'holdpoint: 1\n');
    const { question } = await bench.question();
    assert.equal(read('.holdpoint/policy.yaml'), policy);
    assert.match(question.title, /policy\.yaml/);
  });

  it('another window’s gate takes care of its own folder', async () => {
    const machine = { id: 'g2', pid: 1, started: 0, editor: 'x', socket: '', credential: '', mark: '', lastFocus: 5 };
    await open({ files: { [main]: text }, gates: [{ ...machine, folders: ['/'] }] });
    agentWrites(main, weaker);
    await pause(600);
    assert.equal(read(main), weaker);
    assert.deepEqual(bench.views(), []);
  });
});
