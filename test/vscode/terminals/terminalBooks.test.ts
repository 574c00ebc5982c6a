import assert from 'node:assert/strict';
import { agentMark } from '../../../src/vscode/terminals/agentMark';
import { createFocusClock } from '../../../src/vscode/terminals/focusClock';
import { interruptText } from '../../../src/vscode/terminals/interruptText';
import { createOpenTerminals } from '../../../src/vscode/terminals/openTerminals';
import { createShellBook, readShells } from '../../../src/vscode/terminals/shellBook';
import { shellName } from '../../../src/vscode/terminals/shellName';

describe('the agent of a terminal', () => {
  function checkAgent(environment: Readonly<Record<string, string | null>>, expected: string | null): void {
    assert.equal(agentMark(environment), expected);
  }

  it('a person’s terminal has no mark', () => {
    checkAgent({ PATH: '/bin', AI_AGENT: '', CLAUDECODE: null }, null);
  });

  it('a product’s own variable names it', () => {
    checkAgent({ CLAUDECODE: '1' }, 'claude-code');
    checkAgent({ COPILOT_AGENT: '1', AI_AGENT: 'github_copilot_vscode_agent' }, 'copilot');
  });

  it('any other agent says its own word', () => {
    checkAgent({ AI_AGENT: 'somebody' }, 'somebody');
  });
});

describe('the name of a shell', () => {
  it('is the last part of its path, without what a platform adds', () => {
    const names = ['/usr/bin/zsh', 'C:\\Windows\\System32\\CMD.EXE', '-bash', ''].map(shellName);
    assert.deepEqual(names, ['zsh', 'cmd', 'bash', '']);
  });
});

describe('the focus of terminals', () => {
  it('the one that has it has it now, the one that lost it kept the time, the others never had it', () => {
    let now = 10;
    const clock = createFocusClock<string>(() => now);
    clock.enter('a');
    now = 20;
    clock.enter('b');
    now = 30;
    assert.deepEqual([clock.lastFocus('a'), clock.lastFocus('b'), clock.lastFocus('c')], [20, 30, null]);
    clock.leave();
    now = 40;
    assert.deepEqual([clock.holder(), clock.lastFocus('b')], [null, 30]);
    clock.enter('b');
    clock.forget('b');
    clock.forget('a');
    assert.deepEqual([clock.holder(), clock.lastFocus('a'), clock.lastFocus('b')], [null, null, null]);
  });
});

describe('open terminals', () => {
  const opening = { agent: null, hidden: true, oneCommand: false, shell: 'bash', since: 5 };

  it('are known by their object and by their process, and told to the gate', () => {
    const open = createOpenTerminals<string>();
    open.add('one', 11, opening);
    open.change('one', { lastLine: 'asked' });
    open.change('two', { lastLine: 'asked' });
    assert.equal(open.withPid(11)?.lastLine, 'asked');
    assert.equal(open.of('two'), null);
    assert.deepEqual(
      open.views(
        (name) => `terminal ${name}`,
        () => 7,
      ),
      [{ pid: 11, name: 'terminal one', agent: null, hidden: true, lastFocus: 7 }],
    );
    assert.equal(open.remove('one')?.pid, 11);
    assert.equal(open.remove('one'), null);
    assert.equal(open.withPid(11), null);
  });
});

describe('shells that said hello', () => {
  const bash = { pid: 11, shell: 'bash', version: '5.2', hooks: ['enter'] };
  const zsh = { pid: 22, shell: 'zsh', version: '5.9', hooks: ['enter'] };

  it('a terminal is known by its own shell, else by one below it', () => {
    const book = createShellBook([]);
    book.hear([
      { shell: bash, chain: [11, 3] },
      { shell: zsh, chain: [22, 9, 3] },
    ]);
    assert.deepEqual([book.greetingOf(11), book.greetingOf(9), book.greetingOf(4)], [bash, zsh, null]);
    assert.deepEqual(book.pidsOf(9), [9, 22]);
  });

  it('what was known outlives the gate that heard it, not the terminal', () => {
    const book = createShellBook([bash]);
    book.hear([{ shell: zsh, chain: [22] }]);
    book.hear([]);
    assert.deepEqual(book.kept(), [bash, zsh]);
    book.forget(11);
    assert.equal(book.greetingOf(11), null);
  });

  it('come back from the editor’s memory, and nothing else does', () => {
    assert.deepEqual(readShells(JSON.parse(JSON.stringify([bash, zsh]))), [bash, zsh]);
    assert.deepEqual(readShells([null, 3, { pid: 'x' }, { pid: 1, shell: 'a', version: 'b' }]), []);
    assert.deepEqual(readShells(undefined), []);
  });
});

describe('the word about an interrupted line', () => {
  it('names effect, terminal and line, on one line', () => {
    assert.equal(
      interruptText({ line: ' rm  -rf /\n', says: 'Deletes /\nmore', name: 'zsh', inTime: true }),
      'Deletes /. Interrupted in terminal “zsh”, where it ran without being asked about: `rm -rf /`',
    );
  });

  it('says when it was too late, and cuts what is long', () => {
    const text = interruptText({ line: `echo ${'x'.repeat(300)}`, says: '', name: 'a', inTime: false });
    assert.match(text, /^It ran in terminal “a” .* had ended before it could be interrupted: `echo x+ … x+`$/);
    assert.ok(text.length < 240);
  });
});
