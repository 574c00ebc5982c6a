import { ownField } from '../model/ownField';
import type { Command, RuleContext, RulePack, Word } from '../model/command';
import { absolutePath } from '../model/filePath';
import { nothing } from '../model/statement';
import { disarmedHere } from './agents/disarmedHere';
import { optionAmong, setAnew, unprotects, valueOf } from './agents/unprotects';

const OFF = ['--dangerously-skip-permissions', '--allow-dangerously-skip-permissions', '--bare', '--safe-mode'];
const CHANGES: Readonly<Record<string, readonly string[]>> = {
  mcp: ['add', 'add-json', 'add-from-claude-desktop', 'remove', 'reset-project-choices'],
  config: ['set', 'add', 'remove', 'rm'],
  plugin: ['install', 'add', 'enable', 'disable', 'uninstall', 'remove'],
};

/** What `--settings` says: a text of JSON, or a file with one. */
function settingsGiven({ args, cwd }: Command, context: RuleContext): string | undefined {
  const given = valueOf(args, '--settings');
  if (given === undefined || given.trimStart().startsWith('{')) return given;
  const path = absolutePath(given, cwd);
  return (path === null ? null : context.readAsLeft(path)) ?? undefined;
}

/** The word that makes this Claude Code run without its hooks or without asking. */
function disarms(command: Command, context: RuleContext): Word | string | undefined {
  const { args } = command;
  const mode = valueOf(args, '--permission-mode');
  if (mode === 'bypassPermissions') {
    return '--permission-mode bypassPermissions';
  }
  if (settingsGiven(command, context)?.includes('disableAllHooks') === true) {
    return 'disableAllHooks';
  }
  const sources = valueOf(args, '--setting-sources');
  if (sources !== undefined && !sources.split(',').includes('user')) {
    return '--setting-sources';
  }
  return setAnew(['CLAUDE_CONFIG_DIR', 'HOME'], context) ?? optionAmong(args, OFF);
}

/** Claude Code's own command line: what takes its hooks or its questions away. */
export const claude: RulePack = {
  programs: ['claude'],
  documentation: ['https://code.claude.com/docs/en/cli-reference'],
  review: (command, context) => {
    const [verb, what] = command.args;
    if (optionAmong(command.args, ['--help', '-h', '--version']) !== undefined) {
      return nothing;
    }
    if (verb !== undefined && what !== undefined && ownField(CHANGES, verb.value)?.includes(what.value) === true) {
      const says = `Changes what Claude Code may use: \`claude ${verb.value} ${what.value}\``;
      return unprotects(
        { rule: 'guard/agent-settings', type: 'agent', name: 'Claude Code', says, at: what },
        command,
        context,
      );
    }
    const word = disarms(command, context);
    if (word === undefined) return disarmedHere('Claude Code', command, context) ?? nothing;
    const how = typeof word === 'string' ? word : word.value;
    const says = `Starts Claude Code without its hooks or its questions: ${how}`;
    const at = typeof word === 'string' ? {} : { at: word };
    return unprotects(
      { rule: 'guard/agent-unasked', type: 'agent', name: 'Claude Code', says, ...at },
      command,
      context,
    );
  },
  examples: {
    catches: [
      { run: 'claude --dangerously-skip-permissions -p go', rule: 'guard/agent-unasked', effect: 'unprotect' },
      { run: 'claude --bare -p go', rule: 'guard/agent-unasked', effect: 'unprotect' },
      { run: 'claude --permission-mode=bypassPermissions', rule: 'guard/agent-unasked', effect: 'unprotect' },
      { run: 'claude --setting-sources project -p go', rule: 'guard/agent-unasked', effect: 'unprotect' },
      { run: 'HOME=/tmp/x claude -p go', rule: 'guard/agent-unasked', effect: 'unprotect' },
      { run: 'claude mcp add files -- npx server', rule: 'guard/agent-settings', effect: 'unprotect' },
    ],
    leaves: [
      'claude -p "explain --bare repositories"',
      'claude mcp list',
      'claude --version',
      'claude --permission-mode plan',
    ],
  },
};
