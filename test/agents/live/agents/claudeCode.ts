import { join } from 'node:path';
import type { LiveAgent } from '../liveAgent';
import { prompts } from '../plan';
import { messages } from '../wires/messages';
import { writeSettings } from '../writeSettings';

export const claudeCode: LiveAgent = {
  id: 'claude-code',
  title: 'Claude Code',
  package: '@anthropic-ai/claude-code',
  version: '2.1.330',
  program: 'claude',
  wire: messages,
  setUp: ({ home, database }) => {
    writeSettings(home, 'mcp.json', { mcpServers: { db: database } });
  },
  argv: ({ home }) => [
    '-p',
    prompts.main,
    '--dangerously-skip-permissions',
    '--strict-mcp-config',
    '--mcp-config',
    join(home, 'mcp.json'),
  ],
  env: ({ model }) => ({
    IS_SANDBOX: '1',
    ANTHROPIC_BASE_URL: model,
    ANTHROPIC_API_KEY: 'x',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    DISABLE_TELEMETRY: '1',
    DISABLE_ERROR_REPORTING: '1',
    DISABLE_AUTOUPDATER: '1',
  }),
  use: (want) => {
    switch (want.kind) {
      case 'shell':
        return { name: 'Bash', input: { command: want.command, description: 'a step of the plan' } };
      case 'write':
        return { name: 'Write', input: { file_path: want.path, content: want.text } };
      case 'mcp':
        return { name: 'mcp__db__query', input: { sql: want.sql } };
    }
  },
  letsGo: [],
  delegate: [
    () => ({
      name: 'Agent',
      input: {
        description: 'a part',
        prompt: prompts.child,
        subagent_type: 'general-purpose',
        run_in_background: false,
      },
    }),
  ],
};
