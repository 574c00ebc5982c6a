import { ownField } from '../../model/ownField';
import { absolutePath } from '../../model/filePath';
import type { Word } from '../../model/command';
import { emptied } from '../run/emptied';
import type { Frame } from '../run/frame';
import { runVariable } from '../run/runVariables';
import type { Variables } from '../run/shell';
import { layerOf } from '../run/shell';
import type { Parsed } from './optionGrammar';
import { hasOption, optionValue, parseOptions } from './optionGrammar';
import type { Wrapper, WrapperCall } from './wrapper';
import { bare, childShell, quoted } from './wrapper';

function assignedBy(parsed: Parsed, call: WrapperCall): Record<string, string | null> {
  const before: Variables = { ...call.frame.shell.exports, ...call.frame.assigned };
  const emptied = hasOption(parsed, '-i', '-', '--ignore-environment');
  const set: Record<string, string | null> = { ...call.frame.assigned };
  if (emptied) for (const name of Object.keys(before)) set[name] = null;
  for (const { name, value } of parsed.options) {
    if ((name === '-u' || name === '--unset') && value !== null) set[value.value] = null;
  }
  return set;
}

function behindAssignments(words: readonly Word[], set: Record<string, string | null>): readonly Word[] {
  let at = 0;
  for (const { value } of words) {
    const equals = value.indexOf('=');
    if (equals <= 0) break;
    set[value.slice(0, equals)] = value.slice(equals + 1);
    at += 1;
  }
  return words.slice(at);
}

function tellEmptied(assigned: Variables, { head, reader, frame: before }: WrapperCall, frame: Frame): void {
  for (const [name, value] of Object.entries(assigned))
    if (value !== ownField(before.assigned, name)) emptied(name, value, head.span, reader, frame);
}

const grammar = { short: 'uCSPa', long: ['unset', 'chdir', 'split-string', 'argv0'] };

/** Where `-S TEXT` ends among the words: what stands behind it belongs to that text, options of a program too. */
function endOfSplit(args: readonly Word[]): number {
  for (const [at, { value }] of args.entries()) {
    if (/^--split-string=|^-[iv0]*S[^]/.test(value)) return at + 1;
    if (/^--split-string$|^-[iv0]*S$/.test(value)) return at + 2;
    if (!/^-/.test(value) && !/^-(?:[uCPa]|-unset|-chdir|-argv0)$/.test(args[at - 1]?.value ?? '')) break;
  }
  return args.length;
}

/** The text is split into words as if they had stood there; options and assignments of its own are for `env` again. */
function runSplit(call: WrapperCall, text: Word, words: readonly Word[], frame: Frame): string {
  const isOwn = /^\s*(?:-|\w+=)/.test(text.value);
  return call.reader.runText([...(isOwn ? ['env'] : []), text.value, ...words.map(quoted)].join(' '), text.span, frame);
}

/** `env [-i] [-u NAME] [-C DIR] [-S TEXT] [NAME=VALUE]… PROGRAM …` */
export const env: Wrapper = (call) => {
  const end = endOfSplit(call.args);
  const parsed = parseOptions(call.args.slice(0, end), grammar);
  const { options } = parsed;
  const written = [...parsed.rest, ...call.args.slice(end)];
  const clears = written[0]?.value === '-';
  const rest = clears ? written.slice(1) : written;
  const full = clears ? { ...parsed, options: [...options, { name: '-', value: null }] } : parsed;
  const assigned = assignedBy(full, call);
  const behind = behindAssignments(rest, assigned);
  // Some implementations take options behind the assignments too; no program's name begins with a dash.
  const words =
    behind[0]?.value.startsWith('-') === true
      ? behindAssignments(parseOptions(behind, grammar).rest, assigned)
      : behind;
  const text = optionValue(full, '-S', '--split-string');
  const folder = optionValue(full, '-C', '--chdir');
  const shell = layerOf(call.frame.shell);
  if (folder !== null) shell.cwd = folder.dynamic ? null : absolutePath(folder.value, shell.cwd);
  const frame = { ...bare(call), assigned, shell };
  for (const { value, span } of rest.slice(0, rest.length - behind.length)) {
    const equals = value.indexOf('=');
    runVariable(value.slice(0, equals), value.slice(equals + 1), span, call.reader, childShell(call, ['sh']));
  }
  tellEmptied(assigned, call, frame);
  if (text !== null) return runSplit(call, text, end < call.args.length ? call.args.slice(end) : words, frame);
  return words.length === 0 ? null : call.reader.start(words, frame);
};
