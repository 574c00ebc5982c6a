import type { Command, RulePack, Word } from '../model/command';
import { nothing } from '../model/statement';
import { awsCopilotReview, isAwsCopilot } from './platforms/awsCopilot';
import { disarmedHere } from './agents/disarmedHere';
import { optionAmong, setAnew, unprotects } from './agents/unprotects';

type Agent = {
  /** As in the table of files that disarm. */
  readonly title: string;
  readonly off: readonly string[];
  /** Variables that lead the agent to other settings than the person's, hooks included. */
  readonly moved: readonly string[];
};

/** Options that take away hooks or questions, by each agent's own command line reference. */
const AGENTS: Readonly<Record<string, Agent>> = {
  codex: {
    title: 'Codex',
    off: ['--dangerously-bypass-approvals-and-sandbox', '--yolo', '--dangerously-bypass-hook-trust'],
    moved: ['CODEX_HOME'],
  },
  gemini: { title: 'Gemini CLI', off: ['--yolo', '-y'], moved: ['GEMINI_CLI_HOME'] },
  copilot: {
    title: 'GitHub Copilot',
    off: ['--allow-all-tools', '--allow-all', '--yolo', '--config-dir'],
    moved: ['COPILOT_HOME'],
  },
  opencode: {
    title: 'OpenCode',
    off: ['--pure', '--dangerously-skip-permissions'],
    moved: ['OPENCODE_CONFIG', 'OPENCODE_CONFIG_DIR', 'OPENCODE_CONFIG_CONTENT', 'XDG_CONFIG_HOME'],
  },
  'cursor-agent': { title: 'Cursor', off: ['--force', '-f', '--yolo'], moved: [] },
  cline: { title: 'Cline', off: ['--yolo', '-y', '--hooks-dir', '--config'], moved: ['CLINE_DIR'] },
  amp: { title: 'Amp', off: ['--dangerously-allow-all', '--settings-file'], moved: ['AMP_SETTINGS_FILE'] },
};

function disabledHooks({ args }: Command): Word | undefined {
  return args.find(({ value }, index) => {
    const before = args[index - 1]?.value ?? '';
    return (
      (before === '--disable' && value === 'hooks') ||
      value === '--disable=hooks' ||
      /^features\.hooks\s*=\s*false$/.test(value)
    );
  });
}

function yoloMode({ args }: Command): Word | undefined {
  return args.find(
    ({ value }, index) =>
      value === '--approval-mode=yolo' || (value === 'yolo' && args[index - 1]?.value === '--approval-mode'),
  );
}

/** Other coding agents, started so that nothing asks. */
export const codingAgents: RulePack = {
  programs: ['codex', 'gemini', 'copilot', 'opencode', 'cursor-agent', 'cline', 'amp'],
  documentation: [
    'https://developers.openai.com/codex/cli/reference',
    'https://geminicli.com/docs/cli/cli-reference/',
    'https://docs.github.com/en/copilot/reference/copilot-cli-reference',
    'https://aws.github.io/copilot-cli/docs/commands/',
  ],
  review: (command, context) => {
    if (command.program === 'copilot' && isAwsCopilot(command)) return awsCopilotReview(command, context);
    const agent = AGENTS[command.program];
    if (agent === undefined || optionAmong(command.args, ['--help', '-h', '--version']) !== undefined) {
      return nothing;
    }
    const at = optionAmong(command.args, agent.off) ?? disabledHooks(command) ?? yoloMode(command);
    const how = at?.value ?? setAnew([...agent.moved, 'HOME'], context);
    if (how === undefined) return disarmedHere(agent.title, command, context) ?? nothing;
    const says = `Starts ${agent.title} without its hooks or its questions: ${how}`;
    const place = at === undefined ? {} : { at };
    return unprotects(
      { rule: 'guard/agent-unasked', type: 'agent', name: agent.title, says, ...place },
      command,
      context,
    );
  },
  examples: {
    catches: [
      { run: 'copilot app delete --name shop --yes', rule: 'aws-copilot/delete', effect: 'delete', target: 'shop' },
      { run: 'copilot svc delete -n web -e prod', rule: 'aws-copilot/delete', effect: 'delete', target: 'web' },
      { run: 'copilot deploy -e prod', rule: 'aws-copilot/deploy', effect: 'update' },
      {
        run: 'codex exec --dangerously-bypass-approvals-and-sandbox go',
        rule: 'guard/agent-unasked',
        effect: 'unprotect',
      },
      { run: 'codex --disable hooks exec go', rule: 'guard/agent-unasked', effect: 'unprotect' },
      { run: 'gemini --approval-mode yolo -p go', rule: 'guard/agent-unasked', effect: 'unprotect' },
      { run: 'opencode --pure run go', rule: 'guard/agent-unasked', effect: 'unprotect' },
      { run: 'CODEX_HOME=/tmp/x codex exec go', rule: 'guard/agent-unasked', effect: 'unprotect' },
      { run: 'HOME=/tmp/x gemini -p go', rule: 'guard/agent-unasked', effect: 'unprotect' },
      { run: 'cline --hooks-dir /tmp/none "do it"', rule: 'guard/agent-unasked', effect: 'unprotect' },
    ],
    leaves: [
      'codex exec "what does --yolo do"',
      'gemini -p hello',
      'copilot --help',
      'copilot svc logs',
      'opencode run hello',
    ],
  },
};
