import assert from 'node:assert/strict';
import { runProxy, type ProxyOptions } from '../../src/mcp/proxy';
import type { Ended, Server } from '../../src/mcp/server';

type Told = { readonly notes: readonly string[]; readonly killed: boolean; readonly passed: string };

const unasked: Pick<ProxyOptions, 'judge' | 'askedCall'> = {
  judge: {
    judge: () => Promise.reject(new Error('nothing is called here')),
    release: () => Promise.reject(new Error('nothing is called here')),
  },
  askedCall: () => {
    throw new Error('nothing is called here');
  },
};

/** What a proxy tells of a server whose output breaks off with an error while its process lives on. */
async function toldOf(output: AsyncIterable<Buffer>): Promise<Told> {
  const notes: string[] = [];
  let killed = false;
  let passed = '';
  let end: (ended: Ended) => void = () => undefined;
  const server: Server = {
    send: () => Promise.resolve(),
    output,
    ended: new Promise((resolve) => (end = resolve)),
    end: () => undefined,
    kill: () => {
      killed = true;
      end({ code: 1, signal: 'SIGTERM' });
    },
  };
  await runProxy({
    ...unasked,
    ...{ server, mayElicit: false, note: (says) => notes.push(says) },
    lists: {
      see: () => null,
      miss: () => null,
      about: () => ({ destructive: false, changed: [] }),
      accept: () => null,
    },
    input: (async function* () {})(),
    send: (bytes) => {
      passed += bytes.toString();
      return Promise.resolve();
    },
  });
  return { notes, killed, passed };
}

async function* broken(): AsyncGenerator<Buffer> {
  yield Buffer.from('{"id":1,"result":{}}\n');
  await Promise.resolve();
  throw new Error('read EIO');
}

describe('a server that cannot be read any longer', () => {
  it('is told of and ended, and what it said before has passed', async () => {
    assert.deepEqual(await toldOf(broken()), {
      notes: ['the server cannot be read: read EIO'],
      killed: true,
      passed: '{"id":1,"result":{}}\n',
    });
  });
});
