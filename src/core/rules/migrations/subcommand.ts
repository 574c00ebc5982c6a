import type { Command, Started } from '../../model/command';

/**
 * `dotnet ef …`, `cargo sqlx …`: a subcommand that is a program of its own, read as if it had been started by its name.
 * Empty when the first word that is no option is another one.
 */
export function subcommand({ args }: Command, verb: string, program: string): readonly Started[] {
  const at = args.findIndex(({ value }) => !/^[-+]/.test(value));
  if (at < 0 || args[at]?.value !== verb) return [];
  return [{ kind: 'argv', argv: [program, ...args.slice(at + 1).map(({ value }) => value)] }];
}
