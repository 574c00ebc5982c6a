import type { HookAnswer } from '../../core/model/agent';
import type { NonEmpty } from '../../core/model/nonEmpty';
import { isOnWindows } from './powershellLine';
import { cmdWords, windowsLine } from './windowsLine';

/*
 * What an agent's settings name as its hook. The launcher turns every failure of its own into the agent's deny; what
 * stands here is for the launcher that cannot be started at all, or is killed. Which of these is right for an agent:
 *
 *   exit code 2 is a deny whatever is on stderr (Kiro, Claude Code, Cursor, Copilot, VS Code, Windsurf)
 *       `hookLine(command)`
 *   exit code 2 is a deny only with words on stderr (Codex, Gemini)
 *       `hookLine(command, deny(launcherGone))`, which gives the words
 *   only JSON on stdout is a deny (Antigravity), or it is the better one
 *       `hookLine(command, deny(launcherGone))`, where that deny is exit code 0 with JSON on stdout
 *   a file that is run itself, and whose exit code means nothing (Cline)
 *       a script of its own, in that agent's adapter
 *   a program with arguments and without a shell (Claude Code's `args`, Copilot's `exec`)
 *       `directly(command)`, with the agent's own fail-closed switch
 *
 * None of them touches an answer that the launcher gave: one on stdout comes with exit code 0, after which the rest of
 * the line is not run; one with exit code 2 keeps its words, and the rest of the line adds to them on stderr only.
 */

const plain = /^[A-Za-z0-9_./:=@%+-]+$/;

/** A word that sh, bash, zsh, dash and fish read alike; fish alone reads a backslash between single quotes. */
const quoted = (word: string): string => (plain.test(word) ? word : `'${word.replace(/['\\]/g, "'\\$&'")}'`);

/** A program and its arguments as words of a shell script. */
export const words = (command: NonEmpty<string>): string => command.map(quoted).join(' ');

/** The reason of the deny that is given to `hookLine`; true of a launcher's own deny as well. */
export const launcherGone = 'refused by Holdpoint; without another reason here its launcher is missing or was killed';

/** Says an answer of one line each in the simplest shell; `echo` reads no backslash, for there is none in `launcherGone`. */
function saying({ exitCode, stdout, stderr }: HookAnswer): string {
  const out = stdout === '' ? [] : [`echo ${quoted(stdout.trimEnd())}`];
  const err = stderr === '' ? [] : [`echo ${quoted(stderr.trimEnd())} >&2`];
  return [...out, ...err, `exit ${exitCode}`].join('; ');
}

/**
 * The same as the first command of a line. fish gives the whole line up where the program that it names cannot be
 * started, and goes into a folder of that name, so the line names a program that is always there and starts ours; this
 * one ends with a code of its own where it cannot. `env` takes a word with `=` for a variable.
 */
function startedByAnother(command: NonEmpty<string>): string {
  if (command[0] === '/bin/sh') return words(command);
  const starter = command[0].includes('=') ? `/bin/sh -c 'exec "$0" "$@"'` : '/usr/bin/env';
  return `${starter} ${words(command)}`;
}

/**
 * The hook as one line for a shell. Agents that run it so take every exit code but 2 for a yes, a launcher that is
 * missing included; the end of the line turns each of them into `last`: exit code 2 without a word, unless another is
 * given.
 *
 * Without `last` an agent may also start it without a shell, and hand the end over as arguments, which the launcher
 * leaves alone. With `last` it has to be a shell, and the shell looks itself whether there is something to start, which
 * takes no process. The shell may be the user's own: fish has no `{ }` before version 4. On Windows it is a line of
 * another kind.
 */
export function hookLine(command: NonEmpty<string>, last: HookAnswer | null = null): string {
  if (isOnWindows(command)) return windowsLine(command, last);
  if (last === null) return `${startedByAnother(command)} || exit 2`;
  const { exitCode, stdout, stderr } = last;
  const isPlain = exitCode === 0 && stderr === '';
  const end = isPlain ? `echo ${quoted(stdout.trimEnd())}` : `/bin/sh -c ${quoted(saying(last))}`;
  const program = quoted(command[0]);
  return `test -f ${program} && test -x ${program} && ${words(command)} || ${end}`;
}

/** The command for an agent that starts it without a shell. */
export function directly(command: NonEmpty<string>): NonEmpty<string> {
  return isOnWindows(command) ? cmdWords(command) : command;
}

/** Whether a command, as a line, as a script or as a program's path, is Holdpoint's launcher. */
export function isHookCommand(command: unknown): boolean {
  return (
    typeof command === 'string' &&
    /[\\/]holdpoint[\\/]+(?:data[\\/]+)?bin[\\/]+hook(?:\.cmd)?(?:['"\s]|$)/i.test(command)
  );
}
