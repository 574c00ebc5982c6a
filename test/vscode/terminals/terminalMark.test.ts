import assert from 'node:assert/strict';
import { markText } from '../../../src/vscode/terminals/markText';
import { terminalMark, type TerminalFacts } from '../../../src/vscode/terminals/terminalMark';

const bash = { pid: 1, shell: 'bash', version: '5.2', hooks: ['enter', 'shell', 'path'] };
const facts: TerminalFacts = {
  shell: 'bash',
  greeting: null,
  lastLine: null,
  everAsked: false,
  opened: 'heard',
  age: 60_000,
};

/** The mark in one word, and what the status bar shows for it. */
function checkMark(change: Partial<TerminalFacts>, expected: string, shows: string | null): void {
  const mark = terminalMark({ ...facts, ...change });
  assert.equal(mark.kind === 'unguarded' ? mark.why : mark.kind, expected);
  assert.equal(markText(mark, facts.shell)?.text ?? null, shows);
}

const guarded = '$(shield) terminal guarded';
const not = '$(warning) terminal not guarded';

describe('the mark of a terminal', () => {
  it('a shell that said hello is guarded', () => {
    checkMark({ greeting: bash }, 'guarded', guarded);
  });

  it('a line that was asked about shows it as well', () => {
    checkMark({ lastLine: 'asked', everAsked: true, opened: 'unprepared' }, 'guarded', guarded);
  });

  it('nothing is said before the first prompt', () => {
    checkMark({ age: 1_000 }, 'starting', null);
  });

  it('nothing is said of a terminal whose hello nobody could hear, until its first line', () => {
    checkMark({ opened: 'unheard' }, 'starting', null);
    checkMark({ opened: 'unheard', lastLine: 'unasked' }, 'silent', not);
  });

  it('a line past the gate of a guarded shell means that it was taken off', () => {
    checkMark({ greeting: bash, lastLine: 'unasked' }, 'taken-off', not);
    checkMark({ lastLine: 'unasked', everAsked: true }, 'taken-off', not);
  });

  it('the next line that is asked about makes it guarded again', () => {
    checkMark({ greeting: bash, lastLine: 'asked', everAsked: true }, 'guarded', guarded);
  });

  it('a terminal from before Holdpoint is not guarded', () => {
    checkMark({ opened: 'unprepared', age: 0 }, 'early', not);
  });

  it('a shell without a line gate is named', () => {
    checkMark({ shell: 'cmd' }, 'no-gate', not);
    checkMark({ shell: 'dash', opened: 'unheard' }, 'no-gate', not);
    checkMark({ shell: 'dash', age: 0 }, 'starting', null);
  });

  it('a shell that greets without taking Enter over is not guarded', () => {
    checkMark({ greeting: { ...bash, hooks: ['shell', 'path'] } }, 'no-enter', not);
  });

  it('a shell that stays silent is not guarded', () => {
    checkMark({}, 'silent', not);
    checkMark({ shell: '' }, 'silent', not);
  });

  it('only a gate that was taken off has a coloured ground; what a new terminal repairs has a click', () => {
    const why = (one: 'taken-off' | 'early' | 'no-gate' | 'no-enter' | 'silent') =>
      markText({ kind: 'unguarded', why: one }, '');
    assert.equal(why('taken-off')?.background, 'statusBarItem.warningBackground');
    assert.equal(why('early')?.background, null);
    assert.equal(why('early')?.command, 'workbench.action.terminal.new');
    assert.equal(why('no-gate')?.command, null);
    assert.match(why('no-enter')?.tooltip ?? '', /its shell does not let/);
    assert.match(why('silent')?.label ?? '', /^Terminal not guarded: /);
  });
});
