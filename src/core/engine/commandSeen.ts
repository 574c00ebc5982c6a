import type { Command } from '../model/command';
import type { CommandSeen } from '../model/decision';

/** One command in one text, for two of the same to be known as one. */
export function canonical(command: Command): string {
  const host = command.host === null ? '' : ` on ${command.host}`;
  return JSON.stringify([
    command.program,
    ...command.args.map((word) => word.value),
    `in ${command.cwd ?? '?'}${host}`,
  ]);
}

/** A command as whoever reads a review sees it; words that are not known as they were written. */
export function commandSeen({ program, path, args, via, host }: Command): CommandSeen {
  const words = args.map(({ dynamic, raw, value }) => (dynamic ? raw : value));
  return { program, argv: [path, ...words], via, host };
}
