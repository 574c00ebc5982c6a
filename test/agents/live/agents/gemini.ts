import type { LiveAgent } from '../liveAgent';
import { prompts } from '../plan';
import { generateContent } from '../wires/generateContent';
import { writeSettings } from '../writeSettings';

export const gemini: LiveAgent = {
  id: 'gemini',
  title: 'Gemini CLI',
  package: '@google/gemini-cli',
  version: '0.61.0',
  program: 'gemini',
  wire: generateContent,
  setUp: ({ home, database }) => {
    writeSettings(home, '.gemini/settings.json', {
      privacy: { usageStatisticsEnabled: false },
      telemetry: { enabled: false },
      general: { enableAutoUpdate: false },
      security: { auth: { selectedType: 'gemini-api-key' } },
      mcpServers: { db: { ...database, trust: true } },
    });
  },
  argv: () => ['-p', prompts.main, '--yolo', '--skip-trust', '-m', 'gemini-2.5-pro'],
  env: ({ model }) => ({ GEMINI_API_KEY: 'x', GOOGLE_GEMINI_BASE_URL: model }),
  use: (want) => {
    switch (want.kind) {
      case 'shell':
        return { name: 'run_shell_command', input: { command: want.command, description: 'a step of the plan' } };
      case 'write':
        return { name: 'write_file', input: { file_path: want.path, content: want.text } };
      case 'mcp':
        return { name: 'mcp_db_query', input: { sql: want.sql } };
    }
  },
  letsGo: [],
  delegate: [() => ({ name: 'invoke_agent', input: { agent_name: 'generalist', prompt: prompts.child } })],
};
