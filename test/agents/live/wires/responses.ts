import { stream } from '../fakeModel';
import type { Wire } from '../fakeModel';
import { fieldsOf, listOf, textAt, textIn } from './fields';

const usage = { input_tokens: 1, output_tokens: 1, total_tokens: 2 };

/** The names of tools; those in a namespace carry it before a dot. */
function toolsIn(value: unknown, space = ''): readonly string[] {
  return listOf(value).flatMap((tool) => {
    const name = `${space}${textAt(tool, 'name')}`;
    return [name, ...toolsIn(fieldsOf(tool)['tools'], `${name}.`)];
  });
}

/** OpenAI's Responses, streamed. */
export const responses: Wire = {
  turn: ({ method, path, body }) => {
    if (method !== 'POST' || !path.endsWith('/responses')) return null;
    const all = listOf(fieldsOf(body)['input']);
    const users = all.filter((each) => textAt(each, 'role') === 'user');
    const outputs = all.filter((each) => textAt(each, 'type').endsWith('_call_output'));
    return {
      prompts: users.map((each) => textIn(fieldsOf(each)['content'])).join('\n'),
      results: outputs.map((each) => textIn(fieldsOf(each)['output'])),
      tools: toolsIn(fieldsOf(body)['tools']),
    };
  },
  say: (response, said) => {
    const item =
      said.kind === 'use'
        ? itemOf(said.use.name, said.use.input)
        : {
            type: 'message',
            id: 'msg_1',
            role: 'assistant',
            status: 'completed',
            content: [{ type: 'output_text', text: said.text, annotations: [] }],
          };
    const whole = { id: 'resp_1', object: 'response', model: 'fake', status: 'completed', output: [item], usage };
    const events = [
      { type: 'response.created', response: { ...whole, status: 'in_progress', output: [], usage: null } },
      { type: 'response.output_item.added', output_index: 0, item },
      { type: 'response.output_item.done', output_index: 0, item },
      { type: 'response.completed', response: whole },
    ];
    stream(
      response,
      events.map((event) => [event.type, event]),
    );
  },
  aside: () => ({ object: 'list', data: [], models: [] }),
};

/** `space.name` is a tool in a namespace; an input of one field `patch` is a tool that takes free text. */
function itemOf(name: string, input: Readonly<Record<string, unknown>>): unknown {
  const head = { id: 'fc_1', call_id: `call_${Date.now()}`, status: 'completed' };
  if (typeof input['patch'] === 'string') return { type: 'custom_tool_call', ...head, name, input: input['patch'] };
  const dot = name.indexOf('.');
  const named = dot < 0 ? { name } : { namespace: name.slice(0, dot), name: name.slice(dot + 1) };
  return { type: 'function_call', ...head, ...named, arguments: JSON.stringify(input) };
}
