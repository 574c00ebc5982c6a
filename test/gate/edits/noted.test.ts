import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { put } from './support/editBench';
import { editSuite, main, text, weaker } from './support/editSuite';

describe('a change that nobody is blamed for, and a person’s', function () {
  this.timeout(15_000);
  const suite = editSuite();
  const { open, read, agentWrites } = suite;

  it('a command that only reads is no suspect: the change is noted and left where it is', async () => {
    await open();
    suite.bench.ran('ls -la');
    put(suite.bench.at(main), weaker);
    suite.bench.changed(main);
    const { agent, line, hold } = await suite.bench.view(main, 'noted');
    assert.deepEqual([agent, line, hold], [null, 1, null]);
    assert.equal(read(main), weaker);
  });

  it('a noted change is taken out by a person’s word, and the store has it', async () => {
    await open();
    put(suite.bench.at(main), weaker);
    suite.bench.changed(main);
    const { id } = await suite.bench.view(main, 'noted');
    suite.bench.tell({ kind: 'noted-change', id, choice: 'take-out' });
    await suite.bench.view(main, 'held');
    assert.equal(read(main), text);
    suite.bench.tell({ kind: 'ask-held-change', id });
    const hold = await suite.bench.question();
    assert.match(hold.question.title, /^Somebody changed/);
    await suite.bench.answer(hold.number, 'allow');
    await suite.bench.view(main, 'put-back');
    assert.equal(read(main), weaker);
  });

  it('a noted change that goes away by itself is no longer noted; one that changes is noted as it is now', async () => {
    await open();
    put(suite.bench.at(main), weaker);
    suite.bench.changed(main);
    const first = await suite.bench.view(main, 'noted');
    put(suite.bench.at(main), '# other\n');
    suite.bench.tell({ kind: 'noted-change', id: first.id, choice: 'take-out' });
    await suite.bench.until(() => suite.bench.notes.some((says) => says.includes('changed again')));
    assert.equal(read(main), '# other\n');
    await suite.bench.until(() => suite.bench.views().some((one) => one.state === 'noted' && one.id !== first.id));
    put(suite.bench.at(main), text);
    suite.bench.changed(main);
    await suite.bench.until(() => suite.bench.views().every((one) => one.path !== suite.bench.at(main)));
  });

  it('what a person typed and saved stays, also while an agent runs, and is the new baseline', async () => {
    await open();
    suite.bench.ran('node tool.js');
    put(suite.bench.at(main), weaker);
    suite.bench.saved(main);
    await suite.bench.quiet();
    assert.equal(read(main), weaker);
    agentWrites(main, '');
    await suite.bench.question();
    assert.equal(read(main), weaker);
  });

  it('a policy that says no to everybody says it to a person as well, and nothing is lost', async () => {
    const policy = `holdpoint: 1\nrules:\n  - id: nobody\n    when: { path: ['infra/**'] }\n    then: deny\n    because: made by a machine\nprotect:\n  - paths: ['infra/**']\n    then: ask\n`;
    await open({ policy, files: { [main]: text } });
    put(suite.bench.at(main), weaker);
    suite.bench.saved(main);
    const { agent } = await suite.bench.view(main, 'refused');
    assert.equal(agent, 'You');
    assert.equal(read(main), text);
  });

  it('a file that is open with unsaved changes is never touched', async () => {
    await open();
    suite.bench.tell({ kind: 'unsaved-files', paths: [suite.bench.at(main)] });
    agentWrites(main, weaker);
    const { says, agent, id } = await suite.bench.view(main, 'noted');
    assert.match(says, /unsaved changes/);
    assert.equal(agent, 'Kiro');
    assert.equal(read(main), weaker);
    suite.bench.tell({ kind: 'noted-change', id, choice: 'take-out' });
    await suite.bench.until(() => suite.bench.notes.length > 0);
    assert.equal(read(main), weaker);
    suite.bench.tell({ kind: 'unsaved-files', paths: [] });
    suite.bench.tell({ kind: 'noted-change', id, choice: 'take-out' });
    await suite.bench.view(main, 'held');
    assert.equal(read(main), text);
    suite.bench.tell({ kind: 'ask-held-change', id });
    const hold = await suite.bench.question();
    suite.bench.tell({ kind: 'unsaved-files', paths: [suite.bench.at(main)] });
    await suite.bench.answer(hold.number, 'allow');
    await suite.bench.until(() => suite.bench.notes.some((note) => note.includes('not put back')));
    assert.equal(read(main), text);
  });

  it('a process of an agent’s terminal that has the file open is found; another terminal’s is not blamed', async () => {
    await open();
    const script = `exec 3>>"$1"; echo x >&3; echo ready; read go`;
    const shell = spawn('/bin/sh', ['-c', `/bin/sh -c '${script}' sh "$1"; :`, 'sh', suite.bench.at(main)], {
      stdio: ['pipe', 'pipe', 'inherit'],
      cwd: '/',
    });
    try {
      await once(shell.stdout, 'data');
      const terminal = { pid: shell.pid ?? 0, name: 'sh', hidden: false, lastFocus: null };
      suite.bench.tell({ kind: 'terminals', terminals: [{ ...terminal, agent: null }] });
      suite.bench.changed(main);
      const { id } = await suite.bench.view(main, 'noted');
      suite.bench.tell({ kind: 'noted-change', id, choice: 'keep' });
      suite.bench.tell({ kind: 'terminals', terminals: [{ ...terminal, agent: 'kiro' }] });
      appendFileSync(suite.bench.at(main), '# y');
      suite.bench.changed(main);
      const { question } = await suite.bench.question();
      assert.match(question.title, /^Kiro changed/);
      assert.ok(question.rows.some((row) => row.text.includes('has the file open')));
    } finally {
      shell.stdin.end('go\n');
      shell.kill('SIGKILL');
    }
  });
});
