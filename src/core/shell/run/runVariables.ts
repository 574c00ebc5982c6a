import type { Span } from '../../model/place';
import { UNKNOWN_PART } from '../../model/command';
import type { Frame } from './frame';
import { runEmbedded } from './embedded';
import type { Reader } from './reader';

/** Variables in which many programs look for a line that they hand to a shell; those of git are its own matter. */
const lines = new Set('VISUAL RSYNC_CONNECT_PROG FZF_DEFAULT_COMMAND LESSOPEN LESSCLOSE PROMPT_COMMAND'.split(' '));

/** What programs call such variables of their own: `MANPAGER`, `KUBE_EDITOR`, `RSYNC_RSH`, `BORG_PASSCOMMAND`. */
const LINE = /^(?!GIT_)\w*(?:PAGER|EDITOR|BROWSER|ASKPASS|_RSH|_SSH|PASSCOMMAND|PASSWORD_COMMAND)$/i;

/** The filter that comes with less, in the folders of the system. */
const USUAL_FILTER = /^(?:(?:\/usr(?:\/local)?|\/opt\/homebrew)\/bin\/)?lesspipe(?:\.sh)?\s/;

/** Texts that the shell expands before it shows them, substitutions included. */
const prompts = new Set(['PS0', 'PS1', 'PS2', 'PS4']);

/** `PERL5OPT='-Mstrict;CODE'`: what stands behind the module's name is code of the line that loads it. */
function perlCode(name: string, text: string, span: Span, reader: Reader, frame: Frame): void {
  const code = name === 'PERL5OPT' ? /(?:^|\s)-[Mm][^;]*;([^]+)$/.exec(text)?.[1] : undefined;
  if (code === undefined) return;
  const words = ['perl', '-e', code].map((value) => ({
    ...{ value, raw: value, span, glob: false, dynamic: value.includes(UNKNOWN_PART) },
  }));
  reader.start(words, { ...frame, redirects: [], via: [...frame.via, name], syntax: null });
}

/** `PAGER='rm -rf x' man y`: the line runs once the program wants it. The bare name of a program is no line. */
export function runVariable(name: string, text: string, span: Span, reader: Reader, frame: Frame): void {
  if (prompts.has(name) && !text.includes(UNKNOWN_PART)) runEmbedded(text, span, reader, frame);
  perlCode(name, text, span, reader, frame);
  const isLine = lines.has(name) || LINE.test(name);
  if (!isLine || /^[\w.+-]*$/.test(text) || text.includes(UNKNOWN_PART)) return;
  // less takes signs before its line: a pipe to read from, and what it does with standard input.
  const line = name === 'LESSOPEN' ? text.replace(/^\|{1,2}-?\s*/, '') : text;
  if (USUAL_FILTER.test(line)) return;
  reader.runText(line, span, { ...frame, redirects: [], via: [...frame.via, name] });
}
