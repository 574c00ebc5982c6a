import type { LiveAgent } from '../liveAgent';
import { prompts } from '../plan';
import { chatCompletions } from '../wires/chatCompletions';
import { writeSettings } from '../writeSettings';

export const copilot: LiveAgent = {
  id: 'copilot',
  title: 'GitHub Copilot CLI',
  package: '@github/copilot',
  version: '1.0.102',
  program: 'copilot',
  wire: chatCompletions,
  setUp: ({ home, database }) => {
    writeSettings(home, '.copilot/mcp-config.json', {
      mcpServers: { db: { type: 'local', ...database, tools: ['*'] } },
    });
  },
  argv: () => ['-p', prompts.main, '--allow-all', '--disable-client-telemetry'],
  env: ({ model }) => ({
    COPILOT_OFFLINE: 'true',
    COPILOT_PROVIDER_BASE_URL: `${model}/v1`,
    COPILOT_MODEL: 'fake',
    COPILOT_PROVIDER_WIRE_API: 'completions',
    COPILOT_AUTO_UPDATE: 'false',
  }),
  use: (want) => {
    switch (want.kind) {
      case 'shell':
        return { name: 'bash', input: { command: want.command, description: 'a step of the plan' } };
      case 'write':
        return { name: 'create', input: { path: want.path, file_text: want.text } };
      case 'mcp':
        return { name: 'db-query', input: { sql: want.sql } };
    }
  },
  letsGo: ['launcher-frozen'],
  delegate: [
    () => ({
      name: 'task',
      input: {
        description: 'a part',
        prompt: prompts.child,
        agent_type: 'general-purpose',
        name: 'part',
        mode: 'sync',
      },
    }),
  ],
};
