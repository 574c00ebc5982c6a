import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { listGates } from '../../src/gate/addressBook';
import { verifyRecord } from '../../src/gate/record/verifyRecord';
import { pullStop } from '../../src/node/stopped';
import { answer, ask, machine, openWindow } from './support/withGate';
import type { Machine, Window } from './support/withGate';

describe('a gate between a hook and its editor', function () {
  this.timeout(30_000);
  let here: Machine;
  let window: Window;
  let folder: string;
  const run = (script: string, surface?: string) =>
    ask(here, script, { cwd: folder, ...(surface === undefined ? {} : { surface }) });

  beforeEach(async () => {
    here = machine();
    folder = join(here.home, 'work');
    mkdirSync(folder);
    window = await openWindow(here, [folder]);
  });
  afterEach(async () => {
    await window.close();
    here.clean();
  });

  async function checkAnswer(script: string, exitCode: number, says: RegExp): Promise<void> {
    const got = await run(script);
    assert.equal(got?.exitCode, exitCode);
    assert.match(got.stderr, says);
  }

  it('what is allowed runs and what is denied says why, without a question', async () => {
    await checkAnswer('ls', 0, /^$/);
    await checkAnswer('deny stack-a', 2, /Deletes stack stack-a/);
    await checkAnswer('ask-second stack-a', 2, /second person/);
    await checkAnswer('ask-backup stack-a', 2, /backup/);
    await checkAnswer('ask observed', 0, /^$/);
    await checkAnswer('', 2, /empty/);
    assert.equal(window.pending('ask'), 0);
  });

  it('a question that a person allows lets the hook go, once', async () => {
    const first = run('ask stack-a');
    await answer(window, (await window.next('ask')).hold, 'allow');
    assert.equal((await first)?.exitCode, 0);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const second = run('ask stack-a');
    const asked = await window.next('ask');
    assert.equal(asked.hold, 2);
    await answer(window, asked.hold, 'deny');
    assert.match((await second)?.stderr ?? '', /HP-2.*person said no/s);
  });

  it('an answer faster than reading is asked again, also one without a question shown', async () => {
    const call = run('ask stack-a');
    const { hold } = await window.next('ask');
    window.send({ kind: 'answer', hold, answer: 'allow', typed: null });
    assert.match((await window.next('ask')).again ?? '', /faster/);
    window.send({ kind: 'shown', hold });
    window.send({ kind: 'answer', hold, answer: 'allow', typed: null });
    assert.match((await window.next('ask')).again ?? '', /faster/);
    await answer(window, hold, 'allow');
    assert.equal((await call)?.exitCode, 0);
  });

  it('a name that has to be typed must be the right one', async () => {
    const call = run('ask-name stack-a');
    const { hold } = await window.next('ask');
    await answer(window, hold, 'allow', 'stack-b');
    assert.match((await window.next('ask')).again ?? '', /name/);
    await answer(window, hold, 'allow', 'stack-a');
    assert.equal((await call)?.exitCode, 0);
  });

  it('a hook that may not wait is told to come back, and its retry uses the pass once', async () => {
    const told = await run('ask stack-a', 'hasty');
    assert.match(told?.stderr ?? '', /held as HP-1, run it again once approved/);
    await answer(window, (await window.next('ask')).hold, 'allow');
    while ((await window.next('activity')).lines[0]?.verdict !== 'released');
    assert.equal((await run('ask stack-a', 'main'))?.exitCode, 0);
    assert.equal(window.pending('ask'), 0);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    assert.match((await run('ask stack-a', 'hasty'))?.stderr ?? '', /held as HP-2/);
  });

  it('identical calls share a number; others of the agent wait for their turn', async () => {
    const calls = [run('ask stack-a'), run('ask stack-a', 'other'), run('ask stack-b')];
    const first = await window.next('ask');
    await answer(window, first.hold, 'allow');
    const second = await window.next('ask');
    assert.notEqual(second.hold, first.hold);
    await answer(window, second.hold, 'allow');
    assert.deepEqual(
      (await Promise.all(calls)).map((got) => got?.exitCode),
      [0, 0, 0],
    );
    assert.equal(window.pending('ask'), 0);
  });

  it('after five unanswered questions the agent is refused at once, until a person answers', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) void run(`ask ${name}`);
    const { hold } = await window.next('ask');
    for (let open = 0; open < 5;) open = (await window.next('holds')).holds.length;
    assert.match((await run('ask f'))?.stderr ?? '', /too many questions/);
    await answer(window, hold, 'deny');
    while ((await window.next('ask')).hold === hold);
    assert.match((await run('ask g', 'hasty'))?.stderr ?? '', /held as/);
  });

  it('what changed between question and yes is asked again', async () => {
    const call = run('changes stack-a');
    const { hold } = await window.next('ask');
    await answer(window, hold, 'allow');
    assert.match((await window.next('ask')).again ?? '', /changed/);
    await answer(window, hold, 'deny');
    assert.equal((await call)?.exitCode, 2);
  });

  it('the kill switch denies what waits and what comes; only the editor resumes', async () => {
    const call = run('ask stack-a');
    const { hold } = await window.next('ask');
    assert.equal(pullStop(join(here.home, 's', 'holdpoint'), { since: 1, because: 'enough' }), null);
    assert.match((await call)?.stderr ?? '', /stopped/);
    assert.equal((await window.next('withdrawn')).hold, hold);
    await checkAnswer('ls', 2, /stopped/);
    window.send({ kind: 'resume' });
    for (let on = true; on;) on = (await window.next('standing')).standing.stopped !== null;
    await checkAnswer('ls -l', 0, /^$/);
  });

  it('an engine that does not come back is an unknown that is asked about, and others are answered after it', async () => {
    const lost = run('spin');
    const other = run('ls');
    const { hold } = await window.next('ask');
    assert.equal((await other)?.exitCode, 0);
    await answer(window, hold, 'deny');
    assert.match((await lost)?.stderr ?? '', /takes longer than 250 ms/);
  });

  it('the editor goes with a hold open: the hook hears a no', async () => {
    const call = run('ask stack-a');
    await window.next('ask');
    await window.close();
    assert.match((await call)?.stderr ?? '', /closed or reloaded/);
    assert.deepEqual(listGates(join(here.home, 'r', 'holdpoint', 'gates')), []);
  });

  it('a gate that is killed, or frozen, leaves the call to be judged alone', async () => {
    const call = run('ask stack-a');
    await window.next('ask');
    process.kill(window.pid, 'SIGSTOP');
    assert.equal(await call, null);
    process.kill(window.pid, 'SIGKILL');
    assert.equal(await run('ls'), null);
  });

  it('a hostile question gets one line and the end, and delays nobody', async () => {
    const [address] = listGates(join(here.home, 'r', 'holdpoint', 'gates'));
    assert.ok(address !== undefined);
    const talk = (bytes: string | Buffer): Promise<string> =>
      new Promise((resolve) => {
        let said = '';
        const socket = connect(address.socket, () => socket.write(bytes));
        socket.on('data', (data) => (said += data.toString()));
        socket.on('error', () => undefined);
        socket.on('close', () => {
          resolve(said);
        });
      });
    const { credential } = address;
    const slow = connect(address.socket, () => slow.write(`HP1 hook ${credential} 10 10000000\n`));
    slow.on('error', () => undefined);
    assert.equal(await talk(`HP1 hook ${'0'.repeat(32)} 1 1\nxx`), 'error wrong credential\n');
    assert.equal(await talk(`HP1 answer ${credential} 1 1\nxx`), 'error no such kind of question\n');
    assert.equal(await talk(`HP1 hook ${credential} 1 99999999\n`), 'error the question is too long\n');
    assert.equal(await talk(Buffer.alloc(5_000, 0xff)), 'error this is not a question\n');
    const big = ask(here, `ls ${'x'.repeat(10_000_000)}`, { cwd: folder });
    await checkAnswer('ls', 0, /^$/);
    assert.equal((await big)?.exitCode, 0);
    slow.destroy();
  });

  it('each decision and answer is one keyed line, and the same call twice is one', async () => {
    const calls = [run('ask stack-a'), run('ask stack-a')];
    await answer(window, (await window.next('ask')).hold, 'allow');
    await Promise.all(calls);
    await run('ls password=hunter2');
    const file = join(here.home, 's', 'holdpoint', 'record.jsonl');
    const report = verifyRecord(file, { key: 'ab'.repeat(32) });
    assert.deepEqual([report.lines, report.keyed, report.faults], [3, 3, []]);
    assert.doesNotMatch(readFileSync(file, 'utf8'), /hunter2/);
  });

  it('a question goes to the window of its folder, of its terminal, or last in focus, which names the folder', async () => {
    const folderB = join(here.home, 'other');
    mkdirSync(folderB);
    const other = await openWindow(here, [folderB], false);
    try {
      const inB = ask(here, 'ask stack-b', { cwd: folderB });
      const { hold } = await other.next('ask');
      await answer(other, hold, 'deny');
      assert.equal((await inB)?.exitCode, 2);
      const named = ask(here, 'ask stack-c', { cwd: folder, variables: [`HOLDPOINT_WINDOW=${other.id}`] });
      await answer(other, (await other.next('ask')).hold, 'deny');
      assert.equal((await named)?.exitCode, 2);
      const nowhere = ask(here, 'ask stack-d', { cwd: here.home });
      const foreign = await window.next('ask');
      const shown = (await window.next('holds')).holds.find((one) => one.number === foreign.hold);
      assert.equal(shown?.foreignFolder, here.home);
      await answer(window, foreign.hold, 'deny');
      assert.equal((await nowhere)?.exitCode, 2);
    } finally {
      await other.close();
    }
  });
});
