import type { CodeOptions, CodeReading, CodeSource } from '../../model/codeReader';
import { nothingRead } from '../../model/codeReader';
import { UNKNOWN_PART, type Command } from '../../model/command';
import type { Unknown } from '../../model/finding';
import { baseName } from '../../model/filePath';
import { placeOf } from '../../model/place';
import type { Language, SyntaxNode } from '../../model/ports';
import type { Act } from './act';
import { readingOf } from './found';
import { namedDeed } from './namedDeed';
import { LONGEST_CODE, sourceOf, type Absent, type Invocation, type Unseen } from './sourceOf';

export type CodeLanguage = {
  readonly language: Language;
  readonly invocation: Invocation;
  /** Names that a text must hold to be worth reading: without them it cannot start or change anything. */
  readonly risky: RegExp;
  readonly acts: (tree: SyntaxNode, options: CodeOptions, prints: boolean) => readonly Act[];
  /** Options that print the value of the last expression. */
  readonly prints?: RegExp;
};

function unknown(code: Unknown['code'], says: string, source: CodeSource, options: CodeOptions): CodeReading {
  return { ...nothingRead, unknowns: [{ code, stake: 'present', at: placeOf(options.text, source.span), says }] };
}

function readSource(source: CodeSource, command: Command, options: CodeOptions, how: CodeLanguage): CodeReading {
  // The text of a name that stands nowhere cannot be called; this only skips work, it allows nothing.
  if (!how.risky.test(source.text) && !source.text.includes(UNKNOWN_PART)) {
    return nothingRead;
  }
  if (!options.budget.spend(source.text.length / 2)) return nothingRead;
  const tree = options.parse(how.language, source.text);
  if (tree === null) {
    return source.from === 'file'
      ? nothingRead
      : unknown('unparsed', 'the code cannot be read: its grammar is not loaded', source, options);
  }
  const prints = command.args.some(({ value }) => how.prints?.test(value) === true);
  const reading = readingOf(how.acts(tree, options, prints), { command, options, source });
  if (!tree.hasError || source.from === 'file') {
    return reading;
  }
  const broken = unknown('unparsed', 'a part of the code cannot be read', source, options);
  return { ...reading, unknowns: [...reading.unknowns, ...broken.unknowns] };
}

/** Code that cannot be had: a project's own file that is too long may do anything, and mostly does its daily work. */
function unseen({ says, tooLong }: Unseen, { span }: Command, options: CodeOptions): CodeReading {
  const at = placeOf(options.text, span);
  const isLong = tooLong === true;
  return {
    ...nothingRead,
    unknowns: [{ code: isLong ? 'too-long' : 'dynamic', stake: isLong ? 'possible' : 'present', at, says }],
  };
}

/** A script that is not there does what its name says, if it says anything. */
function byName({ word }: Absent, command: Command, options: CodeOptions): CodeReading | null {
  const acts = word.dynamic ? [] : namedDeed(baseName(word.value).replace(/\.\w+$/, ''));
  const source: CodeSource = { text: '', span: word.span, from: 'file' };
  return acts.length === 0 ? null : readingOf(acts, { command, options, source });
}

/** Code of the line itself that is too long: what stands in front is read, and the rest is said to be unread. */
function readShortened(
  source: CodeSource,
  options: CodeOptions,
  read: (source: CodeSource) => CodeReading,
): CodeReading {
  if (source.text.length <= LONGEST_CODE) return read(source);
  const end = source.text.lastIndexOf('\n', LONGEST_CODE);
  const reading = read({ ...source, text: source.text.slice(0, end < 0 ? LONGEST_CODE : end) });
  const rest = unknown('too-long', 'the code is too long to be read to its end', source, options);
  return { ...reading, unknowns: [...reading.unknowns, ...rest.unknowns] };
}

/** What the code that `command` runs would do, by a function that reads it; `null` when there is none. */
export function reviewSource(
  command: Command,
  options: CodeOptions,
  invocation: Invocation,
  read: (source: CodeSource) => CodeReading,
): CodeReading | null {
  const source = sourceOf(command, invocation, options);
  if (source === null) return null;
  if ('kind' in source) {
    return source.kind === 'absent' ? byName(source, command, options) : unseen(source, command, options);
  }
  if (source.text.trim() === UNKNOWN_PART) {
    return unknown('dynamic', 'the code is not known before it runs', source, options);
  }
  return readShortened(source, options, read);
}

/** What the code that `command` runs would do, by its grammar; `null` when there is none. */
export function reviewCode(command: Command, options: CodeOptions, how: CodeLanguage): CodeReading | null {
  return reviewSource(command, options, how.invocation, (source) => readSource(source, command, options, how));
}
