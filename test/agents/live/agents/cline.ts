import type { LiveAgent } from '../liveAgent';
import { prompts } from '../plan';
import { chatCompletions } from '../wires/chatCompletions';
import { writeSettings } from '../writeSettings';

export const cline: LiveAgent = {
  id: 'cline',
  title: 'Cline CLI',
  package: 'cline',
  version: '3.0.65',
  program: 'cline',
  wire: chatCompletions,
  setUp: ({ home, model, database }) => {
    const settings = { provider: 'openai-compatible', apiKey: 'x', model: 'fake', baseUrl: `${model}/v1` };
    writeSettings(home, '.cline/data/settings/providers.json', {
      version: 1,
      lastUsedProvider: 'openai-compatible',
      modes: {},
      providers: { 'openai-compatible': { settings, updatedAt: '2026-11-01T00:00:00.000Z', tokenSource: 'manual' } },
    });
    writeSettings(home, '.cline/data/settings/cline_mcp_settings.json', { mcpServers: { db: database } });
  },
  argv: () => ['--auto-approve', 'true', prompts.main],
  env: () => ({}),
  use: (want) => {
    switch (want.kind) {
      case 'shell':
        return { name: 'run_commands', input: { commands: [want.command] } };
      case 'write':
        return { name: 'editor', input: { path: want.path, new_text: want.text } };
      case 'mcp':
        return { name: 'db__query', input: { sql: want.sql } };
    }
  },
  letsGo: [],
  delegate: [() => ({ name: 'spawn_agent', input: { systemPrompt: 'You do your part.', task: prompts.child } })],
};
