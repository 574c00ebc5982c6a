import type { CommandSeen } from '../model/decision';
import type { Unknown } from '../model/finding';
import { nowhere } from '../model/place';

type Args = readonly string[];

const hasAny = (args: Args, ...words: Args): boolean => args.some((arg) => words.includes(arg));

/** Subcommands by which a framework opens a console; their code comes from whoever writes to it. */
const consoleOf =
  (...names: Args) =>
  (args: Args): boolean =>
    names.includes(args.find((arg) => !arg.startsWith('-')) ?? '');

/** A debugger runs what it is told, and starts programs; in a batch it reads nothing. */
const debuggers = (args: Args): boolean => !hasAny(args, '-batch', '--batch', '-b');

const bare = (args: Args): boolean => args.every((arg) => arg.startsWith('-'));

/** `tmux` without a word opens a shell, as these words of it do. */
const multiplexed = (args: Args): boolean =>
  args.length === 0 || hasAny(args, 'new', 'new-session', 'attach', 'attach-session', 'a', 'at');

/**
 * Programs that no reader of code knows as interpreters, and that take commands from whoever writes to them, by when
 * they do so.
 */
const consoles = new Map<string, (args: Args) => boolean>([
  ['rails', consoleOf('console', 'c', 'dbconsole', 'db')],
  ['artisan', consoleOf('tinker')],
  ['gdb', debuggers],
  ['lldb', debuggers],
  ['pry', bare],
  ['jshell', bare],
  ['clj', bare],
  ['ipython', bare],
  ['screen', (args) => !hasAny(args, '-ls', '-list', '-v', '-X')],
  ['tmux', multiplexed],
  ['telnet', () => true],
  ['sftp', (args) => !hasAny(args, '-b')],
]);

/** `python manage.py shell`, `php artisan tinker`: the script of a framework behind its interpreter. */
const scripts = new Map<string, (args: Args) => boolean>([
  ['manage.py', consoleOf('shell', 'shell_plus', 'dbshell')],
  ['artisan', consoleOf('tinker', 'db')],
  ['rails', consoleOf('console', 'c', 'dbconsole', 'db')],
]);

function opens({ program, argv: [, ...args] }: CommandSeen): boolean {
  const own = consoles.get(program)?.(args) === true;
  const at = args.findIndex((arg) => !arg.startsWith('-'));
  const script = scripts.get(args[at]?.split('/').at(-1) ?? '');
  return own || script?.(args.slice(at + 1)) === true;
}

/** What is not seen through once an agent writes to the consoles among these commands. */
export function consolesOpened(commands: readonly CommandSeen[]): readonly Unknown[] {
  return commands.filter(opens).map(({ program }) => ({
    ...{ code: 'dynamic', stake: 'present', at: nowhere },
    says: `what \`${program}\` is told while it runs is not seen`,
  }));
}
