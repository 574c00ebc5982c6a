import assert from 'node:assert/strict';
import { agents } from '../../src/agents/index.generated';
import type { Agent } from '../../src/core/model/agent';
import { testEngine } from '../support/engine';
import type { TestEngine } from '../support/engine';
import { portsThere, senderOf } from './senders';
import type { Sender } from './senders';

type Sent = (sender: Sender, line: string) => Record<string, unknown>;

const plain: Sent = (sender, line) => sender.send(sender.shell, { [sender.command]: line });

/** What the next version of an agent may send for the same call; the hook that was installed for this one reads it. */
const same: Readonly<Record<string, Sent>> = {
  'fields that nobody knows beside the tool': (sender, line) => ({
    ...plain(sender, line),
    ...{ agent_version: '99.1.0', schema: { major: 9 }, turn: [1, { id: 'x' }], sandboxed: null },
  }),
  'fields that nobody knows beside the command': (sender, line) =>
    sender.send(sender.shell, { [sender.command]: line, is_streaming: true, display: { rows: 24 }, retry_of: null }),
  'the fields in another order': (sender, line) => Object.fromEntries(Object.entries(plain(sender, line)).toReversed()),
};

/** Where the command cannot be found any more nothing is let through, whatever it is. */
const changed: Readonly<Record<string, Sent>> = {
  'another name for the shell': (sender, line) => sender.send(`${sender.shell}_v2`, { [sender.command]: line }),
  'another name for the command': (sender, line) => sender.send(sender.shell, { statement: line }),
  'the command a level deeper': (sender, line) => sender.send(sender.shell, { call: { [sender.command]: line } }),
  'another name for the input': (sender, line) => {
    const { [sender.inputField]: input, ...rest } = plain(sender, line);
    return { ...rest, arguments_v2: input };
  },
  'another name for the tool': (sender, line) => {
    const { [sender.toolField]: tool, ...rest } = plain(sender, line);
    return { ...rest, tool_v2: tool };
  },
};

describe('an agent that was upgraded between two calls', () => {
  let engine: TestEngine;
  before(async () => {
    engine = await testEngine();
  });

  function runs(agent: Agent, surface: string, payload: Record<string, unknown>): boolean {
    const call = agent.read(JSON.stringify(payload), surface, portsThere);
    if (call.kind !== 'call') return false;
    return call.operations.every((operation) => engine.review(operation).decision.verdict === 'allow');
  }

  for (const agent of agents) {
    const sender = senderOf(agent);
    for (const surface of agent.surfaces) {
      it(`${agent.title} (${surface}): the same call in a richer payload is judged as before`, () => {
        for (const [name, sent] of Object.entries(same)) {
          assert.ok(runs(agent, surface, sent(sender, 'terraform version')), `${name}: ordinary work`);
          assert.ok(!runs(agent, surface, sent(sender, 'terraform destroy -auto-approve')), name);
        }
      });

      it(`${agent.title} (${surface}): a call in words of its own lets nothing through`, () => {
        const through = Object.entries(changed).filter(([, sent]) =>
          runs(agent, surface, sent(sender, 'terraform destroy -auto-approve')),
        );
        assert.deepEqual(
          through.map(([name]) => name),
          [],
        );
      });
    }
  }
});
