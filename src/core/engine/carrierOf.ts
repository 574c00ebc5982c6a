import type { Command } from '../model/command';

/**
 * The command of the same script that takes `command` into a container or to another machine, such as the `kubectl exec`
 * around it: where that one lands, this one does. Undefined for a command of this machine.
 */
export function carrierOf({ host, via }: Command, commands: readonly Command[]): Command | undefined {
  if (host === null) return undefined;
  return commands.find(
    (other) =>
      other.host === null &&
      via.includes(other.program) &&
      other.args.some(({ value }) => value !== '' && host.endsWith(value)),
  );
}
