import type { ToolFamily, ToolReading, ToolRun, ToolUse } from '../model/toolFamily';
import { codeRuns } from './shared/codeRuns';
import { COMMANDS, commandRuns } from './shared/commandRuns';
import { textIn } from './shared/fields';
import { isNamed, mentions } from './shared/named';
import { joined, reading, sameAs, unseen } from './shared/reading';

const SHELLS = [
  ...['execute_command', 'run_command', 'run_shell_command', 'execute_shell_command', 'shell_execute', 'shell_exec'],
  ...[
    'shell',
    'bash',
    'sh',
    'zsh',
    'exec',
    'terminal',
    'run_in_terminal',
    'execute_bash',
    'start_process',
    'run_shell',
  ],
  ...['run_terminal_cmd', 'run_terminal_command', 'execute_terminal_command', 'write_to_terminal', 'run_script'],
  ...['execute_script', 'powershell', 'execute_powershell', 'cmd', 'ssh_execute', 'execute', 'run', 'run_process'],
];

/** What is typed into a process that runs already. */
const TYPED = ['interact_with_process', 'send_input', 'send_to_terminal', 'write_to_process', 'send_keys'];

const CODE = [
  'run_code',
  'execute_code',
  'run_python',
  'execute_python',
  'run_python_code',
  'python',
  'run_javascript',
];

function read(use: ToolUse): ToolReading | null {
  if (isNamed(use, ...TYPED)) {
    const runs = commandRuns(use, ['input', 'text', 'keys', ...COMMANDS]);
    // Whatever runs there takes it: a shell, an interpreter, a client of a database.
    return reading({ runs });
  }
  // Code that a browser runs is read with the page that it is for.
  if (use.words.includes('browser')) return null;
  const isCode = isNamed(use, ...CODE, 'eval', 'evaluate');
  const code = isCode ? codeRuns(use) : null;
  if (code !== null) return reading({ runs: code });
  if (isNamed(use, ...CODE)) return reading({ unknowns: [unseen(`what \`${use.tool}\` runs cannot be read`)] });
  if (!isNamed(use, ...SHELLS)) return null;
  const runs = commandRuns(use, [...COMMANDS, 'script', 'input', 'line']);
  if (runs.length === 0) return null;
  return mentions(use, /^(?:.*[^a-z])?ssh(?:[^a-z]|$)/)
    ? joined(runs.map((run) => elsewhere(use, run)))
    : reading({ runs });
}

/** The same on the host that the call names, or that the server knows. */
function elsewhere({ input, server }: ToolUse, run: ToolRun): ToolReading {
  const host = textIn(input, 'host', 'hostname', 'server', 'connection', 'target') ?? server;
  return sameAs('ssh', host === '' ? 'unknown' : host, 'script' in run ? run.script : run.argv);
}

/** Servers that run commands or code on this machine. */
export const shell: ToolFamily = {
  title: 'Shells and terminals',
  documentation: [
    'https://github.com/wonderwhy-er/DesktopCommanderMCP',
    'https://github.com/g0t4/mcp-server-commands',
    'https://github.com/tumf/mcp-shell-server',
  ],
  read,
  examples: {
    catches: [
      {
        call: 'commander/start_process',
        input: { command: 'terraform destroy -auto-approve', timeout_ms: 1000 },
        rule: 'terraform/destroy',
        effect: 'delete',
      },
      { call: 'term/run_command', input: { command: 'psql -c "DROP TABLE a"' }, rule: 'sql/drop', effect: 'delete' },
      {
        call: 'shell/shell_execute',
        input: { command: ['kubectl', 'delete', 'ns', 'shop'].join(' '), directory: '/srv' },
        rule: 'kubectl/delete',
        effect: 'delete',
      },
      {
        call: 'tools/run',
        input: { command: 'aws', args: ['s3', 'rb', 's3://a', '--force'] },
        rule: 'aws/s3-rb',
        effect: 'delete',
      },
      {
        call: 'repl/execute_code',
        input: { language: 'python', code: "import os\nos.system('kubectl delete namespace shop')" },
        rule: 'kubectl/delete',
        effect: 'delete',
      },
      {
        call: 'commander/interact_with_process',
        input: { pid: 7, input: 'DROP TABLE users;' },
        rule: 'sql/drop',
        effect: 'delete',
      },
      { call: 'x/helper', input: { command: 'helm uninstall shop' }, rule: 'helm/uninstall', effect: 'delete' },
      {
        call: 'ssh/exec',
        input: { command: 'systemctl stop postgresql' },
        rule: 'system/service',
        effect: 'interrupt',
      },
      { call: 'x/run_code', input: { code: 'x', language: 'cobol' }, rule: '', effect: 'unknown' },
    ],
    leaves: [
      { call: 'commander/start_process', input: { command: 'npm test' } },
      { call: 'shell/shell_execute', input: { command: ['ls', '-l'].join(' ') } },
      { call: 'repl/run_python', input: { code: 'print(1 + 1)' } },
      { call: 'ssh/exec', input: { command: 'uptime' } },
      { call: 'editor/text_editor', input: { command: 'view', path: '/srv/a.ts' } },
    ],
  },
};
