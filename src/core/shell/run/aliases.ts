import type { CommandSyntax, WordSyntax } from '../syntax/tree';
import type { Frame } from './frame';
import type { Alias } from './shell';
import { aliasIn } from './shell';

type Aliased = { readonly name: string; readonly text: string };

/** An alias applies from the line after the one that makes it, and not inside itself. */
function inForce(name: string, command: CommandSyntax, frame: Frame): Alias | null {
  const alias = aliasIn(frame.shell, name);
  if (alias === null || frame.calls.includes(`alias ${name}`)) return null;
  return frame.place !== null || command.line > alias.line ? alias : null;
}

/** zsh: a word that is replaced wherever it stands, before the line is read. */
function anywhereIn(head: WordSyntax, command: CommandSyntax, frame: Frame): Aliased | null {
  for (const { raw } of command.words.slice(1)) {
    const alias = inForce(raw, command, frame);
    if (alias?.anywhere !== true) continue;
    const rest = command.tail.split(/(\s+)/).map((word) => (word === raw ? alias.text : word));
    return { name: raw, text: `${head.raw}${rest.join('')}` };
  }
  return null;
}

/** zsh: a file that is opened by what its ending says. */
function byEnding({ raw }: WordSyntax, command: CommandSyntax, frame: Frame): Aliased | null {
  const ending = /\.\w+$/.exec(raw)?.[0];
  const alias = ending === undefined ? null : inForce(ending, command, frame);
  return ending === undefined || alias === null ? null : { name: ending, text: `${alias.text} ${raw}${command.tail}` };
}

/** What follows an alias; behind one that ends with a blank, the next word may be one, too. */
function behind({ text }: Alias, command: CommandSyntax, frame: Frame): string {
  let { tail } = command;
  let last = text;
  for (const { raw } of command.words.slice(1)) {
    const next = /\s$/.test(last) ? inForce(raw, command, frame) : null;
    if (next === null) break;
    tail = tail.replace(raw, () => next.text);
    last = next.text;
  }
  return tail;
}

/** The text that a command stands for by an alias; null when there is none. */
export function aliasedText(command: CommandSyntax, frame: Frame): Aliased | null {
  const [head] = command.words;
  if (head === undefined || !frame.inShell) return null;
  const alias = inForce(head.raw, command, frame);
  if (alias !== null) return { name: head.raw, text: `${alias.text}${behind(alias, command, frame)}` };
  return frame.shell.dialect === 'zsh' ? (anywhereIn(head, command, frame) ?? byEnding(head, command, frame)) : null;
}
