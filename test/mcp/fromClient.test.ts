import assert from 'node:assert/strict';
import { createFromClient } from '../../src/mcp/fromClient';
import type { Piece } from '../../src/mcp/lines';
import type { Outcome } from '../../src/mcp/ruleOn';

const call = '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_x"}}\n';

/** What reaches the server, where the ruling on a call comes when `rule` is called. */
function opened() {
  const sent: string[] = [];
  let rule: (outcome: Outcome) => void = () => undefined;
  const ruling = new Promise<Outcome>((resolve) => {
    rule = resolve;
  });
  const fromClient = createFromClient({
    client: { relay: () => Promise.resolve(), say: () => undefined, finish: () => Promise.resolve() },
    rules: {
      ...{ ruleOn: () => ruling, hello: () => undefined, takeAnswer: () => false },
      ...{ cancel: () => undefined, cancelAll: () => undefined },
    },
    listAnswers: { expect: () => undefined, overhear: () => undefined },
    send: (bytes) => {
      sent.push(bytes.toString('utf8'));
      return Promise.resolve();
    },
  });
  const part = (text: string, first: boolean, last: boolean): Piece => ({
    ...{ kind: 'part', bytes: Buffer.from(text), first, last },
  });
  return { sent, rule, fromClient, part };
}

describe('what the client says', () => {
  it('a call that is let go while a long line goes in parts stands behind that line, not in it', async () => {
    const { sent, rule, fromClient, part } = opened();
    await fromClient.take({ kind: 'line', bytes: Buffer.from(call) });
    await fromClient.take(part('{"id":7,"result":"x', true, false));
    rule({ kind: 'forward' });
    await new Promise((resolve) => setImmediate(resolve));
    await fromClient.take(part('x', false, false));
    await fromClient.take(part('"}\n', false, true));
    await fromClient.finish();
    assert.deepEqual(sent, ['{"id":7,"result":"x', 'x', '"}\n', call]);
  });

  it('other lines overtake a call that is being ruled on', async () => {
    const { sent, rule, fromClient } = opened();
    await fromClient.take({ kind: 'line', bytes: Buffer.from(call) });
    await fromClient.take({ kind: 'line', bytes: Buffer.from('{"method":"notifications/x"}\n') });
    rule({ kind: 'forward' });
    await fromClient.finish();
    assert.deepEqual(sent, ['{"method":"notifications/x"}\n', call]);
  });
});
