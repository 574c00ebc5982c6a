import type { Dialect } from '../model/operation';
import { isNonEmpty } from '../model/nonEmpty';
import type { ToolFamily, ToolInput, ToolReading, ToolRun, ToolUse } from '../model/toolFamily';
import { byVerb } from './shared/byVerb';
import { textIn, textsIn } from './shared/fields';
import { folderIn } from './shared/folderIn';
import { isNamed } from './shared/named';
import { joined, leftAlone, reading, unseen } from './shared/reading';

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

const COMMANDS = ['command', 'cmd', 'commands', 'shell_command', 'shellCommand', 'commandLine', 'command_line'];

/** Interpreters by the names that tools give to languages. */
const INTERPRETERS: Readonly<Record<string, readonly [string, string]>> = {
  python: ['python3', '-c'],
  py: ['python3', '-c'],
  javascript: ['node', '-e'],
  js: ['node', '-e'],
  node: ['node', '-e'],
  typescript: ['node', '-e'],
  ruby: ['ruby', '-e'],
  perl: ['perl', '-e'],
  php: ['php', '-r'],
  bash: ['bash', '-c'],
  shell: ['bash', '-c'],
  sh: ['sh', '-c'],
};

function dialectOf({ words, input }: ToolUse): Dialect {
  const told = `${words.join(' ')} ${textIn(input, 'shell', 'interpreter') ?? ''}`.toLowerCase();
  if (/\b(?:powershell|pwsh)\b/.test(told)) return 'powershell';
  return /\bcmd(?:\.exe)?$/.test(textIn(input, 'shell') ?? '') ? 'cmd' : 'bash';
}

function inFolder(input: ToolInput, run: ToolRun): ToolRun {
  const cwd = folderIn(input);
  return cwd === null ? run : { ...run, cwd };
}

/** `command` with its words beside it, else every line that is given. */
function commandRuns(use: ToolUse, fields: readonly string[]): readonly ToolRun[] {
  const { input } = use;
  const [program] = textsIn(input, ...fields);
  const words = textsIn(input, 'args', 'arguments', 'argv');
  const argv = program === undefined ? [] : [program, ...words];
  if (words.length > 0 && isNonEmpty(argv) && !/\s/.test(argv[0])) return [inFolder(input, { argv })];
  const dialect = dialectOf(use);
  const more = words.length === 0 ? '' : ` ${words.join(' ')}`;
  return textsIn(input, ...fields).map((script) => inFolder(input, { script: `${script}${more}`, dialect }));
}

function codeRuns({ words, input }: ToolUse): readonly ToolRun[] | null {
  const code = textIn(input, 'code', 'script', 'source');
  if (code === null) return null;
  const told = textIn(input, 'language', 'lang', 'runtime', 'interpreter')?.toLowerCase() ?? words.at(-1) ?? '';
  const named = INTERPRETERS[told.replace(/\d.*$/, '')] ?? INTERPRETERS[words.find((one) => one in INTERPRETERS) ?? ''];
  return named === undefined ? null : [inFolder(input, { argv: [...named, code] })];
}

function read(use: ToolUse): ToolReading | null {
  if (isNamed(use, ...TYPED)) {
    const runs = commandRuns(use, ['input', 'text', 'keys', ...COMMANDS]);
    // Whatever runs there takes it: a shell, an interpreter, a client of a database.
    return reading({ runs });
  }
  const isCode = isNamed(use, ...CODE, 'eval', 'evaluate');
  const code = isCode ? codeRuns(use) : null;
  if (code !== null) return reading({ runs: code });
  if (isNamed(use, ...CODE)) return reading({ unknowns: [unseen(`what \`${use.tool}\` runs cannot be read`)] });
  const isShell = isNamed(use, ...SHELLS);
  const runs = commandRuns(use, isShell ? [...COMMANDS, 'script', 'input', 'line'] : COMMANDS);
  if (runs.length === 0) return null;
  const own = reading({ runs });
  if (isShell) return own;
  // A tool of another name that takes a command line is very likely another way to a shell, and is what its name says.
  const said = byVerb(use);
  return joined([own, said.observations.length > 0 ? said : leftAlone]);
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
      { call: 'x/run_code', input: { code: 'x', language: 'cobol' }, rule: '', effect: 'unknown' },
    ],
    leaves: [
      { call: 'commander/start_process', input: { command: 'npm test' } },
      { call: 'shell/shell_execute', input: { command: ['ls', '-l'].join(' ') } },
      { call: 'repl/run_python', input: { code: 'print(1 + 1)' } },
      { call: 'editor/text_editor', input: { command: 'view', path: '/srv/a.ts' } },
    ],
  },
};
