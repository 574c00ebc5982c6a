import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readFileSync } from 'node:fs';
import { openEditBench, put, type EditBench, type EditBenchOptions } from './support/editBench';

const main = 'infra/prod/main.tf';
const text = 'resource "aws_db_instance" "main" {\n  deletion_protection = true\n}\n';
const weaker = text.replace('true', 'false');

describe('a change that nobody is blamed for, and a person’s', function () {
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

  it('a command that only reads is no suspect: the change is noted and left where it is', async () => {
    await open();
    bench.ran('ls -la');
    put(bench.at(main), weaker);
    bench.changed(main);
    const { agent, line, hold } = await bench.view(main, 'noted');
    assert.deepEqual([agent, line, hold], [null, 1, null]);
    assert.equal(read(main), weaker);
  });

  it('a noted change is taken out by a person’s word, and the store has it', async () => {
    await open();
    put(bench.at(main), weaker);
    bench.changed(main);
    const { id } = await bench.view(main, 'noted');
    bench.tell({ kind: 'noted-change', id, choice: 'take-out' });
    await bench.view(main, 'held');
    assert.equal(read(main), text);
    bench.tell({ kind: 'ask-held-change', id });
    const hold = await bench.question();
    assert.match(hold.question.title, /^Somebody changed/);
    await bench.answer(hold.number, 'allow');
    await bench.view(main, 'put-back');
    assert.equal(read(main), weaker);
  });

  it('a noted change that goes away by itself is no longer noted; one that changes is noted as it is now', async () => {
    await open();
    put(bench.at(main), weaker);
    bench.changed(main);
    const first = await bench.view(main, 'noted');
    put(bench.at(main), '# other\n');
    bench.tell({ kind: 'noted-change', id: first.id, choice: 'take-out' });
    await bench.until(() => bench.notes.some((says) => says.includes('changed again')));
    assert.equal(read(main), '# other\n');
    await bench.until(() => bench.views().some((one) => one.state === 'noted' && one.id !== first.id));
    put(bench.at(main), text);
    bench.changed(main);
    await bench.until(() => bench.views().every((one) => one.path !== bench.at(main)));
  });

  it('what a person typed and saved stays, also while an agent runs, and is the new baseline', async () => {
    await open();
    bench.ran('node tool.js');
    put(bench.at(main), weaker);
    bench.saved(main);
    await bench.quiet();
    assert.equal(read(main), weaker);
    agentWrites(main, '');
    await bench.question();
    assert.equal(read(main), weaker);
  });

  it('a policy that says no to everybody says it to a person as well, and nothing is lost', async () => {
    const policy = `holdpoint: 1\nrules:\n  - id: nobody\n    when: { path: ['infra/**'] }\n    then: deny\n    because: made by a machine\nprotect:\n  - paths: ['infra/**']\n    then: ask\n`;
    await open({ policy, files: { [main]: text } });
    put(bench.at(main), weaker);
    bench.saved(main);
    const { agent } = await bench.view(main, 'refused');
    assert.equal(agent, 'You');
    assert.equal(read(main), text);
  });

  it('a file that is open with unsaved changes is never touched', async () => {
    await open();
    bench.tell({ kind: 'unsaved-files', paths: [bench.at(main)] });
    agentWrites(main, weaker);
    const { says, agent, id } = await bench.view(main, 'noted');
    assert.match(says, /unsaved changes/);
    assert.equal(agent, 'Kiro');
    assert.equal(read(main), weaker);
    bench.tell({ kind: 'noted-change', id, choice: 'take-out' });
    await bench.until(() => bench.notes.length > 0);
    assert.equal(read(main), weaker);
    bench.tell({ kind: 'unsaved-files', paths: [] });
    bench.tell({ kind: 'noted-change', id, choice: 'take-out' });
    await bench.view(main, 'held');
    assert.equal(read(main), text);
    bench.tell({ kind: 'ask-held-change', id });
    const hold = await bench.question();
    bench.tell({ kind: 'unsaved-files', paths: [bench.at(main)] });
    await bench.answer(hold.number, 'allow');
    await bench.until(() => bench.notes.some((note) => note.includes('not put back')));
    assert.equal(read(main), text);
  });

  it('a process of an agent’s terminal that has the file open is found; another terminal’s is not blamed', async () => {
    await open();
    const script = `exec 3>>"$1"; echo x >&3; echo ready; read go`;
    const shell = spawn('/bin/sh', ['-c', `/bin/sh -c '${script}' sh "$1"; :`, 'sh', bench.at(main)], {
      stdio: ['pipe', 'pipe', 'inherit'],
      cwd: '/',
    });
    try {
      await once(shell.stdout, 'data');
      const terminal = { pid: shell.pid ?? 0, name: 'sh', hidden: false, lastFocus: null };
      bench.tell({ kind: 'terminals', terminals: [{ ...terminal, agent: null }] });
      bench.changed(main);
      const { id } = await bench.view(main, 'noted');
      bench.tell({ kind: 'noted-change', id, choice: 'keep' });
      bench.tell({ kind: 'terminals', terminals: [{ ...terminal, agent: 'kiro' }] });
      appendFileSync(bench.at(main), '# y');
      bench.changed(main);
      const { question } = await bench.question();
      assert.match(question.title, /^Kiro changed/);
      assert.ok(question.rows.some((row) => row.text.includes('has the file open')));
    } finally {
      shell.stdin.end('go\n');
      shell.kill('SIGKILL');
    }
  });
});
