import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import { nothing } from '../model/statement';
import { movedBy } from './agents/movedBy';
import { unprotects } from './agents/unprotects';
import { localFact } from './windows/localFact';

/** Variables out of which every later program starts code. */
const STARTS = /^(?:COMSPEC|NODE_OPTIONS|PYTHONSTARTUP|PYTHONPATH|PSMODULEPATH|GIT_SSH(?:_COMMAND)?|BASH_ENV)$/i;

/** A folder that programs are looked for in before all others; what is put behind the others is only found last. */
function leads(name: string, { raw }: Word): boolean {
  if (/^PATH$/i.test(name)) return !/^["']?(?:%PATH%|\$env:PATH|\$\{?PATH)/i.test(raw);
  return STARTS.test(name);
}

function planted({ value }: Word, command: Command, context: RuleContext): Statement {
  return localFact(command, context, {
    ...{ rule: 'planted/variable', effect: 'execute', severity: 'high', undo: 'easy', type: 'variable', name: value },
    says: `Changes for every later program where code is looked for: ${value}`,
  });
}

/** Variables that every later program of the user on Windows finds. */
export const setx: RulePack = {
  programs: ['setx'],
  documentation: ['https://learn.microsoft.com/windows-server/administration/windows-commands/setx'],
  review: (command, context) => {
    const [name, value] = command.args.filter(({ value: word }) => !/^\/[a-z?]+$/i.test(word));
    const agent = name === undefined || value === undefined ? undefined : movedBy(name.value);
    if (name === undefined || value === undefined) return nothing;
    if (agent === undefined) return leads(name.value, value) ? planted(name, command, context) : nothing;
    const says = `Leads ${agent} to other settings than the person's, hooks included: ${name.value}`;
    return unprotects({ rule: 'guard/agent-settings', type: 'agent', name: agent, says, at: name }, command, context);
  },
  examples: {
    catches: [
      { run: 'setx CLAUDE_CONFIG_DIR C:/Temp', rule: 'guard/agent-settings', effect: 'unprotect' },
      { run: 'setx PATH "C:/tools;%PATH%" /M', rule: 'planted/variable', effect: 'execute', target: 'PATH' },
      { run: 'setx NODE_OPTIONS "--require C:/x.js"', rule: 'planted/variable', effect: 'execute' },
    ],
    leaves: ['setx PATH "%PATH%;C:/tools"', 'setx JAVA_HOME C:/jdk', 'setx /?', 'setx CODEX_HOME'],
  },
};
