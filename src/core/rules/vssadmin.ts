import { ownField } from '../model/ownField';
import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { nothing } from '../model/statement';
import { endsGate, namesGate } from './agents/ownProcess';
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

type Telling = (words: readonly string[], command: Command, context: RuleContext) => Statement;

const tellings: Readonly<Record<string, Telling>> = {
  vssadmin: ([verb], command, context) =>
    verb === 'delete' || verb === 'resize' ? gone('shadow copies', 'Deletes shadow copies', command, context) : nothing,
  wbadmin: ([verb, what = ''], command, context) =>
    verb === 'delete' ? gone(what, `Deletes ${what} of Windows backups`, command, context) : nothing,
  wmic: ([what, ...others], command, context) => {
    const own = command.args.find((word) => namesGate(word, false));
    const ends = others.some((word) => /^(?:delete|terminate)$/.test(word));
    if (what === 'process' && ends && own !== undefined) return endsGate(own, command, context);
    return what === 'shadowcopy' && others.includes('delete')
      ? gone('shadow copies', 'Deletes shadow copies', command, context)
      : nothing;
  },
  cipher: (words, command, context) =>
    words.some((word) => word.startsWith('/w'))
      ? gone('free space', 'Overwrites what deleted files left behind', command, context)
      : nothing,
  wsl: (words, command, context) => {
    const at = words.indexOf('--unregister');
    const name = command.args[at + 1]?.value ?? '';
    return at < 0 ? nothing : gone(name, `Deletes the Linux ${name} with all its files`, command, context);
  },
  bcdedit: ofBoot,
};

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
    return ownField(tellings, command.program)?.(words, command, context) ?? nothing;
  },
  examples: {
    catches: [
      { run: 'vssadmin delete shadows /all /quiet', rule: 'windows/backups', effect: 'delete' },
      { run: 'wbadmin delete catalog -quiet', rule: 'windows/backups', effect: 'delete', target: 'catalog' },
      {
        run: 'wmic process where "commandline like \'%holdpoint%\'" delete',
        rule: 'guard/own-process',
        effect: 'unprotect',
      },
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
