import { stream } from '../fakeModel';
import type { Wire } from '../fakeModel';
import { fieldsOf, listOf, textAt, textIn } from './fields';

const usage = { input_tokens: 1, output_tokens: 1 };

/** The parts of what a user said: a plain string counts as one text. */
function partsOf(message: unknown): readonly unknown[] {
  const { content } = fieldsOf(message);
  return typeof content === 'string' ? [{ type: 'text', text: content }] : listOf(content);
}

/** Anthropic's Messages, streamed. */
export const messages: Wire = {
  turn: ({ method, path, body }) => {
    if (method !== 'POST' || !path.startsWith('/v1/messages') || path.includes('count_tokens')) return null;
    const said = listOf(fieldsOf(body)['messages']).filter((each) => textAt(each, 'role') === 'user');
    const parts = said.flatMap(partsOf);
    const results = parts.filter((part) => textAt(part, 'type') === 'tool_result');
    return {
      prompts: parts.map((part) => textAt(part, 'text')).join('\n'),
      results: results.map((part) => textIn(fieldsOf(part)['content'])),
      tools: listOf(fieldsOf(body)['tools']).map((tool) => textAt(tool, 'name')),
    };
  },
  say: (response, said) => {
    const block =
      said.kind === 'use'
        ? {
            start: { type: 'tool_use', id: `toolu_${Date.now()}`, name: said.use.name, input: {} },
            delta: { type: 'input_json_delta', partial_json: JSON.stringify(said.use.input) },
          }
        : { start: { type: 'text', text: '' }, delta: { type: 'text_delta', text: said.text } };
    const stop = { stop_reason: said.kind === 'use' ? 'tool_use' : 'end_turn', stop_sequence: null };
    const message = { id: 'msg_1', type: 'message', role: 'assistant', model: 'fake', content: [], stop_reason: null };
    const events = [
      { type: 'message_start', message: { ...message, usage } },
      { type: 'content_block_start', index: 0, content_block: block.start },
      { type: 'content_block_delta', index: 0, delta: block.delta },
      { type: 'content_block_stop', index: 0 },
      { type: 'message_delta', delta: stop, usage },
      { type: 'message_stop' },
    ];
    stream(
      response,
      events.map((event) => [event.type, event]),
    );
  },
  aside: ({ path }) => (path.includes('count_tokens') ? { input_tokens: 1 } : {}),
};
