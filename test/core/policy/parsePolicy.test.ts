import assert from 'node:assert/strict';
import type { Layer } from '../../../src/core/model/decision';
import { parsePolicy } from '../../../src/core/policy/parsePolicy';
import { anyOptions } from './support';

/** `code line:column says (help)`, a line for each problem. */
function problemsOf(text: string, from: Layer = 'user', presetRules?: readonly string[]): readonly string[] {
  const result = parsePolicy(text, { ...anyOptions, from, ...(presetRules === undefined ? {} : { presetRules }) });
  if ('policy' in result) return [];
  return result.problems.map(({ code, at, says, help }) => {
    const where = `${at.start.line + 1}:${at.start.character + 1}`;
    return `${code} ${where} ${says}${help === undefined ? '' : ` (${help})`}`;
  });
}

function checkProblems(body: string, expected: readonly string[], from: Layer = 'user'): void {
  assert.deepEqual(problemsOf(`holdpoint: 1\n${body}`, from), expected);
}

function checkRule(body: string, expected: string, from: Layer = 'user'): void {
  checkProblems(`rules:\n- ${body}`, [expected], from);
}

describe('parsePolicy refuses the whole file, with a position, for', () => {
  it('an unknown key, and says which was meant', () => {
    checkProblems('protct: []', ['unknown-key 2:1 `protct` is not a key of the policy (did you mean `protect`?)']);
    checkRule(
      '{ id: a, when: { effect: delete }, thn: ask, then: ask }',
      'unknown-key 3:38 `thn` is not a key of a rule (did you mean `then`?)',
    );
    checkRule(
      '{ id: a, when: { efect: delete, actor: agent }, then: ask }',
      'unknown-key 3:20 `efect` is not a key of `when` (did you mean `effect`?)',
    );
    checkProblems('environments: { p: { tier: staging, signals: { aws-profil: x } } }', [
      'unknown-key 2:48 `aws-profil` is not a key of `signals` (did you mean `aws-profile`?)',
    ]);
  });

  it('a value that is none, and says which there are', () => {
    checkRule(
      '{ id: a, when: { effect: destroy }, then: deny, because: x, needs: backup }',
      'unknown-value 3:28 `destroy` is not a value of `effect` (one of `read-secret`, `send-out`, `create`, `update`, `interrupt`, `replace`, `delete`, `expose`, `grant`, `unprotect`, `execute`, `publish`, `lose-work`, `rewrite-history`)',
    );
    checkRule(
      '{ id: a, when: { effect: delete }, then: dney }',
      'unknown-value 3:44 `dney` is not known as `then` (did you mean `deny`?)',
    );
    checkRule(
      '{ id: a, when: { severity: hihg }, then: ask }',
      'unknown-value 3:30 `hihg` is not a value of `severity` (did you mean `high`?)',
    );
    checkRule(
      '{ id: a, when: { outside: 9-5 }, then: ask }',
      'unknown-value 3:29 `9-5` is not working hours such as `Mon-Fri 09:00-17:00 Europe/Berlin`',
    );
    checkRule('{ id: a, when: { target: " " }, then: ask }', 'unknown-value 3:28 `target` is empty');
    checkRule(
      '{ id: a b, when: { target: x }, then: ask }',
      'unknown-value 3:9 `a b` is not an id (letters, digits, `-`, `_`, `.` and `/`)',
    );
    checkRule(
      '{ id: a, when: { target: x }, then: ask, needs: snapshot }',
      'unknown-value 3:51 `snapshot` is not known as `needs` (one of `backup`)',
    );
  });

  it('a wrong type', () => {
    checkProblems('rules: yes', ['wrong-type 2:8 `rules` is a text, not a list']);
    checkProblems('rules: [x]', ['wrong-type 2:9 a rule is a text, not a set of keys']);
    checkProblems('protect: { a: 1 }', ['wrong-type 2:10 `protect` is a set of keys, not a list']);
    checkProblems(
      'environments:',
      ['wrong-type 1:1 `environments` is empty, not a set of keys'].map((line) => line.replace('1:1', '2:14')),
    );
    checkProblems('environments: { p: { tier: true } }', ['wrong-type 2:28 `tier` is `true`, not a text']);
    checkProblems('environments: { p: { tier: staging, signals: { aws-account: [111122223333] } } }', [
      'wrong-type 2:62 `aws-account` is `111122223333`, not a text (write it in quotes, or leading zeros are lost)',
    ]);
    checkProblems('environments: { p: { tier: [staging] } }', ['wrong-type 2:28 `tier` is a list, not a text']);
    checkProblems('? [a]\n: b', ['wrong-type 1:1 a key of the policy is not a plain word']);
  });

  it('something missing', () => {
    assert.deepEqual(problemsOf('rules: []'), ['missing 1:1 the policy has no `holdpoint`']);
    checkRule('{ when: { target: x }, then: ask }', 'missing 3:3 a rule has no `id`');
    checkRule('{ id: a, when: { target: x } }', 'missing 3:3 a rule has no `then`');
    checkRule('{ id: a, then: ask }', 'missing 3:3 the rule `a` has no `when`');
    checkRule('{ id: a, when: {}, then: ask }', 'missing 3:18 `when` names no condition');
    checkRule('{ id: a, when: { target: x }, unless: {}, then: ask }', 'missing 3:41 `unless` names no condition');
    checkRule('{ id: a, when: { target: [] }, then: ask }', 'missing 3:28 `target` is an empty list');
    checkProblems('protect: [{ then: ask }]', ['missing 2:11 an entry of `protect` has no `paths`']);
    checkProblems('protect: [{ paths: x }]', ['missing 2:11 an entry of `protect` has no `then`']);
    checkProblems('budget: [{ minutes: 5 }]', ['missing 2:10 an entry of `budget` has no `service`']);
    checkProblems('budget: [{ service: shop, minutes: -5 }]', [
      'wrong-type 2:36 `minutes` must be a number that is not negative',
    ]);
    checkProblems('freeze: [{ from: 2026-01-01 }]', ['missing 2:10 an entry of `freeze` has no `to`']);
    checkProblems('environments: { p: {} }', ['missing 2:17 the environment `p` has no `tier`']);
    checkProblems('tests: [{ run: ls }]', ['missing 2:9 an entry of `tests` has no `expect`']);
    checkProblems('tests: [{ expect: allow }]', ['missing 2:9 an entry of `tests` has no `run`']);
    checkProblems('tests: [{ run: ls, expect: {} }]', ['missing 2:28 `expect` has no `verdict`']);
  });

  it('an exception that an agent could bring about', () => {
    const help = '(an agent could choose it; only `actor` and `plan` and `tier` may)';
    for (const name of ['branch', 'path', 'environment', 'program', 'agent', 'rule', 'tool', 'outside', 'stake']) {
      checkRule(
        `{ id: a, when: { target: x }, unless: { ${name}: none }, then: ask }`,
        `not-in-unless 3:43 \`${name}\` may not stand in \`unless\` ${help}`,
      );
    }
    checkRule(
      '{ id: a, when: { target: x }, unless: { actor: agent }, then: ask }',
      'not-in-unless 3:50 `actor: agent` may not stand in `unless` (only `person` may)',
    );
    checkRule(
      '{ id: a, when: { target: x }, unless: { tier: staging }, then: ask }',
      'not-in-unless 3:49 `tier: staging` may not stand in `unless` (only `development` may)',
    );
  });

  it('a rule that no subject could ever meet', () => {
    checkRule(
      '{ id: a, when: { stake: present, effect: delete }, then: ask }',
      'not-allowed-here 3:18 `stake` is about what was not seen through and cannot stand beside keys about a finding',
    );
  });

  it('what this layer may not say', () => {
    checkRule(
      '{ id: preset/wipe, then: off }',
      'not-allowed-here 3:28 `then: off` may not stand in this file (a preset rule is switched off by the organisation or by the user)',
      'workspace',
    );
    checkRule(
      '{ id: mine, then: off }',
      'not-allowed-here 3:9 `mine` is not a rule of a preset; only those can be switched off',
    );
    checkRule(
      '{ id: preset/wipe, then: off, when: { target: x } }',
      'not-allowed-here 3:33 `when` means nothing beside `then: off`',
    );
    checkRule(
      '{ id: preset/wipe, then: ask, when: { target: x } }',
      "not-allowed-here 3:9 the id `preset/wipe` is kept for Holdpoint's own rules",
    );
    checkRule(
      '{ id: holdpoint/x, then: ask, when: { target: x } }',
      "not-allowed-here 3:9 the id `holdpoint/x` is kept for Holdpoint's own rules",
    );
    checkRule(
      '{ id: a, then: deny, when: { target: x }, confirm: click }',
      'not-allowed-here 3:45 `confirm` means nothing beside `then: deny`',
    );
    checkProblems(
      'extends: observe',
      [
        'not-allowed-here 2:10 a workspace policy can only make things stricter, so not `observe` (the user or the organisation chooses it)',
      ],
      'workspace',
    );
    checkProblems('extends: https://x.example/p.yaml', [
      'not-allowed-here 2:10 `https://x.example/p.yaml` is an address; only presets and paths can be extended',
    ]);
    checkProblems('lock: [preset/wipe]', [
      'not-allowed-here 2:1 `lock` may stand in the policy of an organisation only',
    ]);
    checkProblems('enforce: false', [
      'not-allowed-here 2:1 `enforce` may not stand in a policy file (to only observe, extend `observe`)',
    ]);
  });

  it('names that nothing has', () => {
    checkProblems('extends: [recomended]', [
      'unknown-preset 2:11 `recomended` is not a preset (did you mean `recommended`?)',
    ]);
    assert.deepEqual(problemsOf('holdpoint: 1\nrules: [{ id: preset/wip, then: off }]', 'user', ['preset/wipe']), [
      'unknown-value 2:15 `preset/wip` is not a rule of a preset (did you mean `preset/wipe`?)',
    ]);
    assert.deepEqual(problemsOf('holdpoint: 1\nrules: [{ id: preset/wipe, then: off }]', 'user', ['preset/wipe']), []);
    checkProblems('rules:\n- { id: a, when: { target: x }, then: ask }\n- { id: a, when: { target: y }, then: ask }', [
      'unknown-value 4:3 the id `a` is used twice',
    ]);
    assert.deepEqual(problemsOf('holdpoint: 2'), [
      'unknown-value 1:12 this version of the policy format is not known (write `holdpoint: 1`)',
    ]);
  });

  it('days and zones that do not exist', () => {
    checkProblems('freeze: [{ from: 2026-02-30, to: 2026-03-01 }]', [
      'unknown-value 2:18 `2026-02-30` is not a day (write it as `2026-12-20`)',
    ]);
    checkProblems('freeze: [{ from: 2026-01-01, to: soon }]', [
      'unknown-value 2:34 `soon` is not a day (write it as `2026-12-20`)',
    ]);
    checkProblems('freeze: [{ from: 2026-03-02, to: 2026-03-01 }]', [
      'unknown-value 2:10 the freeze ends on `2026-03-01`, before it begins',
    ]);
    checkProblems('freeze: [{ from: 2026-01-01, to: 2026-01-01, zone: Mars/Base }]', [
      'unknown-value 2:52 `Mars/Base` is not a time zone (such as `Europe/Berlin` or `UTC`)',
    ]);
  });

  it('several things at once, all of them named', () => {
    assert.equal(problemsOf('holdpoint: 1\nx: 1\nrules: [{ id: a }, 7]').length, 3);
  });
});
