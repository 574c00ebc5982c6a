import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { askGate } from '../../../src/gate/client';
import type { TerminalView } from '../../../src/gate/protocol/terminals';
import { pullStop } from '../../../src/node/stopped';
import { answer, ask, askLaunch, askLine, machine, openWindow } from '../support/withGate';
import type { Line, Machine, Window } from '../support/withGate';

const mine: TerminalView = { pid: process.pid, name: 'bash', agent: null, hidden: false, lastFocus: null };

describe('a gate between a terminal and its editor', function () {
  this.timeout(30_000);
  let here: Machine;
  let window: Window;
  let folder: string;
  const type = (text: string, line?: Line) => askLine(here, text, folder, line);
  const start = (text: string, pid?: number) => askLaunch(here, text, folder, pid);

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

  function sit(view: Partial<TerminalView> = {}): void {
    window.send({ kind: 'terminals', terminals: [{ ...mine, lastFocus: Date.now(), ...view }] });
  }

  type Written = { readonly layer: string; readonly agent: string; readonly answered: string; readonly kind: string };

  /** Lines for the record are written behind the answer where nothing hangs on them. */
  async function recorded(): Promise<readonly string[]> {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const file = join(here.home, 's', 'holdpoint', 'record.jsonl');
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Written);
    return lines.map(({ kind, layer, agent, answered }) =>
      kind === 'decision' ? `${layer} ${agent} ${answered}` : kind,
    );
  }

  async function checkRefused(call: ReturnType<typeof type>, says: RegExp): Promise<void> {
    const got = await call;
    assert.equal(got?.exitCode, 126);
    assert.match(got.stderr, says);
    assert.match(got.stderr, /^(?:\[holdpoint\] .+\n){1,3}$/);
  }

  async function checkRuns(call: ReturnType<typeof type>): Promise<void> {
    assert.deepEqual(await call, { exitCode: 0, stdout: '', stderr: '' });
  }

  it('what is allowed runs, what is denied says why, and the editor hears of each line', async () => {
    await checkRuns(type('ls'));
    await checkRefused(type('deny stack-a'), /Deletes stack stack-a/);
    await checkRefused(type('ask-second stack-a'), /second person/);
    await checkRuns(start('ls -l'));
    await checkRefused(start('deny stack-b'), /Deletes stack stack-b/);
    for (const expected of ['ls false', 'ls true', 'deny stack-a false']) {
      const { pid, line, answered } = await window.next('line-asked');
      assert.deepEqual([pid, `${line} ${String(answered)}`], [process.pid, expected]);
    }
    assert.equal(window.pending('ask'), 0);
    await checkRefused(askGate([folder, '1', ''], Buffer.from(''), { env: here.env, kind: 'launch' }), /no program/);
  });

  it('a question waits as long as the terminal does, and names who asks', async () => {
    const call = type('ask stack-a');
    const { hold } = await window.next('ask');
    const shown = (await window.next('holds')).holds.find((one) => one.number === hold);
    assert.equal(shown?.agent.title, 'An agent');
    await answer(window, hold, 'allow');
    await checkRuns(call);
    const denied = type('ask stack-b');
    await answer(window, (await window.next('ask')).hold, 'deny');
    await checkRefused(denied, /HP-2.*person said no/);
  });

  it('a person is asked by a person’s rules, and an ordinary line of theirs is not written down', async () => {
    sit();
    await checkRuns(type('ls'));
    await checkRuns(type('trusts stack-a'));
    await checkRuns(start('git log'));
    assert.deepEqual(await recorded(), []);
    const call = type('ask stack-a');
    const { hold } = await window.next('ask');
    const shown = (await window.next('holds')).holds.find((one) => one.number === hold);
    assert.equal(shown?.agent.id, userInfo().username);
    await answer(window, hold, 'deny');
    await checkRefused(call, /person said no/);
    assert.deepEqual(await recorded(), [`line ${userInfo().username} ask`, 'answer']);
  });

  it('a text of `-c`, a hidden terminal and one that nobody looks at are an agent’s', async () => {
    const checkAsked = async (call: ReturnType<typeof type>): Promise<void> => {
      await answer(window, (await window.next('ask')).hold, 'deny');
      await checkRefused(call, /person said no/);
    };
    sit();
    await checkAsked(type('trusts stack-a', { layer: 'shell' }));
    sit({ hidden: true });
    await checkAsked(type('trusts stack-b'));
    sit({ lastFocus: Date.now() - 11_000 });
    await checkAsked(type('trusts stack-c'));
    sit({ agent: 'tester' });
    await checkRuns(type('ls'));
    assert.deepEqual((await recorded()).at(-1), 'line tester allow');
  });

  it('what a hook was asked about is not asked again by the line, the shell and the launcher', async () => {
    sit();
    const call = ask(here, 'ask stack-a', { cwd: folder });
    await answer(window, (await window.next('ask')).hold, 'allow');
    assert.equal((await call)?.exitCode, 0);
    await checkRuns(type('ask stack-a'));
    await checkRuns(type('ask stack-a', { layer: 'shell' }));
    await checkRuns(start('ask stack-a'));
    assert.equal(window.pending('ask'), 0);
    assert.deepEqual(await recorded(), ['hook tester ask', 'answer']);
  });

  it('what a hook was allowed is neither asked nor written down by the layers below', async () => {
    assert.equal((await ask(here, 'ls -l && trusts observed x', { cwd: folder }))?.exitCode, 0);
    await checkRuns(type('ls -l'));
    await checkRuns(start('ls -l'));
    assert.deepEqual(await recorded(), ['hook tester allow']);
  });

  it('what an agent puts around its line is neither asked nor written down', async () => {
    const call = ask(here, 'ask stack-a', { cwd: folder });
    await answer(window, (await window.next('ask')).hold, 'allow');
    assert.equal((await call)?.exitCode, 0);
    await checkRuns(type('ask x && ask stack-a', { layer: 'shell' }));
    await checkRuns(start('ask stack-a'));
    assert.equal((await ask(here, 'ls', { cwd: folder }))?.exitCode, 0);
    await checkRuns(type('source snapshot && ls && pwd', { layer: 'shell' }));
    assert.deepEqual(await recorded(), ['hook tester ask', 'answer', 'hook tester allow']);
  });

  it('an alias that changes nothing about a line does not make it another one', async () => {
    assert.equal((await ask(here, 'ls', { cwd: folder }))?.exitCode, 0);
    await checkRuns(type('ls', { definitions: 'aliased' }));
    assert.deepEqual(await recorded(), ['hook tester allow']);
    await checkRuns(type('ls', { definitions: 'aliased' }));
    assert.deepEqual(await recorded(), ['hook tester allow', 'line tester allow']);
  });

  it('the same folder by another name is the same folder', async () => {
    const alias = join(here.home, 'alias');
    symlinkSync(folder, alias);
    const call = ask(here, 'ask stack-a', { cwd: alias });
    await answer(window, (await window.next('ask')).hold, 'allow');
    assert.equal((await call)?.exitCode, 0);
    await checkRuns(type('ask stack-a'));
  });

  it('a line that a hook announced is its agent’s, also under a person’s eyes', async () => {
    sit();
    assert.equal((await ask(here, 'trusts observed', { cwd: folder }))?.exitCode, 0);
    await checkRuns(type('trusts observed'));
    await checkRuns(type('trusts observed'));
    assert.deepEqual(await recorded(), ['hook tester allow', 'line tester allow']);
  });

  it('a line released once is asked about again, and its launcher is not', async () => {
    const call = type('ask stack-a');
    await answer(window, (await window.next('ask')).hold, 'allow');
    await checkRuns(call);
    await checkRuns(start('ask stack-a'));
    const again = type('ask stack-a');
    await answer(window, (await window.next('ask')).hold, 'deny');
    await checkRefused(again, /person said no/);
  });

  it('a terminal joins the question that its agent’s hook has put already', async () => {
    void ask(here, 'ask stack-a', { cwd: folder });
    const { hold } = await window.next('ask');
    const line = type('ask stack-a');
    await answer(window, hold, 'allow');
    await checkRuns(line);
    assert.equal(window.pending('ask'), 0);
  });

  it('the kill switch stops agents’ lines and leaves a person’s alone', async () => {
    sit();
    const call = type('ask stack-a');
    await window.next('ask');
    assert.equal(pullStop(join(here.home, 's', 'holdpoint'), { since: 1, because: 'enough' }), null);
    await checkRefused(type('ls', { layer: 'shell' }), /stopped/);
    await checkRuns(type('ls'));
    for (let on = false; !on;) on = (await window.next('standing')).standing.stopped !== null;
    assert.equal(window.pending('withdrawn'), 0);
    const waiting = (await window.next('holds')).holds.filter((one) => one.state === 'waiting');
    await answer(window, waiting[0]?.number ?? 0, 'deny');
    await checkRefused(call, /person said no/);
  });

  it('shells that greet are told to the editor, in the window that they name', async () => {
    const greet = (variables: readonly string[] = []) =>
      askGate(['zsh', '5.9', String(process.pid), 'enter', ...variables], Buffer.alloc(0), {
        env: here.env,
        kind: 'hello',
      });
    await checkRuns(greet());
    const [shell] = (await window.next('shells')).shells;
    assert.deepEqual(shell, { pid: process.pid, shell: 'zsh', version: '5.9', hooks: ['enter'] });
    const other = await openWindow(here, [join(here.home, 'other')], false);
    try {
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      await checkRuns(greet([`HOLDPOINT_WINDOW=${other.id}`]));
      assert.equal((await other.next('shells')).shells[0]?.pid, process.pid);
      const named = askLine(here, 'ask stack-a', folder, { variables: [`HOLDPOINT_WINDOW=${other.id}`] });
      await answer(other, (await other.next('ask')).hold, 'deny');
      await checkRefused(named, /person said no/);
      assert.equal(window.pending('line-asked'), 0);
    } finally {
      await other.close();
    }
  });

  it('a line that nobody asked about is interrupted when it may not run, and only then', async () => {
    const ran = (line: string): void => {
      window.send({ kind: 'unasked-line', pid: process.pid, line, cwd: folder, shell: 'bash' });
    };
    ran('ls');
    ran('ask observed');
    ran('ask stack-a');
    const { pid, line, says } = await window.next('interrupt');
    assert.deepEqual([pid, line], [process.pid, 'ask stack-a']);
    assert.match(says, /Deletes stack stack-a/);
    assert.deepEqual(await recorded(), ['line agent interrupted']);
    assert.equal(window.pending('interrupt'), 0);
    const call = ask(here, 'ask stack-b', { cwd: folder });
    await answer(window, (await window.next('ask')).hold, 'allow');
    await call;
    ran('ask stack-b');
    ran('deny stack-c');
    assert.equal((await window.next('interrupt')).line, 'deny stack-c');
  });

  it('the third way to a denied end is denied without a question until a person looks at the session', async () => {
    for (const text of ['ask one x', 'ask two x']) {
      const call = ask(here, text, { cwd: folder });
      await answer(window, (await window.next('ask')).hold, 'deny');
      assert.equal((await call)?.exitCode, 2);
    }
    assert.match((await ask(here, 'ask three x', { cwd: folder }))?.stderr ?? '', /third way.*look at HP-3/);
    assert.match((await ask(here, 'ask other y', { cwd: folder }))?.stderr ?? '', /third way.*HP-3/);
    assert.equal((await ask(here, 'ls', { cwd: folder }))?.exitCode, 0);
    assert.equal(window.pending('ask'), 0);
    window.send({ kind: 'shown', hold: 3 });
    await answer(window, 3, 'deny');
    const call = ask(here, 'ask other z', { cwd: folder });
    await answer(window, (await window.next('ask')).hold, 'allow');
    assert.equal((await call)?.exitCode, 0);
  });

  it('a burst of deletes is stopped, also where each of them is allowed', async () => {
    for (let index = 0; index < 7; index += 1) {
      assert.equal((await ask(here, `removes s${index}`, { cwd: folder }))?.exitCode, 0);
    }
    assert.match((await ask(here, 'removes s7', { cwd: folder }))?.stderr ?? '', /8 or more deletes.*HP-1/);
    await answer(window, 1, 'allow');
    while ((await window.next('activity')).lines[0]?.verdict !== 'released');
    assert.equal((await ask(here, 'removes s8', { cwd: folder }))?.exitCode, 0);
  });

  it('the first touch of production is said in the question and in Activity, once', async () => {
    const rows = async (text: string): Promise<string> => {
      const call = ask(here, text, { cwd: folder });
      const { hold } = await window.next('ask');
      for (;;) {
        const shown = (await window.next('holds')).holds.find((one) => one.number === hold);
        if (shown === undefined) continue;
        await answer(window, hold, 'deny');
        await call;
        return JSON.stringify(shown.question.rows);
      }
    };
    assert.match(await rows('ask stack-a'), /first touch of production in this session/);
    assert.doesNotMatch(await rows('ask stack-b'), /first touch/);
    for (;;) {
      const { lines } = await window.next('activity');
      if (/first touch/.test(lines[0]?.says ?? '')) break;
    }
  });
});
