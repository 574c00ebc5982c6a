import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { answerBytes } from '../../src/gate/wire';
import type { WireQuestion } from '../../src/gate/wire';
import { guardedZsh } from './pty/guardedZsh';
import type { Shell } from './pty/shellOf';
import { preparePty } from './pty/openPty';
import { fakeGate } from './support/fakeGate';
import type { FakeGate } from './support/fakeGate';
import { guarded } from './support/guarded';
import type { Guarded } from './support/guarded';

const yes = answerBytes({ exitCode: 0, stdout: '', stderr: '' });
const no = (says: string): Buffer => answerBytes({ exitCode: 126, stdout: '', stderr: says });
const warning = '[holdpoint] no window of the editor answers';

describe('the gate of a zsh', () => {
  let place: Guarded;
  let gates: FakeGate[] = [];
  let shell: Shell | null = null;

  before(function () {
    this.timeout(300_000);
    preparePty();
  });
  beforeEach(() => {
    place = guarded();
  });
  afterEach(async () => {
    await shell?.close();
    shell = null;
    for (const gate of gates) await gate.close();
    gates = [];
    place.remove();
  });

  async function gate(id: string, reply: (socket: Socket, question: WireQuestion) => void): Promise<FakeGate> {
    const made = await fakeGate(place.run, id, (socket, question) => {
      if (question.kind === 'hello') socket.end(yes);
      else reply(socket, question);
    });
    gates.push(made);
    return made;
  }
  async function start(): Promise<Shell> {
    shell = await guardedZsh(place);
    return shell;
  }
  const made = (): boolean => existsSync(join(place.home, 'made'));
  /** How the command line was asked, if it was. */
  const alone = (): string => {
    const seen = join(place.root, 'cli.seen');
    return existsSync(seen) ? readFileSync(seen, 'utf8') : '';
  };
  const lines = (of: FakeGate): number => of.questions.filter(({ kind }) => kind === 'line').length;

  it('may take its time, and says so', async () => {
    let answer: (bytes: Buffer) => void = () => undefined;
    await gate('one', (socket) => {
      socket.write('wait\nwa');
      socket.write('it\n');
      answer = (bytes) => socket.end(bytes);
    });
    const zsh = await start();
    zsh.write('touch made\r');
    await zsh.until('waits for an answer in the editor');
    assert.equal(made(), false);
    answer(yes);
    await zsh.prompt();
    assert.equal(made(), true);
    assert.deepEqual(zsh.executions().at(-1), { line: 'touch made', code: 0, output: zsh.executions().at(-1)?.output });
  });

  it('is not waited for any more after Ctrl-C, and the line is dropped', async () => {
    let gone = false;
    await gate('one', (socket) => {
      socket.write('wait\n');
      socket.on('close', () => (gone = true));
    });
    const zsh = await start();
    zsh.write('touch made\r');
    await zsh.until('waits for an answer in the editor');
    zsh.write('\x03');
    await zsh.prompt();
    assert.equal(made(), false);
    assert.equal(gone, true);
  });

  it('refuses with its reason, line by line', async () => {
    await gate('one', (socket) => socket.end(no('HP-7: deletes a database\nask for another way\n')));
    const zsh = await start();
    const execution = await zsh.press('touch made\r');
    assert.match(
      execution?.output ?? '',
      /^\[holdpoint\] HP-7: deletes a database\r\n\[holdpoint\] ask for another way\r\n/,
    );
    assert.equal(made(), false);
  });

  it('may name another, which is asked then', async () => {
    const other = await gate('other', (socket) => socket.end(no('other')));
    await gate('one', (socket) => socket.end(`redirect ${other.socket}\n`));
    const zsh = await start();
    assert.match((await zsh.press('touch made\r'))?.output ?? '', /\[holdpoint\] other/);
  });

  it('is the one of its window where there are several', async () => {
    const one = await gate('one', (socket) => socket.end(yes));
    const other = await gate('other', (socket) => socket.end(yes));
    const zsh = await start();
    await zsh.press('true\r');
    assert.deepEqual([lines(one), lines(other)], [1, 0]);
  });

  for (const [name, bytes] of [
    ['an exit code that is no answer', answerBytes({ exitCode: 3, stdout: '', stderr: '' })],
    ['a cut answer', Buffer.from('answer 0 10 0\nabc')],
    ['bytes that are no frame', Buffer.from('hello\n')],
    ['nothing', Buffer.alloc(0)],
    ['a complaint', Buffer.from('error this is not a question\n')],
  ] as const) {
    it(`lets nothing through that is governed when it answers with ${name}`, async () => {
      await gate('one', (socket) => socket.end(bytes));
      const zsh = await start();
      assert.equal((await zsh.press('terraform HELD; touch made\r'))?.code, 126);
      assert.equal(made(), false);
    });
  }

  it('that is dead is replaced by the command line for governed programs, and other lines pass; that is said once', async () => {
    const zsh = await start();
    const execution = await zsh.press('terraform HELD; touch made\r');
    assert.equal(execution?.code, 126);
    assert.match(execution.output, /\[holdpoint\] alone: held/);
    assert.equal(made(), false);
    assert.match(alone(), /"line","--shell","zsh","--layer","line","--pid","\d+"/);
    assert.equal((await zsh.press('touch made\r'))?.code, 0);
    assert.equal(made(), true);
    assert.equal(zsh.output().split(warning).length, 2);
  });

  it('that is silent counts as dead, and is not waited for at the next line', async () => {
    const one = await gate('one', () => undefined);
    const zsh = await start();
    await zsh.press('touch made\r');
    assert.equal(made(), true);
    const before = lines(one);
    await zsh.press('true\r');
    // The client program asks once each time; the shell itself does not any more.
    assert.deepEqual([before, lines(one)], [2, 3]);
  });

  it('that was silenced in the middle of a question does not let the line pass unjudged', async () => {
    await gate('one', (socket) => {
      socket.write('wait\n');
      setTimeout(() => socket.destroy(), 50);
    });
    const zsh = await start();
    assert.equal((await zsh.press('kubectl HELD; touch made\r'))?.code, 126);
    assert.equal(made(), false);
  });

  it('is not found in a folder that others can write', async () => {
    const one = await gate('one', (socket) => socket.end(yes));
    const zsh = await start();
    chmodSync(place.run, 0o777);
    await zsh.press('terraform HELD\r');
    assert.equal(lines(one), 0);
    assert.match(alone(), /terraform HELD/);
  });

  it('is no longer needed once Holdpoint is removed', async () => {
    const zsh = await start();
    renameSync(place.bin, `${place.bin}.gone`);
    assert.equal((await zsh.press('touch made\r'))?.code, 0);
    assert.equal(made(), true);
    rmSync(`${place.bin}.gone`, { recursive: true });
  });
});
