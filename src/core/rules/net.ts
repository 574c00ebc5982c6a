import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { nothing } from '../model/statement';
import { isGuard } from './system/guards';
import { cmdletArguments, slashArguments } from './windows/cmdletArguments';
import { localFact } from './windows/localFact';

const ADMINS = /^(?:administrators?|domain admins|enterprise admins|remote desktop users|hyper-v administrators)$/i;

function account(
  verb: 'grant' | 'delete',
  name: string,
  says: string,
  isAdmin: boolean,
  command: Command,
  context: RuleContext,
): Statement {
  const severity = isAdmin ? 'critical' : 'high';
  const undo = verb === 'grant' ? 'easy' : 'costly';
  return localFact(command, context, {
    rule: 'windows/account',
    effect: verb,
    severity,
    undo,
    type: 'account',
    name,
    says,
  });
}

function ofGroup(
  [group = '', who = '']: readonly string[],
  options: readonly string[],
  command: Command,
  context: RuleContext,
): Statement {
  const isAdmin = ADMINS.test(group) && who !== '';
  if (options.includes('/add')) {
    const says = who === '' ? `Creates group ${group}` : `Puts ${who} into group ${group}`;
    return account('grant', who === '' ? group : who, says, isAdmin, command, context);
  }
  if (!options.includes('/delete')) return nothing;
  const says = who === '' ? `Deletes group ${group}` : `Takes ${who} out of group ${group}`;
  return account('delete', who === '' ? group : who, says, false, command, context);
}

function ofUser(
  [user = '', password]: readonly string[],
  options: readonly string[],
  command: Command,
  context: RuleContext,
): Statement {
  if (options.includes('/delete')) return account('delete', user, `Deletes account ${user}`, false, command, context);
  if (options.includes('/active:yes'))
    return account('grant', user, `Lets account ${user} log in again`, false, command, context);
  if (options.includes('/add')) return account('grant', user, `Creates account ${user}`, false, command, context);
  return password === undefined
    ? nothing
    : account('grant', user, `Sets the password of ${user}`, false, command, context);
}

function ofNet(command: Command, context: RuleContext): Statement {
  const { options, operands } = slashArguments(command.args);
  const [kind = '', ...names] = operands.map(({ value }) => value);
  switch (kind.toLowerCase()) {
    case 'user':
    case 'users':
      return ofUser(names, options, command, context);
    case 'localgroup':
    case 'group':
      return ofGroup(names, options, command, context);
    case 'stop':
    case 'pause':
      return localFact(command, context, {
        ...(names.some(isGuard)
          ? ({ rule: 'system/guard', effect: 'unprotect', severity: 'high' } as const)
          : ({ rule: 'windows/interrupt', effect: 'interrupt', severity: 'medium' } as const)),
        ...{ undo: 'easy', type: 'service' },
        name: names.join(' '),
        says: `Stops service ${names.join(' ')}`.trim(),
      });
    case 'share':
      return names[0]?.includes('=') === true
        ? localFact(command, context, {
            ...{ rule: 'windows/share', effect: 'expose', severity: 'high', undo: 'easy', type: 'share' },
            name: names[0],
            says: `Shares ${names[0]} with the network`,
          })
        : nothing;
    default:
      return nothing;
  }
}

function cmdlet(command: Command, context: RuleContext): Statement {
  const args = cmdletArguments(command);
  if (args.isDry) return nothing;
  const [first, second] = [...args.values('name', 'group', 'sid'), ...args.operands].map(({ value }) => value);
  const name = first ?? 'that it is handed';
  switch (command.program) {
    case 'add-localgroupmember': {
      const who = args.values('member')[0]?.value ?? second ?? '';
      return account('grant', name, `Puts ${who} into group ${name}`, ADMINS.test(name), command, context);
    }
    case 'new-localuser':
      return account('grant', name, `Creates account ${name}`, false, command, context);
    case 'enable-localuser':
      return account('grant', name, `Lets account ${name} log in again`, false, command, context);
    default:
      return account('delete', name, `Takes account ${name} away`, false, command, context);
  }
}

/** Accounts, groups, services and shares of Windows. */
export const net: RulePack = {
  programs: [
    'net',
    'net1',
    'add-localgroupmember',
    'new-localuser',
    'remove-localuser',
    'disable-localuser',
    'enable-localuser',
  ],
  documentation: [
    'https://learn.microsoft.com/windows-server/administration/windows-commands/net-user',
    'https://learn.microsoft.com/powershell/module/microsoft.powershell.localaccounts/add-localgroupmember',
  ],
  review: (command, context) =>
    command.program.startsWith('net') && !command.program.includes('-')
      ? ofNet(command, context)
      : cmdlet(command, context),
  examples: {
    catches: [
      { run: 'net user eve Pa55 /add', rule: 'windows/account', effect: 'grant', target: 'eve' },
      { run: 'net localgroup Administrators eve /add', rule: 'windows/account', effect: 'grant', target: 'eve' },
      { run: 'net user ada /delete', rule: 'windows/account', effect: 'delete', target: 'ada' },
      { run: 'net user guest /active:yes', rule: 'windows/account', effect: 'grant', target: 'guest' },
      { run: 'enable-localuser guest', rule: 'windows/account', effect: 'grant', target: 'guest' },
      { run: 'net user ada newpass', rule: 'windows/account', effect: 'grant', target: 'ada' },
      { run: 'net stop MSSQLSERVER', rule: 'windows/interrupt', effect: 'interrupt', target: 'MSSQLSERVER' },
      { run: 'net stop WinDefend', rule: 'system/guard', effect: 'unprotect', target: 'WinDefend' },
      { run: 'net share data=C:/data /grant:everyone,full', rule: 'windows/share', effect: 'expose' },
      { run: 'add-localgroupmember -Group Administrators -Member eve', rule: 'windows/account', effect: 'grant' },
      { run: 'remove-localuser ada', rule: 'windows/account', effect: 'delete', target: 'ada' },
    ],
    leaves: [
      'net user',
      'net user ada',
      'net localgroup Administrators',
      'net start',
      'net view',
      'new-localuser ada -WhatIf',
    ],
  },
};
