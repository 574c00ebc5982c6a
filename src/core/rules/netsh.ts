import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { nothing, statement } from '../model/statement';
import { secretRead } from './secrets/secretsRead';
import { cmdletArguments } from './windows/cmdletArguments';
import { localFact } from './windows/localFact';

function unprotects(name: string, says: string, command: Command, context: RuleContext): Statement {
  const facts = {
    rule: 'windows/protection',
    effect: 'unprotect',
    severity: 'high',
    undo: 'easy',
    type: 'protection',
  } as const;
  return localFact(command, context, { ...facts, name, says });
}

function exposes(name: string, command: Command, context: RuleContext): Statement {
  const facts = {
    rule: 'windows/firewall',
    effect: 'expose',
    severity: 'high',
    undo: 'easy',
    type: 'firewall-rule',
  } as const;
  return localFact(command, context, { ...facts, name, says: `Lets others through to this machine: ${name}` });
}

/** `interface portproxy add v4tov4 …`: whoever reaches this machine reaches what stands behind. */
const FORWARDS = /^interface portproxy (?:add|set) /;
/** `wlan show profile name=Home key=clear` prints the password. */
const SHOWS_KEY = /^wlan show profiles?\b.* key=clear\b/;

function switchesOff([area, verb, ...others]: readonly string[]): boolean {
  if (area === 'firewall') return verb === 'set' && others.includes('disable');
  return area === 'advfirewall' && verb === 'set' && others.includes('off');
}

function ofNetsh(command: Command, context: RuleContext): Statement {
  const words = command.args.map(({ value }) => value.toLowerCase());
  const line = words.join(' ');
  if (switchesOff(words)) return unprotects('firewall', 'Switches the firewall off', command, context);
  if (FORWARDS.test(line)) return exposes(words.slice(4).join(' '), command, context);
  if (SHOWS_KEY.test(line)) {
    const read = { name: 'wlan', type: 'credential', thing: 'the password of a wireless network', at: null } as const;
    return statement({ observations: [secretRead(read, command, context)] });
  }
  if (words[0] !== 'advfirewall') return nothing;
  if (words[1] === 'reset') return unprotects('firewall', 'Puts the firewall back to how it came', command, context);
  if (words[1] !== 'firewall') return nothing;
  const name = command.args.find(({ value }) => /^name=/i.test(value))?.value.slice(5) ?? '';
  if (words[2] === 'delete') return unprotects(name, `Deletes firewall rule ${name}`, command, context);
  return words[2] === 'add' && line.includes('action=allow') ? exposes(name, command, context) : nothing;
}

function cmdlet(command: Command, context: RuleContext): Statement {
  const args = cmdletArguments(command);
  if (args.isDry) return nothing;
  const [word] = [...args.values('displayname', 'name', 'profile'), ...args.operands];
  const name = word?.value ?? 'the firewall';
  const isOff = args.values('enabled').some(({ value }) => /^false$/i.test(value));
  switch (command.program) {
    case 'set-netfirewallprofile':
      return isOff ? unprotects('firewall', 'Switches the firewall off', command, context) : nothing;
    case 'new-netfirewallrule':
      return args.values('action').some(({ value }) => /^block$/i.test(value))
        ? nothing
        : exposes(name, command, context);
    default:
      return unprotects(name, `Takes firewall rule ${name} away`, command, context);
  }
}

const SWITCHED_OFF = /^-disable(?:realtime|behavior|ioav|script|intrusion|block|archive|email)/i;

/** What Windows Defender looks at. */
function ofDefender(command: Command, context: RuleContext): Statement {
  const options = command.args.map(({ value }) => value);
  const isExcluding = options.some((value) => /^-exclusion/i.test(value));
  const at = options.findIndex((value) => SWITCHED_OFF.test(value));
  const isOff = at >= 0 && !/^(?:false|0)$/i.test(options[at + 1] ?? '');
  return isExcluding || isOff
    ? unprotects('Windows Defender', 'Makes Windows Defender look away', command, context)
    : nothing;
}

function ofPolicy(command: Command, context: RuleContext): Statement {
  const args = cmdletArguments(command);
  const [scope] = args.values('scope');
  const [policy] = [...args.values('executionpolicy'), ...args.operands];
  const isOpen = /^(?:bypass|unrestricted)$/i.test(policy?.value ?? '');
  if (!isOpen || /^process$/i.test(scope?.value ?? '')) return nothing;
  return unprotects('execution policy', 'Lets every script of PowerShell run', command, context);
}

/** Brakes of Windows: the firewall, Defender, the execution policy of PowerShell. */
export const netsh: RulePack = {
  programs: [
    ...(['netsh', 'set-netfirewallprofile', 'new-netfirewallrule', 'disable-netfirewallrule'] as const),
    ...['remove-netfirewallrule', 'set-mppreference', 'add-mppreference', 'set-executionpolicy'],
  ],
  documentation: [
    'https://learn.microsoft.com/windows-server/administration/windows-commands/netsh-advfirewall',
    'https://learn.microsoft.com/powershell/module/microsoft.powershell.security/set-executionpolicy',
    'https://learn.microsoft.com/powershell/module/defender/set-mppreference',
  ],
  review: (command, context) => {
    if (command.program === 'netsh') return ofNetsh(command, context);
    if (command.program === 'set-executionpolicy') return ofPolicy(command, context);
    return command.program.endsWith('-mppreference') ? ofDefender(command, context) : cmdlet(command, context);
  },
  examples: {
    catches: [
      { run: 'netsh advfirewall set allprofiles state off', rule: 'windows/protection', effect: 'unprotect' },
      {
        run: 'netsh advfirewall firewall add rule name=x dir=in action=allow localport=3389',
        rule: 'windows/firewall',
        effect: 'expose',
      },
      { run: 'netsh advfirewall firewall delete rule name=all', rule: 'windows/protection', effect: 'unprotect' },
      {
        run: 'netsh interface portproxy add v4tov4 listenport=22 connectaddress=10.0.0.1',
        rule: 'windows/firewall',
        effect: 'expose',
      },
      { run: 'netsh wlan show profile name=Home key=clear', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'set-mppreference -ExclusionPath C:/', rule: 'windows/protection', effect: 'unprotect' },
      { run: 'netsh advfirewall reset', rule: 'windows/protection', effect: 'unprotect' },
      { run: 'netsh firewall set opmode disable', rule: 'windows/protection', effect: 'unprotect' },
      { run: 'set-netfirewallprofile -Profile Domain -Enabled False', rule: 'windows/protection', effect: 'unprotect' },
      { run: 'new-netfirewallrule -DisplayName ssh -Action Allow', rule: 'windows/firewall', effect: 'expose' },
      { run: 'remove-netfirewallrule -DisplayName block-all', rule: 'windows/protection', effect: 'unprotect' },
      { run: 'set-mppreference -DisableRealtimeMonitoring True', rule: 'windows/protection', effect: 'unprotect' },
      { run: 'add-mppreference -ExclusionPath C:/', rule: 'windows/protection', effect: 'unprotect' },
      { run: 'set-executionpolicy Bypass -Scope LocalMachine', rule: 'windows/protection', effect: 'unprotect' },
    ],
    leaves: [
      'netsh advfirewall show allprofiles',
      'netsh wlan show profiles',
      'netsh interface portproxy show all',
      'set-mppreference -ScanAvgCPULoadFactor 20',
      'set-executionpolicy Bypass -Scope Process',
      'set-executionpolicy RemoteSigned',
      'set-mppreference -DisableRealtimeMonitoring False',
      'new-netfirewallrule -DisplayName x -Action Block',
    ],
  },
};
