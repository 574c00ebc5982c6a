import type { Command, Script } from '../../model/command';
import { UNKNOWN_PART } from '../../model/command';
import type { Unknown } from '../../model/finding';
import type { Dialect } from '../../model/operation';
import type { Span } from '../../model/place';
import { placeOf } from '../../model/place';
import type { ReadOptions } from '../readOptions';
import { readFish } from '../fish/readFish';
import type { Statement } from '../syntax/tree';
import { parseScript } from '../syntax/parseScript';
import type { Frame } from './frame';
import { makesNothing } from './makesNothing';
import { mentions } from './mentions';
import type { Reader } from './reader';
import { LONGEST, MOST_COMMANDS, MOST_STEPS } from './reader';
import { startWords } from './start';
import { runAtExit } from './traps';
import { runStatements } from './statements';

type Parsed = Map<string, readonly Statement[] | null>;

type Gathering = {
  readonly parsed: Parsed;
  readonly commands: Command[];
  readonly unknowns: Map<string, Unknown>;
  readonly files: Map<string, string>;
  written: ReadonlyMap<string, string | null>;
  steps: number;
  count: number;
};

export type Reading = {
  readonly reader: Reader;
  readonly script: () => Pick<Script, 'commands' | 'unknowns' | 'written'>;
};

/** A text to be run of which something is not known: all of it, or only parts of its words. */
function noteUnknownText(text: string, span: Span, reader: Reader, frame: Frame): boolean {
  if (!text.includes(UNKNOWN_PART)) return true;
  frame.shell.ends = 'nothing';
  const isAll = text.trim().replaceAll(UNKNOWN_PART, '') === '';
  const isIdle = frame.file !== null && !mentions(frame.file, reader.options.governed);
  if (isAll)
    reader.unknown('dynamic', isIdle ? 'possible' : 'present', span, 'a text that is not known is run as commands');
  else reader.unknown('dynamic', 'possible', span, 'parts of a text that is run as commands are not known');
  return !isAll;
}

/** Parses a text once, however often it is run; a text run in turns of a loop is the same each time. */
function parseOnce(
  text: string,
  place: Span | null,
  dialect: Dialect,
  { options }: Reader,
  parsed: Parsed,
): readonly Statement[] | null {
  const key = `${dialect} ${place?.start ?? ''} ${place?.end ?? ''} ${text}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const statements =
    dialect === 'fish' ? readFish(text, place) : parseScript(text, place, options.parse, dialect === 'zsh');
  if (parsed.size < 500) parsed.set(key, statements);
  return statements;
}

/** @param at Null for the operation's own text, which has places of its own. */
function runTextIn(text: string, at: Span | null, reader: Reader, frame: Frame, parsed: Parsed): string {
  const span = at ?? { start: 0, end: text.length };
  if (text.length > LONGEST) {
    reader.unknown('too-long', 'present', span, 'the text is too long to read');
    return UNKNOWN_PART;
  }
  if (!reader.spend(8 + text.length / 200) || !noteUnknownText(text, span, reader, frame)) return UNKNOWN_PART;
  const place = frame.place ?? at;
  const statements = parseOnce(text, place, frame.shell.dialect, reader, parsed);
  if (statements === null) {
    reader.unknown('unparsed', 'present', span, 'the reader for shell commands is not there');
    return UNKNOWN_PART;
  }
  const { shell } = frame;
  shell.texts += 1;
  const printed = reader.run(statements, { ...frame, place, syntax: null, redirects: [], inShell: true });
  if (shell.texts === 1) runAtExit(shell);
  shell.texts -= 1;
  return printed;
}

/** What reading one operation gathers. */
export function createReader(options: ReadOptions, text: string): Reading {
  const held: Gathering = {
    parsed: new Map(),
    commands: [],
    unknowns: new Map(),
    files: new Map(),
    written: new Map(),
    steps: 0,
    count: 0,
  };
  const unknown: Reader['unknown'] = (code, stake, span, says) => {
    const key = `${code} ${stake} ${span.start} ${says}`;
    if (!held.unknowns.has(key)) held.unknowns.set(key, { code, stake, at: placeOf(text, span), says });
  };
  const whole: Span = { start: 0, end: text.length };
  const tooMuch = (): void => {
    unknown('too-long', 'present', whole, 'more happens here than is read');
  };
  const spend: Reader['spend'] = (amount) => {
    held.steps += amount;
    const isShared = options.budget?.spend(amount * 10) ?? true;
    if (isShared && held.steps <= MOST_STEPS && held.commands.length < MOST_COMMANDS) return true;
    tooMuch();
    return false;
  };
  const reader: Reader = {
    options,
    add: (command) => {
      if (held.commands.length >= MOST_COMMANDS) tooMuch();
      else held.commands.push(held.written.size === 0 ? command : { ...command, written: held.written });
    },
    unknown,
    spend,
    readFile: (path) => held.files.get(path) ?? options.read(path),
    wrote: (path) => held.files.get(path) ?? null,
    isMissing: (path) => !held.files.has(path) && held.commands.every(makesNothing) && options.isMissing(path),
    writeFile: (path, content) => {
      if (content.length > LONGEST) return;
      held.files.set(path, content);
      // A new map each time: a command keeps what had been written when it started.
      held.written = new Map([...held.written, [path, content.includes(UNKNOWN_PART) ? null : content]]);
    },
    unique: () => (held.count += 1),
    run: (statements, frame) => runStatements(statements, reader, frame),
    runText: (code, span, frame) => runTextIn(code, span, reader, frame, held.parsed),
    start: (words, frame) => startWords(words, reader, frame),
  };
  return {
    reader,
    script: () => ({
      commands: held.commands,
      unknowns: [...held.unknowns.values()],
      ...(held.written.size === 0 ? {} : { written: held.written }),
    }),
  };
}
