import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { nothing } from '../model/statement';
import { cmdletArguments } from './windows/cmdletArguments';
import { localFact } from './windows/localFact';

function planted(name: string, command: Command, context: RuleContext): Statement {
  return localFact(command, context, {
    ...{ rule: 'planted/schedule', effect: 'execute', severity: 'high', undo: 'easy', type: 'scheduled-task' },
    ...{ name, says: `Plants task ${name}, which is started by itself` },
  });
}

function taken(name: string, command: Command, context: RuleContext): Statement {
  return localFact(command, context, {
    ...{ rule: 'windows/task', effect: 'delete', severity: 'medium', undo: 'costly', type: 'scheduled-task' },
    ...{ name, says: `Deletes scheduled task ${name}`, saferWay: `schtasks /query /xml /tn ${JSON.stringify(name)}` },
  });
}

/** Tasks that Windows starts by itself. */
export const schtasks: RulePack = {
  programs: [
    'schtasks',
    'register-scheduledtask',
    'unregister-scheduledtask',
    'set-scheduledtask',
    'register-scheduledjob',
  ],
  documentation: [
    'https://learn.microsoft.com/windows-server/administration/windows-commands/schtasks',
    'https://learn.microsoft.com/powershell/module/scheduledtasks/register-scheduledtask',
  ],
  review: (command, context) => {
    if (command.program === 'schtasks') {
      const words = command.args.map(({ value }) => value.toLowerCase());
      const name = command.args[words.indexOf('/tn') + 1]?.value ?? '';
      if (words.includes('/create') || words.includes('/change')) return planted(name, command, context);
      return words.includes('/delete') ? taken(name, command, context) : nothing;
    }
    const args = cmdletArguments(command);
    const name = [...args.values('taskname', 'name'), ...args.operands][0]?.value ?? 'that it is handed';
    if (args.isDry) return nothing;
    return command.program.startsWith('unregister') ? taken(name, command, context) : planted(name, command, context);
  },
  examples: {
    catches: [
      {
        run: 'schtasks /create /tn upd /tr C:/x.exe /sc onlogon',
        rule: 'planted/schedule',
        effect: 'execute',
        target: 'upd',
      },
      { run: 'schtasks /delete /tn backup /f', rule: 'windows/task', effect: 'delete', target: 'backup' },
      {
        run: 'register-scheduledtask -TaskName upd -Action x',
        rule: 'planted/schedule',
        effect: 'execute',
        target: 'upd',
      },
      { run: 'unregister-scheduledtask -TaskName backup', rule: 'windows/task', effect: 'delete', target: 'backup' },
    ],
    leaves: ['schtasks /query', 'schtasks /run /tn backup', 'unregister-scheduledtask backup -WhatIf'],
  },
};
