import type { NonEmpty } from '../../core/model/nonEmpty';

const plain = /^[A-Za-z0-9_./:=@%+-]+$/;

const quoted = (word: string): string => (plain.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/**
 * The hook as one shell line. Agents that run it so take every exit code but 2 for a yes, a launcher that is missing
 * included; the end of the line turns each of them into a no. An agent that starts it without a shell hands the end
 * over as arguments, which the launcher leaves alone.
 */
export function hookLine(command: NonEmpty<string>): string {
  return `${command.map(quoted).join(' ')} || exit 2`;
}

/** Whether a command, as a line or as a program's path, is Holdpoint's launcher. */
export function isHookCommand(command: unknown): boolean {
  return typeof command === 'string' && /[\\/]holdpoint[\\/](?:data[\\/])?bin[\\/]hook(?:['"\s]|$)/i.test(command);
}
