import assert from 'node:assert/strict';
import * as answers from '../../src/mcp/answers';
import { readLine, type ToolsCall } from '../../src/mcp/readLine';

const VERSION = 'io.modelcontextprotocol/protocolVersion';

function callOf(meta: unknown, id: unknown = 1): ToolsCall {
  const message = { jsonrpc: '2.0', id, method: 'tools/call', params: { name: 'q', _meta: meta } };
  const seen = readLine(Buffer.from(JSON.stringify(message)));
  const [first] = seen.kind === 'messages' ? seen.messages : [];
  assert.ok(first?.kind === 'call');
  return first.call;
}

/** One line of JSON-RPC. */
function checkSaid(line: Buffer | null, expected: unknown): void {
  const text = line?.toString('utf8') ?? 'null\n';
  assert.match(text, /^[^\n]*\n$/);
  assert.deepEqual(JSON.parse(text), expected);
}

const isYes = answers.isYes;
const showsForms = answers.showsForms;

function checkJudged(judge: (value: unknown) => boolean, yes: readonly unknown[], no: readonly unknown[]): void {
  for (const value of yes) assert.ok(judge(value), JSON.stringify(value));
  for (const value of no) assert.ok(!judge(value), JSON.stringify(value));
}

describe('what the client is told and says', () => {
  it('only a form that was sent off with its box ticked is a yes', () => {
    const accept = (content: unknown): unknown => ({ action: 'accept', content });
    const unticked = [{}, { release: false }, { release: 'true' }, { release: 1 }, null, 'release', [true]].map(accept);
    const others = [undefined, null, 'accept', true, {}, { action: 'accept' }, { content: { release: true } }];
    const ticked = ['decline', 'cancel', 'ACCEPT', null].map((action) => ({ action, content: { release: true } }));
    checkJudged(isYes, [accept({ release: true })], [...unticked, ...others, ...ticked]);
  });

  it('a client shows forms when it says so, in the first way or in the later one', () => {
    const shown = [{}, { form: {} }, { form: {}, url: {} }].map((elicitation) => ({ elicitation }));
    const not = [{ url: {} }, null, true, 'form'].map((elicitation) => ({ elicitation }));
    checkJudged(showsForms, shown, [...not, {}, null, undefined, 'elicitation']);
  });

  it('a revision is without requests of the server from its date on', () => {
    const isStateless = (version: unknown): boolean => answers.isStateless(callOf({ [VERSION]: version }));
    checkJudged(isStateless, ['2026-07-28', '2027-01-01'], ['2025-11-25', 'DRAFT-2026-v2', 'zzz', 20270101, null]);
    for (const meta of [undefined, null, [], 'x']) assert.ok(!answers.isStateless(callOf(meta)));
  });

  it('a refused call is a result that the model reads, complete where the revision wants that', () => {
    const result = { content: [{ type: 'text', text: 'no\nhelp' }], isError: true };
    checkSaid(answers.refusedCall(callOf({}, 'a'), 'no\nhelp'), { jsonrpc: '2.0', id: 'a', result });
    const complete = { resultType: 'complete', ...result };
    checkSaid(answers.refusedCall(callOf({ [VERSION]: '2026-07-28' }), 'no\nhelp'), {
      jsonrpc: '2.0',
      id: 1,
      result: complete,
    });
    checkSaid(answers.refusedCall(callOf({}, null), 'no'), null);
  });

  it('a line that cannot be read is an error of the protocol', () => {
    const error = { code: -32600, message: 'refused by Holdpoint: why' };
    checkSaid(answers.refusedLine(null, 'why'), { jsonrpc: '2.0', id: null, error });
  });

  it('both ways of asking show the same form', () => {
    const form = answers.formOf('Why?');
    checkSaid(answers.elicitation('h', 'Why?'), {
      jsonrpc: '2.0',
      id: 'h',
      method: 'elicitation/create',
      params: form,
    });
    const request = { method: 'elicitation/create', params: { mode: 'form', ...form } };
    const inputRequests = { [answers.INPUT]: request };
    const result = { resultType: 'input_required', inputRequests, requestState: 's' };
    checkSaid(answers.inputRequired(1, 'Why?', 's'), { jsonrpc: '2.0', id: 1, result });
  });
});
