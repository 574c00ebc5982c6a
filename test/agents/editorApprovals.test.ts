import assert from 'node:assert/strict';
import { approvalRules, overruled, withApprovals, withoutApprovals } from '../../src/agents/copilot/editorApprovals';

const [begin, end] = ['holdpoint-never-events-begin', 'holdpoint-never-events-end'];

/** Patterns put into a setting, as a list of `pattern: answer`; then taken out again. */
function checkSet(what: string, value: unknown, patterns: readonly string[], expected: readonly string[]): void {
  it(what, () => {
    const set = withApprovals(value, patterns);
    const shown = Object.entries(set).map(([pattern, answer]) => `${pattern}: ${JSON.stringify(answer)}`);
    assert.deepEqual(shown, expected);
    assert.deepEqual(withApprovals(set, patterns), set);
    assert.deepEqual(Object.keys(withApprovals(set, patterns)), Object.keys(set));
    const own = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
    assert.deepEqual(withoutApprovals(set), Object.keys(own).length === 0 ? undefined : own);
  });
}

describe('the never-events in the editor’s own approvals', () => {
  checkSet(
    'stand between marks in an empty setting',
    undefined,
    ['wipe', 'aws x'],
    [`${begin}: false`, 'wipe: false', 'aws x: false', `${end}: false`],
  );
  checkSet(
    'stand behind what is the person’s own, and leave it as it is',
    { ls: true, '/^a/': { approve: true } },
    ['wipe'],
    ['ls: true', '/^a/: {"approve":true}', `${begin}: false`, 'wipe: false', `${end}: false`],
  );
  checkSet(
    'leave out what a person has answered, either way',
    { wipe: true, aws: false, x: null },
    ['wipe', 'aws', 'y'],
    ['wipe: true', 'aws: false', 'x: null', `${begin}: false`, 'y: false', `${end}: false`],
  );
  checkSet('are nothing where there are none', { ls: true }, [], ['ls: true']);
  checkSet('are nothing where all are answered', { wipe: true }, ['wipe'], ['wipe: true']);
  checkSet(
    'take the place of what is no object',
    ['ls'],
    ['wipe'],
    [`${begin}: false`, 'wipe: false', `${end}: false`],
  );
  checkSet(
    'may be called as what every object has',
    {},
    ['constructor', '__proto__'],
    [`${begin}: false`, 'constructor: false', '__proto__: false', `${end}: false`],
  );

  /** What stays of a setting that somebody changed between the marks. */
  function checkLeft(what: string, value: Record<string, unknown>, left: unknown): void {
    it(what, () => {
      assert.deepEqual(withoutApprovals(value), left);
    });
  }
  checkLeft(
    'an answer that the person turned round is theirs',
    { [begin]: false, a: true, b: false, [end]: false },
    { a: true },
  );
  checkLeft('a mark alone makes nothing ours', { [begin]: false, a: false }, { a: false });
  checkLeft('marks the wrong way round make nothing ours', { [end]: false, a: false, [begin]: false }, { a: false });
  checkLeft('what stands behind them is theirs', { [begin]: false, a: false, [end]: false, b: false }, { b: false });

  it('another policy takes the place of the one before', () => {
    const before = withApprovals({ ls: true }, ['a', 'b']);
    assert.deepEqual(Object.keys(withApprovals({ ...before, mine: true }, ['c'])), ['ls', 'mine', begin, 'c', end]);
  });

  it('those that a person lets go by a rule of their own are told', () => {
    assert.deepEqual(overruled({ a: true, b: false, c: { approve: true } }, ['a', 'b', 'c', 'd']), ['a', 'c']);
    assert.deepEqual(overruled(undefined, ['a']), []);
  });

  it('commands stand as they are, globs below any folder, and what the setting reads otherwise is left out', () => {
    const rules = approvalRules({
      commands: [['wipe'], ['aws', 'x'], ['aws', 'x'], ['7'], ['bin/wipe'], ['a\nb']],
      paths: ['infra/prod/**', './a.tf', '**/*.tfstate', '/etc/**', '', '12', 'a\nb'],
    });
    assert.deepEqual(rules, [
      { key: 'chat.tools.terminal.autoApprove', patterns: ['wipe', 'aws x'] },
      { key: 'chat.tools.edits.autoApprove', patterns: ['**/infra/prod/**', '**/a.tf', '**/*.tfstate', '/etc/**'] },
    ]);
  });
});
