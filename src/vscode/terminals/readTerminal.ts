import {
  TerminalShellExecutionCommandLineConfidence as Confidence,
  type Terminal,
  type TerminalOptions,
  type TerminalShellExecutionStartEvent,
} from 'vscode';
import { agentMark } from './agentMark';
import type { TerminalOpening } from './openTerminals';
import { shellName } from './shellName';
import type { StartEvent } from './tripwire';

/** The start-up options of a terminal with a process; null for one that an extension draws by itself. */
function processOptions(terminal: Terminal): TerminalOptions | null {
  return 'pty' in terminal.creationOptions ? null : terminal.creationOptions;
}

/** As the editor found it out, which only newer ones tell; else as the start-up options name it. */
export function shellOf(terminal: Terminal): string {
  const found: unknown = 'shell' in terminal.state ? terminal.state.shell : undefined;
  if (typeof found === 'string' && found !== '') return shellName(found);
  return shellName(processOptions(terminal)?.shellPath ?? '');
}

/** Options of shells that take one command from their arguments; a login shell's may be joined to it. */
const commandOptions = new Set(['-c', '-lc', '-ic', '-lic', '/c', '/d', '-command']);

function takesCommand(args: TerminalOptions['shellArgs']): boolean {
  const words = typeof args === 'string' ? args.split(' ') : (args ?? []);
  return words.some((word) => commandOptions.has(word.toLowerCase()));
}

/** Null for a terminal without a process. */
export function openingOf(terminal: Terminal): TerminalOpening | null {
  const options = processOptions(terminal);
  if (options === null) return null;
  return {
    agent: agentMark(options.env ?? {}),
    hidden: options.hideFromUser === true,
    oneCommand: takesCommand(options.shellArgs),
    shell: shellOf(terminal),
    since: Date.now(),
  };
}

export function startOf({ execution, terminal }: TerminalShellExecutionStartEvent, pid: number): StartEvent {
  const { value, confidence } = execution.commandLine;
  return {
    pid,
    line: value,
    exact: confidence === Confidence.High,
    cwd: execution.cwd?.fsPath ?? '',
    shell: shellOf(terminal),
  };
}
