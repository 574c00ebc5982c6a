import type { LiveAgent } from '../liveAgent';
import { prompts } from '../plan';
import { responses } from '../wires/responses';
import { writeSettings } from '../writeSettings';

const added = (path: string, text: string): string =>
  `*** Begin Patch\n*** Add File: ${path}\n${text.replace(/^/gm, '+')}\n*** End Patch\n`;

export const codex: LiveAgent = {
  id: 'codex',
  title: 'Codex',
  package: '@openai/codex',
  version: '0.169.0',
  program: 'codex',
  wire: responses,
  setUp: ({ home, model, database }) => {
    writeSettings(
      home,
      '.codex/config.toml',
      `model = "gpt-5.5"
model_provider = "local"
check_for_update_on_startup = false

[model_providers.local]
name = "local"
base_url = "${model}/v1"
wire_api = "responses"
requires_openai_auth = false
supports_websockets = false

[analytics]
enabled = false

[feedback]
enabled = false

[mcp_servers.db]
command = ${JSON.stringify(database.command)}
args = ${JSON.stringify(database.args)}
`,
    );
  },
  argv: () => ['exec', '--skip-git-repo-check', '--dangerously-bypass-approvals-and-sandbox', prompts.main],
  env: () => ({}),
  use: (want) => {
    switch (want.kind) {
      case 'shell':
        return { name: 'exec_command', input: { cmd: want.command } };
      case 'write':
        return { name: 'apply_patch', input: { patch: added(want.path, want.text) } };
      case 'mcp':
        return { name: 'mcp__db.query', input: { sql: want.sql } };
    }
  },
  letsGo: ['launcher-frozen'],
  delegate: [
    () => ({ name: 'multi_agent_v1.spawn_agent', input: { message: prompts.child } }),
    (results) => ({
      name: 'multi_agent_v1.wait_agent',
      input: { targets: [/"agent_id":"([^"]+)"/.exec(results[0] ?? '')?.[1] ?? ''], timeout_ms: 60_000 },
    }),
  ],
};
