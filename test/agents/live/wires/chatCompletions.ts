import { stream } from '../fakeModel';
import type { Wire } from '../fakeModel';
import { fieldsOf, listOf, textAt, textIn } from './fields';

const head = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: 'fake' };
const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };

/** Chat Completions, streamed or whole, as many servers speak it. */
export const chatCompletions: Wire = {
  turn: ({ method, path, body }) => {
    if (method !== 'POST' || !path.includes('/chat/completions')) return null;
    const all = listOf(fieldsOf(body)['messages']);
    const by = (role: string): readonly string[] =>
      all.filter((each) => textAt(each, 'role') === role).map((each) => textIn(fieldsOf(each)['content']));
    return {
      prompts: by('user').join('\n'),
      results: by('tool'),
      tools: listOf(fieldsOf(body)['tools']).map((tool) => textAt(fieldsOf(tool)['function'], 'name')),
    };
  },
  say: (response, said, { body }) => {
    const call = said.kind === 'use' ? { name: said.use.name, arguments: JSON.stringify(said.use.input) } : null;
    const calls = call === null ? [] : [{ index: 0, id: `call_${Date.now()}`, type: 'function', function: call }];
    const spoken = said.kind === 'use' ? { content: null, tool_calls: calls } : { content: said.text };
    const delta = { role: 'assistant', ...spoken };
    const finish_reason = said.kind === 'use' ? 'tool_calls' : 'stop';
    if (fieldsOf(body)['stream'] !== true) {
      const choices = [{ index: 0, message: delta, finish_reason }];
      const whole = { ...head, object: 'chat.completion', choices, usage };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(whole));
      return;
    }
    stream(response, [
      [null, { ...head, choices: [{ index: 0, delta, finish_reason: null }] }],
      [null, { ...head, choices: [{ index: 0, delta: {}, finish_reason }], usage }],
      [null, '[DONE]'],
    ]);
  },
  aside: () => ({ object: 'list', data: [{ id: 'fake', object: 'model', created: 1, owned_by: 'fake' }] }),
};
