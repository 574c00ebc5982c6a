import type { Command, RulePack, Word } from '../model/command';
import { nothing } from '../model/statement';
import { awsCopilotReview, isAwsCopilot } from './platforms/awsCopilot';
import { optionAmong, unprotects } from './agents/unprotects';

type Agent = { readonly title: string; readonly off: readonly string[] };

/** Options that take away hooks or questions, by each agent's own command line reference. */
const AGENTS: Readonly<Record<string, Agent>> = {
  codex: {
    title: 'Codex',
    off: ['--dangerously-bypass-approvals-and-sandbox', '--yolo', '--dangerously-bypass-hook-trust'],
  },
  gemini: { title: 'Gemini CLI', off: ['--yolo', '-y'] },
  copilot: { title: 'Copilot CLI', off: ['--allow-all-tools', '--allow-all', '--yolo'] },
  opencode: { title: 'OpenCode', off: ['--pure', '--dangerously-skip-permissions'] },
  'cursor-agent': { title: 'Cursor', off: ['--force', '-f', '--yolo'] },
  cline: { title: 'Cline', off: ['--yolo', '-y'] },
  amp: { title: 'Amp', off: ['--dangerously-allow-all'] },
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
    if (at === undefined) {
      return nothing;
    }
    const says = `Starts ${agent.title} without its hooks or its questions: ${at.value}`;
    return unprotects({ rule: 'guard/agent-unasked', type: 'agent', name: agent.title, says, at }, command, context);
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
