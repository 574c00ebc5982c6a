import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { nothing } from '../model/statement';
import { cmdletArguments } from './windows/cmdletArguments';
import { localFact } from './windows/localFact';
import { removedKey } from './windows/removedPaths';

/** Keys whose values are programs that something starts by itself. */
const STARTS =
  /\\currentversion\\(?:run|runonce|policies\\explorer\\run|winlogon|image file execution options)|\\services\\/i;
/** Keys that switch a protection on or off. */
const PROTECTS =
  /windows defender|\\policies\\system|enablelua|\\lsa|sharedaccess|safer|amsi|securityhealth|\\policies\\(?:github\\copilot|claudecode|anthropic|microsoft\\vscode|cursor|gemini)/i;
/** Where Windows keeps the hashes of passwords; in the shells of Unix a backslash that is not quoted is gone. */
const SECRET =
  /^(?:\\\\[^\\]+\\)?(?:hklm|hkey_local_machine)\\?(?:sam|security)(?:\\(?:sam|policy|policy\\secrets))?$/i;
/** Where the key to them stands, which is only in a hive that is saved whole. */
const SECRET_KEY = /^(?:\\\\[^\\]+\\)?(?:hklm|hkey_local_machine)\\?system$/i;
const PASSING = /^(?:hkcu|hkey_current_user|registry::hkey_current_user)[:\\/]/i;

/** A value of the registry that is written. */
function writes(key: string, whole: string, command: Command, context: RuleContext): Statement {
  const path = whole.replaceAll('/', '\\');
  const common = { type: 'registry-key', name: key, undo: 'easy' } as const;
  if (STARTS.test(path)) {
    const says = `Writes ${key}, from which programs are started by themselves`;
    return localFact(command, context, {
      ...common,
      rule: 'planted/registry',
      effect: 'execute',
      severity: 'high',
      says,
    });
  }
  if (PROTECTS.test(path)) {
    const says = `Changes a protection of Windows in ${key}`;
    return localFact(command, context, {
      ...common,
      rule: 'registry/protection',
      effect: 'unprotect',
      severity: 'high',
      says,
    });
  }
  const says = `Changes registry key ${key}`;
  return localFact(command, context, { ...common, rule: 'registry/update', effect: 'update', severity: 'low', says });
}

/** Keys copied into a file. */
function copied(verb: string, key: string, command: Command, context: RuleContext): Statement {
  const path = key.replaceAll('/', '\\');
  if (!SECRET.test(path) && !(verb.toLowerCase() === 'save' && SECRET_KEY.test(path))) return nothing;
  return localFact(command, context, {
    ...{ rule: 'secrets/fetched', effect: 'read-secret', severity: 'high', undo: 'costly', type: 'credential' },
    name: key,
    says: `Copies the passwords of this machine out of ${key}`,
  });
}

function program(command: Command, context: RuleContext): Statement {
  const [verb, key, ...others] = command.args;
  if (verb === undefined || key === undefined || /^(?:\/\?|-\?)$/.test(key.value)) return nothing;
  const whole = [key, ...others].map(({ value }) => value).join('\\');
  switch (verb.value.toLowerCase()) {
    case 'delete':
      return removedKey(key, command, context);
    case 'add':
    case 'copy':
    case 'restore':
      return writes(key.value, whole, command, context);
    case 'save':
    case 'export':
      return copied(verb.value, key.value, command, context);
    case 'import':
      return localFact(command, context, {
        ...{ rule: 'registry/import', effect: 'update', severity: 'medium', undo: 'costly', type: 'registry' },
        name: key.value,
        says: `Writes all keys of ${key.value} into the registry`,
      });
    default:
      return nothing;
  }
}

function cmdlet(command: Command, context: RuleContext): Statement {
  const args = cmdletArguments(command);
  const [path] = [...args.values('path', 'literalpath'), ...args.operands];
  if (path === undefined || args.isDry || !/^(?:hk|registry::)/i.test(path.value)) return nothing;
  const names = [...args.values('name'), ...args.operands.slice(1)].map(({ value }) => value);
  const whole = [path.value, ...names].join('\\');
  if (command.program !== 'remove-itemproperty') return writes(path.value, whole, command, context);
  return PASSING.test(path.value) ? nothing : removedKey(path, command, context);
}

/** The registry of Windows. */
export const reg: RulePack = {
  programs: ['reg', 'set-itemproperty', 'new-itemproperty', 'remove-itemproperty'],
  documentation: [
    'https://learn.microsoft.com/windows-server/administration/windows-commands/reg',
    'https://learn.microsoft.com/powershell/module/microsoft.powershell.management/set-itemproperty',
  ],
  review: (command, context) => (command.program === 'reg' ? program(command, context) : cmdlet(command, context)),
  examples: {
    catches: [
      {
        run: 'reg delete HKLM/Software/Acme /f',
        rule: 'registry/delete',
        effect: 'delete',
        target: 'HKLM/Software/Acme',
      },
      {
        run: 'reg add HKCU/Software/Microsoft/Windows/CurrentVersion/Run /v upd /d C:/x.exe',
        rule: 'planted/registry',
        effect: 'execute',
      },
      { run: 'reg save HKLM/SAM sam.hiv', rule: 'secrets/fetched', effect: 'read-secret', target: 'HKLM/SAM' },
      { run: 'reg import fix.reg', rule: 'registry/import', effect: 'update' },
      {
        run: "set-itemproperty -Path 'HKLM:/Software/Policies/Microsoft/Windows Defender' -Name DisableAntiSpyware -Value 1",
        rule: 'registry/protection',
        effect: 'unprotect',
      },
      { run: 'remove-itemproperty HKLM:/Software/Acme -Name x', rule: 'registry/delete', effect: 'delete' },
      { run: 'reg add HKCU/Software/Acme /v x /d 1', rule: 'registry/update', effect: 'update' },
    ],
    leaves: [
      'reg query HKLM/Software',
      'reg export HKCU/Software/Acme a.reg',
      'reg export HKLM/SYSTEM all.reg',
      'reg save HKLM/SYSTEM/CurrentControlSet/Services/Acme a.hiv',
      'set-itemproperty a.txt -Name IsReadOnly -Value False',
      'reg delete /?',
    ],
  },
};
