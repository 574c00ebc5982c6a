import { ownField } from '../model/ownField';
import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { processesIn } from '../model/processPart';
import { nothing, statement } from '../model/statement';
import { endsGate, looksUpGate, namesGate } from './agents/ownProcess';
import { remoteObservation } from './shared/remoteObservation';
import { endsEverything } from './system/everyProcess';
import { isGuard } from './system/guards';
import { switchedOff } from './system/switchedOff';
import { cmdletArguments } from './windows/cmdletArguments';

function interrupts(
  verb: string,
  what: string,
  name: string,
  isRemote: boolean,
  command: Command,
  context: RuleContext,
): Statement {
  const reach = isRemote || command.host !== null ? 'remote' : 'local';
  const facts = isGuard(name)
    ? ({ rule: 'system/guard', effect: 'unprotect', severity: 'high', undo: 'easy' } as const)
    : ({ rule: 'windows/interrupt', effect: 'interrupt', severity: 'medium', undo: 'easy' } as const);
  const says = `${verb} ${what} ${name}`.trim();
  return statement({
    observations: [remoteObservation(command, context, { ...facts, reach, type: what, name, says })],
  });
}

/** The gate, named or handed through a pipe by what looked it up; null for every other process. */
function ofGate(command: Command, context: RuleContext): Statement | null {
  const own = command.args.find((word) => namesGate(word, true));
  const handed = command.input.kind === 'text' && looksUpGate(command.input.text);
  return own === undefined && !handed ? null : endsGate(own, command, context);
}

/** `Stop-Process -Name *`, and what `Get-Process` hands on that was asked for nothing. */
function ofAll(command: Command, context: RuleContext): Statement {
  const all = command.args.find(({ value }) => value === '*' || processesIn(value).includes(''));
  if (all === undefined) return nothing;
  const at = { ...all, value: '*' };
  return statement({
    observations: [endsEverything(at, 'Ends every process that the user may end', command, context)],
  });
}

const VERBS: Readonly<Record<string, readonly [verb: string, what: string]>> = {
  'stop-service': ['Stops', 'service'],
  'restart-service': ['Restarts', 'service'],
  'suspend-service': ['Suspends', 'service'],
  'stop-computer': ['Shuts down', 'computer'],
  'restart-computer': ['Restarts', 'computer'],
};

function cmdlet(command: Command, context: RuleContext): Statement {
  const args = cmdletArguments(command);
  if (args.isDry) return nothing;
  if (command.program === 'stop-process') return ofGate(command, context) ?? ofAll(command, context);
  const computers = args
    .values('computername', 'cn')
    .filter(({ value }) => !/^(?:localhost|\.|127\.0\.0\.1)$/i.test(value));
  if (command.program.endsWith('-computer') && computers.length === 0 && command.host === null) {
    return statement({
      observations: [remoteObservation(command, context, { ...switchedOff, name: '', reach: 'local' })],
    });
  }
  const [verb, what] = ownField(VERBS, command.program) ?? ['Stops', 'service'];
  const [word] = [...args.values('name', 'displayname'), ...(what === 'computer' ? computers : []), ...args.operands];
  return interrupts(verb, what, word?.raw ?? '', computers.length > 0, command, context);
}

function deletesService(name: string, command: Command, context: RuleContext): Statement {
  const reach = command.host === null ? 'local' : 'remote';
  const facts = { rule: 'windows/service-delete', effect: 'delete', severity: 'medium', undo: 'costly' } as const;
  const says = `Deletes service ${name}`;
  return statement({
    observations: [remoteObservation(command, context, { ...facts, reach, type: 'service', name, says })],
  });
}

function createsService(name: string, isRemote: boolean, command: Command, context: RuleContext): Statement {
  const says = `Installs service ${name}, which starts by itself`;
  const facts = { rule: 'planted/service', effect: 'execute', severity: 'high', undo: 'easy' } as const;
  const reach = isRemote ? 'remote' : 'local';
  return statement({
    observations: [remoteObservation(command, context, { ...facts, reach, type: 'service', name, says })],
  });
}

const noWord = { value: '' };

/** `start= disabled` is two words for `sc`, and one for people. */
const KEPT_OFF = /\bstart=\s*disabled\b/i;

/** `sc [\\server] VERB NAME …` */
function sc(command: Command, context: RuleContext): Statement {
  const isRemote = /^(?:\\\\|\/\/)/.test(command.args[0]?.value ?? '');
  const [verb, name] = isRemote ? command.args.slice(1) : command.args;
  const thing = (name ?? noWord).value;
  switch ((verb ?? noWord).value.toLowerCase()) {
    case 'stop':
    case 'pause':
      return interrupts('Stops', 'service', thing, isRemote, command, context);
    case 'config':
      return KEPT_OFF.test(command.args.map(({ value }) => value).join(' '))
        ? interrupts('Keeps from starting', 'service', thing, isRemote, command, context)
        : nothing;
    case 'delete':
      return deletesService(thing, command, context);
    case 'create':
      return createsService(thing, isRemote, command, context);
    default:
      return nothing;
  }
}

/** `… | Invoke-CimMethod -MethodName Terminate`, `… | Remove-CimInstance`. */
function instance(command: Command, context: RuleContext): Statement {
  const ends = command.program !== 'invoke-cimmethod' || command.args.some(({ value }) => /^terminate$/i.test(value));
  return ends ? (ofGate(command, context) ?? nothing) : nothing;
}

function review(command: Command, context: RuleContext): Statement {
  if (command.program === 'sc') return sc(command, context);
  const args = cmdletArguments(command);
  if (/-cim(?:method|instance)$|-wmiobject$/.test(command.program))
    return args.isDry ? nothing : instance(command, context);
  if (command.program !== 'remove-service') return cmdlet(command, context);
  const [word] = [...args.values('name'), ...args.operands];
  return args.isDry ? nothing : deletesService(word?.raw ?? 'that it is handed', command, context);
}

/** Services, processes and computers of Windows that are stopped. */
export const stopService: RulePack = {
  programs: [
    ...(['stop-service', 'restart-service', 'suspend-service', 'remove-service', 'stop-process'] as const),
    ...['stop-computer', 'restart-computer', 'sc', 'invoke-cimmethod', 'remove-ciminstance', 'remove-wmiobject'],
  ],
  documentation: [
    'https://learn.microsoft.com/powershell/module/microsoft.powershell.management/stop-service',
    'https://learn.microsoft.com/windows-server/administration/windows-commands/sc-delete',
  ],
  review,
  examples: {
    catches: [
      { run: 'stop-service -Name Spooler', rule: 'windows/interrupt', effect: 'interrupt' },
      { run: 'restart-computer -ComputerName web1 -Force', rule: 'windows/interrupt', effect: 'interrupt' },
      { run: 'stop-computer -Force', rule: 'system/off', effect: 'lose-work' },
      { run: 'sc stop MSSQLSERVER', rule: 'windows/interrupt', effect: 'interrupt', target: 'MSSQLSERVER' },
      { run: 'stop-service WinDefend', rule: 'system/guard', effect: 'unprotect', target: 'WinDefend' },
      { run: 'sc config WinDefend start= disabled', rule: 'system/guard', effect: 'unprotect', target: 'WinDefend' },
      { run: 'sc config Spooler start= disabled', rule: 'windows/interrupt', effect: 'interrupt', target: 'Spooler' },
      { run: 'sc delete Spooler', rule: 'windows/service-delete', effect: 'delete', target: 'Spooler' },
      { run: 'remove-service Spooler', rule: 'windows/service-delete', effect: 'delete' },
      { run: 'sc create upd binPath= C:/x.exe start= auto', rule: 'planted/service', effect: 'execute' },
      { run: 'stop-process -Name *', rule: 'system/every-process', effect: 'lose-work' },
      { run: 'stop-process -Name holdpoint', rule: 'guard/own-process', effect: 'unprotect' },
    ],
    leaves: [
      'stop-process -Name node -Force',
      'stop-process 4711',
      'sc query',
      'stop-service x -WhatIf',
      'sc qc Spooler',
      'sc config Spooler start= demand',
    ],
  },
};
