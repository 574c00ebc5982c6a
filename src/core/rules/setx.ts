import type { RulePack } from '../model/command';
import { nothing } from '../model/statement';
import { movedBy } from './agents/movedBy';
import { unprotects } from './agents/unprotects';

/** Variables that every later program of the user on Windows finds. */
export const setx: RulePack = {
  programs: ['setx'],
  documentation: ['https://learn.microsoft.com/windows-server/administration/windows-commands/setx'],
  review: (command, context) => {
    const [name, value] = command.args.filter(({ value: word }) => !/^\/[a-z?]+$/i.test(word));
    const agent = name === undefined || value === undefined ? undefined : movedBy(name.value);
    if (name === undefined || agent === undefined) return nothing;
    const says = `Leads ${agent} to other settings than the person's, hooks included: ${name.value}`;
    return unprotects({ rule: 'guard/agent-settings', type: 'agent', name: agent, says, at: name }, command, context);
  },
  examples: {
    catches: [{ run: 'setx CLAUDE_CONFIG_DIR C:/Temp', rule: 'guard/agent-settings', effect: 'unprotect' }],
    leaves: ['setx JAVA_HOME C:/jdk', 'setx /?', 'setx CODEX_HOME'],
  },
};
