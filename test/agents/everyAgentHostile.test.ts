import assert from 'node:assert/strict';
import { agents } from '../../src/agents/index.generated';
import type { Agent } from '../../src/core/model/agent';
import { testEngine } from '../support/engine';
import type { TestEngine } from '../support/engine';
import { hostileKinds } from './hostileCalls';
import { portsThere, senderOf } from './senders';

describe('a hostile payload', () => {
  let engine: TestEngine;
  before(async () => {
    engine = await testEngine();
  });

  /** Whether the call would run. */
  function runs(agent: Agent, surface: string, payload: string): boolean {
    const call = agent.read(payload, surface, portsThere);
    if (call.kind === 'call') {
      return call.operations.every((operation) => engine.review(operation).decision.verdict === 'allow');
    }
    assert.match(call.says, /^[^A-Z\n][^\n]*[^.\n]$/);
    return false;
  }

  for (const agent of agents) {
    const sender = senderOf(agent);
    for (const surface of agent.surfaces) {
      it(`of ${agent.title} (${surface}) is no way to run what is held`, () => {
        const line = 'terraform destroy -auto-approve';
        assert.ok(Object.keys(hostileKinds).length >= 20);
        const allowed = Object.entries(hostileKinds).filter(([, kind]) => runs(agent, surface, kind(sender, line)));
        assert.deepEqual(
          allowed.map(([name]) => name),
          [],
        );
      });

      it(`of ${agent.title} (${surface}) is told from ordinary ones`, () => {
        const plain = (line: string): string => JSON.stringify(sender.send(sender.shell, { [sender.command]: line }));
        assert.ok(runs(agent, surface, plain('terraform version')));
        assert.ok(!runs(agent, surface, plain('terraform destroy -auto-approve')));
      });
    }
  }
});
