import type { Statement, WordSyntax } from '../syntax/tree';
import type { Frame } from './frame';
import { isRenamed } from './shell';

const STATUS = /^(?:\d{1,3}|"?\$\?"?)$/;

/** None, or one number: with anything else some shells complain and go on. */
function isStatus(args: readonly WordSyntax[]): boolean {
  const [only] = args;
  return only === undefined || (args.length === 1 && STATUS.test(only.raw));
}

/** A word that is there whatever variables hold: `exec $NOTHING` goes on. */
function isProgram(word: WordSyntax | undefined): boolean {
  return word !== undefined && /^[\w./][\w./+-]*$/.test(word.raw);
}

/** Texts that are read where they are said and run later: then no function is there to return from. */
const LATER = /^(?:trap|[A-Z_]+)$/;

/** Whether the shell that reads a word that leaves does what it says. */
function isSure(name: string, args: readonly WordSyntax[], { shell, via }: Frame): boolean {
  if (isRenamed(name, shell)) return false;
  if (name === 'return') return shell.shadowed !== null && isStatus(args) && !via.some((one) => LATER.test(one));
  return shell.ends === 'shells' && (name === 'exit' ? isStatus(args) : isProgram(args[0]));
}

/**
 * Whether nothing that stands behind a statement in its list is run: `exit`, `return` or `exec PROGRAM`, by itself and
 * sure to do what it says. Only the rest of that list is told; whoever runs the list goes on.
 */
export function leaves(statement: Statement, frame: Frame): boolean {
  if (statement.kind !== 'command' || statement.alone !== true || frame.shell.ends === 'nothing') return false;
  const [head, ...args] = statement.words;
  const name = head?.raw ?? '';
  return /^(?:exit|return|exec)$/.test(name) && statement.redirects.length === 0 && isSure(name, args, frame);
}
