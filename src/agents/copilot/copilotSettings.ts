import type { ManagedEdit, Platform, SettingsEdit } from '../../core/model/agent';
import type { NonEmpty } from '../../core/model/nonEmpty';
import type { Fields } from '../payload/fields';
import { hookLine } from '../settings/hookCommand';
import { hookLists } from '../settings/hookLists';
import type { HookLists } from '../settings/hookLists';
import { isOnWindows, powershellLine } from '../settings/powershellLine';
import { sharedPowershell } from '../settings/sharedCommand';

/*
 * Without a `version` and with the event in capitals, VS Code and the CLI both read the file, and both send their
 * payload in the spelling of capitals. There is no matcher: VS Code would pay no heed to it.
 */
const events: NonEmpty<string> = ['PreToolUse'];

/** `powershell` is what the CLI runs on Windows; VS Code takes it for its own `windows`. */
function entryFor(timeout: number): HookLists['entry'] {
  return (command): Fields => {
    if (isOnWindows(command)) return { type: 'command', powershell: powershellLine(command), timeout };
    const powershell = sharedPowershell(command);
    const windows = powershell === null ? {} : { powershell };
    return { type: 'command', command: hookLine(command), ...windows, timeout };
  };
}

/** One file for VS Code's local agent, its Copilot harness and the CLI. */
export function copilotHookFile(timeout: number): SettingsEdit {
  return hookLists({
    path: '.copilot/hooks/holdpoint.json',
    movedBy: { variable: 'COPILOT_HOME', path: 'hooks/holdpoint.json' },
    events,
    entry: entryFor(timeout),
  });
}

/** The same for a repository; the cloud agent reads no other. */
export function copilotRepositoryFile(timeout: number): SettingsEdit {
  return hookLists({ path: '.github/hooks/holdpoint.json', events, entry: entryFor(timeout) });
}

const policies: Readonly<Record<Platform, string>> = {
  linux: '/etc/github-copilot/policy.d/holdpoint.json',
  darwin: '/etc/github-copilot/policy.d/holdpoint.json',
  win32: 'C:\\ProgramData\\GitHub\\Copilot\\policy.d\\holdpoint.json',
};

/** The administrator's copy, which `disableAllHooks` of a repository leaves alone. Others may not write to it. */
export function copilotPolicy(timeout: number, platform: Platform): ManagedEdit {
  return hookLists({ path: policies[platform], mode: 0o644, events, entry: entryFor(timeout) });
}
