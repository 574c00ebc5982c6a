import { isNonEmpty } from '../model/nonEmpty';
import type { ToolFamily, ToolInput, ToolReading, ToolUse } from '../model/toolFamily';
import { inFolder } from './shared/commandRuns';
import { textIn, textsIn } from './shared/fields';
import { reading } from './shared/reading';

/** Programs whose whole command line some tool takes; `kubectl`, `aws` and `terraform` have families of their own. */
const PROGRAMS: ReadonlySet<string> = new Set([
  ...['gcloud', 'gsutil', 'bq', 'az', 'azd', 'doctl', 'hcloud', 'oci', 'ibmcloud', 'aliyun', 'linode', 'scw'],
  ...['gh', 'glab', 'docker', 'podman', 'nerdctl', 'helm', 'argocd', 'istioctl', 'oc', 'eksctl', 'flux', 'velero'],
  ...['heroku', 'flyctl', 'fly', 'vercel', 'netlify', 'wrangler', 'railway', 'firebase', 'supabase', 'neonctl'],
  ...['pulumi', 'cdk', 'sam', 'ansible', 'vault', 'consul', 'nomad', 'packer', 'tofu', 'terragrunt'],
  ...['git', 'npm', 'pnpm', 'yarn', 'pip', 'cargo', 'mongosh', 'psql', 'mysql', 'sqlite3', 'adb', 'systemctl'],
]);

/** What else stands in the name of such a tool. */
const AROUND =
  /^(?:run|execute|exec|call|invoke|raw|any|generic|command|commands|cmd|cli|shell|tool|extension|mcp|azmcp|pipeline)$/;

function programIn({ words }: ToolUse): string | null {
  const programs = [...new Set(words.filter((word) => PROGRAMS.has(word)))];
  const isBare = words.every((word) => PROGRAMS.has(word) || AROUND.test(word));
  return isBare && programs.length === 1 ? (programs[0] ?? null) : null;
}

/** A list of words; one text of them is a line. */
function wordsIn(input: ToolInput): readonly string[] {
  const given = [input['args'], input['arguments'], input['argv']].find(Array.isArray);
  return textsIn({ given }, 'given');
}

const spelled = (line: string, program: string): string =>
  line.split(/\s/)[0] === program ? line : `${program} ${line}`;

function read(use: ToolUse): ToolReading | null {
  const { input } = use;
  const program = programIn(use);
  if (program === null) return null;
  const lines = textsIn(input, 'command', 'cmd', 'cli_command', 'command_line', 'commandLine', 'subcommand');
  const words = wordsIn(input);
  const text = textIn(input, 'args', 'arguments', 'args_string', 'flags');
  if (lines.length === 0 && text === null) {
    const argv = words[0] === program ? words : [program, ...words];
    return words.length > 0 && isNonEmpty(argv) ? reading({ runs: [inFolder(input, { argv })] }) : null;
  }
  const behind = [...words, ...(text === null ? [] : [text])].map((word) => ` ${word}`).join('');
  const scripts = (lines.length === 0 ? [''] : lines).map((line) => spelled(`${line}${behind}`.trim(), program));
  return reading({ runs: scripts.map((script) => inFolder(input, { script, dialect: 'bash' })) });
}

/** Tools that are called as a command-line program is, and take its words. */
export const commandLines: ToolFamily = {
  title: 'Command lines of clouds and tools',
  documentation: [
    'https://github.com/googleapis/gcloud-mcp',
    'https://github.com/Azure/azure-mcp',
    'https://github.com/cyanheads/git-mcp-server',
  ],
  read,
  examples: {
    catches: [
      {
        call: 'gcloud/run_gcloud_command',
        input: { args: ['compute', 'instances', 'delete', 'web-1', '--quiet'] },
        rule: 'gcloud/delete',
        effect: 'delete',
      },
      {
        call: 'azure/azmcp_extension_az',
        input: { command: 'group delete --name shop --yes' },
        rule: 'az/delete',
        effect: 'delete',
      },
      { call: 'x/docker_command', input: { command: 'volume rm data' }, rule: 'containers/data', effect: 'delete' },
      { call: 'x/run_gh', input: { args: 'repo delete acme/shop --yes' }, rule: 'gh/repo-delete', effect: 'delete' },
    ],
    leaves: [
      { call: 'gcloud/run_gcloud_command', input: { args: ['compute', 'instances', 'list'] } },
      { call: 'azure/azmcp_extension_az', input: { command: 'az group list' } },
      { call: 'x/docker_command', input: { command: 'ps' } },
      { call: 'x/run_gh', input: { args: 'pr list' } },
    ],
  },
};
