import { stream } from '../fakeModel';
import type { Wire } from '../fakeModel';
import { fieldsOf, listOf, textAt, textIn } from './fields';

/** Google's `generateContent` and its streamed form. */
export const generateContent: Wire = {
  turn: ({ method, path, body }) => {
    if (method !== 'POST' || !/:(?:streamG|g)enerateContent/.test(path)) return null;
    const users = listOf(fieldsOf(body)['contents']).filter((each) => textAt(each, 'role') === 'user');
    const parts = users.flatMap((each) => listOf(fieldsOf(each)['parts']));
    const answered = parts.map((part) => fieldsOf(part)['functionResponse']).filter((part) => part !== undefined);
    const offered = listOf(fieldsOf(body)['tools']).flatMap((tool) => listOf(fieldsOf(tool)['functionDeclarations']));
    return {
      prompts: parts.map((part) => textAt(part, 'text')).join('\n'),
      results: answered.map((part) => textIn(fieldsOf(part)['response'])),
      tools: offered.map((tool) => textAt(tool, 'name')),
    };
  },
  say: (response, said, { path }) => {
    const part =
      said.kind === 'use' ? { functionCall: { name: said.use.name, args: said.use.input } } : { text: said.text };
    const candidates = [{ index: 0, content: { role: 'model', parts: [part] }, finishReason: 'STOP' }];
    const usageMetadata = { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 };
    const whole = { candidates, usageMetadata, modelVersion: 'fake' };
    if (path.includes(':streamGenerateContent')) stream(response, [[null, whole]]);
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(whole));
  },
  aside: () => ({ totalTokens: 1 }),
};
