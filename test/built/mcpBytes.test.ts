import assert from 'node:assert/strict';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { freshMachine, type Machine } from '../support/machine';
import { openRawProxy, type RawProxy } from './support/rawProxy';

const cli = resolve(__dirname, '../../dist/cli.js');

let machine: Machine;
let closing: (() => Promise<unknown>)[] = [];
beforeEach(() => {
  machine = freshMachine();
});
afterEach(async () => {
  for (const close of closing.reverse()) await close();
  closing = [];
  machine.remove();
});

function raw(argv: readonly string[]): RawProxy {
  const proxy = openRawProxy(cli, machine, argv);
  closing.push(proxy.close);
  return proxy;
}

describe('bytes through the proxy', () => {
  const echo = ['--', process.execPath, '-e', 'process.stdin.pipe(process.stdout)'];

  async function checkPassed(sent: Buffer | string, heard: string | RegExp): Promise<void> {
    const { child, ended } = raw(echo);
    child.stdin?.end(sent);
    const [out, code] = await ended;
    if (typeof heard === 'string') assert.ok(out === heard, out.slice(0, 500));
    else assert.match(out, heard);
    assert.equal(code, 0);
  }

  const passed: readonly (readonly [string, Buffer | string])[] = [
    ['line ends of Windows, blank lines and blanks', ' {"jsonrpc" : "2.0", "id": 1e2, "method":"ping" }\r\n\r\n\n'],
    ['no JSON', 'hello\n{"jsonrpc":\n[1,\n'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x0a, 0x80, 0x0a])],
    ['half a line at the end', '{"method":"a"}\n{"method":"b"'],
    [
      'unknown methods and batches',
      '[{"jsonrpc":"2.0","method":"x/y","id":18446744073709551617},{"id":2,"result":{}}]\n',
    ],
    [
      'a harmless call',
      '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_x","arguments":{"a":1.0}}}\n',
    ],
    ['names that stand there twice', '{"jsonrpc":"2.0","id":1,"id":2,"method":"ping","a":1,"a":2}\n'],
    ['numbers and escapes', '{"id":1,"method":"p","x":[1.0,1e400,-0,1E2],"y":"\\u00e9\\/\\ud800"}\n'],
    ['a mark of byte order', '\uFEFF{"jsonrpc":"2.0","id":1,"method":"ping"}\n'],
    ['a reply of 20 MiB', `{"id":7,"result":"${'x'.repeat(20 * 1024 * 1024)}"}\n{"method":"ping"}\n`],
  ];
  for (const [what, sent] of passed) {
    it(`${what} pass as they are`, () => checkPassed(sent, Buffer.from(sent).toString('latin1')));
  }

  const call = (id: number, sql: string): string =>
    `{"jsonrpc":"2.0","id":${id},"method":"tools/call","params":{"name":"query","arguments":{"sql":"${sql}"}}}`;
  const stopped: readonly (readonly [string, string | Buffer, RegExp])[] = [
    [
      'a held call',
      `${call(1, 'DROP TABLE a')}\n`,
      /^\{"jsonrpc":"2.0","id":1,"result":\{"content":.*"isError":true\}\}\n$/,
    ],
    [
      'a held call without an end',
      call(1, 'DROP TABLE a'),
      /^\{"jsonrpc":"2.0","id":1,"result":.*"isError":true\}\}\n$/,
    ],
    [
      'one of a batch',
      `[${call(1, 'DROP TABLE a')},${call(2, 'SELECT 1')}]\n`,
      /"id":1,"result"[^]*\n\[\{"jsonrpc":"2.0","id":2,"method"/,
    ],
    [
      'a call in letters of another case',
      '{"id":1,"Method":"tools/call","params":{"name":"x"}}\n',
      /^\{"jsonrpc":"2.0","id":1,"error"/,
    ],
    ['a call behind a mark of byte order', `\uFEFF${call(1, 'SELECT 1')}\n`, /^\{"jsonrpc":"2.0","id":null,"error"/],
    ['a call that is no UTF-8', Buffer.from(call(1, '\xff') + '\n', 'latin1'), /^\{"jsonrpc":"2.0","id":null,"error"/],
    [
      'two methods',
      '{"id":1,"method":"tools/call","params":{"name":"x"},"method":"ping"}\n',
      /^\{"jsonrpc":"2.0","id":null,"error"/,
    ],
    [
      'a call with a name twice',
      '{"id":1,"method":"tools/call","params":{"name":"query","name":"get_x"}}\n',
      /^\{"jsonrpc":"2.0","id":1,"error"/,
    ],
    ['a call of 17 MiB', `${call(1, 'x'.repeat(17 * 1024 * 1024))}\n`, /^\{"jsonrpc":"2.0","id":null,"error"/],
  ];
  for (const [what, sent, heard] of stopped) {
    it(`${what} is answered and does not reach the server`, () => checkPassed(sent, heard));
  }

  it('the revision without requests of the server asks in its result, and takes one signed answer', async () => {
    const meta = {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientCapabilities': { elicitation: { form: {} } },
    };
    const params = { name: 'query', arguments: { sql: 'DROP TABLE a' }, _meta: meta };
    const { child, ended } = raw(echo);
    const lines: string[] = [];
    const next = async (sent: unknown): Promise<Record<string, never>> => {
      child.stdin?.write(`${JSON.stringify(sent)}\n`);
      const [data] = (await once(child.stdout ?? child, 'data')) as [Buffer];
      lines.push(data.toString('utf8'));
      return JSON.parse(data.toString('utf8')) as Record<string, never>;
    };
    const first = (await next({ jsonrpc: '2.0', id: 1, method: 'tools/call', params })) as unknown as {
      readonly result: { readonly resultType: string; readonly requestState: string };
    };
    assert.equal(first.result.resultType, 'input_required');
    const yes = { inputResponses: { holdpoint: { action: 'accept', content: { release: true } } } };
    const { requestState } = first.result;
    const forged = {
      ...params,
      ...yes,
      requestState: requestState.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    };
    assert.match(
      JSON.stringify(await next({ jsonrpc: '2.0', id: 2, method: 'tools/call', params: forged })),
      /isError/,
    );
    const used = { ...params, ...yes, requestState };
    assert.match(JSON.stringify(await next({ jsonrpc: '2.0', id: 3, method: 'tools/call', params: used })), /isError/);
    const again = (await next({ jsonrpc: '2.0', id: 4, method: 'tools/call', params })) as unknown as typeof first;
    const answered = { ...params, ...yes, requestState: again.result.requestState };
    assert.deepEqual(await next({ jsonrpc: '2.0', id: 5, method: 'tools/call', params: answered }), {
      ...{ jsonrpc: '2.0', id: 5, method: 'tools/call', params },
    });
    child.stdin?.end();
    await ended;
  });

  it('a signal reaches the server, and the server does not outlive the proxy', async () => {
    const { child, ended } = raw([
      '--',
      process.execPath,
      '-e',
      'process.stdout.write(`${process.pid}\\n`);setInterval(()=>0,1e6)',
    ]);
    const [data] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    child.kill('SIGTERM');
    const [, code] = await ended;
    assert.equal(code, 143);
    assert.throws(() => process.kill(Number(data.toString('utf8')), 0));
  });
});
