import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { nothing } from '../model/statement';
import { localFact } from './windows/localFact';

function gone(name: string, says: string, command: Command, context: RuleContext): Statement {
  return localFact(command, context, {
    ...{ rule: 'windows/backups', effect: 'delete', severity: 'critical', undo: 'impossible', type: 'backup' },
    ...{ name, says, lost: 'what could be restored from' },
  });
}

function brake(says: string, command: Command, context: RuleContext): Statement {
  return localFact(command, context, {
    ...{ rule: 'windows/recovery', effect: 'unprotect', severity: 'high', undo: 'costly', type: 'boot-configuration' },
    ...{ name: 'boot configuration', says },
  });
}

function ofBoot(words: readonly string[], command: Command, context: RuleContext): Statement {
  const [verb = ''] = words;
  if (/^\/(?:delete|deletevalue|import)$/.test(verb)) return brake('Changes how this machine starts', command, context);
  const isBrake = /recoveryenabled no|bootstatuspolicy ignoreallfailures|testsigning on|safeboot|nointegritychecks on/;
  return verb === '/set' && isBrake.test(words.join(' '))
    ? brake('Takes a brake off how this machine starts', command, context)
    : nothing;
}

/** Shadow copies, backups, and what a machine recovers with. */
export const vssadmin: RulePack = {
  programs: ['vssadmin', 'wbadmin', 'bcdedit', 'wmic', 'cipher', 'wsl'],
  documentation: [
    'https://learn.microsoft.com/windows-server/administration/windows-commands/vssadmin-delete-shadows',
    'https://learn.microsoft.com/windows-server/administration/windows-commands/wbadmin-delete-catalog',
    'https://learn.microsoft.com/windows-hardware/drivers/devtest/bcdedit--set',
    'https://learn.microsoft.com/windows-server/administration/windows-commands/cipher',
    'https://learn.microsoft.com/windows/wsl/basic-commands',
  ],
  review: (command, context) => {
    const words = command.args.map(({ value }) => value.toLowerCase());
    const [first = '', second = ''] = words;
    switch (command.program) {
      case 'vssadmin':
        return first === 'delete' || first === 'resize'
          ? gone('shadow copies', 'Deletes shadow copies', command, context)
          : nothing;
      case 'wbadmin':
        return first === 'delete' ? gone(second, `Deletes ${second} of Windows backups`, command, context) : nothing;
      case 'wmic':
        return first === 'shadowcopy' && words.includes('delete')
          ? gone('shadow copies', 'Deletes shadow copies', command, context)
          : nothing;
      case 'cipher': {
        const wiped = words.find((word) => word.startsWith('/w'));
        return wiped === undefined
          ? nothing
          : gone('free space', 'Overwrites what deleted files left behind', command, context);
      }
      case 'wsl': {
        const name = command.args[words.indexOf('--unregister') + 1]?.value ?? '';
        return words.includes('--unregister')
          ? gone(name, `Deletes the Linux ${name} with all its files`, command, context)
          : nothing;
      }
      default:
        return ofBoot(words, command, context);
    }
  },
  examples: {
    catches: [
      { run: 'vssadmin delete shadows /all /quiet', rule: 'windows/backups', effect: 'delete' },
      { run: 'wbadmin delete catalog -quiet', rule: 'windows/backups', effect: 'delete', target: 'catalog' },
      { run: 'wmic shadowcopy delete', rule: 'windows/backups', effect: 'delete' },
      { run: 'bcdedit /set {default} recoveryenabled no', rule: 'windows/recovery', effect: 'unprotect' },
      { run: 'bcdedit /delete {current}', rule: 'windows/recovery', effect: 'unprotect' },
      { run: 'cipher /w:C:/', rule: 'windows/backups', effect: 'delete' },
      { run: 'wsl --unregister Ubuntu', rule: 'windows/backups', effect: 'delete', target: 'Ubuntu' },
    ],
    leaves: [
      'vssadmin list shadows',
      'wbadmin get versions',
      'wmic os get caption',
      'bcdedit /enum',
      'cipher /c a.txt',
      'wsl --list',
    ],
  },
};
