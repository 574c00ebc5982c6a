import { ownField } from '../model/ownField';
import type { Command, RulePack, Word } from '../model/command';
import { nothing } from '../model/statement';
import { optionAmong, unprotects, valueOf } from './agents/unprotects';

const CHANGES: Readonly<Record<string, readonly string[]>> = {
  agent: ['create', 'edit', 'set-default', 'migrate', 'delete'],
  mcp: ['add', 'remove', 'import'],
};

/** `settings KEY VALUE` and `settings KEY --delete` change something; `settings list` and `settings KEY` show it. */
function changes({ args }: Command): boolean {
  const [verb, what, value] = args;
  if (verb === undefined || what === undefined) {
    return false;
  }
  if (verb.value === 'settings') {
    const shows = ['list', 'all', 'open', 'help'].includes(what.value);
    return (
      optionAmong(args, ['--delete', '-d']) !== undefined ||
      (!shows && value !== undefined && !value.value.startsWith('-'))
    );
  }
  return ownField(CHANGES, verb.value)?.includes(what.value) === true;
}

function trustsAll({ args }: Command): Word | undefined {
  const short = args[0]?.value === 'chat' ? ['-a'] : [];
  return optionAmong(args, ['--trust-all-tools', ...short]);
}

/** The hooks of the selected agent run and no others, so another one asks nobody; undefined for Holdpoint's own. */
function otherAgent({ args }: Command): Word | undefined {
  const name = valueOf(args, '--agent');
  return name === undefined || name === 'holdpoint' ? undefined : optionAmong(args, ['--agent']);
}

/** Kiro's and Amazon Q's command line: the same program under two names. */
export const kiroCli: RulePack = {
  programs: ['kiro-cli', 'kiro-cli-chat', 'q', 'qchat'],
  documentation: ['https://kiro.dev/docs/cli/reference/cli-commands/'],
  review: (command, context) => {
    const shared = { type: 'agent', name: 'Kiro' } as const;
    if (optionAmong(command.args, ['--help', '-h', '--version']) !== undefined) {
      return nothing;
    }
    const word = trustsAll(command);
    if (word !== undefined) {
      const says = `Starts Kiro without its questions: ${word.value}`;
      return unprotects({ ...shared, rule: 'guard/agent-unasked', says, at: word }, command, context);
    }
    const other = otherAgent(command);
    if (other !== undefined) {
      const says = 'Starts Kiro as another agent, whose hooks are not Holdpoint’s';
      return unprotects({ ...shared, rule: 'guard/agent-unasked', says, at: other }, command, context);
    }
    const names = command.args.slice(0, 2).map(({ value }) => value);
    const says = `Changes what Kiro may do without being asked: \`kiro-cli ${names.join(' ')}\``;
    return changes(command) ? unprotects({ ...shared, rule: 'guard/agent-settings', says }, command, context) : nothing;
  },
  examples: {
    catches: [
      { run: 'kiro-cli chat --trust-all-tools "go on"', rule: 'guard/agent-unasked', effect: 'unprotect' },
      { run: 'kiro-cli chat -a go', rule: 'guard/agent-unasked', effect: 'unprotect' },
      { run: 'q chat --agent=default go', rule: 'guard/agent-unasked', effect: 'unprotect' },
      { run: 'kiro-cli settings chat.defaultAgent other', rule: 'guard/agent-settings', effect: 'unprotect' },
      { run: 'kiro-cli agent set-default other', rule: 'guard/agent-settings', effect: 'unprotect' },
    ],
    leaves: [
      'kiro-cli chat hello',
      'kiro-cli chat --agent holdpoint hello',
      'kiro-cli settings list',
      'kiro-cli settings chat.defaultAgent',
      'kiro-cli --version',
    ],
  },
};
