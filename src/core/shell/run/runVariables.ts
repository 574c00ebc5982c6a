import type { Span } from '../../model/place';
import { UNKNOWN_PART } from '../../model/command';
import type { Frame } from './frame';
import { runEmbedded } from './embedded';
import type { Reader } from './reader';

/** Variables in which many programs look for a line that they hand to a shell; those of git are its own matter. */
const lines = new Set(
  'PAGER MANPAGER EDITOR VISUAL BROWSER KUBE_EDITOR SUDO_EDITOR SYSTEMD_EDITOR SYSTEMD_PAGER PSQL_PAGER PSQL_EDITOR RSYNC_RSH RSYNC_CONNECT_PROG BORG_RSH BORG_PASSCOMMAND FZF_DEFAULT_COMMAND CVS_RSH LESSOPEN LESSCLOSE PROMPT_COMMAND SSH_ASKPASS SUDO_ASKPASS'.split(
    ' ',
  ),
);

/** Texts that the shell expands before it shows them, substitutions included. */
const prompts = new Set(['PS0', 'PS1', 'PS2', 'PS4']);

/** `PAGER='rm -rf x' man y`: the line runs once the program wants it. The bare name of a program is no line. */
export function runVariable(name: string, text: string, span: Span, reader: Reader, frame: Frame): void {
  if (prompts.has(name) && !text.includes(UNKNOWN_PART)) runEmbedded(text, span, reader, frame);
  if (!lines.has(name) || /^[\w.+-]*$/.test(text) || text.includes(UNKNOWN_PART)) return;
  reader.runText(text, span, { ...frame, redirects: [], via: [...frame.via, name] });
}
