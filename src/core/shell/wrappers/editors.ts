import type { Word } from '../../model/command';
import { childShell, type Wrapper, type WrapperCall } from './wrapper';

/** `!LINE`, `silent !LINE`, `%!LINE`, `r !LINE`, `w !LINE`: an editor's command that hands a line to a shell. */
const ESCAPE = /^[:\s]*(?:sil(?:ent)?!?\s+)?(?:[%.$\d,]*|r(?:ead)?\s+|w(?:rite)?\s+)!([^]*)$/;
const SYSTEM = /\bsystem\(\s*(?:'([^']*)'|"([^"]*)")/;

function lineIn(command: string): string | null {
  const [, plain] = ESCAPE.exec(command) ?? [];
  const [, single, double] = SYSTEM.exec(command) ?? [];
  return plain ?? single ?? double ?? null;
}

/** Words that an editor of the vi family takes for commands: behind `-c` and `--cmd`, and after `+`. */
function commandsOf(args: readonly Word[]): readonly Word[] {
  return args.flatMap((word, at) => {
    if (/^(?:-c|--cmd|-S)$/.test(args[at - 1]?.value ?? '')) return [word];
    return word.value.startsWith('+') ? [{ ...word, value: word.value.slice(1) }] : [];
  });
}

function runLine(line: string, word: Word, call: WrapperCall): void {
  call.reader.runText(line, word.span, childShell(call, ['sh']));
}

/** `vim -es -c '!LINE'` */
const vi: Wrapper = (call) => {
  for (const word of commandsOf(call.args)) {
    const line = lineIn(word.value);
    if (line !== null) runLine(line, word, call);
  }
  return null;
};

/** `emacs --batch --eval '(shell-command "LINE")'` */
const emacs: Wrapper = (call) => {
  call.args.forEach((word, at) => {
    if (!/^--?(?:eval|execute)$/.test(call.args[at - 1]?.value ?? '') && !/^--eval=/.test(word.value)) return;
    const [, line] = /\((?:async-)?shell-command(?:-to-string)?\s+"((?:[^"\\]|\\.)*)"/.exec(word.value) ?? [];
    if (line !== undefined) runLine(line.replace(/\\(.)/g, '$1'), word, call);
  });
  return null;
};

/** Editors that hand a line to a shell without anybody at the keyboard. */
export const editorWrappers: Readonly<Record<string, Wrapper>> = {
  vim: vi,
  nvim: vi,
  vi,
  view: vi,
  ex: vi,
  gvim: vi,
  emacs,
};
