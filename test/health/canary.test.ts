import assert from 'node:assert/strict';
import { agents } from '../../src/agents/index.generated';
import type { HookAnswer } from '../../src/core/model/agent';
import type { Operation } from '../../src/core/model/operation';
import { canaryAnswer, canaryOf, canaryScript, canaryVerdict } from '../../src/gate/canary';
import { isAllowOf, isDenyOf } from '../../src/health/canary/dialect';
import { shellCall } from '../../src/health/canary/shellCalls';

const nonce = '0123456789abcdef0123456789abcdef';
const speaks = { allow: { exitCode: 0, stdout: '', stderr: '' }, deny: (says: string) => ({ ...no, stderr: says }) };
const no: HookAnswer = { exitCode: 2, stdout: '', stderr: '' };

function wants(script: string): readonly Operation[] {
  return [{ kind: 'run', script, dialect: 'bash', cwd: '/', session: null, variables: {} }];
}

describe('a canary', () => {
  it('is one to the letter or not at all', () => {
    for (const kind of ['harm', 'harmless'] as const) {
      const script = canaryScript({ kind, nonce });
      assert.deepEqual(canaryOf(wants(script)), { kind, nonce });
      for (const other of [`${script} `, ` ${script}`, `${script}0`, script.replace('#', ';'), `ls; ${script}`]) {
        assert.equal(canaryOf(wants(other)), null, other);
      }
      assert.equal(canaryOf([...wants(script), ...wants(script)]), null);
    }
    assert.equal(canaryOf([]), null);
  });

  it('as harm is a deny whatever was judged, so that its mark lets nothing pass', () => {
    const answer = canaryAnswer({ kind: 'harm', nonce }, speaks, null);
    assert.equal(answer.exitCode, 2);
    assert.deepEqual(canaryVerdict(answer.stderr, nonce), { judged: 'nothing', enforced: true });
    assert.equal(canaryVerdict(answer.stderr, nonce.replace('0', '1')), null);
  });
});

describe('the canary of each agent', () => {
  for (const agent of agents) {
    for (const surface of agent.surfaces) {
      it(`${agent.title} ${surface} reads it as the one command that it is`, () => {
        const script = canaryScript({ kind: 'harm', nonce });
        const payload = shellCall(agent, surface, script, { cwd: '/', session: nonce });
        assert.notEqual(payload, null);
      });

      it(`${agent.title} ${surface} denies in a dialect that is told from its allow`, () => {
        const denied = agent.deny('some reason');
        assert.ok(isDenyOf(agent.deny, denied));
        assert.ok(isAllowOf(agent.allow, agent.allow));
        assert.ok(!isDenyOf(agent.deny, agent.allow));
        assert.ok(!isAllowOf(agent.allow, denied));
        assert.ok(!isDenyOf(agent.deny, { exitCode: 1, stdout: '', stderr: 'it crashed' }));
      });
    }
  }

  it('a deny with text where the agent wants silence is none', () => {
    assert.ok(!isDenyOf(speaks.deny, { exitCode: 2, stdout: '{"permission":"deny"}', stderr: 'no' }));
    assert.ok(!isDenyOf(speaks.deny, { exitCode: 2, stdout: '', stderr: '' }));
  });
});
