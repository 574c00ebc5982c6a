import type { Command, RuleContext, Word } from '../../model/command';
import type { Touch } from '../../model/finding';
import { absolutePath } from '../../model/filePath';
import { readOptions, type Options } from '../shared/readOptions';
import { rewriterOf, type Rewriter } from './rewriterTable';
import { placesOf, touchesOf } from './writing';

/** The operands behind the verb; null when it is another one. */
function behindVerb(options: Options, { verbs, mayVerb }: Rewriter): readonly Word[] | null {
  const first = options.operands[0]?.value ?? '';
  if (mayVerb?.includes(first) === true) return options.operands.slice(1);
  if (verbs === undefined) return options.operands;
  return verbs.includes(first) ? options.operands.slice(1) : null;
}

function filesOf(options: Options, operands: readonly Word[], row: Rewriter): readonly Word[] {
  const script = row.script !== undefined && !options.has(...(row.scriptIn ?? [])) ? row.script : 0;
  const files = operands.slice(script);
  if (row.pairedBy !== undefined && options.has(...row.pairedBy)) return files.filter((_, at) => at % 2 === 1);
  return files;
}

function isOff(options: Options, { off = [] }: Rewriter): boolean {
  // `-write=false` is as much a no as `-check`.
  const said = options.given.some(({ name, inline }) => /^--?write$/.test(name) && inline && !options.has(name));
  return said || options.has(...off, '--help', '--version');
}

/** Files that a program writes again where they lie, and those that options of it name to be written. */
export function rewritten(command: Command, context: RuleContext): readonly Touch[] {
  const rows = rewriterOf.get(command.program) ?? [];
  return command.host !== null ? [] : rows.flatMap((row) => touchesBy(row, command, context));
}

/** Files that the operands are; without any it is the folder, for a program that takes it then. */
function givenTo(options: Options, operands: readonly Word[], row: Rewriter, command: Command): readonly Word[] {
  if (row.namesNone === true) return [];
  const files = filesOf(options, operands, row);
  const here = { value: '.', raw: '', dynamic: false, glob: false, span: command.span };
  return files.length === 0 && row.here === true ? [here] : files;
}

function touchesBy(row: Rewriter, command: Command, context: RuleContext): readonly Touch[] {
  const { valued = [], writes = [], folder = [], singleDash = false } = row;
  const options = readOptions(command.args, { valued: [...valued, ...writes, ...folder], singleDash });
  const operands = behindVerb(options, row);
  if (operands === null || isOff(options, row) || row.on?.(options) === false) return [];
  const moved = options.value(...folder);
  const there = moved === undefined ? command : { ...command, cwd: absolutePath(moved.value, command.cwd) };
  const files = givenTo(options, operands, row, command);
  return [
    ...touchesOf(options.values(...writes), 'write', there, context),
    ...(row.changes === true ? touchesOf(files, 'write', there, context) : placesOf(files, there, context)),
  ];
}
