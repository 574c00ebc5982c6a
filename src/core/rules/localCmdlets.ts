import { ownField } from '../model/ownField';
import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { nothing } from '../model/statement';
import type { Remark } from './shared/remoteObservation';
import { cmdletArguments } from './windows/cmdletArguments';
import { localFact } from './windows/localFact';

type Deed = Pick<Remark, 'rule' | 'effect' | 'severity' | 'undo' | 'type' | 'says'> & Partial<Pick<Remark, 'lost'>>;

const deed = (
  rule: string,
  effect: Remark['effect'],
  severity: Remark['severity'],
  undo: Remark['undo'],
  type: string,
  says: string,
): Deed => ({ rule, effect, severity, undo, type, says });

const log = deed('windows/log', 'delete', 'high', 'impossible', 'event-log', 'Deletes the event log');
const lessProtected = (says: string): Deed => deed('windows/protection', 'unprotect', 'high', 'easy', 'disk', says);

/** What cmdlets do to the machine that they run on; the name of the thing follows. */
const DEEDS: Readonly<Record<string, Deed>> = {
  'clear-recyclebin': {
    ...deed('windows/recycle-bin', 'delete', 'medium', 'impossible', 'recycle-bin', 'Empties the recycle bin'),
    lost: 'every file in it',
  },
  'clear-eventlog': log,
  'remove-eventlog': log,
  'limit-eventlog': deed('windows/log', 'update', 'low', 'easy', 'event-log', 'Limits the event log'),
  'disable-windowsoptionalfeature': deed('windows/feature', 'interrupt', 'low', 'easy', 'feature', 'Switches off'),
  'remove-windowscapability': deed('windows/feature', 'delete', 'low', 'easy', 'feature', 'Removes the capability'),
  'uninstall-windowsfeature': deed('windows/feature', 'delete', 'medium', 'easy', 'feature', 'Removes the feature'),
  'remove-appxpackage': deed('windows/app', 'delete', 'low', 'easy', 'app', 'Removes the app'),
  'disable-bitlocker': lessProtected('Decrypts the disk'),
  'suspend-bitlocker': lessProtected('Suspends the encryption of the disk'),
  'set-acl': deed('windows/access', 'grant', 'medium', 'costly', 'path', 'Changes who may use'),
  'new-service': deed('planted/service', 'execute', 'high', 'easy', 'service', 'Installs a service that runs later,'),
  'set-service': deed('windows/service', 'update', 'low', 'easy', 'service', 'Changes service'),
  'new-smbshare': deed('windows/share', 'expose', 'high', 'easy', 'share', 'Shares a folder with the network as'),
  'grant-smbshareaccess': deed('windows/share', 'grant', 'high', 'easy', 'share', 'Grants access to the share'),
  'remove-smbshare': deed('windows/share', 'delete', 'medium', 'easy', 'share', 'Removes the share'),
  'enable-psremoting': deed(
    'windows/remoting',
    'expose',
    'high',
    'easy',
    'machine',
    'Opens this machine to remote use',
  ),
  'remove-vm': {
    ...deed('windows/virtual-machine', 'delete', 'high', 'costly', 'virtual-machine', 'Deletes virtual machine'),
    lost: 'its settings and snapshots',
  },
};

/** Parts of Windows that guard it: without them it runs on, open. */
const GUARDING = /defender|firewall|bitlocker|applocker|deviceguard|hypervisorcodeintegrity/i;
const guardOff = deed('windows/protection', 'unprotect', 'high', 'easy', 'feature', 'Takes a protection off Windows:');
const NAMES = ['name', 'featurename', 'logname', 'path', 'literalpath', 'package', 'mountpoint', 'sharename'] as const;

function cmdlet(command: Command, context: RuleContext): Statement {
  const args = cmdletArguments(command);
  const usual = ownField(DEEDS, command.program);
  if (usual === undefined || args.isDry) return nothing;
  const isGuard = usual.rule === 'windows/feature' && command.args.some(({ value }) => GUARDING.test(value));
  const found = isGuard ? guardOff : usual;
  const [word] = [...args.values(...NAMES), ...args.operands];
  const name = word === undefined ? '' : word.dynamic ? word.raw : word.value;
  return localFact(command, context, { ...found, name, says: `${found.says} ${name}`.trim().replace(/,$/, '') });
}

const WIPES = deed('windows/journal', 'delete', 'high', 'impossible', 'disk', 'Deletes the change journal of');

const ZEROES = deed('windows/zeroes', 'delete', 'high', 'impossible', 'file', 'Writes zeroes over what is in');

/** `wevtutil cl NAME`, `fsutil usn deletejournal`, `mountvol D: /d`: programs whose first words decide. */
function program(command: Command, context: RuleContext): Statement {
  const words = command.args.map(({ value }) => value);
  const verb = words.slice(0, 2).join(' ').toLowerCase();
  const said = (what: Deed, name = ''): Statement =>
    localFact(command, context, { ...what, name, says: `${what.says} ${name}`.trim() });
  switch (command.program) {
    case 'wevtutil':
      return /^(?:cl|clear-log)\b/.test(verb) ? said(log, words[1]) : nothing;
    case 'fsutil':
      if (verb === 'file setzerodata') return said(ZEROES, words.at(-1));
      return verb === 'usn deletejournal' ? said(WIPES, words.at(-1)) : nothing;
    default:
      return /\/[dp]\b/i.test(words[1] ?? '')
        ? said(deed('windows/volume', 'interrupt', 'medium', 'easy', 'volume', 'Takes away the drive'), words[0])
        : nothing;
  }
}

/** Cmdlets and programs of Windows that change the machine itself. */
export const localCmdlets: RulePack = {
  programs: [
    ...(['clear-recyclebin', 'clear-eventlog', 'remove-eventlog', 'limit-eventlog', 'remove-appxpackage'] as const),
    ...['disable-windowsoptionalfeature', 'remove-windowscapability', 'uninstall-windowsfeature', 'disable-bitlocker'],
    ...['suspend-bitlocker', 'set-acl', 'new-service', 'set-service', 'new-smbshare', 'grant-smbshareaccess'],
    ...['remove-smbshare', 'enable-psremoting', 'remove-vm', 'wevtutil', 'fsutil', 'mountvol'],
  ],
  documentation: [
    'https://learn.microsoft.com/powershell/module/microsoft.powershell.management/clear-recyclebin',
    'https://learn.microsoft.com/windows-server/administration/windows-commands/wevtutil',
    'https://learn.microsoft.com/windows-server/administration/windows-commands/fsutil-usn',
    'https://learn.microsoft.com/windows-server/administration/windows-commands/mountvol',
  ],
  review: (command, context) => (command.program.includes('-') ? cmdlet(command, context) : program(command, context)),
  examples: {
    catches: [
      { run: 'clear-recyclebin -Force', rule: 'windows/recycle-bin', effect: 'delete' },
      { run: 'clear-eventlog -LogName Security', rule: 'windows/log', effect: 'delete', target: 'Security' },
      { run: 'wevtutil cl System', rule: 'windows/log', effect: 'delete', target: 'System' },
      { run: 'fsutil usn deletejournal /D C:', rule: 'windows/journal', effect: 'delete', target: 'C:' },
      {
        run: 'fsutil file setzerodata offset=0 length=9 a.mdf',
        rule: 'windows/zeroes',
        effect: 'delete',
        target: 'a.mdf',
      },
      { run: 'mountvol D: /d', rule: 'windows/volume', effect: 'interrupt', target: 'D:' },
      { run: 'set-acl -Path C:/data -AclObject $acl', rule: 'windows/access', effect: 'grant', target: 'C:/data' },
      { run: 'new-service -Name upd -BinaryPathName C:/x.exe', rule: 'planted/service', effect: 'execute' },
      { run: 'uninstall-windowsfeature Windows-Defender', rule: 'windows/protection', effect: 'unprotect' },
      { run: 'uninstall-windowsfeature Telnet-Client', rule: 'windows/feature', effect: 'delete' },
      { run: 'disable-bitlocker -MountPoint C:', rule: 'windows/protection', effect: 'unprotect' },
      { run: 'new-smbshare -Name all -Path C:/data', rule: 'windows/share', effect: 'expose', target: 'all' },
      { run: 'remove-vm $name', rule: 'windows/virtual-machine', effect: 'delete', target: '$name' },
    ],
    leaves: [
      'wevtutil qe System',
      'fsutil fsinfo drives',
      'fsutil file queryextents a.mdf',
      'mountvol',
      'clear-recyclebin -WhatIf',
      'remove-vm x -WhatIf',
    ],
  },
};
