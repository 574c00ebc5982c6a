import assert from 'node:assert/strict';
import { parsePolicy } from '../../../src/core/policy/parsePolicy';
import { anyOptions } from './support';

/** The problems of a policy with this body, `code says`. */
function checkProblems(body: string, expected: readonly string[]): void {
  const result = parsePolicy(`holdpoint: 1\n${body}`, { ...anyOptions, from: 'user' });
  assert.ok('problems' in result, body);
  assert.deepEqual(
    result.problems.map(({ code, says }) => `${code} ${says}`),
    expected,
    body,
  );
}

describe('a policy with something of the wrong type', () => {
  it('is refused for an entry that is no set of keys', () => {
    checkProblems('tests: [x]', ['wrong-type an entry of `tests` is a text, not a set of keys']);
    checkProblems('freeze: [x]', ['wrong-type an entry of `freeze` is a text, not a set of keys']);
    checkProblems('protect: [x]', ['wrong-type an entry of `protect` is a text, not a set of keys']);
    checkProblems('environments: { p: x }', ['wrong-type the environment `p` is a text, not a set of keys']);
    checkProblems('rules: [{ id: a, when: x, then: ask }]', ['wrong-type `when` is a text, not a set of keys']);
    checkProblems('rules: [{ id: a, when: { effect: delete }, unless: [x], then: ask }]', [
      'wrong-type `unless` is a list, not a set of keys',
    ]);
  });

  it('is refused for a test without what it runs or expects', () => {
    checkProblems('tests: [{ run: ls, expect: maybe }]', ['unknown-value `maybe` is not known as `expect`']);
    checkProblems('tests: [{ run: ls, expect: [allow] }]', ['wrong-type `expect` is a list, not a set of keys']);
    checkProblems('tests: [{ expect: allow }]', ['missing an entry of `tests` has no `run`']);
    checkProblems('tests: [{ run: ls }]', ['missing an entry of `tests` has no `expect`']);
  });

  it('is refused for a value that is no text', () => {
    checkProblems('freeze: [{ from: "2026-12-20", to: "2026-12-27", zone: 1 }]', [
      'wrong-type `zone` is `1`, not a text',
    ]);
    checkProblems('rules: [{ id: a, when: { effect: delete }, then: ask, because: [x] }]', [
      'wrong-type `because` is a list, not a text',
    ]);
    checkProblems('rules: [{ id: a, when: { effect: delete }, then: ask, confirm: shout }]', [
      'unknown-value `shout` is not known as `confirm`',
    ]);
  });

  it('is refused for a key of any length', () => {
    const long = 'x'.repeat(50);
    checkProblems(`${long}: 1`, [`unknown-key \`${long}\` is not a key of the policy`]);
  });
});
