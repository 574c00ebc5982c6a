import { ownField } from '../model/ownField';
import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import { nothing } from '../model/statement';
import { awsCopilotReview, isAwsCopilot } from './platforms/awsCopilot';
import { disarmedHere } from './agents/disarmedHere';
import { movingVariables } from './agents/movedBy';
import { optionAmong, setAnew, unprotects } from './agents/unprotects';

type Agent = {
  /** As in the table of files that disarm. */
  readonly title: string;
  readonly off: readonly string[];
  /** A variable that does as much. */
  readonly offBy?: string;
  /** Verbs that change what the agent may use or which of its hooks run; `list` and its like only show. */
  readonly changes: Readonly<Record<string, readonly string[]>>;
};

const PARTS = ['install', 'add', 'remove', 'uninstall', 'enable', 'disable', 'link'];
const SERVERS = ['add', 'add-json', 'remove', 'enable', 'disable'];

/** Options that take away hooks or questions, by each agent's own command line reference. */
const AGENTS: Readonly<Record<string, Agent>> = {
  codex: {
    title: 'Codex',
    off: ['--dangerously-bypass-approvals-and-sandbox', '--yolo', '--dangerously-bypass-hook-trust'],
    changes: { features: ['enable', 'disable'], mcp: SERVERS, plugin: PARTS, hooks: ['disable', 'trust'] },
  },
  gemini: {
    title: 'Gemini CLI',
    off: ['--yolo', '-y', '--skip-trust'],
    changes: { hooks: ['disable', 'disable-all'], mcp: SERVERS, extensions: PARTS },
  },
  copilot: {
    title: 'GitHub Copilot',
    off: ['--allow-all-tools', '--allow-all', '--yolo', '--config-dir'],
    offBy: 'COPILOT_ALLOW_ALL',
    changes: { plugin: PARTS, mcp: SERVERS },
  },
  opencode: {
    title: 'OpenCode',
    off: ['--pure', '--dangerously-skip-permissions'],
    changes: { mcp: SERVERS, plugin: PARTS },
  },
  'cursor-agent': { title: 'Cursor', off: ['--force', '-f', '--yolo'], changes: { mcp: SERVERS } },
  cline: {
    title: 'Cline',
    off: ['--yolo', '-y', '--hooks-dir', '--config'],
    changes: { mcp: SERVERS, config: ['set'] },
  },
  amp: {
    title: 'Amp',
    off: ['--dangerously-allow-all', '--settings-file'],
    changes: { mcp: SERVERS, permissions: ['add', 'edit'] },
  },
};

function disabledHooks({ args }: Command): Word | undefined {
  return args.find(({ value }, index) => {
    const before = args[index - 1]?.value ?? '';
    return (
      (before === '--disable' && value === 'hooks') ||
      value === '--disable=hooks' ||
      /^features\.hooks\s*=\s*false$/.test(value) ||
      /^features\s*=\s*\{[^}]*\bhooks\s*=\s*false\b/.test(value)
    );
  });
}

function yoloMode({ args }: Command): Word | undefined {
  return args.find(
    ({ value }, index) =>
      value === '--approval-mode=yolo' || (value === 'yolo' && args[index - 1]?.value === '--approval-mode'),
  );
}

/** The word behind a verb that changes the agent's settings. */
function changing({ args }: Command, { changes }: Agent): Word | undefined {
  const [verb, what] = args;
  const known = ownField(changes, verb?.value ?? '');
  return what !== undefined && known?.includes(what.value) === true ? what : undefined;
}

function changes({ title }: Agent, at: Word, command: Command, context: RuleContext): Statement {
  const says = `Changes what ${title} may use: \`${command.program} ${command.args[0]?.value ?? ''} ${at.value}\``;
  return unprotects({ rule: 'guard/agent-settings', type: 'agent', name: title, says, at }, command, context);
}

/** An agent that starts: without its hooks, by an option, a variable or a file, or as anybody starts it. */
function started(agent: Agent, command: Command, context: RuleContext): Statement {
  const at = optionAmong(command.args, agent.off) ?? disabledHooks(command) ?? yoloMode(command);
  const how =
    at?.value ?? setAnew([...(ownField(movingVariables, agent.title) ?? []), agent.offBy ?? '', 'HOME'], context);
  if (how === undefined) return disarmedHere(agent.title, command, context) ?? nothing;
  const says = `Starts ${agent.title} without its hooks or its questions: ${how}`;
  const place = at === undefined ? {} : { at };
  return unprotects(
    { rule: 'guard/agent-unasked', type: 'agent', name: agent.title, says, ...place },
    command,
    context,
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
    const agent = ownField(AGENTS, command.program);
    if (agent === undefined || optionAmong(command.args, ['--help', '-h', '--version']) !== undefined) {
      return nothing;
    }
    const changed = changing(command, agent);
    return changed === undefined ? started(agent, command, context) : changes(agent, changed, command, context);
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
      { run: "codex -c 'features={hooks=false}' exec go", rule: 'guard/agent-unasked', effect: 'unprotect' },
      { run: 'codex features disable hooks', rule: 'guard/agent-settings', effect: 'unprotect' },
      { run: 'gemini hooks disable holdpoint', rule: 'guard/agent-settings', effect: 'unprotect' },
      { run: 'copilot plugin uninstall holdpoint', rule: 'guard/agent-settings', effect: 'unprotect' },
      { run: 'gemini --approval-mode yolo -p go', rule: 'guard/agent-unasked', effect: 'unprotect' },
      { run: 'opencode --pure run go', rule: 'guard/agent-unasked', effect: 'unprotect' },
      { run: 'CODEX_HOME=/tmp/x codex exec go', rule: 'guard/agent-unasked', effect: 'unprotect' },
      { run: 'COPILOT_ALLOW_ALL=true copilot -p go', rule: 'guard/agent-unasked', effect: 'unprotect' },
      { run: 'HOME=/tmp/x gemini -p go', rule: 'guard/agent-unasked', effect: 'unprotect' },
      { run: 'cline --hooks-dir /tmp/none "do it"', rule: 'guard/agent-unasked', effect: 'unprotect' },
    ],
    leaves: [
      'codex exec "what does --yolo do"',
      'gemini -p hello',
      'codex features list',
      'gemini hooks list',
      'copilot mcp list',
      'copilot --help',
      'copilot svc logs',
      'opencode run hello',
    ],
  },
};
