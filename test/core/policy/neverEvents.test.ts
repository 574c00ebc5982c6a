import assert from 'node:assert/strict';
import type { Policy } from '../../../src/core/model/policy';
import { neverEvents } from '../../../src/core/policy/neverEvents';
import { presetPolicies } from '../../../src/core/policy/presetPolicies';
import { testEngine } from '../../support/engine';
import { policyOf } from './support';

const known = neverEvents({ policies: presetPolicies(['recommended']), broken: [] });

function check(
  text: string,
  expected: { readonly commands?: readonly string[]; readonly paths?: readonly string[] },
): void {
  const policies: readonly Policy[] = [policyOf(text), ...presetPolicies(['recommended'])];
  const { commands, paths } = neverEvents({ policies, broken: [] });
  const preset = new Set(known.commands.map((words) => words.join(' ')));
  const own = commands.map((words) => words.join(' ')).filter((words) => !preset.has(words));
  assert.deepEqual({ commands: own, paths }, { commands: [], paths: [], ...expected });
}

describe('never-events', () => {
  it('each command of the list is denied by the engine, whatever stands behind it', async () => {
    const engine = await testEngine();
    assert.ok(known.commands.length > 0);
    for (const words of known.commands) {
      for (const tail of ['', ' --region eu-west-1', ' x']) {
        assert.equal(engine.run(words.join(' ') + tail).decision.verdict, 'deny', words.join(' ') + tail);
      }
    }
  });

  it('protected paths that are denied, and those of a rule that says nothing else', () => {
    check('protect: [{ paths: ["**/*.tfstate"], then: deny }, { paths: [ci/**], then: ask }]', {
      paths: ['**/*.tfstate'],
    });
    check('rules: [{ id: a, when: { path: [x/**] }, then: deny }]', { paths: ['x/**'] });
    check('rules: [{ id: a, when: { path: [x/**], tier: production }, then: deny }]', {});
  });

  it('programs that are denied by name alone', () => {
    check('rules: [{ id: a, when: { program: [terraform, "kube*"] }, then: deny }]', { commands: ['terraform'] });
    check('rules: [{ id: a, when: { program: terraform }, then: ask }]', {});
    check('rules: [{ id: a, when: { program: terraform, effect: delete }, then: deny }]', {});
  });

  it('what a user silenced is none', () => {
    const off = policyOf('rules: [{ id: preset/wipe, then: off, because: x }]', { presetRules: ['preset/wipe'] });
    const { commands } = neverEvents({ policies: [off, ...presetPolicies(['recommended'])], broken: [] });
    assert.ok(commands.length < known.commands.length);
  });

  it('nothing where nothing is enforced', () => {
    assert.deepEqual(neverEvents({ policies: presetPolicies(['observe']), broken: [] }), { commands: [], paths: [] });
  });
});
