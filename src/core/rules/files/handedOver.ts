import { UNKNOWN_PART, type Command, type RuleContext } from '../../model/command';
import type { Observation } from '../../model/finding';
import { remoteObservation } from '../shared/remoteObservation';

const SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'zsh', 'ksh', 'dash', 'ash', 'fish']);

/** Variables that name code which the loader puts into every program. */
const LOADED = ['LD_PRELOAD', 'LD_AUDIT', 'DYLD_INSERT_LIBRARIES'];

/** Folders that anybody may write to. */
const PASSING = /^(?:\/private)?\/(?:tmp|var\/tmp|dev\/shm)\//;

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

/** Code out of a folder that anybody may write to, put into a program that would be trusted. */
function loadedInto(command: Command, context: RuleContext): readonly Observation[] {
  return LOADED.flatMap((variable) => (command.variables[variable] ?? '').split(/[\s:]+/))
    .filter((path) => PASSING.test(path) || path.startsWith('./'))
    .map((name) =>
      remoteObservation(command, context, {
        ...{ rule: 'code/preloaded', effect: 'execute', severity: 'high', undo: 'unknown', reach: 'local' },
        ...{ type: 'file', name, says: `Loads ${name} into \`${command.program}\`` },
      }),
    );
}

/** What a command's redirections and variables do whatever the program is. */
export function handedOver(command: Command, context: RuleContext): readonly Observation[] {
  return [...shellHandedOver(command, context), ...loadedInto(command, context)];
}
