import type { LiveAgent } from '../liveAgent';
import { prompts } from '../plan';
import { chatCompletions } from '../wires/chatCompletions';
import { writeSettings } from '../writeSettings';

export const openCode: LiveAgent = {
  id: 'opencode',
  title: 'OpenCode',
  package: 'opencode-ai',
  version: '1.18.33',
  program: 'opencode',
  wire: chatCompletions,
  setUp: ({ home, model, database }) => {
    // With a plugin it wants its plugins' types from the registry, and would try again for more than a minute.
    writeSettings(home, '.npmrc', 'fetch-retries=0\noffline=true\n');
    writeSettings(home, '.config/opencode/opencode.json', {
      $schema: 'https://opencode.ai/config.json',
      model: 'local/fake',
      small_model: 'local/fake',
      autoupdate: false,
      share: 'disabled',
      provider: {
        local: {
          npm: '@ai-sdk/openai-compatible',
          name: 'local',
          options: { baseURL: `${model}/v1`, apiKey: 'x' },
          models: { fake: { name: 'fake', tool_call: true } },
        },
      },
      mcp: { db: { type: 'local', command: [database.command, ...database.args], enabled: true } },
    });
  },
  argv: () => ['run', prompts.main],
  env: () => ({ OPENCODE_DISABLE_AUTOUPDATE: '1', OPENCODE_DISABLE_MODELS_FETCH: '1' }),
  use: (want) => {
    switch (want.kind) {
      case 'shell':
        return { name: 'bash', input: { command: want.command, description: 'a step of the plan' } };
      case 'write':
        return { name: 'write', input: { filePath: want.path, content: want.text } };
      case 'mcp':
        return { name: 'db_query', input: { sql: want.sql } };
    }
  },
  letsGo: [],
  delegate: [
    () => ({ name: 'task', input: { description: 'a part', prompt: prompts.child, subagent_type: 'general' } }),
  ],
};
