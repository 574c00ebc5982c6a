import { UNKNOWN_PART, type Command, type RuleContext } from '../../model/command';
import type { Observation } from '../../model/finding';
import { remoteObservation } from '../shared/remoteObservation';
import { loadedCode } from './loadedCode';

const SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'zsh', 'ksh', 'dash', 'ash', 'fish']);

/** `/dev/tcp/HOST/PORT`: another machine, to bash. */
export function isNetworkPath(path: string): boolean {
  return /^\/dev\/(?:tcp|udp)\//.test(path);
}

/** A shell whose input or output is another machine. */
function shellHandedOver(command: Command, context: RuleContext): readonly Observation[] {
  const to = command.redirects.find(({ to: word }) => isNetworkPath(word.value));
  if (to === undefined || !SHELLS.has(command.program)) return [];
  const name = to.to.value.slice('/dev/tcp/'.length).replaceAll(UNKNOWN_PART, '…');
  return [
    remoteObservation(command, context, {
      ...{ rule: 'network/shell-handed-over', effect: 'execute', severity: 'critical', undo: 'unknown' },
      ...{ type: 'network', name, says: `Hands a shell of this machine to ${name}` },
    }),
  ];
}

/** What a command's redirections and variables do whatever the program is. */
export function handedOver(command: Command, context: RuleContext): readonly Observation[] {
  return [...shellHandedOver(command, context), ...loadedCode(command, context)];
}
